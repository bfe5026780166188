import Box from '@mui/material/Box';
import Handshake from '@mui/icons-material/HandshakeOutlined';
import { useWords } from '../i18n/useWords.ts';

/** A mark on what one does in somebody else's name. */
export function OnBehalf({ name }: { name: string }) {
  const words = useWords();
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.5,
        px: 1,
        py: 0.25,
        borderRadius: 1,
        fontSize: '0.875rem',
        fontWeight: 600,
        color: 'waiting.ink',
        bgcolor: 'waiting.soft',
      }}
    >
      <Handshake aria-hidden sx={{ fontSize: 18 }} />
      {words('delegation.inPlaceOf', { name })}
    </Box>
  );
}
