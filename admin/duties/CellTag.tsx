import Box from '@mui/material/Box';
import { useWords } from '../i18n/useWords.ts';
import { showDate } from '../shared/format.ts';
import { Tag } from '../shared/StateChip.tsx';
import { forThumbs } from '../theme/thumb.ts';
import { To } from '../shared/To.tsx';
import { type Cell, meanings } from './cells.ts';

/** How a unit stands with one duty; the way to its document where there is one to see. */
export function CellTag({ cell, name, unit }: { cell: Cell | undefined; name: string; unit: string }) {
  const words = useWords();
  if (!cell) return <Box sx={{ color: 'text.secondary' }}>–</Box>;
  const { status, daysLate, documentId, remindedAt } = cell;
  const said = words(`duties.${status}`);
  const tag = <Tag meaning={meanings[status]}>{said}</Tag>;
  const late = daysLate > 0 && status !== 'LAPSED' && words('duties.daysLate', { smart_count: daysLate });
  return (
    <Box sx={{ display: 'grid', gap: 0.25, justifyItems: 'start' }}>
      {documentId ? (
        <To
          to={`/documents/${documentId}`}
          aria-label={`${unit}, ${name}: ${said}`}
          sx={{ display: 'inline-flex', alignItems: 'center', ...forThumbs }}
        >
          {tag}
        </To>
      ) : (
        tag
      )}
      {late && <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', whiteSpace: 'nowrap' }}>{late}</Box>}
      {remindedAt && status === 'LATE' && (
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {words('duties.reminded', { date: showDate(remindedAt) })}
        </Box>
      )}
    </Box>
  );
}
