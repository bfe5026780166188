import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { forThumbs } from '../theme/thumb.ts';
import type { Option } from './Pick.tsx';

interface SegmentsProps {
  label: string;
  value: string;
  options: Option[];
  onChange: (value: string) => void;
}

/** Two or three choices side by side, one of them on. */
export function Segments({ label, value, options, onChange }: SegmentsProps) {
  const id = useId();
  return (
    <Box role="group" aria-labelledby={id}>
      <Typography id={id} variant="caption" component="p" sx={{ fontWeight: 600, mb: 0.5 }}>
        {label}
      </Typography>
      <Box sx={{ display: 'flex', border: 1, borderColor: 'edge', borderRadius: 1, overflow: 'hidden' }}>
        {options.map((option) => (
          <ButtonBase
            key={option.value}
            aria-pressed={option.value === value}
            onClick={() => onChange(option.value)}
            sx={{
              flex: 1,
              minHeight: 38,
              ...forThumbs,
              px: 1,
              fontSize: '0.875rem',
              fontWeight: option.value === value ? 600 : 400,
              bgcolor: option.value === value ? 'accentSoft' : 'background.paper',
              color: option.value === value ? 'primary.main' : 'text.primary',
              '& + &': { borderLeft: 1, borderColor: 'edge' },
              '&:focus-visible': { outlineOffset: -3 },
            }}
          >
            {option.label}
          </ButtonBase>
        ))}
      </Box>
    </Box>
  );
}
