import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { isFinal, statesOf, type Flow } from '../../workflows/kit/index.ts';
import { DocumentsDocument, ObligationsDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { Paging } from '../shared/Paging.tsx';
import { FileLine, Lines } from './FileLine.tsx';

const PER_PAGE = 25;

/** Files of the year that cannot go in as they stand: their state says why. */
export function NotReady({ flow, year, ready }: { flow: Flow; year: number; ready: readonly string[] }) {
  const words = useWords();
  const [page, setPage] = useState(1);
  const states = statesOf(flow).filter((state) => !ready.includes(state) && !isFinal(flow, state));
  const { data } = useAsk(
    DocumentsDocument,
    {
      filter: { kind: flow.kind, year, stateIn: states },
      orderBy: { field: 'ORGANISATION', direction: 'ASC' },
      ...{ first: PER_PAGE, skip: (page - 1) * PER_PAGE },
    },
    { keep: true },
  );
  const total = data?.documents.totalCount ?? 0;
  if (total === 0) return null;
  return (
    <Part title={words('gather.others', { smart_count: total })}>
      <Lines>
        {data?.documents.edges.map(({ node }) => (
          <FileLine key={node.id} row={node} />
        ))}
      </Lines>
      <Paging page={page} perPage={PER_PAGE} total={total} onPage={setPage} />
    </Part>
  );
}

/** Units that owe such a file and have sent none: they are in no decision and have no result. */
export function WithoutFile({ flow, year }: { flow: Flow; year: number }) {
  const words = useWords();
  const [page, setPage] = useState(1);
  const { data } = useAsk(
    ObligationsDocument,
    {
      filter: { kind: flow.kind, year, statusIn: ['COMING', 'LATE'] },
      ...{ first: PER_PAGE, skip: (page - 1) * PER_PAGE },
    },
    { enabled: flow.duty !== undefined, keep: true },
  );
  const total = data?.obligations.totalCount ?? 0;
  if (total === 0) return null;
  return (
    <Part title={words('gather.without', { smart_count: total })} help={words('gather.withoutHelp')}>
      <Lines>
        {data?.obligations.edges.map(({ node }) => (
          <Box
            component="li"
            key={node.id}
            sx={{
              ...{ px: 2, py: 1.25, borderTop: 1, borderColor: 'divider' },
              ...{ display: 'flex', flexWrap: 'wrap', columnGap: 2, '&:first-of-type': { borderTop: 0 } },
            }}
          >
            <Box sx={{ flex: 1, minWidth: 180 }}>{node.organisation.name}</Box>
            <Box sx={{ color: 'text.secondary' }}>{node.stateLabel ?? words('late.notBegun')}</Box>
          </Box>
        ))}
      </Lines>
      <Paging page={page} perPage={PER_PAGE} total={total} onPage={setPage} />
    </Part>
  );
}

/** A part of the page under its own heading. */
export function Part({ title, help, children }: { title: string; help?: string; children: React.ReactNode }) {
  return (
    <Box component="section" sx={{ mt: 4 }}>
      <Typography variant="h2">{title}</Typography>
      {help && (
        <Typography variant="body2" sx={{ color: 'text.secondary', maxWidth: '72ch', mt: 0.5 }}>
          {help}
        </Typography>
      )}
      <Box sx={{ mt: 1.5 }}>{children}</Box>
    </Box>
  );
}
