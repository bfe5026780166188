import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { CertificatesDocument } from '../../data/generated/operations.ts';
import { useAsk } from '../../data/useAsk.ts';
import { useWords } from '../../i18n/useWords.ts';
import { showDate } from '../../shared/format.ts';
import { Paging } from '../../shared/Paging.tsx';

const PER_PAGE = 20;

/** The certificates that were given, each a paper to open. */
export function Certificates({ documentId }: { documentId: string }) {
  const words = useWords();
  const [page, setPage] = useState(1);
  const range = { first: PER_PAGE, skip: (page - 1) * PER_PAGE };
  const { data } = useAsk(CertificatesDocument, { documentId, ...range }, { keep: true });
  const total = data?.certificates.totalCount ?? 0;
  if (!data || total === 0) return null;
  return (
    <Box component="section" aria-labelledby="certificates">
      <Typography id="certificates" variant="h3" sx={{ mb: 1 }}>
        {words('attendance.certificates', { smart_count: total })}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5, '& li + li': { mt: 0.5 } }}>
        {data.certificates.edges.map(
          ({ node: { id, holder, numberLine, issuedOn, withdrawnOn, withdrawnFor, pdfUrl } }) => (
            <li key={id}>
              <Link href={pdfUrl} target="_blank" rel="noopener">
                {`${numberLine} – ${holder}`}
              </Link>
              {`, ${words('attendance.issuedOn', { on: showDate(issuedOn) })}`}
              {withdrawnOn && (
                <Box component="strong" sx={{ display: 'block', color: 'error.main' }}>
                  {words('attendance.withdrawn', { on: showDate(withdrawnOn), why: withdrawnFor ?? '' })}
                </Box>
              )}
            </li>
          ),
        )}
      </Box>
      <Paging page={page} perPage={PER_PAGE} total={total} onPage={setPage} />
    </Box>
  );
}
