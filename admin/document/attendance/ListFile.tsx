import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { ImportKindsDocument, ImportsDocument } from '../../data/generated/operations.ts';
import { useAsk } from '../../data/useAsk.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ImportRow } from '../../imports/ImportRow.tsx';
import { KindCard } from '../../imports/KindCard.tsx';
import { listBox } from '../../reorganisation/listBox.ts';
import { Paging } from '../../shared/Paging.tsx';

const PER_PAGE = 5;

/** The list brought in as a file: its template, where the filled-in file goes, and the files that came before. */
export function ListFile({ documentId }: { documentId: string }) {
  const words = useWords();
  const [page, setPage] = useState(1);
  const kinds = useAsk(ImportKindsDocument, { ofList: true });
  const range = { first: PER_PAGE, skip: (page - 1) * PER_PAGE };
  const { data } = useAsk(ImportsDocument, { documentId, ...range }, { keep: true, live: true });
  const total = data?.imports.totalCount ?? 0;
  return (
    <Box component="section" aria-labelledby="list-file" sx={{ display: 'grid', gap: 1.5 }}>
      <Typography id="list-file" variant="h3">
        {words('attendance.files')}
      </Typography>
      {kinds.data?.importKinds.map((kind) => (
        <KindCard key={kind.name} kind={kind} documentId={documentId} />
      ))}
      {total > 0 && (
        <Box component="ul" aria-label={words('attendance.filesOf')} sx={listBox}>
          {data?.imports.edges.map(({ node }) => (
            <ImportRow key={node.id} file={node} />
          ))}
        </Box>
      )}
      <Paging page={page} perPage={PER_PAGE} total={total} onPage={setPage} />
    </Box>
  );
}
