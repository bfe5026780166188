import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useWords } from '../i18n/useWords.ts';

interface PagingProps {
  page: number;
  perPage: number;
  total: number;
  onPage: (page: number) => void;
}

/** Where one is in a long list, and the pages beside. */
export function Paging({ page, perPage, total, onPage }: PagingProps) {
  const words = useWords();
  const from = (page - 1) * perPage + 1;
  const to = Math.min(page * perPage, total);
  if (total <= perPage) return null;
  return (
    <Box
      component="nav"
      aria-label={words('common.paging')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        justifyContent: 'space-between',
        gap: 1,
        mt: 2,
      }}
    >
      <Box sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>
        {total > 10_000
          ? words('common.rangeMore', { from, to, total: 10_000 })
          : words('common.range', { from, to, total })}
      </Box>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button variant="outlined" disabled={page <= 1} onClick={() => onPage(page - 1)}>
          {words('common.previous')}
        </Button>
        <Button variant="outlined" disabled={to >= total} onClick={() => onPage(page + 1)}>
          {words('common.next')}
        </Button>
      </Box>
    </Box>
  );
}
