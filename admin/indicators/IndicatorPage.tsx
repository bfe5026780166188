import Box from '@mui/material/Box';
import { useParams } from 'react-admin';
import { IndicatorDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useActingOffice } from '../frame/useViewer.ts';
import { useWords } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { Page } from '../shared/Page.tsx';
import { Problem } from '../shared/Problem.tsx';
import { To } from '../shared/To.tsx';
import { Branches } from './Branches.tsx';
import { IndicatorCard } from './IndicatorCard.tsx';
import { Records } from './Records.tsx';
import { useWhere } from './useWhere.ts';
import { WhereFields } from './WhereFields.tsx';

const PER_PAGE = 25;

/** One target of one organisation: its figure, the units it is made of, and the records behind it. */
export default function IndicatorPage() {
  const words = useWords();
  const where = useWhere();
  const { office } = useActingOffice();
  const { name = '' } = useParams<{ name: string }>();
  const { programmeId, organisationId, day, pathTo, search, go } = where;
  const page = Number(search.get('page') ?? 1);
  const { data, error, refetch } = useAsk(
    IndicatorDocument,
    { programmeId, organisationId, asOf: day, name, first: PER_PAGE, skip: (page - 1) * PER_PAGE },
    { enabled: programmeId !== '' && organisationId !== '', keep: true },
  );
  const indicator = data?.indicators[0];
  const unit = data?.organisation;
  const fault = where.error ?? error;
  const above = office?.organisation;
  return (
    <Page
      title={indicator?.title ?? words('indicators.title')}
      lead={
        <>
          <To to={pathTo('/indicators')}>{words('indicators.back')}</To>
          {unit && above && unit.id !== above.id && (
            <>
              {' · '}
              <To to={pathTo(`/indicators/${name}`, { organisation: above.id })}>
                {words('indicators.up', { unit: above.name })}
              </To>
            </>
          )}
          {unit && ` · ${unit.name}`}
        </>
      }
    >
      <WhereFields where={where} />
      {Boolean(fault) && !data && <Problem error={fault} retry={() => void refetch()} />}
      {!data && !fault && <Busy />}
      {indicator && unit && (
        <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Box sx={{ maxWidth: 720 }}>
            <IndicatorCard indicator={indicator} organisation={unit} />
          </Box>
          {indicator.counted && <Records where={where} indicator={indicator} />}
          {indicator.counted && unit.kind !== 'GrassrootsUnion' && (
            <Branches
              indicator={indicator}
              pathOf={(organisation) => pathTo(`/indicators/${name}`, { organisation })}
              page={page}
              perPage={PER_PAGE}
              onPage={(next) => go({ page: String(next) })}
            />
          )}
        </Box>
      )}
    </Page>
  );
}
