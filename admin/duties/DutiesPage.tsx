import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useState } from 'react';
import { DutyMatrixDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useSettled } from '../frame/useSettled.ts';
import { isAbove, useActingOffice } from '../frame/useViewer.ts';
import { useWords } from '../i18n/useWords.ts';
import { useFlowsWithLabels } from '../kit/useFlow.ts';
import { Busy } from '../shared/Busy.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Field } from '../shared/Field.tsx';
import { Page } from '../shared/Page.tsx';
import { Paging } from '../shared/Paging.tsx';
import { Pick } from '../shared/Pick.tsx';
import { Problem } from '../shared/Problem.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { To } from '../shared/To.tsx';
import { ToggleChip } from '../shared/ToggleChip.tsx';
import { useSearchParams } from '../shared/useSearchParams.ts';
import { recentYears, thisYear } from '../shared/years.ts';
import { type Chase, ChaseDialog } from './ChaseDialog.tsx';
import { type Column, lateIn, nameOf, type Unit } from './cells.ts';
import { MatrixCards } from './MatrixCards.tsx';
import { MatrixTable } from './MatrixTable.tsx';

const PER_PAGE = 25;

/** Units by what they owe in a year: who is where, and who is to be reminded. A unit sees its own. */
export default function DutiesPage() {
  const words = useWords();
  const { office } = useActingOffice();
  const [search, setSearch] = useSearchParams();
  const wide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('md'));
  const kinds = useFlowsWithLabels()?.filter(({ flow }) => flow.duty) ?? [];
  const year = Number(search.get('year') ?? thisYear());
  const kind = search.get('kind') ?? '';
  const lateOnly = search.get('late') === '1';
  const page = Number(search.get('page') ?? 1);
  const [typed, setTyped] = useState(search.get('text') ?? '');
  const text = useSettled(typed.trim(), 250);
  const [picked, setPicked] = useState<ReadonlyMap<string, string[]>>(new Map());
  const [chase, setChase] = useState<Chase>();
  const { data, error, refetch } = useAsk(
    DutyMatrixDocument,
    { year, filter: { kind: kind || null, text, lateOnly }, first: PER_PAGE, skip: (page - 1) * PER_PAGE },
    { keep: true },
  );
  const own = office !== undefined && !isAbove(office);
  const matrix = data?.dutyMatrix;
  const units = matrix?.rows.edges.map(({ node }) => node) ?? [];
  const total = matrix?.rows.totalCount ?? 0;
  const wish = { year: String(year), ...(kind ? { kind } : {}), ...(lateOnly ? { late: '1' } : {}) };
  const go = (changes: Record<string, string>) => setSearch({ ...wish, ...changes });
  const pick = (unit: Unit) => {
    const next = new Map(picked);
    if (!next.delete(unit.organisation.id)) next.set(unit.organisation.id, lateIn(unit));
    setPicked(next);
  };
  const chaseColumn = (column: Column) =>
    setChase({
      input: { column: { year, kind: column.kind, period: column.period, requestId: column.requestId } },
      says: words('duties.chaseSays', { smart_count: column.counts.late, name: nameOf(column), year }),
    });
  const ids = [...picked.values()].flat();
  const chasePicked = () =>
    setChase({
      input: { obligationIds: ids },
      says: words('duties.chaseSaysPicked', { units: picked.size, duties: ids.length }),
    });
  const shared = {
    ...{ columns: matrix?.columns ?? [], units, onPick: pick },
    ...(matrix?.mayChase ? { picked, onChase: chaseColumn } : {}),
  };
  return (
    <Page
      title={words(own ? 'duties.ownTitle' : 'duties.title')}
      lead={words(own ? 'duties.ownLead' : 'duties.lead')}
    >
      <Box
        role="search"
        aria-label={words('documents.filters')}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 2, alignItems: 'flex-end' }}
      >
        <Box sx={{ minWidth: 120 }}>
          <Field label={words('common.year')}>
            {(wiring) => (
              <Pick
                wiring={wiring}
                value={String(year)}
                options={recentYears().map((each) => ({ value: String(each), label: String(each) }))}
                onChange={(chosen) => go({ year: chosen })}
              />
            )}
          </Field>
        </Box>
        <Box sx={{ minWidth: 200 }}>
          <Field label={words('late.kind')}>
            {(wiring) => (
              <Pick
                wiring={wiring}
                value={kind}
                blank={words('duties.allKinds')}
                options={kinds.map(({ flow, labels }) => ({ value: flow.kind, label: labels.kind }))}
                onChange={(chosen) =>
                  setSearch({
                    year: String(year),
                    ...(lateOnly ? { late: '1' } : {}),
                    ...(chosen ? { kind: chosen } : {}),
                  })
                }
              />
            )}
          </Field>
        </Box>
        {!own && (
          <Box sx={{ flex: '1 1 220px', maxWidth: 360 }}>
            <Field label={words('directory.search')}>
              {(wiring) => (
                <TextInput
                  wiring={wiring}
                  type="search"
                  value={typed}
                  onChange={(next) => {
                    setTyped(next);
                    if (page > 1) go({});
                  }}
                />
              )}
            </Field>
          </Box>
        )}
        {!own && (
          <ToggleChip
            pressed={lateOnly}
            onPress={() =>
              setSearch({ year: String(year), ...(kind ? { kind } : {}), ...(lateOnly ? {} : { late: '1' }) })
            }
          >
            {words('duties.lateOnly')}
          </ToggleChip>
        )}
        {!own && (
          <Box sx={{ ml: 'auto', pb: 0.75 }}>
            <To to="/late">{words('duties.toLate')}</To>
          </Box>
        )}
      </Box>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <Busy />}
      {matrix && total === 0 && (
        <Empty title={words(lateOnly ? 'late.emptyTitle' : 'duties.emptyTitle')}>
          {words(lateOnly ? 'duties.emptyLate' : 'duties.emptyHelp')}
        </Empty>
      )}
      {total > 0 && wide && !own && <MatrixTable {...shared} />}
      {total > 0 && (!wide || own) && <MatrixCards {...shared} year={year} own={own} />}
      <Paging page={page} perPage={PER_PAGE} total={total} onPage={(next) => go({ page: String(next) })} />
      {picked.size > 0 && (
        <Box
          role="region"
          aria-label={words('bulk.bar')}
          sx={{
            position: 'sticky',
            bottom: { xs: 60, md: 0 },
            zIndex: 'appBar',
            mt: 2,
            p: { xs: 1.5, sm: 2 },
            border: 1,
            borderColor: 'primary.main',
            borderRadius: 2,
            bgcolor: 'background.paper',
            display: 'flex',
            flexWrap: 'wrap',
            gap: 1.5,
            alignItems: 'center',
          }}
        >
          <Box role="status" sx={{ fontWeight: 600, flex: 1 }}>
            {words('duties.picked', { smart_count: picked.size })}
          </Box>
          <Button size="small" onClick={() => setPicked(new Map())}>
            {words('duties.unpick')}
          </Button>
          <Button variant="contained" onClick={chasePicked}>
            {words('duties.chasePicked', { smart_count: ids.length })}
          </Button>
        </Box>
      )}
      {chase && (
        <ChaseDialog
          chase={chase}
          onClose={(done) => {
            setChase(undefined);
            if (done) setPicked(new Map());
          }}
        />
      )}
    </Page>
  );
}
