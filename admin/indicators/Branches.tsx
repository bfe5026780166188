import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { IndicatorQuery } from '../data/generated/operations.ts';
import { useWords } from '../i18n/useWords.ts';
import { Paging } from '../shared/Paging.tsx';
import { To } from '../shared/To.tsx';
import { FigureTable } from './FigureTable.tsx';
import { showFigure } from './figures.ts';

interface BranchesProps {
  indicator: IndicatorQuery['indicators'][number];
  pathOf: (organisationId: string) => string;
  page: number;
  perPage: number;
  onPage: (page: number) => void;
}

/** The units that a figure is made of, each with its own. */
export function Branches({ indicator: { branches, unit }, pathOf, page, perPage, onPage }: BranchesProps) {
  const words = useWords();
  return (
    <Box component="section" aria-labelledby="branches">
      <Typography id="branches" variant="h2" sx={{ mb: 1 }}>
        {words('indicators.branches')}
      </Typography>
      <FigureTable
        label={words('indicators.branches')}
        columns={[
          { label: words('common.unit') },
          { label: words('indicators.figure'), number: true },
          { label: words('indicators.counted'), number: true },
          { label: words('indicators.notReported'), number: true },
        ]}
        rows={branches.edges.map(
          ({ node: { organisation, figure, numerator, denominator, notReported } }) => ({
            key: organisation.id,
            cells: [
              <To key="to" to={pathOf(organisation.id)}>
                {organisation.name}
              </To>,
              figure === null ? '–' : showFigure(figure, unit, words),
              `${numerator}/${denominator}`,
              notReported,
            ],
          }),
        )}
      />
      <Paging page={page} perPage={perPage} total={branches.totalCount ?? 0} onPage={onPage} />
    </Box>
  );
}
