import Box from '@mui/material/Box';
import { useColorScheme } from '@mui/material/styles';
import { useLocaleState } from 'react-admin';
import { SetLocaleDocument } from '../data/generated/operations.ts';
import { useReadAgain, useSend } from '../data/useAsk.ts';
import { chooseLocale } from '../i18n/locale.ts';
import { useWords } from '../i18n/useWords.ts';
import { Segments } from '../shared/Segments.tsx';

/** Language and appearance of this device. */
export function Preferences() {
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Language />
      <Appearance />
    </Box>
  );
}

/** The language of the page, and of mail: so the server is told. */
export function Language({ signedIn = true }: { signedIn?: boolean }) {
  const words = useWords();
  const send = useSend();
  const readAgain = useReadAgain();
  const [locale, setLocale] = useLocaleState();
  const speak = async (chosen: string) => {
    // First, so that what is read again comes in the new language.
    chooseLocale(chosen);
    setLocale(chosen);
    // The page already speaks it: a server out of reach must not undo the choice.
    if (signedIn) await send(SetLocaleDocument, { locale: chosen }).catch(() => undefined);
    if (signedIn) await readAgain();
  };
  return (
    <Segments
      label={words('frame.language')}
      value={locale}
      options={[
        { value: 'vi', label: 'Tiếng Việt' },
        { value: 'en', label: 'English' },
      ]}
      onChange={(chosen) => void speak(chosen)}
    />
  );
}

function Appearance() {
  const words = useWords();
  const { mode, setMode } = useColorScheme();
  return (
    <Segments
      label={words('frame.theme')}
      value={mode ?? 'system'}
      options={[
        { value: 'system', label: words('frame.themeSystem') },
        { value: 'light', label: words('frame.themeLight') },
        { value: 'dark', label: words('frame.themeDark') },
      ]}
      onChange={(chosen) => setMode(chosen === 'light' || chosen === 'dark' ? chosen : 'system')}
    />
  );
}
