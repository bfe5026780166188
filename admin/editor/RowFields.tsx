import Box from '@mui/material/Box';
import type { FormField } from '../../workflows/kit/index.ts';
import type { Row } from '../kit/contentValues.ts';
import type { Path } from './edits.ts';
import { FieldEditor } from './FieldEditor.tsx';
import { LeafEditor } from './LeafEditor.tsx';

interface RowFieldsProps {
  fields: FormField[];
  row: Row;
  path: Path;
  onEnter: () => void;
}

const wide = new Set(['text', 'longText', 'stringList', 'rows', 'sections', 'object']);

/** A row's fields: words over the whole width, figures and days side by side. */
export function RowFields({ fields, row, path, onEnter }: RowFieldsProps) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { sm: 'repeat(auto-fit, minmax(160px, 1fr))' },
        gap: 2,
        alignItems: 'end',
      }}
    >
      {fields
        .filter((field) => field.kind !== 'id' || field.key === 'programmeTargetId')
        .map((field) => (
          <Box
            key={field.key}
            sx={{
              minWidth: 0,
              gridColumn: wide.has(field.kind) || field.kind === 'id' ? '1 / -1' : undefined,
              '&:empty': { display: 'none' },
            }}
          >
            {field.kind === 'stringList' || field.kind === 'rows' ? (
              <FieldEditor field={field} path={[...path, field.key]} value={row[field.key]} />
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
