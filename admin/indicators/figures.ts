import type { IndicatorPartsFragment } from '../data/generated/operations.ts';
import type { WordKey, Words } from '../i18n/useWords.ts';
import { showNumber } from '../shared/format.ts';
import type { MeaningName } from '../theme/theme.ts';

export type Indicator = IndicatorPartsFragment;

export function showFigure(figure: number | null, unit: string, words: Words): string {
  if (figure === null) return words('indicators.noFigure');
  return unit === 'percent' ? `${showNumber(figure)}%` : showNumber(figure);
}

/** "trên 90%" */
export function showTarget({ comparison, target, unit }: Indicator, words: Words): string {
  return words(`indicators.${comparison}` as WordKey, { value: showFigure(target, unit, words) });
}

/** "128 trên 200 cán bộ" */
export function showParts({ numerator, denominator, countedLabel }: Indicator, words: Words): string {
  return words('indicators.parts', { numerator, denominator, counted: countedLabel });
}

/** Whether the target is reached, in a word and a colour. */
export function judged({ reached }: Indicator): { word: WordKey; meaning: MeaningName } {
  if (reached === null) return { word: 'indicators.noFigure', meaning: 'closed' };
  return reached
    ? { word: 'indicators.reached', meaning: 'good' }
    : { word: 'indicators.notReached', meaning: 'waiting' };
}

/** What a bar's whole length stands for. */
export function scaleOf({ unit, target, figure }: Indicator): number {
  return unit === 'percent' ? 100 : Math.max(target, figure ?? 0, 1) * 1.25;
}
