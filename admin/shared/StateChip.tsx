import Box from '@mui/material/Box';
import type { StateTone } from '../data/generated/operations.ts';
import type { MeaningName } from '../theme/theme.ts';

const meanings: Record<StateTone, MeaningName | 'draft'> = {
  DRAFT: 'draft',
  WAITING: 'waiting',
  RETURNED: 'returned',
  GOOD: 'good',
  CLOSED: 'closed',
};

/** A state: always its word and its colour together. */
export function StateChip({ tone, label }: { tone: StateTone; label: string }) {
  return <Tag meaning={meanings[tone]}>{label}</Tag>;
}

export function Tag({ meaning, children }: { meaning: MeaningName | 'draft'; children: React.ReactNode }) {
  const colours =
    meaning === 'draft'
      ? { color: 'text.primary', bgcolor: 'background.paper', borderColor: 'edge' }
      : { color: `${meaning}.ink`, bgcolor: `${meaning}.soft`, borderColor: `${meaning}.line` };
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        px: 1,
        py: '1px',
        border: 1,
        borderRadius: 1,
        fontSize: '0.875rem',
        fontWeight: 500,
        whiteSpace: 'nowrap',
        ...colours,
      }}
    >
      <Box
        component="span"
        aria-hidden
        sx={{
          width: 8,
          height: 8,
          borderRadius: '50%',
          flex: 'none',
          bgcolor: meaning === 'draft' ? 'transparent' : 'currentColor',
          border: '1.5px solid currentColor',
        }}
      />
      {children}
    </Box>
  );
}
