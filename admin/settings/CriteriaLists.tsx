import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { FlowLabels, FormField } from '../../workflows/kit/index.ts';
import { FieldValue } from '../document/content/FieldValue.tsx';
import { fieldIn } from '../kit/contentValues.ts';

interface CriteriaListsProps {
  fields: FormField[];
  labels: FlowLabels;
  content: unknown;
}

/** The lists to read, under the procedure's own words. */
export function CriteriaLists({ fields, labels, content }: CriteriaListsProps) {
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {fields.map((field) => (
        <Box key={field.key}>
          <Typography variant="h3" sx={{ mb: 1 }}>
            {labels.fields[field.path]?.label ?? field.key}
          </Typography>
          <FieldValue field={field} labels={labels} value={fieldIn(content, field.key)} notes={[]} />
        </Box>
      ))}
    </Box>
  );
}
