import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useWords } from '../i18n/useWords.ts';
import { showDate } from '../shared/format.ts';
import { type Column, nameOf, owing } from './cells.ts';

interface ColumnHeadProps {
  column: Column;
  onChase?: (column: Column) => void;
}

/** A duty with its day and its figures; whoever is late with it is reminded from here. */
export function ColumnHead({ column, onChase }: ColumnHeadProps) {
  const words = useWords();
  const { late, done, returned, submitted } = column.counts;
  return (
    <Box sx={{ display: 'grid', gap: 0.25, justifyItems: 'start', fontSize: '0.875rem', fontWeight: 400 }}>
      <Box sx={{ fontWeight: 600, fontSize: '0.9375rem' }}>{nameOf(column)}</Box>
      <Box sx={{ color: 'text.secondary' }}>{words('late.dueOn', { date: showDate(column.dueOn) })}</Box>
      <Box>{words('duties.done', { done, owing: owing(column) })}</Box>
      {submitted > 0 && <Box>{words('duties.submitted', { smart_count: submitted })}</Box>}
      {returned > 0 && (
        <Box sx={{ color: 'returned.ink' }}>{words('duties.returned', { smart_count: returned })}</Box>
      )}
      {late > 0 && (
        <Box sx={{ color: 'returned.ink', fontWeight: 600 }}>
          {words('duties.late', { smart_count: late })}
        </Box>
      )}
      {late > 0 && onChase && (
        <Button
          size="small"
          variant="outlined"
          onClick={() => onChase(column)}
          aria-label={words('duties.chaseColumn', { smart_count: late, name: nameOf(column) })}
        >
          {words('duties.chase', { smart_count: late })}
        </Button>
      )}
    </Box>
  );
}
