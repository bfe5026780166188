import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { useWords } from '../i18n/useWords.ts';
import { demoAccounts } from './demo.ts';

/** Who one can be in the demo province; a press fills the form. */
export function DemoAccounts({ onChoose }: { onChoose: (username: string) => void }) {
  const words = useWords();
  return (
    <Box component="section" aria-labelledby="demo-accounts">
      <Typography id="demo-accounts" variant="h3" component="h2">
        {words('signIn.demoTitle')}
      </Typography>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mb: 1 }}>
        {words('signIn.demoHelp')}
      </Typography>
      <Box
        component="ul"
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          border: 1,
          borderColor: 'divider',
          borderRadius: 2,
          overflow: 'hidden',
        }}
      >
        {demoAccounts.map(({ username, is }) => (
          <Box component="li" key={username} sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}>
            <ButtonBase
              onClick={() => onChoose(username)}
              sx={{
                width: '100%',
                minHeight: 38,
                px: 1.5,
                gap: 1.5,
                justifyContent: 'space-between',
                textAlign: 'left',
                fontSize: '0.9375rem',
                '&:hover': { bgcolor: 'sunk' },
                '&:focus-visible': { outlineOffset: -3 },
              }}
            >
              <span>{words(is)}</span>
              <Box component="code" sx={{ fontFamily: 'inherit', color: 'primary.main', fontWeight: 600 }}>
                {username}
              </Box>
            </ButtonBase>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
