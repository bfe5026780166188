import Box from '@mui/material/Box';
import { DocumentsDocument, ObligationsDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { useFlowsWithLabels } from '../kit/useFlow.ts';
import { StateChip } from '../shared/StateChip.tsx';
import { To } from '../shared/To.tsx';
import { listPath } from '../documents/listPath.ts';
import { Aside } from './Aside.tsx';

/** For the province: how many of the units' yearly documents are in which state, each a way to the list. */
export function UnitsYear({ year }: { year: number }) {
  const words = useWords();
  const duties = useFlowsWithLabels()?.filter(({ flow }) => flow.duty) ?? [];
  const first = duties[0];
  if (!first) return null;
  const { flow, labels } = first;
  const states = Object.keys(labels.states);
  return (
    <Aside title={words('inbox.overviewTitle', { year })} lead={labels.kinds}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {states.map((state) => (
          <StateCount key={state} kind={flow.kind} state={state} year={year} />
        ))}
        <LateCount kind={flow.kind} year={year} />
      </Box>
      <Box sx={{ mt: 2 }}>
        <To to={`/duties?year=${year}`}>{words('late.toMatrix')}</To>
      </Box>
    </Aside>
  );
}

function StateCount({ kind, state, year }: { kind: string; state: string; year: number }) {
  const { data } = useAsk(DocumentsDocument, { filter: { kind, state, year }, first: 1 });
  const sample = data?.documents.edges[0]?.node;
  if (!sample) return null;
  return (
    <Box
      component="li"
      sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: 1 }}
    >
      <StateChip tone={sample.stateTone} label={sample.stateLabel} />
      <To
        to={listPath(kind, { state, year })}
        aria-label={`${sample.stateLabel}: ${data.documents.totalCount}`}
        sx={{ fontWeight: 600, minWidth: 32, textAlign: 'right' }}
      >
        {data.documents.totalCount}
      </To>
    </Box>
  );
}

function LateCount({ kind, year }: { kind: string; year: number }) {
  const words = useWords();
  const { data } = useAsk(ObligationsDocument, { filter: { kind, year, status: 'LATE' }, first: 1 });
  if (!data) return null;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        justifyContent: 'space-between',
        gap: 1,
        pt: 1.5,
        mt: 0.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <span>{words('inbox.overviewLate')}</span>
      <To
        to={`/late?kind=${kind}&year=${year}`}
        sx={{ fontWeight: 600, color: data.obligations.totalCount > 0 ? 'returned.ink' : undefined }}
      >
        {data.obligations.totalCount}
      </To>
    </Box>
  );
}
