import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import type { FlowLabels, FormField } from '../../../workflows/kit/index.ts';
import { fieldIn, isBlank, textOf } from '../../kit/contentValues.ts';
import { elementId } from '../places.ts';
import { FieldValue } from './FieldValue.tsx';
import { NoteMarks, type RowNote } from './NoteMarks.tsx';
import { RequestTitle } from './RequestTitle.tsx';
import { rowNamesOf, RowNamesProvider } from './rowNames.ts';
import { showLeaf } from './showLeaf.ts';
import type { UnderRow } from './underRow.ts';

interface ContentViewProps {
  fields: FormField[];
  labels: FlowLabels;
  content: unknown;
  notes?: RowNote[];
  underRow?: UnderRow;
}

/** Short enough to stand beside their label. */
const figures = new Set([
  ...['year', 'number', 'counted', 'money', 'date', 'enum', 'flag', 'obligation', 'organisation'],
]);

/** What holds, or was asked, is said; what does not, or was not, is no gap. */
function isShown({ kind }: FormField, value: unknown): boolean {
  if (kind === 'flag') return value === true;
  return kind !== 'obligation' || !isBlank(value);
}

/** Any kind's content to read: its fields in order, under the users' words. */
export function ContentView({ fields, labels, content, notes = [], underRow }: ContentViewProps) {
  const names = useMemo(() => rowNamesOf(fields, labels, content), [fields, labels, content]);
  return (
    <RowNamesProvider value={names}>
      <Box sx={{ display: 'grid', gap: 3.5 }}>
        {fields
          .filter((field) => isShown(field, fieldIn(content, field.key)))
          .map((field) =>
            figures.has(field.kind) ? (
              <Box key={field.path} id={elementId(field.key)} tabIndex={-1} sx={{ outline: 'none' }}>
                <NoteMarks notes={notes.filter((note) => note.section === field.key && !note.rowId)} />
                <Box component="span" sx={{ fontWeight: 600 }}>
                  {`${labels.fields[field.path]?.label ?? field.key}: `}
                </Box>
                {field.kind === 'obligation' ? (
                  <RequestTitle id={textOf(fieldIn(content, field.key))} />
                ) : (
                  showLeaf(field, labels, fieldIn(content, field.key))
                )}
              </Box>
            ) : (
              <Box
                component="section"
                key={field.path}
                id={elementId(field.key)}
                tabIndex={-1}
                aria-labelledby={`h-${field.path}`}
                sx={{ minWidth: 0, outline: 'none' }}
              >
                <Typography id={`h-${field.path}`} variant="h2" sx={{ mb: 1 }}>
                  {labels.fields[field.path]?.label ?? field.key}
                </Typography>
                <NoteMarks notes={notes.filter((note) => note.section === field.key && !note.rowId)} />
                <FieldValue
                  field={field}
                  labels={labels}
                  value={fieldIn(content, field.key)}
                  notes={notes}
                  underRow={underRow}
                />
              </Box>
            ),
          )}
      </Box>
    </RowNamesProvider>
  );
}
