import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import {
  type FaultFragment,
  type MailMode,
  type MailWishQuery,
  SaveMailWishDocument,
} from '../data/generated/operations.ts';
import { useReadAgain, useSend } from '../data/useAsk.ts';
import { Language } from '../frame/Preferences.tsx';
import { useWords } from '../i18n/useWords.ts';
import { Problem } from '../shared/Problem.tsx';
import { HourPick } from './HourPick.tsx';
import { ModePick } from './ModePick.tsx';

const sorts = ['work', 'news', 'due'] as const;

type Viewer = NonNullable<MailWishQuery['viewer']>;

/** Each sort of telling at once, once a day or not at all; when mail keeps quiet; in which language. */
export function MailForm({ viewer }: { viewer: Viewer }) {
  const words = useWords();
  const notify = useNotify();
  const send = useSend();
  const readAgain = useReadAgain();
  const [wish, setWish] = useState(viewer.mailPreference);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [faults, setFaults] = useState<FaultFragment[]>([]);
  const { digestHour, quietFrom, quietUntil } = wish;
  const wants = (mode: MailMode) => sorts.some((sort) => wish[sort] === mode);
  const errorOf = (field: string) => faults.find(({ path }) => path === field)?.message;
  const save = async () => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    setFaults([]);
    try {
      const { work, news, due } = wish;
      const { saveMailPreference: answer } = await send(SaveMailWishDocument, {
        input: { work, news, due, digestHour, quietFrom, quietUntil },
      });
      if (answer.__typename === 'InvalidInput') return setFaults(answer.errors);
      await readAgain();
      notify(words('mail.saved'), { type: 'success' });
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      sx={{ display: 'grid', gap: 3, maxWidth: 560 }}
    >
      <Reachable viewer={viewer} />
      {sorts.map((sort) => (
        <ModePick
          key={sort}
          label={words(`mail.${sort}`)}
          help={words(`mail.${sort}Help`)}
          value={wish[sort]}
          onChange={(mode) => setWish({ ...wish, [sort]: mode })}
        />
      ))}
      {wants('DAILY') && (
        <HourPick
          label={words('mail.digestHour')}
          error={errorOf('digestHour')}
          value={digestHour}
          onChange={(hour) => setWish({ ...wish, digestHour: hour })}
        />
      )}
      {wants('AT_ONCE') && (
        <Box role="group" aria-label={words('mail.quiet')}>
          <Box sx={{ fontWeight: 600 }}>{words('mail.quiet')}</Box>
          <Box sx={{ fontSize: '0.875rem', color: 'text.secondary', mb: 1 }}>{words('mail.quietHelp')}</Box>
          <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
            <HourPick
              label={words('mail.quietFrom')}
              error={errorOf('quietFrom')}
              value={quietFrom}
              onChange={(hour) => setWish({ ...wish, quietFrom: hour })}
            />
            <HourPick
              label={words('mail.quietUntil')}
              error={errorOf('quietUntil')}
              value={quietUntil}
              onChange={(hour) => setWish({ ...wish, quietUntil: hour })}
            />
          </Box>
        </Box>
      )}
      <Language />
      {error !== undefined && <Problem error={error} />}
      <Button
        type="submit"
        variant="contained"
        size="large"
        aria-disabled={busy}
        sx={{ justifySelf: 'start' }}
      >
        {words(busy ? 'mail.busy' : 'mail.save')}
      </Button>
    </Box>
  );
}

/** Where mail goes, or why none comes whatever is chosen here. */
function Reachable({ viewer }: { viewer: Viewer }) {
  const words = useWords();
  const { mailIsOn, person } = viewer;
  if (mailIsOn && person.email) return <Box>{words('mail.to', { address: person.email })}</Box>;
  return (
    <Alert severity="info" variant="outlined" sx={{ bgcolor: 'background.paper', fontSize: '1rem' }}>
      {words(mailIsOn ? 'mail.noAddress' : 'mail.noServer')}
    </Alert>
  );
}
