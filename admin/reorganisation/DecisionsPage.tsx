import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { LinkBase } from 'react-admin';
import {
  type DecisionHeadFragment,
  OrganisationDecisionsDocument,
  type OrganisationDecisionStatus,
  OrganisationDocument,
} from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useViewer } from '../frame/useViewer.ts';
import { useWords } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { Empty } from '../shared/Empty.tsx';
import { showDate } from '../shared/format.ts';
import { ExportButtons } from '../shared/ExportButtons.tsx';
import { Page } from '../shared/Page.tsx';
import { Paging } from '../shared/Paging.tsx';
import { Problem } from '../shared/Problem.tsx';
import { Tag } from '../shared/StateChip.tsx';
import { To } from '../shared/To.tsx';
import { ToggleChip } from '../shared/ToggleChip.tsx';
import { useSearchParams } from '../shared/useSearchParams.ts';
import { listBox } from './listBox.ts';
import { statusMeaning } from './statusMeaning.ts';

const PER_PAGE = 25;
const statuses = ['PLANNED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;

/** Decisions by which organisations change: all one may know of, or one unit's. */
export default function DecisionsPage() {
  const words = useWords();
  const [asked, setAsked] = useSearchParams();
  const organisationId = asked.get('organisation');
  const status = (asked.get('status') ?? undefined) as OrganisationDecisionStatus | undefined;
  const page = Number(asked.get('page') ?? 1);
  const unit = useAsk(
    OrganisationDocument,
    { id: organisationId ?? '' },
    { enabled: organisationId !== null },
  );
  const { data, error, refetch } = useAsk(
    OrganisationDecisionsDocument,
    { filter: { organisationId, status }, first: PER_PAGE, skip: (page - 1) * PER_PAGE },
    { keep: true, live: true },
  );
  const total = data?.organisationDecisions.totalCount ?? 0;
  const move = (changed: { status?: string; page?: string }) =>
    setAsked({ ...(organisationId ? { organisation: organisationId } : {}), ...changed });
  const name = unit.data?.organisation?.name;
  return (
    <Page
      title={name ? words('reorganisation.ofUnit', { unit: name }) : words('reorganisation.title')}
      lead={words('reorganisation.lead')}
      actions={
        <>
          {total > 0 && (
            <ExportButtons list="organisation-decisions" asked={{ filter: { organisationId, status } }} />
          )}
          <Create />
        </>
      }
    >
      <Box
        role="group"
        aria-label={words('reorganisation.status')}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}
      >
        <ToggleChip pressed={!status} onPress={() => move({})}>
          {words('reorganisation.all')}
        </ToggleChip>
        {statuses.map((each) => (
          <ToggleChip key={each} pressed={status === each} onPress={() => move({ status: each })}>
            {words(`reorganisation.${each}`)}
          </ToggleChip>
        ))}
      </Box>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <Busy />}
      {data && total === 0 && (
        <Empty title={words('reorganisation.emptyTitle')}>{words('reorganisation.emptyHelp')}</Empty>
      )}
      {total > 0 && (
        <>
          <Typography variant="caption" component="p" role="status" sx={{ color: 'text.secondary', mb: 1 }}>
            {words('reorganisation.count', { smart_count: total })}
          </Typography>
          <Box component="ul" sx={listBox}>
            {data?.organisationDecisions.edges.map(({ node }) => (
              <Row key={node.id} decision={node} />
            ))}
          </Box>
          <Paging
            page={page}
            perPage={PER_PAGE}
            total={total}
            onPage={(next) => move({ ...(status ? { status } : {}), page: String(next) })}
          />
        </>
      )}
    </Page>
  );
}

function Create() {
  const words = useWords();
  if (!useViewer()?.isAdministrator) return null;
  return (
    <Button component={LinkBase} to="/organisation-decisions/new" variant="contained" size="large">
      {words('reorganisation.create')}
    </Button>
  );
}

function Row({ decision }: { decision: DecisionHeadFragment }) {
  const words = useWords();
  const { id, number, decidedOn, issuer, subject, effectiveOn, status, changeKinds } = decision;
  return (
    <Box
      component="li"
      sx={{
        position: 'relative',
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'flex-start',
        gap: 1.5,
        px: 2,
        py: 1.5,
        '& + &': { borderTop: 1, borderColor: 'divider' },
        '&:hover': { bgcolor: 'sunk' },
      }}
    >
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <To
          to={`/organisation-decisions/${id}`}
          sx={{
            fontWeight: 600,
            color: 'text.primary',
            '&::after': { content: '""', position: 'absolute', inset: 0 },
          }}
        >
          {subject}
        </To>
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {`${words('reorganisation.cited', { number, date: showDate(decidedOn) })} · ${issuer}`}
        </Box>
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {changeKinds.map((kind) => words(`reorganisation.${kind}`)).join(' · ')}
        </Box>
      </Box>
      <Box sx={{ fontSize: '0.9375rem', color: 'text.secondary' }}>
        {words('reorganisation.effective', { date: showDate(effectiveOn) })}
      </Box>
      <Tag meaning={statusMeaning[status]}>{words(`reorganisation.${status}`)}</Tag>
    </Box>
  );
}
