import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import { useState } from 'react';
import { useParams } from 'react-admin';
import { openingOf } from '../../workflows/kit/index.ts';
import type { DocumentRowFragment } from '../data/generated/operations.ts';
import { NotFound } from '../frame/Crash.tsx';
import { isAbove, useActingOffice } from '../frame/useViewer.ts';
import { useWords } from '../i18n/useWords.ts';
import { type FlowParts, useFlow } from '../kit/useFlow.ts';
import { Busy } from '../shared/Busy.tsx';
import { Field } from '../shared/Field.tsx';
import { Page } from '../shared/Page.tsx';
import { Paging } from '../shared/Paging.tsx';
import { Pick } from '../shared/Pick.tsx';
import { Problem } from '../shared/Problem.tsx';
import { useSearchParams } from '../shared/useSearchParams.ts';
import { recentYears, thisYear } from '../shared/years.ts';
import { FileLine, Lines } from './FileLine.tsx';
import { NotReady, Part, WithoutFile } from './Left.tsx';
import { useAllDocuments } from './useAllDocuments.ts';
import { useMake } from './useMake.ts';

/** One document made from many files: which are in it, which are not and why, who has sent none. */
export default function GatherPage() {
  const { kind, role = '' } = useParams<{ kind: string; role: string }>();
  const parts = useFlow(kind);
  const opening = parts && openingOf(parts.flow, role);
  if (parts === undefined) return <Busy />;
  return parts && opening?.together ? (
    <Gathering parts={parts} role={role} ready={opening.in} />
  ) : (
    <NotFound />
  );
}

interface GatheringProps {
  parts: FlowParts;
  role: string;
  ready: readonly string[];
}

function Gathering({ parts, role, ready }: GatheringProps) {
  const words = useWords();
  const { flow, labels } = parts;
  const [search, setSearch] = useSearchParams();
  const year = Number(search.get('year') ?? thisYear());
  const { office, offices } = useActingOffice();
  const home = (office && isAbove(office) ? office : offices.find(isAbove))?.organisation.id;
  const name = (labels.roles?.[role] ?? role).toLowerCase();
  const files = useAllDocuments({ kind: flow.kind, year, stateIn: [...ready] }, home !== undefined);
  return (
    <Page title={words('gather.title', { role: name })} lead={words('gather.lead')}>
      <Box sx={{ maxWidth: 200 }}>
        <Field label={words('gather.year')}>
          {(wiring) => (
            <Pick
              wiring={wiring}
              value={String(year)}
              options={recentYears().map((each) => ({ value: String(each), label: String(each) }))}
              onChange={(chosen) => setSearch({ year: chosen })}
            />
          )}
        </Field>
      </Box>
      {files.error ? (
        <Problem error={files.error} retry={() => void files.refetch()} />
      ) : home === undefined || files.data === undefined ? (
        <Busy />
      ) : (
        <Ready key={year} role={role} name={name} home={home} files={files.data} />
      )}
      <NotReady flow={flow} year={year} ready={ready} />
      <WithoutFile flow={flow} year={year} />
    </Page>
  );
}

const PER_PAGE = 50;

interface ReadyProps {
  role: string;
  name: string;
  home: string;
  files: DocumentRowFragment[];
}

/** All that can go in, all of them ticked; whoever leaves one out unticks it. */
function Ready({ role, name, home, files }: ReadyProps) {
  const words = useWords();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [page, setPage] = useState(1);
  const { make, busy, refusals, error } = useMake(role, home);
  const chosen = files.filter(({ id }) => !leftOut.has(id));
  const tick = (id: string, on: boolean) => {
    const next = new Set(leftOut);
    if (on) next.delete(id);
    else next.add(id);
    setLeftOut(next);
  };
  return (
    <Part title={words('gather.ready', { smart_count: files.length })}>
      {files.length === 0 ? (
        <Box sx={{ color: 'text.secondary' }}>{words('gather.readyNone')}</Box>
      ) : (
        <>
          <Lines>
            {files.slice((page - 1) * PER_PAGE, page * PER_PAGE).map((row) => (
              <FileLine key={row.id} row={row}>
                <Checkbox
                  checked={!leftOut.has(row.id)}
                  onChange={(_, on) => tick(row.id, on)}
                  slotProps={{
                    input: { 'aria-label': words('gather.tick', { unit: row.organisation.name }) },
                  }}
                />
              </FileLine>
            ))}
          </Lines>
          <Paging page={page} perPage={PER_PAGE} total={files.length} onPage={setPage} />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mt: 2 }}>
            <Button
              variant="contained"
              size="large"
              disabled={busy || chosen.length === 0}
              onClick={() => void make(chosen.map(({ id }) => id))}
            >
              {words('gather.make', { role: name, smart_count: chosen.length })}
            </Button>
            <Button onClick={() => setLeftOut(new Set(chosen.length === 0 ? [] : files.map(({ id }) => id)))}>
              {words(chosen.length === 0 ? 'gather.tickAll' : 'gather.untickAll')}
            </Button>
          </Box>
          {refusals.map((refusal) => (
            <Box key={refusal} role="alert" sx={{ mt: 1, color: 'returned.ink' }}>
              {refusal}
            </Box>
          ))}
          {error !== undefined && <Problem error={error} />}
        </>
      )}
    </Part>
  );
}
