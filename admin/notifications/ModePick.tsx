import Box from '@mui/material/Box';
import type { MailMode } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { Segments } from '../shared/Segments.tsx';

const modes: readonly MailMode[] = ['AT_ONCE', 'DAILY', 'OFF'];

interface ModePickProps {
  label: string;
  help: string;
  value: MailMode;
  onChange: (mode: MailMode) => void;
}

/** How one sort of telling comes by mail. */
export function ModePick({ label, help, value, onChange }: ModePickProps) {
  const words = useWords();
  const choose = (chosen: string) => onChange(modes.find((mode) => mode === chosen) ?? value);
  return (
    <Box>
      <Segments
        label={label}
        value={value}
        options={modes.map((mode) => ({ value: mode, label: words(`mail.${mode}`) }))}
        onChange={choose}
      />
      <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', mt: 0.5 }}>{help}</Box>
    </Box>
  );
}
