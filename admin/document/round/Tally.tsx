import Box from '@mui/material/Box';
import { useWords } from '../../i18n/useWords.ts';
import type { Round } from './RoundHead.tsx';

/** Two bullet bars: who is there against what is needed, who is in favour against what is needed. */
export function Tally({ round }: { round: Round }) {
  const words = useWords();
  return (
    <Box component="section" sx={{ display: 'grid', gap: 2 }}>
      <BulletBar
        label={words('round.quorum')}
        value={round.present}
        needed={round.quorumNeeded}
        all={round.rollSize}
      />
      {round.agree === null && round.ballot === 'secret' && (
        <Box sx={{ color: 'text.secondary' }}>{words('round.secretTally')}</Box>
      )}
      {round.agree !== null && (
        <>
          <BulletBar
            label={words('round.majority')}
            value={round.agree}
            needed={round.majorityNeeded}
            all={round.rollSize}
          />
          <Box component="dl" sx={{ m: 0, display: 'flex', flexWrap: 'wrap', gap: 4 }}>
            <Figure label={words('round.agree')} value={round.agree} />
            <Figure label={words('round.disagree')} value={round.disagree ?? 0} />
            <Figure label={words('round.abstain')} value={round.abstain ?? 0} />
          </Box>
        </>
      )}
    </Box>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <Box>
      <Box component="dt" sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0, fontSize: '1.25rem', fontWeight: 600 }}>
        {value}
      </Box>
    </Box>
  );
}

function BulletBar({
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
        <span>
          <strong>{words('round.of', { count: value, all })}</strong>
          <Box component="span" sx={{ color: enough ? 'good.ink' : 'waiting.ink', ml: 1 }}>
            {words('round.needed', { needed })}
          </Box>
        </span>
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
