import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Popover from '@mui/material/Popover';
import Event from '@mui/icons-material/EventOutlined';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { isDay, readDate, showTyped } from './dates.ts';
import type { FieldWiring } from './Field.tsx';
import { TextInput } from './TextInput.tsx';

const Calendar = lazy(() => import('./Calendar.tsx'));

interface DateInputProps {
  wiring: FieldWiring;
  /** yyyy-MM-dd, or whatever was typed that is no day yet. */
  value: unknown;
  onChange: (value: string | undefined) => void;
}

/** A day: typed as dd/MM/yyyy or picked in the calendar. */
export function DateInput({ wiring, value, onChange }: DateInputProps) {
  const words = useWords();
  const [typed, setTyped] = useState<string>();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const type = (text: string) => {
    setTyped(text);
    onChange(text.trim() === '' ? undefined : (readDate(text) ?? text));
  };
  return (
    <>
      <TextInput
        wiring={wiring}
        value={typed ?? showTyped(value)}
        onChange={type}
        onBlur={() => setTyped(undefined)}
        placeholder={words('common.dateHint')}
        inputProps={{ inputMode: 'numeric', maxLength: 12 }}
        endAdornment={
          <IconButton
            edge="end"
            aria-label={words('common.pickDate')}
            onClick={(event) => setAnchor(event.currentTarget)}
          >
            <Event />
          </IconButton>
        }
      />
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        {/* As large as what comes, so that it opens where there is room for it. */}
        <Suspense fallback={<Box sx={{ width: 320, height: 336 }} />}>
          <Calendar
            day={typeof value === 'string' && isDay(value) ? value : undefined}
            onPick={(day) => {
              setTyped(undefined);
              onChange(day);
              setAnchor(null);
            }}
          />
        </Suspense>
      </Popover>
    </>
  );
}
