import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { showNumber } from '../shared/format.ts';
import { Tag } from '../shared/StateChip.tsx';
import { To } from '../shared/To.tsx';
import { BulletBar } from './BulletBar.tsx';
import { type Indicator, judged, showFigure, showParts, showTarget } from './figures.ts';
import { ShareDialog } from './ShareDialog.tsx';
import { Trend } from './Trend.tsx';

interface IndicatorCardProps {
  indicator: Indicator;
  organisation: { id: string; name: string };
  /** Where its units and records are; absent there. */
  to?: string;
}

/** One target: how far it is, of how many, who has not reported, how it went. */
export function IndicatorCard({ indicator, organisation, to }: IndicatorCardProps) {
  const words = useWords();
  const { title, unit, figure, counted, notReported } = indicator;
  const { word, meaning } = judged(indicator);
  return (
    <Box
      component="section"
      aria-label={title}
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        bgcolor: 'background.paper',
        p: { xs: 2, sm: 2.5 },
        display: 'flex',
        flexDirection: 'column',
        gap: 1,
      }}
    >
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start', justifyContent: 'space-between' }}>
        <Typography variant="h3" component="h2" sx={{ minWidth: 0 }}>
          {title}
        </Typography>
        <Tag meaning={meaning}>{words(word)}</Tag>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'baseline' }}>
        {figure !== null && (
          <Box
            sx={{ fontSize: '2rem', lineHeight: 1.25, fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}
          >
            {showFigure(figure, unit, words)}
          </Box>
        )}
        <Box sx={{ color: 'text.secondary' }}>
          {`${words('indicators.target')}: ${showTarget(indicator, words)}`}
        </Box>
      </Box>
      {counted ? (
        <>
          <BulletBar indicator={indicator} />
          <Box sx={{ fontWeight: 600 }}>{showParts(indicator, words)}</Box>
          <Share indicator={indicator} organisation={organisation} />
          <Box sx={{ color: notReported > 0 ? 'waiting.ink' : 'text.secondary' }}>
            {notReported > 0
              ? words('indicators.notReportedUnits', { smart_count: notReported })
              : words('indicators.allReported')}
          </Box>
          <Trend indicator={indicator} />
        </>
      ) : (
        <Box sx={{ color: 'text.secondary' }}>{words('indicators.uncounted')}</Box>
      )}
      <Typed indicator={indicator} />
      {to && (
        <Box sx={{ mt: 'auto', pt: 0.5 }}>
          <To to={to} aria-label={`${words('indicators.open')}: ${title}`}>
            {words('indicators.open')}
          </To>
        </Box>
      )}
    </Box>
  );
}

/** What the share is of, and for who may the way to choose otherwise. */
function Share({ indicator, organisation }: IndicatorCardProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const { share, shares, unit, configurable, title } = indicator;
  if (!share || unit !== 'percent') return null;
  return (
    <Box sx={{ color: 'text.secondary' }}>
      {`${words('indicators.shareOf')}: ${share.label} `}
      {configurable && shares.length > 1 && (
        <Button
          size="small"
          aria-label={`${words('indicators.share')}: ${title}`}
          onClick={() => setOpen(true)}
          sx={{ verticalAlign: 'baseline' }}
        >
          {words('indicators.share')}
        </Button>
      )}
      {open && (
        <ShareDialog indicator={indicator} organisation={organisation} onClose={() => setOpen(false)} />
      )}
    </Box>
  );
}

/** What units set themselves stands apart from what is counted. */
function Typed({ indicator: { typed, unit } }: { indicator: Indicator }) {
  const words = useWords();
  if (typed.units === 0) return null;
  const show = (figure: number | null) =>
    unit === 'percent' ? `${showNumber(figure ?? 0)}%` : showNumber(figure ?? 0);
  return (
    <Box sx={{ borderTop: 1, borderColor: 'divider', pt: 1, fontSize: '0.9375rem' }}>
      <Box sx={{ color: 'text.secondary' }}>{words('indicators.typed')}</Box>
      {words('indicators.typedFigures', {
        smart_count: typed.units,
        lowest: show(typed.lowest),
        highest: show(typed.highest),
        average: show(typed.average),
      })}
    </Box>
  );
}
