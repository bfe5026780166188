import Box from '@mui/material/Box';
import { useWords } from '../../i18n/useWords.ts';

/** A figure against what is needed, of all there could be. */
export function BulletBar({
  label,
  value,
  needed,
  all,
}: {
  label: string;
  value: number;
  needed: number;
  all: number;
}) {
  const words = useWords();
  const share = (part: number) => `${Math.min(100, all === 0 ? 0 : (part / all) * 100)}%`;
  const enough = value >= needed;
  return (
    <Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2, mb: 0.5 }}>
        <span>{label}</span>
        <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
          <strong>{words('round.of', { count: value, all })}</strong>
          <Box component="span" sx={{ color: enough ? 'good.ink' : 'waiting.ink', ml: 1 }}>
            {words('round.needed', { needed })}
          </Box>
        </Box>
      </Box>
      <Box
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={value}
        aria-valuetext={`${words('round.of', { count: value, all })}, ${words('round.needed', { needed })}`}
        sx={{
          position: 'relative',
          height: 14,
          borderRadius: 1,
          bgcolor: 'sunk',
          border: 1,
          borderColor: 'divider',
        }}
      >
        <Box
          sx={{
            position: 'absolute',
            inset: 0,
            right: 'auto',
            width: share(value),
            borderRadius: 1,
            bgcolor: enough ? 'good.ink' : 'primary.main',
          }}
        />
        <Box
          aria-hidden
          sx={{
            position: 'absolute',
            top: -4,
            bottom: -4,
            left: share(needed),
            width: 3,
            ml: '-1.5px',
            bgcolor: 'text.primary',
          }}
        />
      </Box>
    </Box>
  );
}
