import Box from '@mui/material/Box';
import { useWords } from '../../i18n/useWords.ts';
import { BulletBar } from './BulletBar.tsx';
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
