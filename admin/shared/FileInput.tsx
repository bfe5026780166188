import Box from '@mui/material/Box';
import type { Ref } from 'react';
import type { FieldWiring } from './Field.tsx';

interface FileInputProps {
  wiring: FieldWiring;
  onChange: (file: File | undefined) => void;
  ref?: Ref<HTMLInputElement>;
}

/** A paper from one's own machine. */
export function FileInput({ wiring: { id, ...wiring }, onChange, ref }: FileInputProps) {
  return (
    <Box
      component="input"
      ref={ref}
      type="file"
      id={id}
      {...wiring}
      accept=".pdf,.png,.jpg,.jpeg,.doc,.docx,.xls,.xlsx"
      onChange={(event) => onChange(event.currentTarget.files?.[0])}
      sx={{
        font: 'inherit',
        width: '100%',
        '&::file-selector-button': {
          font: 'inherit',
          px: 1.5,
          py: 0.75,
          mr: 1.5,
          border: 1,
          borderColor: 'edge',
          borderRadius: 1,
          bgcolor: 'background.paper',
          color: 'text.primary',
        },
      }}
    />
  );
}
