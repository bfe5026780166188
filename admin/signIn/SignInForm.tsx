import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { type Ref, useState } from 'react';
import { useLogin } from 'react-admin';
import { SignInRefused } from '../data/session.ts';
import { useWords, type Words } from '../i18n/useWords.ts';
import { Field } from '../shared/Field.tsx';
import { TextInput } from '../shared/TextInput.tsx';

interface SignInFormProps {
  ref: Ref<HTMLFormElement>;
  filled: { username: string; password: string };
  onFill: (filled: { username: string; password: string }) => void;
}

export function SignInForm({ ref, filled, onFill }: SignInFormProps) {
  const words = useWords();
  const login = useLogin();
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(false);
  const [problem, setProblem] = useState<string>();
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (!filled.username.trim() || !filled.password) return setProblem(words('signIn.missing'));
    setBusy(true);
    setProblem(undefined);
    await login(filled).catch((error: unknown) => setProblem(sentenceFor(error, words)));
    setBusy(false);
  };
  return (
    <Box
      component="form"
      ref={ref}
      noValidate
      onSubmit={(event) => void submit(event)}
      sx={{ display: 'grid', gap: 2.5 }}
    >
      {problem && (
        <Alert severity="error" variant="outlined" sx={{ fontSize: '1rem' }}>
          {problem}
        </Alert>
      )}
      <Field label={words('signIn.username')}>
        {(wiring) => (
          <TextInput
            wiring={wiring}
            value={filled.username}
            onChange={(username) => onFill({ ...filled, username })}
            autoComplete="username"
            autoFocus
            inputProps={{ autoCapitalize: 'none', spellCheck: false }}
          />
        )}
      </Field>
      <Field label={words('signIn.password')}>
        {(wiring) => (
          <TextInput
            wiring={wiring}
            value={filled.password}
            onChange={(password) => onFill({ ...filled, password })}
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
            endAdornment={
              <Button
                size="small"
                aria-pressed={shown}
                onClick={() => setShown(!shown)}
                sx={{ flex: 'none' }}
              >
                {words(shown ? 'signIn.hide' : 'signIn.show')}
              </Button>
            }
          />
        )}
      </Field>
      <Button type="submit" variant="contained" size="large" aria-disabled={busy}>
        {words(busy ? 'signIn.busy' : 'signIn.submit')}
      </Button>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {words('signIn.forgot')}
      </Typography>
    </Box>
  );
}

function sentenceFor(error: unknown, words: Words): string {
  if (!(error instanceof SignInRefused)) return words('signIn.fault');
  if (error.reason !== 'limited') return words(`signIn.${error.reason}`);
  const { retryAfterSeconds } = error;
  return retryAfterSeconds
    ? words('signIn.limited', { minutes: Math.ceil(retryAfterSeconds / 60) })
    : words('signIn.limitedSoon');
}
