import Box from '@mui/material/Box';
import type { Ref } from 'react';
import { useWords } from '../i18n/useWords.ts';
import type { FieldWiring } from './Field.tsx';

interface FileInputProps {
  wiring: FieldWiring;
  file: File | undefined;
  onChange: (file: File | undefined) => void;
  ref?: Ref<HTMLInputElement>;
}

/** A paper from one's own machine; the browser's own button speaks the browser's language, so ours lies under it. */
export function FileInput({ wiring: { id, ...wiring }, file, onChange, ref }: FileInputProps) {
  const words = useWords();
  return (
    <Box sx={{ position: 'relative', display: 'flex', alignItems: 'center', gap: 1.5, minHeight: 44 }}>
      <Box
        component="input"
        ref={ref}
        type="file"
        id={id}
        {...wiring}
        accept=".pdf,.png,.jpg,.jpeg,.doc,.docx,.xls,.xlsx"
        onChange={(event) => onChange(event.currentTarget.files?.[0])}
        sx={{
          ...{ position: 'absolute', inset: 0, width: '100%', opacity: 0, cursor: 'pointer' },
          '&:focus-visible + span': { outline: '3px solid', outlineColor: 'primary.main', outlineOffset: 2 },
        }}
      />
      <Box
        component="span"
        aria-hidden
        sx={{
          ...{ flex: 'none', px: 1.5, py: 0.75, border: 1, borderColor: 'edge', borderRadius: 1 },
          ...{ bgcolor: 'background.paper', fontWeight: 600 },
        }}
      >
        {words('common.chooseFile')}
      </Box>
      <Box
        component="span"
        aria-hidden
        sx={{ minWidth: 0, overflowWrap: 'anywhere', color: file ? 'text.primary' : 'text.secondary' }}
      >
        {file?.name ?? words('common.noFile')}
      </Box>
    </Box>
  );
}
