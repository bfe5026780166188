import Box from '@mui/material/Box';
import { useState } from 'react';
import { BulkJobDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { Paging } from '../shared/Paging.tsx';

const PER_PAGE = 8;

/** The very documents that were frozen, page by page: nobody decides on what they could not look at. */
export function MeantDocuments({ selectionId, count }: { selectionId: string; count: number }) {
  const words = useWords();
  const [page, setPage] = useState(1);
  const { data } = useAsk(
    BulkJobDocument,
    { id: selectionId, first: PER_PAGE, skip: (page - 1) * PER_PAGE },
    { keep: true },
  );
  return (
    <Box>
      <Box
        component="ol"
        start={(page - 1) * PER_PAGE + 1}
        aria-label={words('bulk.documents')}
        sx={{ m: 0, pl: 3.5, maxHeight: 260, overflowY: 'auto' }}
      >
        {data?.bulkJob.rows.edges.map(({ node: { documentId, document } }) => (
          <Box component="li" key={documentId} sx={{ py: 0.25 }}>
            {document?.title ?? words('bulk.outOfSight')}
            {document && (
              <Box
                component="span"
                sx={{ color: 'text.secondary' }}
              >{` – ${document.organisation.name}`}</Box>
            )}
          </Box>
        ))}
      </Box>
      <Paging page={page} perPage={PER_PAGE} total={count} onPage={setPage} />
    </Box>
  );
}
