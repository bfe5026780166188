import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useWords } from '../i18n/useWords.ts';

export interface FieldWiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
  'aria-required': boolean | undefined;
}

interface FieldProps {
  label: string;
  help?: string;
  error?: string;
  required?: boolean;
  /** Set where links must find the field. */
  id?: string;
  /** The label is only for screen readers, as in rows under a common heading. */
  hideLabel?: boolean;
  children: (wiring: FieldWiring) => React.ReactNode;
}

/** One question of a form: label above, help under it, the fault at the field. */
export function Field({ label, help, error, required, id, hideLabel, children }: FieldProps) {
  const words = useWords();
  const own = useId();
  const fieldId = id ?? own;
  const described =
    [help && `${fieldId}-help`, error && `${fieldId}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <Box sx={error ? { borderLeft: '4px solid', borderColor: 'error.main', pl: 1.5 } : undefined}>
      <Typography
        component="label"
        htmlFor={fieldId}
        sx={hideLabel ? hidden : { display: 'block', fontWeight: 600, mb: 0.5 }}
      >
        {label}
        {required && (
          <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400, fontSize: '0.875rem' }}>
            {` (${words('common.required')})`}
          </Box>
        )}
      </Typography>
      {children({
        id: fieldId,
        'aria-describedby': described,
        'aria-invalid': Boolean(error),
        'aria-required': required || undefined,
      })}
      {help && (
        <Typography
          id={`${fieldId}-help`}
          variant="caption"
          component="p"
          sx={{ color: 'text.secondary', mt: 0.5 }}
        >
          {help}
        </Typography>
      )}
      {error && (
        <Typography
          id={`${fieldId}-error`}
          variant="caption"
          component="p"
          sx={{ color: 'error.main', fontWeight: 600, mt: 0.5 }}
        >
          {error}
        </Typography>
      )}
    </Box>
  );
}

export const hidden = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  p: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;
