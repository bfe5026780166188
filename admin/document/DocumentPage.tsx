import Box from '@mui/material/Box';
import { useState } from 'react';
import { useParams } from 'react-admin';
import { versionOf } from '../../workflows/kit/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { useFlow } from '../kit/useFlow.ts';
import { Busy } from '../shared/Busy.tsx';
import { Page, useTabTitle } from '../shared/Page.tsx';
import { Problem } from '../shared/Problem.tsx';
import { useSearchParams } from '../shared/useSearchParams.ts';
import { ActionBar } from './act/ActionBar.tsx';
import { ActionDialog } from './act/ActionDialog.tsx';
import type { Chosen } from './chosen.ts';
import { EarlierFlow } from './EarlierFlow.tsx';
import { FlowLine } from './FlowLine.tsx';
import { Head } from './Head.tsx';
import { DocumentTabs, type TabName, tabsOf } from './DocumentTabs.tsx';
import { IncomingBanner } from './dispatch/IncomingBanner.tsx';
import { LastWords } from './LastWords.tsx';
import { ReturnBanner } from './ReturnBanner.tsx';
import { TabBody } from './TabBody.tsx';
import { useDocument } from './useDocument.ts';

/** One document: what it is, where it stands, what it says, and what I can do with it. */
export default function DocumentPage() {
  const { id = '' } = useParams<{ id: string }>();
  // What was begun for one document, as an open dialog, never goes over to another.
  return <OneDocument key={id} id={id} />;
}

function OneDocument({ id }: { id: string }) {
  const words = useWords();
  const { document, error, refetch } = useDocument(id);
  const parts = useFlow(document?.kind);
  const [search, setSearch] = useSearchParams();
  const [chosen, setChosen] = useState<Chosen>();
  useTabTitle(document?.title);
  if (error && !document) {
    return (
      <Page title={words('frame.documents')}>
        <Problem error={error} retry={() => void refetch()} />
      </Page>
    );
  }
  if (!document || parts === undefined) {
    return (
      <Box sx={{ maxWidth: 1280, mx: 'auto', px: { xs: 2, md: 4 }, pt: 3 }}>
        <Busy />
      </Box>
    );
  }
  const tab = tabsOf(document, parts?.flow).find((name) => name === search.get('tab')) ?? 'content';
  const open = (name: TabName) => setSearch(name === 'content' ? {} : { tab: name });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 'calc(100vh - 60px)' }}>
      <Box
        sx={{
          flex: 1,
          width: '100%',
          maxWidth: 1440,
          mx: 'auto',
          px: { xs: 2, md: 4 },
          pt: { xs: 2, md: 3 },
          pb: 4,
        }}
      >
        <Head document={document} />
        {parts && (
          <FlowLine
            flow={versionOf(parts.flow, document.flowVersion) ?? parts.flow}
            labels={parts.labels}
            state={document.state}
            tone={document.stateTone}
            stateLabel={document.stateLabel}
          />
        )}
        <EarlierFlow document={document} />
        <ReturnBanner document={document} />
        <LastWords document={document} />
        <IncomingBanner document={document} />
        <DocumentTabs document={document} flow={parts?.flow} tab={tab} onOpen={open} />
        <Box role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`} sx={{ pt: 3 }}>
          <TabBody tab={tab} document={document} parts={parts} onAct={setChosen} />
        </Box>
      </Box>
      <ActionBar document={document} onAct={setChosen} />
      {chosen && parts && (
        <ActionDialog
          key={chosen.name}
          document={document}
          parts={parts}
          chosen={chosen}
          onClose={() => setChosen(undefined)}
        />
      )}
    </Box>
  );
}
