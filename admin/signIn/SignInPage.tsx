import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { Mark } from '../frame/Brand.tsx';
import { Language } from '../frame/Preferences.tsx';
import { useWords } from '../i18n/useWords.ts';
import { useTabTitle } from '../shared/Page.tsx';
import { demoPassword, isDemo } from './demo.ts';
import { DemoAccounts } from './DemoAccounts.tsx';
import { SignInForm } from './SignInForm.tsx';
import { WhatItDoes } from './WhatItDoes.tsx';

/** The first page anybody sees: one form, and what the work here is. */
export function SignInPage() {
  const words = useWords();
  const [filled, setFilled] = useState({ username: '', password: '' });
  const form = useRef<HTMLFormElement>(null);
  useTabTitle(words('signIn.title'));
  return (
    <Box
      sx={{
        minHeight: '100vh',
        display: 'grid',
        gridTemplateColumns: { md: '5fr 7fr' },
        bgcolor: 'background.paper',
      }}
    >
      <WhatItDoes />
      <Box
        component="main"
        sx={{
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'center',
          gap: 4,
          px: { xs: 2.5, sm: 6 },
          py: { xs: 3, md: 6 },
          width: '100%',
          maxWidth: 560,
          mx: 'auto',
          minWidth: 0,
        }}
      >
        <Box>
          <Box
            sx={{
              display: { xs: 'flex', md: 'none' },
              alignItems: 'center',
              gap: 1.25,
              mb: 3,
              fontWeight: 600,
              fontSize: '1.25rem',
            }}
          >
            <Mark size={36} />
            {words('frame.name')}
          </Box>
          <Typography variant="h1" sx={{ mb: 2.5, fontSize: { md: '2rem' } }}>
            {words('signIn.title')}
          </Typography>
          <SignInForm ref={form} filled={filled} onFill={setFilled} />
        </Box>
        {isDemo() && (
          <DemoAccounts
            onChoose={(username) => {
              setFilled({ username, password: demoPassword });
              form.current?.querySelector<HTMLButtonElement>('button[type=submit]')?.focus();
            }}
          />
        )}
        <Box sx={{ maxWidth: 260 }}>
          <Language signedIn={false} />
        </Box>
      </Box>
    </Box>
  );
}
