import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ImportKindsDocument, ImportsDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { listBox } from '../reorganisation/listBox.ts';
import { Busy } from '../shared/Busy.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Paging } from '../shared/Paging.tsx';
import { Problem } from '../shared/Problem.tsx';
import { ImportRow } from './ImportRow.tsx';
import { KindCard } from './KindCard.tsx';

const PER_PAGE = 25;

/** Where an administrator brings rows in: a card a sort of rows, and below what was brought in. */
export default function ImportsPage() {
  const words = useWords();
  const [page, setPage] = useState(1);
  const kinds = useAsk(ImportKindsDocument, { ofList: false });
  const part = { documentId: null, first: PER_PAGE, skip: (page - 1) * PER_PAGE };
  const { data, error, refetch } = useAsk(ImportsDocument, part, { keep: true, live: true });
  const total = data?.imports.totalCount ?? 0;
  return (
    <Page title={words('imports.title')} lead={words('imports.lead')}>
      <Box
        sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: 'repeat(3, minmax(0, 1fr))' } }}
      >
        {kinds.data?.importKinds.map((kind) => (
          <KindCard key={kind.name} kind={kind} />
        ))}
      </Box>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mt: 1.5, mb: 4 }}>
        {words('imports.limit')}
      </Typography>
      <Typography variant="h2" sx={{ mb: 1.5 }}>
        {words('imports.history')}
      </Typography>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <Busy />}
      {data && total === 0 && <Empty title={words('imports.noneTitle')}>{words('imports.noneHelp')}</Empty>}
      {total > 0 && (
        <Box component="ul" aria-label={words('imports.history')} sx={listBox}>
          {data?.imports.edges.map(({ node }) => (
            <ImportRow key={node.id} file={node} />
          ))}
        </Box>
      )}
      <Paging page={page} perPage={PER_PAGE} total={total} onPage={setPage} />
    </Page>
  );
}
