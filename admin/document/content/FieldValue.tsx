import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { sentLines, type FlowLabels, type FormField } from '../../../workflows/kit/index.ts';
import { useWords } from '../../i18n/useWords.ts';
import { isBlank, rowsIn, textOf } from '../../kit/contentValues.ts';
import type { RowNote } from './NoteMarks.tsx';
import { RowsView } from './RowsView.tsx';
import { SentToSummary } from './SentToSummary.tsx';
import { SectionsView } from './SectionsView.tsx';
import { showLeaf } from './showLeaf.ts';
import type { UnderRow } from './underRow.ts';

interface FieldValueProps {
  field: FormField;
  labels: FlowLabels;
  value: unknown;
  notes: RowNote[];
  underRow?: UnderRow;
}

export function FieldValue({ field, labels, value, notes, underRow }: FieldValueProps) {
  const words = useWords();
  if (isBlank(value))
    return <Typography sx={{ color: 'text.secondary' }}>{words('document.notFilled')}</Typography>;
  switch (field.kind) {
    case 'rows':
      return (
        <RowsView field={field} labels={labels} rows={rowsIn(value)} notes={notes} underRow={underRow} />
      );
    case 'sections':
      return <SectionsView sections={rowsIn(value)} depth={0} notes={notes} />;
    case 'recipients':
      return <Recipients rows={rowsIn(value)} />;
    case 'stringList':
      return <Lines lines={Array.isArray(value) ? value.map(textOf) : []} />;
    default:
      return (
        <Typography sx={{ whiteSpace: 'pre-line', maxWidth: '72ch' }}>
          {showLeaf(field, labels, value)}
        </Typography>
      );
  }
}

/** The printed lines, and under each whom it is sent to. */
function Recipients({ rows }: { rows: Record<string, unknown>[] }) {
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, maxWidth: '72ch', '& li + li': { mt: 0.5 } }}>
      {rows.map((row, place) => (
        <li key={place}>
          {textOf(row['text'])}
          {sentLines({ recipients: [row] }).map(({ dispatchTo = [] }) => (
            <SentToSummary key={place} targets={dispatchTo} />
          ))}
        </li>
      ))}
    </Box>
  );
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, maxWidth: '72ch', '& li + li': { mt: 0.5 } }}>
      {lines.map((line, place) => (
        <li key={place}>{line}</li>
      ))}
    </Box>
  );
}
