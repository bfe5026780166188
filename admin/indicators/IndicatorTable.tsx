import { useWords } from '../i18n/useWords.ts';
import { Tag } from '../shared/StateChip.tsx';
import { To } from '../shared/To.tsx';
import { FigureTable } from './FigureTable.tsx';
import { type Indicator, judged, showFigure, showParts, showTarget } from './figures.ts';

interface IndicatorTableProps {
  indicators: Indicator[];
  pathOf: (name: string) => string;
}

/** The same figures as the bars. */
export function IndicatorTable({ indicators, pathOf }: IndicatorTableProps) {
  const words = useWords();
  return (
    <FigureTable
      label={words('indicators.title')}
      columns={[
        { label: words('indicators.indicator') },
        { label: words('indicators.target') },
        { label: words('indicators.figure'), number: true },
        { label: words('indicators.counted') },
        { label: words('indicators.shareOf') },
        { label: words('indicators.notReported'), number: true },
        { label: words('indicators.state') },
      ]}
      rows={indicators.map((each) => ({
        key: each.name,
        cells: [
          <To key="to" to={pathOf(each.name)}>
            {each.title}
          </To>,
          showTarget(each, words),
          each.figure === null ? '–' : showFigure(each.figure, each.unit, words),
          each.counted ? showParts(each, words) : '–',
          (each.unit === 'percent' && each.share?.label) || '–',
          words('indicators.units', { smart_count: each.notReported }),
          <Tag key="tag" meaning={judged(each).meaning}>
            {words(judged(each).word)}
          </Tag>,
        ],
      }))}
    />
  );
}
