import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useWords } from '../i18n/useWords.ts';

interface CursorPagingProps {
  /** Where each page after the first begins: the way back. */
  cursors: string[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null } | undefined;
  onMove: (cursors: string[]) => void;
}

/** The pages beside, in a list that is too long to be counted through. */
export function CursorPaging({ cursors, pageInfo, onMove }: CursorPagingProps) {
  const words = useWords();
  const next = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
  if (cursors.length === 0 && !next) return null;
  return (
    <Box
      component="nav"
      aria-label={words('common.paging')}
      sx={{ display: 'flex', justifyContent: 'end', gap: 1, mt: 2 }}
    >
      <Button variant="outlined" disabled={cursors.length === 0} onClick={() => onMove(cursors.slice(0, -1))}>
        {words('common.previous')}
      </Button>
      <Button
        variant="outlined"
        disabled={next === null}
        onClick={() => next !== null && onMove([...cursors, next])}
      >
        {words('common.next')}
      </Button>
    </Box>
  );
}
