import Box from '@mui/material/Box';
import { IndicatorsDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Problem } from '../shared/Problem.tsx';
import { Segments } from '../shared/Segments.tsx';
import { IndicatorCard } from './IndicatorCard.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import { useWhere } from './useWhere.ts';
import { WhereFields } from './WhereFields.tsx';

/** A programme's targets, and how far one's organisation and those under it are. */
export default function IndicatorsPage() {
  const words = useWords();
  const where = useWhere();
  const { programmes, programmeId, organisationId, day, pathTo, search, go } = where;
  const { data, error, refetch } = useAsk(
    IndicatorsDocument,
    { programmeId, organisationId, asOf: day },
    { enabled: programmeId !== '' && organisationId !== '', keep: true },
  );
  const view = search.get('view') === 'table' ? 'table' : 'cards';
  const fault = where.error ?? error;
  const unit = data?.organisation;
  const pathOf = (name: string) => pathTo(`/indicators/${encodeURIComponent(name)}`);
  return (
    <Page
      title={words('indicators.title')}
      lead={
        <>
          {words('indicators.lead')}
          {unit && ` ${words('indicators.of', { unit: unit.name })}.`}
        </>
      }
    >
      {programmes?.length === 0 && !programmeId ? (
        <Empty title={words('indicators.noProgrammeTitle')}>{words('indicators.noProgramme')}</Empty>
      ) : (
        <WhereFields where={where}>
          <Box sx={{ width: { xs: '100%', sm: 220 } }}>
            <Segments
              label={words('indicators.view')}
              value={view}
              options={[
                { value: 'cards', label: words('indicators.cards') },
                { value: 'table', label: words('indicators.table') },
              ]}
              onChange={(chosen) => go({ view: chosen })}
            />
          </Box>
        </WhereFields>
      )}
      {Boolean(fault) && !data && <Problem error={fault} retry={() => void refetch()} />}
      {!data && !fault && programmes?.length !== 0 && <Busy />}
      {data?.indicators.length === 0 && (
        <Empty title={words('indicators.noTargetsTitle')}>{words('indicators.noTargets')}</Empty>
      )}
      {unit && data.indicators.length > 0 && view === 'table' && (
        <IndicatorTable indicators={data.indicators} pathOf={pathOf} />
      )}
      {unit && view === 'cards' && (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
          }}
        >
          {data.indicators.map((each) => (
            <IndicatorCard key={each.name} indicator={each} organisation={unit} to={pathOf(each.name)} />
          ))}
        </Box>
      )}
    </Page>
  );
}
