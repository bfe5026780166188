import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { CadreReadingsDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { showDateTime } from '../shared/format.ts';
import { Paging } from '../shared/Paging.tsx';

const PER_PAGE = 20;

/** Who looked into one's own record, the latest first. */
export function Readings({ personId }: { personId: string }) {
  const words = useWords();
  const [page, setPage] = useState(1);
  const { data } = useAsk(
    CadreReadingsDocument,
    { personId, first: PER_PAGE, skip: (page - 1) * PER_PAGE },
    { keep: true },
  );
  const readings = data?.cadreRecord.readings;
  const total = readings?.totalCount ?? 0;
  return (
    <Box component="section" aria-labelledby="readings">
      <Typography id="readings" variant="h2" sx={{ mb: 1 }}>
        {words('cadres.readings')}
      </Typography>
      {readings && total === 0 && <Typography>{words('cadres.noReadings')}</Typography>}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {readings?.edges.map(({ node: { id, reader, at } }) => (
          <li key={id}>
            {reader?.fullName}
            <Box component="span" sx={{ color: 'text.secondary' }}>{` · ${showDateTime(at)}`}</Box>
          </li>
        ))}
      </Box>
      <Paging page={page} perPage={PER_PAGE} total={total} onPage={setPage} />
    </Box>
  );
}
