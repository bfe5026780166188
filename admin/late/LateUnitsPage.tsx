import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ObligationsDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { useFlowsWithLabels } from '../kit/useFlow.ts';
import { Busy } from '../shared/Busy.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Field } from '../shared/Field.tsx';
import { ExportButtons } from '../shared/ExportButtons.tsx';
import { Page } from '../shared/Page.tsx';
import { Paging } from '../shared/Paging.tsx';
import { Pick } from '../shared/Pick.tsx';
import { Problem } from '../shared/Problem.tsx';
import { Segments } from '../shared/Segments.tsx';
import { To } from '../shared/To.tsx';
import { useSearchParams } from '../shared/useSearchParams.ts';
import { recentYears, thisYear } from '../shared/years.ts';
import { AskUnits } from './AskUnits.tsx';
import { LateUnitRow } from './LateUnitRow.tsx';

const PER_PAGE = 50;

/** Units that owe a yearly document: whom to call, what to send them. */
export default function LateUnitsPage() {
  const words = useWords();
  const [search, setSearch] = useSearchParams();
  const duties = useFlowsWithLabels()?.filter(({ flow }) => flow.duty);
  const kind = search.get('kind') ?? duties?.[0]?.flow.kind ?? '';
  const year = Number(search.get('year') ?? thisYear());
  const page = Number(search.get('page') ?? 1);
  const coming = search.get('status') === 'coming';
  const status = coming ? 'coming' : 'late';
  const flow = duties?.find((each) => each.flow.kind === kind);
  const periods = [
    ...(flow?.flow.duty?.periods.map(({ name }) => name) ?? []),
    ...(flow?.flow.duty?.asked ? [flow.flow.duty.asked.period] : []),
  ];
  const period = periods.find((name) => name === search.get('period')) ?? '';
  const wish = {
    kind,
    year: String(year),
    status: coming ? 'coming' : 'late',
    ...(period ? { period } : {}),
  };
  const kindLabel = duties?.find(({ flow }) => flow.kind === kind)?.labels.kind ?? kind;
  const filter = {
    kind,
    year,
    period: period || null,
    status: coming ? ('COMING' as const) : ('LATE' as const),
  };
  const { data, error, refetch } = useAsk(
    ObligationsDocument,
    {
      filter,
      first: PER_PAGE,
      skip: (page - 1) * PER_PAGE,
    },
    { enabled: kind !== '', keep: true },
  );
  const units = data?.obligations.edges.map((edge) => edge.node) ?? [];
  const total = data?.obligations.totalCount ?? 0;
  return (
    <Page
      title={words('late.title')}
      lead={words('late.lead')}
      actions={total > 0 && <ExportButtons list="obligations" asked={{ filter }} />}
    >
      <Box
        role="search"
        aria-label={words('documents.filters')}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2 }}
      >
        {(duties?.length ?? 0) > 1 && (
          <Box sx={{ minWidth: 200 }}>
            <Field label={words('late.kind')}>
              {(wiring) => (
                <Pick
                  wiring={wiring}
                  value={kind}
                  options={(duties ?? []).map(({ flow, labels }) => ({
                    value: flow.kind,
                    label: labels.kind,
                  }))}
                  onChange={(chosen) => setSearch({ kind: chosen, year: String(year), status })}
                />
              )}
            </Field>
          </Box>
        )}
        {periods.length > 1 && (
          <Box sx={{ minWidth: 180 }}>
            <Field label={words('late.period')}>
              {(wiring) => (
                <Pick
                  wiring={wiring}
                  value={period}
                  blank={words('late.allPeriods')}
                  options={periods.map((name) => ({
                    value: name,
                    label: flow?.labels.periods?.[name] ?? name,
                  }))}
                  onChange={(chosen) => setSearch({ ...wish, period: chosen })}
                />
              )}
            </Field>
          </Box>
        )}
        <Box sx={{ minWidth: 140 }}>
          <Field label={words('common.year')}>
            {(wiring) => (
              <Pick
                wiring={wiring}
                value={String(year)}
                options={recentYears().map((each) => ({ value: String(each), label: String(each) }))}
                onChange={(chosen) => setSearch({ ...wish, year: chosen })}
              />
            )}
          </Field>
        </Box>
      </Box>
      <Box sx={{ mb: 2 }}>
        <To to={`/duties?year=${year}`}>{words('late.toMatrix')}</To>
      </Box>
      {flow?.flow.duty?.asked && (
        <Box sx={{ mb: 2 }}>
          <AskUnits kind={kind} kindLabel={kindLabel} />
        </Box>
      )}
      <Box sx={{ maxWidth: 420, mb: 2 }}>
        <Segments
          label={words('late.which')}
          value={status}
          options={[
            { value: 'late', label: words('late.late') },
            { value: 'coming', label: words('late.coming') },
          ]}
          onChange={(chosen) => setSearch({ ...wish, status: chosen })}
        />
      </Box>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <Busy />}
      {data && total === 0 && (
        <Empty title={words(coming ? 'late.emptyComingTitle' : 'late.emptyTitle')}>
          {words(coming ? 'late.emptyComingHelp' : 'late.emptyHelp', { kind: kindLabel.toLowerCase(), year })}
        </Empty>
      )}
      {total > 0 && (
        <>
          <Typography variant="caption" component="p" role="status" sx={{ color: 'text.secondary', mb: 1 }}>
            {words(coming ? 'late.countComing' : 'late.count', { smart_count: total })}
          </Typography>
          <Box
            component="ul"
            sx={{
              listStyle: 'none',
              m: 0,
              p: 0,
              border: 1,
              borderColor: 'divider',
              borderRadius: 2,
              bgcolor: 'background.paper',
            }}
          >
            {units.map((unit) => (
              <LateUnitRow key={unit.id} unit={unit} kind={kindLabel} year={year} />
            ))}
          </Box>
          <Paging
            page={page}
            perPage={PER_PAGE}
            total={total}
            onPage={(next) => setSearch({ ...wish, page: String(next) })}
          />
        </>
      )}
    </Page>
  );
}
