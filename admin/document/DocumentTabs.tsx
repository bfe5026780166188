import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import type { Flow } from '../../workflows/kit/index.ts';
import { useWords } from '../i18n/useWords.ts';
import type { DocumentParts } from './useDocument.ts';

const names = [
  'content',
  'attendance',
  'paper',
  'dispatch',
  'round',
  'comments',
  'history',
  'revisions',
  'attachments',
] as const;
export type TabName = (typeof names)[number];

/** Only what makes sense for this document; the order never changes. */
export function tabsOf(document: DocumentParts, flow: Flow | undefined): TabName[] {
  const decided =
    document.rounds.length > 0 || document.availableActions.some((action) => action.name === 'openRound');
  const shown: Partial<Record<TabName, boolean>> = {
    round: decided,
    attendance: flow?.attendance !== undefined && !document.editable,
    dispatch: document.dispatchCounts !== null,
  };
  return names.filter((name) => shown[name] ?? true);
}

interface DocumentTabsProps {
  document: DocumentParts;
  flow: Flow | undefined;
  tab: TabName;
  onOpen: (tab: TabName) => void;
}

export function DocumentTabs({ document, flow, tab, onOpen }: DocumentTabsProps) {
  const words = useWords();
  const counts: Partial<Record<TabName, number>> = {
    comments: document.comments.length,
    attachments: document.attachments.length,
    revisions: document.revisions.length,
    dispatch: document.dispatchCounts?.sent,
    attendance: flow?.attendance?.attendees(document.content).length,
  };
  return (
    <Tabs
      value={tab}
      onChange={(_, chosen: TabName) => onOpen(chosen)}
      variant="scrollable"
      aria-label={words('document.tabs')}
      sx={{ borderBottom: 1, borderColor: 'divider' }}
    >
      {tabsOf(document, flow).map((name) => (
        <Tab
          key={name}
          value={name}
          id={`tab-${name}`}
          aria-controls={`panel-${name}`}
          label={counts[name] ? `${words(`document.${name}`)} (${counts[name]})` : words(`document.${name}`)}
        />
      ))}
    </Tabs>
  );
}
