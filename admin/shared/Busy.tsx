import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useWords } from '../i18n/useWords.ts';

/** The shape of what is coming, said aloud once. */
export function Busy({ rows = 6 }: { rows?: number }) {
  const words = useWords();
  return (
    <Box role="status" aria-label={words('common.loading')} sx={{ display: 'grid', gap: 1.5, py: 2 }}>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton
          key={row}
          variant="rounded"
          height={row === 0 ? 28 : 52}
          width={row === 0 ? '40%' : '100%'}
        />
      ))}
    </Box>
  );
}
