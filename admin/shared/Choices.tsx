import Box from '@mui/material/Box';
import Radio from '@mui/material/Radio';
import { useId } from 'react';
import { useWords } from '../i18n/useWords.ts';

interface Choice {
  value: string;
  label: string;
  help?: string;
  disabled?: boolean;
}

interface ChoicesProps {
  label: string;
  value: string;
  options: Choice[];
  onChange: (value: string) => void;
  error?: string;
  help?: string;
  required?: boolean;
}

/** One of a few, each a whole line that a thumb can hit. */
export function Choices({ label, value, options, onChange, error, help, required }: ChoicesProps) {
  const words = useWords();
  const name = useId();
  return (
    <Box
      component="fieldset"
      aria-describedby={error ? `${name}-error` : undefined}
      sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}
    >
      <Box component="legend" sx={{ fontWeight: 600, p: 0, mb: 0.75 }}>
        {label}
        {required && (
          <Box
            component="span"
            sx={{ fontWeight: 400, fontSize: '0.875rem', color: 'text.secondary' }}
          >{` (${words('common.required')})`}</Box>
        )}
      </Box>
      {help && <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', mb: 0.75 }}>{help}</Box>}
      {error && (
        <Box
          id={`${name}-error`}
          sx={{ color: 'error.main', fontWeight: 600, fontSize: '0.875rem', mb: 0.75 }}
        >
          {error}
        </Box>
      )}
      <Box sx={{ display: 'grid', gap: 1 }}>
        {options.map((option) => (
          <Box
            key={option.value}
            component="label"
            sx={{
              display: 'flex',
              gap: 1,
              alignItems: 'flex-start',
              px: 1,
              py: 0.75,
              border: 1,
              borderRadius: 1,
              cursor: option.disabled ? 'default' : 'pointer',
              opacity: option.disabled ? 0.75 : 1,
              borderColor: option.value === value ? 'primary.main' : error ? 'error.main' : 'edge',
              bgcolor: option.value === value ? 'accentSoft' : 'background.paper',
            }}
          >
            <Radio
              name={name}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
              sx={{ p: 0.75 }}
            />
            <Box component="span" sx={{ py: 0.75, minWidth: 0 }}>
              <Box component="span" sx={{ display: 'block', fontWeight: 500 }}>
                {option.label}
              </Box>
              {option.help && (
                <Box
                  component="span"
                  sx={{ display: 'block', fontSize: '0.875rem', color: 'text.secondary' }}
                >
                  {option.help}
                </Box>
              )}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
