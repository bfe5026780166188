import Box from '@mui/material/Box';
import { useState } from 'react';
import { BulkJobDocument, DocumentsDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { Paging } from '../shared/Paging.tsx';
import type { Meant } from './useSelection.ts';

const PER_PAGE = 8;

/** The documents that an act is meant for, page by page: nobody decides on what they could not look at. */
export function MeantDocuments({ meant, count }: { meant: Meant; count: number }) {
  const words = useWords();
  const [page, setPage] = useState(1);
  const part = { first: PER_PAGE, skip: (page - 1) * PER_PAGE };
  const found = useAsk(
    DocumentsDocument,
    { filter: 'filter' in meant ? meant.filter : {}, ...part },
    { enabled: 'filter' in meant, keep: true },
  );
  const left = useAsk(
    BulkJobDocument,
    { id: 'jobId' in meant ? meant.jobId : '', outcome: 'REFUSED' as const, ...part },
    { enabled: 'jobId' in meant, keep: true },
  );
  const rows =
    'filter' in meant
      ? (found.data?.documents.edges.map(({ node }) => node) ?? [])
      : (left.data?.bulkJob.rows.edges.flatMap(({ node }) => node.document ?? []) ?? []);
  return (
    <Box>
      <Box
        component="ol"
        start={(page - 1) * PER_PAGE + 1}
        aria-label={words('bulk.documents')}
        sx={{ m: 0, pl: 3.5, maxHeight: 260, overflowY: 'auto' }}
      >
        {rows.map((row) => (
          <Box component="li" key={row.id} sx={{ py: 0.25 }}>
            {row.title}
            <Box component="span" sx={{ color: 'text.secondary' }}>{` – ${row.organisation.name}`}</Box>
          </Box>
        ))}
      </Box>
      <Paging page={page} perPage={PER_PAGE} total={count} onPage={setPage} />
    </Box>
  );
}
