import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { memo } from 'react';
import type { FormField } from '../../workflows/kit/index.ts';
import { RowNamesProvider } from '../document/content/rowNames.ts';
import { FieldValue } from '../document/content/FieldValue.tsx';
import { elementId } from '../document/places.ts';
import type { Path } from './edits.ts';
import { useEditor } from './context.ts';
import { LeafEditor } from './LeafEditor.tsx';
import { LinesEditor } from './LinesEditor.tsx';
import { NoteTicks } from './NoteTicks.tsx';
import { RecipientsEditor } from './RecipientsEditor.tsx';
import { RowsEditor } from './RowsEditor.tsx';
import { SectionsEditor } from './SectionsEditor.tsx';

interface FieldEditorProps {
  field: FormField;
  path: Path;
  value: unknown;
  /** A field of the form itself has a heading and the notes on it. */
  top?: boolean;
}

/** A box as wide as what belongs in it. */
const figures = new Set(['year', 'number', 'money', 'date', 'enum']);

/** Any field by its kind. */
export const FieldEditor = memo(function FieldEditor({ field, path, value, top }: FieldEditorProps) {
  const { labels, faults, names, notes } = useEditor();
  const isList = ['rows', 'sections', 'recipients', 'stringList'].includes(field.kind);
  const label = labels.fields[field.path] ?? { label: field.key };
  const pathText = path.join('.');
  if (field.fixed)
    return (
      <Box id={elementId(pathText)} tabIndex={-1} sx={{ minWidth: 0, outline: 'none' }}>
        <Typography
          variant={top && isList ? 'h2' : 'body1'}
          component={top && isList ? 'h2' : 'p'}
          sx={top && isList ? undefined : { fontWeight: 600 }}
        >
          {label.label}
        </Typography>
        {label.help && (
          <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mb: 0.5 }}>
            {label.help}
          </Typography>
        )}
        <RowNamesProvider value={names}>
          <FieldValue field={field} labels={labels} value={value} notes={[]} />
        </RowNamesProvider>
        {faults[pathText] && (
          <Typography variant="caption" component="p" sx={{ color: 'error.main', fontWeight: 600 }}>
            {faults[pathText]}
          </Typography>
        )}
      </Box>
    );
  if (!isList) {
    return (
      <Box>
        {top && <NoteTicks notes={notes.filter((note) => note.section === field.key && !note.rowId)} />}
        <Box sx={{ maxWidth: figures.has(field.kind) ? 260 : undefined }}>
          <LeafEditor field={field} path={path} value={value} />
        </Box>
      </Box>
    );
  }
  return (
    <Box
      component="section"
      id={elementId(pathText)}
      tabIndex={-1}
      aria-label={label.label}
      sx={{ minWidth: 0, outline: 'none' }}
    >
      <Typography
        variant={top ? 'h2' : 'body1'}
        component={top ? 'h2' : 'p'}
        sx={top ? undefined : { fontWeight: 600 }}
      >
        {label.label}
      </Typography>
      {label.help && (
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
          {label.help}
        </Typography>
      )}
      {faults[pathText] && (
        <Typography variant="caption" component="p" sx={{ color: 'error.main', fontWeight: 600 }}>
          {faults[pathText]}
        </Typography>
      )}
      {top && <NoteTicks notes={notes.filter((note) => note.section === field.key && !note.rowId)} />}
      <Box sx={{ mt: top ? 1.5 : 0.5 }}>
        <ListEditor field={field} path={path} value={value} label={label.label} />
      </Box>
    </Box>
  );
});

function ListEditor({
  field,
  path,
  value,
  label,
}: {
  field: FormField;
  path: Path;
  value: unknown;
  label: string;
}) {
  switch (field.kind) {
    case 'rows':
      return <RowsEditor field={field} path={path} value={value} label={label} />;
    case 'sections':
      return <SectionsEditor path={path} value={value} depth={0} />;
    case 'recipients':
      return <RecipientsEditor path={path} value={value} label={label} />;
    default:
      return <LinesEditor path={path} value={value} label={label} />;
  }
}
