import Box from '@mui/material/Box';
import type { FormField } from '../../workflows/kit/index.ts';
import type { Row } from '../kit/contentValues.ts';
import { elementId } from '../document/places.ts';
import { useEditor } from './context.ts';
import type { Path } from './edits.ts';
import { LeafEditor } from './LeafEditor.tsx';
import { LinesEditor } from './LinesEditor.tsx';

interface RowFieldsProps {
  fields: FormField[];
  row: Row;
  path: Path;
  onEnter: () => void;
}

const wide = new Set(['text', 'longText', 'stringList', 'rows', 'sections', 'object', 'person']);
/** What is chosen from a list is longer than a figure. */
const half = new Set(['enum', 'duty', 'obligation', 'indicator']);

/** A row's fields: words over the whole width, choices over half of it, figures and days side by side. */
export function RowFields({ fields, row, path, onEnter }: RowFieldsProps) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { sm: 'repeat(4, minmax(0, 1fr))' },
        gap: 2,
        alignItems: 'start',
      }}
    >
      {fields
        .filter((field) => field.kind !== 'id' || field.key === 'programmeTargetId')
        .map((field) => (
          <Box
            key={field.key}
            sx={{
              minWidth: 0,
              gridColumn: columnsOf(field),
              '&:empty': { display: 'none' },
            }}
          >
            {field.kind === 'stringList' ? (
              <Lines field={field} path={[...path, field.key]} value={row[field.key]} />
            ) : (
              <LeafEditor
                field={field}
                path={[...path, field.key]}
                value={row[field.key]}
                onEnter={onEnter}
              />
            )}
          </Box>
        ))}
    </Box>
  );
}

function columnsOf({ kind }: FormField) {
  if (wide.has(kind) || kind === 'id') return '1 / -1';
  return half.has(kind) ? { sm: 'span 2' } : undefined;
}

function Lines({ field, path, value }: { field: FormField; path: Path; value: unknown }) {
  const { labels } = useEditor();
  const label = labels.fields[field.path]?.label ?? field.key;
  return (
    <Box role="group" aria-label={label} id={elementId(path.join('.'))}>
      <Box sx={{ fontWeight: 600, mb: 0.5 }}>{label}</Box>
      <LinesEditor path={path} value={value} label={label} />
    </Box>
  );
}
