import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Mark } from '../frame/Brand.tsx';
import { type WordKey, useWords } from '../i18n/useWords.ts';

const steps: WordKey[] = ['signIn.step1', 'signIn.step2', 'signIn.step3', 'signIn.step4'];

/** Beside the form on wide screens: the way of a document, as everybody here walks it. */
export function WhatItDoes() {
  const words = useWords();
  return (
    <Box
      sx={{
        display: { xs: 'none', md: 'flex' },
        flexDirection: 'column',
        justifyContent: 'space-between',
        bgcolor: '#0b3f80',
        color: '#fff',
        p: { md: 5, lg: 8 },
        minWidth: 0,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, fontWeight: 600, fontSize: '1.375rem' }}>
        <Box sx={{ display: 'flex', border: '1px solid rgba(255,255,255,.35)', borderRadius: 2 }}>
          <Mark size={40} />
        </Box>
        {words('frame.name')}
      </Box>
      <Box>
        <Typography
          component="p"
          sx={{
            fontSize: { md: '1.5rem', lg: '1.875rem' },
            fontWeight: 600,
            lineHeight: 1.35,
            maxWidth: '18em',
            letterSpacing: '-0.01em',
          }}
        >
          {words('signIn.lead')}
        </Typography>
        <Box component="ol" sx={{ listStyle: 'none', m: 0, mt: 5, p: 0, display: 'grid' }}>
          {steps.map((step, place) => (
            <Box
              component="li"
              key={step}
              sx={{
                display: 'flex',
                gap: 2,
                pb: 3,
                position: 'relative',
                '&:not(:last-of-type)::before': {
                  content: '""',
                  position: 'absolute',
                  left: 15,
                  top: 32,
                  bottom: 0,
                  width: 2,
                  bgcolor: 'rgba(255,255,255,.3)',
                },
              }}
            >
              <Box
                aria-hidden
                sx={{
                  flex: 'none',
                  width: 32,
                  height: 32,
                  borderRadius: '50%',
                  border: '2px solid rgba(255,255,255,.75)',
                  display: 'grid',
                  placeItems: 'center',
                  fontWeight: 600,
                  fontSize: '0.9375rem',
                }}
              >
                {place + 1}
              </Box>
              <Box sx={{ pt: '3px', fontSize: '1.0625rem' }}>{words(step)}</Box>
            </Box>
          ))}
        </Box>
      </Box>
      <span />
    </Box>
  );
}
