import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useParams } from 'react-admin';
import {
  OrganisationDecisionDocument,
  type OrganisationDecisionQuery,
} from '../data/generated/operations.ts';
import { useAsk, useSend } from '../data/useAsk.ts';
import { type WordKey, useWords } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { showDate, showDateTime, showNumber } from '../shared/format.ts';
import { Page } from '../shared/Page.tsx';
import { Problem } from '../shared/Problem.tsx';
import { Tag } from '../shared/StateChip.tsx';
import { To } from '../shared/To.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { listBox } from './listBox.ts';
import type { More } from './previewLines.ts';
import { PreviewView } from './PreviewView.tsx';
import { statusMeaning } from './statusMeaning.ts';

type Decision = NonNullable<OrganisationDecisionQuery['organisationDecision']>;

/** Lines of each list at first, and with each asking for more. */
const FEW = 20;
const MANY = 100;
/** While something happens by itself one looks again soon. */
const SOON_MS = 2_000;

/** One decision: what it says, how far it has come, what it will do or did. */
export default function DecisionPage() {
  const words = useWords();
  const { id = '' } = useParams<{ id: string }>();
  const send = useSend();
  const [cancelling, setCancelling] = useState(false);
  const { data, error, refetch } = useAsk(
    OrganisationDecisionDocument,
    { id, first: FEW },
    { keep: true, every: (known) => (isUnderWay(known?.organisationDecision) ? SOON_MS : false) },
  );
  const decision = data?.organisationDecision;
  const more: More = async (list, after) => {
    const answer = await send(OrganisationDecisionDocument, { id, first: MANY, [list]: after });
    return answer.organisationDecision?.preview ?? undefined;
  };
  if (!decision)
    return (
      <Page title={words('reorganisation.title')}>
        {error ? <Problem error={error} retry={() => void refetch()} /> : <Busy />}
      </Page>
    );
  const { number, decidedOn, issuer, subject, effectiveOn, status, changeKinds, preview, paperCode } =
    decision;
  return (
    <Page
      title={subject}
      lead={`${words('reorganisation.cited', { number, date: showDate(decidedOn) })} · ${issuer}`}
      actions={
        decision.cancellable && (
          <Button variant="outlined" color="error" size="large" onClick={() => setCancelling(true)}>
            {words('reorganisation.cancel')}
          </Button>
        )
      }
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 1 }}>
        <Tag meaning={statusMeaning[status]}>{words(`reorganisation.${status}`)}</Tag>
        <Box>{words('reorganisation.effective', { date: showDate(effectiveOn) })}</Box>
        <Box sx={{ color: 'text.secondary' }}>
          {changeKinds.map((kind) => words(`reorganisation.${kind}`)).join(' · ')}
        </Box>
        {paperCode && <a href={`/verify/${encodeURIComponent(paperCode)}`}>{paperCode}</a>}
      </Box>
      <Lines decision={decision} />
      {status === 'FAILED' && <Failed decision={decision} />}
      {preview && (
        <Box sx={{ mt: 3 }}>
          <Typography variant="h2" sx={{ mb: 2 }}>
            {words('reorganisation.previewTitle')}
          </Typography>
          <PreviewView preview={preview} more={more} />
        </Box>
      )}
      <Events decision={decision} />
      {cancelling && <CancelDialog id={id} onClose={() => setCancelling(false)} />}
    </Page>
  );
}

function isUnderWay(decision: Decision | null | undefined): boolean {
  if (!decision) return false;
  const isDue = Date.parse(`${decision.effectiveOn}T00:00:00+07:00`) <= Date.now();
  return decision.status === 'RUNNING' || (decision.status === 'PLANNED' && isDue);
}

/** Who entered it and who took it back, how many documents are done. */
function Lines({ decision }: { decision: Decision }) {
  const words = useWords();
  const { plannedBy, plannedAt, cancelledBy, cancelledAt, cancelledReason } = decision;
  const { documents, documentsOpen, documentsRefused } = decision;
  const lines = [
    words('reorganisation.plannedLine', { name: plannedBy?.fullName ?? '–', at: showDateTime(plannedAt) }),
    cancelledAt &&
      words('reorganisation.cancelledLine', {
        ...{ name: cancelledBy?.fullName ?? '–', at: showDateTime(cancelledAt), reason: cancelledReason },
      }),
    documents > 0 &&
      words('reorganisation.progress', {
        ...{ done: showNumber(documents - documentsOpen), total: showNumber(documents) },
      }),
    documentsRefused > 0 && words('reorganisation.refusedDocuments', { count: showNumber(documentsRefused) }),
  ];
  return (
    <Box role="status" sx={{ color: 'text.secondary' }}>
      {lines.filter(Boolean).map((line) => (
        <Box key={String(line)}>{line}</Box>
      ))}
    </Box>
  );
}

function Failed({ decision }: { decision: Decision }) {
  const words = useWords();
  return (
    <Alert severity="error" variant="outlined" sx={{ mt: 2 }}>
      {words('reorganisation.failedHelp')}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {decision.faults?.map(({ path, message }) => (
          <li key={path + message}>{message}</li>
        ))}
      </Box>
    </Alert>
  );
}

function Events({ decision }: { decision: Decision }) {
  const words = useWords();
  return (
    <Box component="section" aria-label={words('reorganisation.events')} sx={{ mt: 3 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {words('reorganisation.events')}
      </Typography>
      <Box component="ul" sx={listBox}>
        {decision.events.edges.map(({ node: { action, at, actor, organisation } }, no) => (
          <Box
            component="li"
            key={no}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              gap: 1,
              px: 2,
              py: 1,
              '& + &': { borderTop: 1, borderColor: 'divider' },
            }}
          >
            <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
              <strong>{actor?.fullName ?? words('reorganisation.byEngine')}</strong>{' '}
              {words(`reorganisation.event_${action}` as WordKey, { unit: organisation?.name ?? '–' })}
              {organisation && (
                <>
                  {' '}
                  <To to={`/organisations/${organisation.id}`}>{organisation.symbol}</To>
                </>
              )}
            </Box>
            <Box sx={{ color: 'text.secondary' }}>{showDateTime(at)}</Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
