import Box from '@mui/material/Box';
import { useWords } from '../i18n/useWords.ts';
import { type Indicator, judged, scaleOf, showFigure, showTarget } from './figures.ts';

/** How far the figure is, and the mark where the target stands. */
export function BulletBar({ indicator }: { indicator: Indicator }) {
  const words = useWords();
  const { figure, target, unit } = indicator;
  const at = (value: number) => `${Math.min(100, (100 * value) / scaleOf(indicator))}%`;
  return (
    <Box
      role="img"
      aria-label={words('indicators.bar', {
        figure: showFigure(figure, unit, words),
        target: showTarget(indicator, words),
      })}
      sx={{ position: 'relative', height: 18, my: 1, bgcolor: 'sunk', borderRadius: 0.5 }}
    >
      <Box
        sx={{
          position: 'absolute',
          inset: '4px auto 4px 0',
          width: at(figure ?? 0),
          bgcolor: `${judged(indicator).meaning}.ink`,
        }}
      />
      <Box
        sx={{
          position: 'absolute',
          top: -4,
          bottom: -4,
          left: `clamp(0px, calc(${at(target)} - 1.5px), calc(100% - 3px))`,
          width: 3,
          bgcolor: 'text.primary',
        }}
      />
    </Box>
  );
}
