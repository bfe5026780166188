import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import type { CountsFragment } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';

const tabs = ['all', 'decide', 'review', 'returned', 'issue', 'draft', 'late'] as const;

interface InboxTabsProps {
  counts: CountsFragment;
  tab: string;
  onChoose: (tab: string) => void;
}

/** What I must do, with how many of each; what never waits for me has no tab. */
export function InboxTabs({ counts, tab, onChoose }: InboxTabsProps) {
  const words = useWords();
  const shown = tabs.filter((name) => name === 'all' || name === tab || counts[name] > 0);
  return (
    <Tabs
      value={shown.find((name) => name === tab) ?? 'all'}
      onChange={(_, chosen: string) => onChoose(chosen)}
      variant="scrollable"
      aria-label={words('inbox.tabs')}
      sx={{ borderBottom: 1, borderColor: 'divider', mb: 2 }}
    >
      {shown.map((name) => (
        <Tab
          key={name}
          value={name}
          label={`${words(`inbox.${name}`)} (${counts[name]})`}
          sx={name === 'late' ? { color: 'returned.ink' } : undefined}
        />
      ))}
    </Tabs>
  );
}
