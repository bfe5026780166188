import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import type { ImportLinePartsFragment } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { Tag } from '../shared/StateChip.tsx';
import { wordOf } from './meanings.ts';

interface LineRowProps {
  row: ImportLinePartsFragment;
  columns: { key: string; label: string }[];
  /** Whether somebody chooses lines still. */
  isOpen: boolean;
  /** Whether it is to be entered; null where nobody can choose. */
  taken: boolean | null;
  onTake: (taken: boolean) => void;
}

/** What stands first tells which line it is; what else it says stands below, by its column. */
const NAMING = 3;

/** A line of the file, what it does, and what is wrong with it. */
export function LineRow({ row, columns, isOpen, taken, onTake }: LineRowProps) {
  const words = useWords();
  const { line, cells, faults, changes } = row;
  const { word, meaning } = wordOf(row, isOpen);
  const filled = cells.filter(({ text }) => text !== '');
  const labelOf = (key: string) => columns.find((column) => column.key === key)?.label ?? key;
  return (
    <Box
      component="li"
      sx={{
        ...{ display: 'flex', alignItems: 'flex-start', gap: 1, px: { xs: 1, sm: 2 }, py: 1.25 },
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      {isOpen && (
        <Box sx={{ width: 40, flex: 'none' }}>
          {taken !== null && (
            <Checkbox
              checked={taken}
              onChange={(_, next) => onTake(next)}
              slotProps={{ input: { 'aria-label': words('imports.take', { line }) } }}
              sx={{ p: 0.5 }}
            />
          )}
        </Box>
      )}
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem', flex: 'none' }}>
            {words('imports.line', { line })}
          </Box>
          <Box
            component="span"
            sx={{ fontWeight: 600, flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' }}
          >
            {filled
              .slice(0, NAMING)
              .map(({ text }) => text)
              .join(' · ')}
          </Box>
          <Tag meaning={meaning}>{words(`imports.${word}`)}</Tag>
        </Box>
        {filled.length > NAMING && (
          <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {filled
              .slice(NAMING)
              .map(({ column, text }) => `${labelOf(column)}: ${text}`)
              .join(' · ')}
          </Box>
        )}
        {changes.map(({ label, before, after }) => (
          <Box key={label} sx={{ fontSize: '0.9375rem', mt: 0.5 }}>
            {`${label}: ${before || words('imports.nothing')} → ${after}`}
          </Box>
        ))}
        {faults.map(({ label, message }) => (
          <Box key={`${label} ${message}`} sx={{ color: 'returned.ink', fontSize: '0.9375rem', mt: 0.5 }}>
            {label ? `${label}: ${message}` : message}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
