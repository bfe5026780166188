import Box from '@mui/material/Box';
import { useWords } from '../i18n/useWords.ts';
import { showDate, showNumber } from '../shared/format.ts';
import { type Indicator, scaleOf, showFigure } from './figures.ts';

/** The figure at the ends of earlier months and on the day, as small bars with their numbers. */
export function Trend({ indicator }: { indicator: Indicator }) {
  const words = useWords();
  const { trend, unit } = indicator;
  const highest = Math.max(scaleOf(indicator), ...trend.map(({ figure }) => figure ?? 0));
  return (
    <Box
      component="ol"
      aria-label={words('indicators.trend')}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gap: 0.5,
        gridAutoFlow: 'column',
        gridAutoColumns: '1fr',
      }}
    >
      {trend.map(({ asOf, figure }) => (
        <Box
          component="li"
          key={asOf}
          aria-label={words('indicators.trendOn', {
            date: showDate(asOf),
            figure: showFigure(figure, unit, words),
          })}
          sx={{ fontSize: '0.875rem', textAlign: 'center', fontVariantNumeric: 'tabular-nums' }}
        >
          <Box sx={{ height: 36, display: 'flex', alignItems: 'flex-end', justifyContent: 'center' }}>
            <Box
              sx={{
                width: '60%',
                minHeight: 2,
                height: `${(100 * (figure ?? 0)) / highest}%`,
                bgcolor: figure === null ? 'divider' : 'primary.main',
              }}
            />
          </Box>
          <Box>{figure === null ? '–' : showNumber(figure)}</Box>
          <Box sx={{ color: 'text.secondary' }}>{`${asOf.slice(5, 7)}/${asOf.slice(2, 4)}`}</Box>
        </Box>
      ))}
    </Box>
  );
}
