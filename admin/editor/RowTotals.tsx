import Box from '@mui/material/Box';
import type { FormField } from '../../workflows/kit/index.ts';
import { useWords } from '../i18n/useWords.ts';
import { type Row, totalsOf } from '../kit/contentValues.ts';
import { showNumber } from '../shared/format.ts';
import { useEditor } from './context.ts';

/** Money added up per source, and all together. */
export function RowTotals({ fields, rows }: { fields: FormField[]; rows: Row[] }) {
  const words = useWords();
  const { labels } = useEditor();
  const money = fields.filter((field) => field.kind === 'money');
  if (money.length === 0 || rows.length === 0) return null;
  const totals = totalsOf(
    rows,
    money.map((field) => field.key),
  );
  const all = Object.values(totals).reduce((sum, each) => sum + each, 0);
  const lines = [
    ...money.map((field) => ({
      label: labels.fields[field.path]?.label ?? field.key,
      amount: totals[field.key] ?? 0,
    })),
    ...(money.length > 1 ? [{ label: words('editor.totalAll'), amount: all }] : []),
  ];
  return (
    <Box
      role="status"
      aria-label={words('editor.total')}
      sx={{
        bgcolor: 'sunk',
        borderRadius: 1,
        px: 2,
        py: 1,
        display: 'grid',
        gridTemplateColumns: 'auto auto',
        columnGap: 3,
        rowGap: 0.25,
      }}
    >
      {lines.map(({ label, amount }) => (
        <Box
          key={label}
          sx={{ display: 'contents', '& > :last-of-type': { textAlign: 'right', fontWeight: 600 } }}
        >
          <span>{label}</span>
          <span>{showNumber(amount)}</span>
        </Box>
      ))}
    </Box>
  );
}
