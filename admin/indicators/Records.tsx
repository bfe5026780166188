import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import {
  type IndicatorRecords,
  IndicatorRecordsDocument,
  type IndicatorRecordsQuery,
} from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { showDate } from '../shared/format.ts';
import { Paging } from '../shared/Paging.tsx';
import { Problem } from '../shared/Problem.tsx';
import { Segments } from '../shared/Segments.tsx';
import { To } from '../shared/To.tsx';
import { ToggleChip } from '../shared/ToggleChip.tsx';
import type { Indicator } from './figures.ts';
import type { Where } from './useWhere.ts';

const PER_PAGE = 25;
const groups = ['OPEN', 'MET', 'NOT_REPORTED'] as const;

/** Who and what a figure counts; of cadres the key ones alone where that is asked. */
export function Records({ where, indicator }: { where: Where; indicator: Indicator }) {
  const words = useWords();
  const [which, setWhich] = useState<IndicatorRecords>('OPEN');
  const [key, setKey] = useState(false);
  const [page, setPage] = useState(1);
  const { programmeId, organisationId, day } = where;
  const { data, error, refetch } = useAsk(
    IndicatorRecordsDocument,
    {
      ...{ programmeId, organisationId, asOf: day, name: indicator.name, which, key },
      ...{ first: PER_PAGE, skip: (page - 1) * PER_PAGE },
    },
    { keep: true },
  );
  const records = data?.indicators[0]?.records;
  const total = records?.totalCount ?? 0;
  return (
    <Box component="section" aria-labelledby="records">
      <Typography id="records" variant="h2" sx={{ mb: 1 }}>
        {words('indicators.records')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end', mb: 1.5 }}>
        <Box sx={{ flex: '1 1 320px', maxWidth: 420 }}>
          <Segments
            label={words('indicators.which')}
            value={which}
            options={groups.map((value) => ({ value, label: words(`indicators.${value}`) }))}
            onChange={(chosen) => {
              setWhich(chosen as IndicatorRecords);
              setPage(1);
            }}
          />
        </Box>
        {indicator.ofPeople && (
          <ToggleChip
            pressed={key}
            onPress={() => {
              setKey(!key);
              setPage(1);
            }}
          >
            {words('indicators.key')}
          </ToggleChip>
        )}
      </Box>
      {indicator.ofPeople && key && (
        <Typography variant="caption" component="p" sx={{ color: 'text.secondary', mb: 1 }}>
          {words('indicators.keyHelp')}
        </Typography>
      )}
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <Busy rows={3} />}
      {records && (
        <Typography variant="caption" component="p" role="status" sx={{ color: 'text.secondary', mb: 1 }}>
          {total === 0
            ? words('indicators.recordsEmpty')
            : words('indicators.recordsOf', { smart_count: total })}
          {indicator.ofPeople && which === 'MET' && !key && total < (indicator.numerator ?? 0)
            ? ` ${words('indicators.recordsSome')}`
            : ''}
        </Typography>
      )}
      {total > 0 && (
        <Box
          component="ul"
          sx={{
            ...{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 2 },
            bgcolor: 'background.paper',
          }}
        >
          {records?.edges.map(({ node }) => (
            <RecordLine
              key={`${node.organisation?.id}${node.person?.id}`}
              record={node}
              year={day.slice(0, 4)}
            />
          ))}
        </Box>
      )}
      <Paging page={page} perPage={PER_PAGE} total={total} onPage={setPage} />
    </Box>
  );
}

type Record = IndicatorRecordsQuery['indicators'][number]['records']['edges'][number]['node'];

function RecordLine({ record, year }: { record: Record; year: string }) {
  const { organisation, person, officeLabels, document, entry } = record;
  const unit = organisation && (
    <To to={`/organisations/${organisation.id}?year=${year}`}>{organisation.name}</To>
  );
  return (
    <Box
      component="li"
      sx={{
        ...{ px: 2, py: 1.25, '& + &': { borderTop: 1, borderColor: 'divider' } },
        ...{
          display: 'grid',
          gap: { xs: 0, sm: 2 },
          gridTemplateColumns: { sm: entry || document ? '1fr 1fr' : '1fr' },
        },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        {person ? (
          <>
            <To to={`/cadres/${person.id}`} sx={{ fontWeight: 600 }}>
              {person.fullName}
            </To>
            <Box sx={{ fontSize: '0.9375rem', color: 'text.secondary' }}>
              {officeLabels.join(', ')}
              {unit && ' · '}
              {unit}
            </Box>
          </>
        ) : (
          unit
        )}
      </Box>
      <Box sx={{ minWidth: 0, fontSize: '0.9375rem' }}>
        {entry && <Box>{`${entry.title}, ${showDate(entry.on)}`}</Box>}
        {document && (
          <To to={`/documents/${document.id}`}>
            {[document.numberLine, document.title].filter(Boolean).join(' · ')}
          </To>
        )}
      </Box>
    </Box>
  );
}
