import Box from '@mui/material/Box';
import { LinkBase } from 'react-admin';
import { useWords } from '../i18n/useWords.ts';

/** The mark and the name; the way home. */
export function Brand({ compact = false }: { compact?: boolean }) {
  const words = useWords();
  return (
    <Box
      component={LinkBase}
      to="/"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.25,
        minHeight: 44,
        px: compact ? 0 : 1,
        mb: compact ? 0 : 1.5,
        textDecoration: 'none',
        color: 'text.primary',
        fontWeight: 600,
        fontSize: '1.125rem',
        letterSpacing: '-0.01em',
      }}
    >
      <Mark size={compact ? 28 : 30} />
      {words('frame.name')}
    </Box>
  );
}

export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="7" fill="#0b4f9e" />
      <path d="M9 8.5h9l5 5V24a1 1 0 0 1-1 1H9.5a1 1 0 0 1-1-1V9a.5.5 0 0 1 .5-.5Z" fill="#fff" />
      <path
        d="m12 17.6 2.9 2.9 5.2-5.6"
        fill="none"
        stroke="#0b4f9e"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
