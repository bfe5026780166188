import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import {
  type DelegationPartsFragment,
  DelegationsDocument,
  OrganisationDocument,
} from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useViewer } from '../frame/useViewer.ts';
import { useWords } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { CursorPaging } from '../shared/CursorPaging.tsx';
import { Empty } from '../shared/Empty.tsx';
import { ExportButtons } from '../shared/ExportButtons.tsx';
import { Page } from '../shared/Page.tsx';
import { Problem } from '../shared/Problem.tsx';
import { To } from '../shared/To.tsx';
import { useSearchParams } from '../shared/useSearchParams.ts';
import { DelegationRow } from './DelegationRow.tsx';
import { EndDialog } from './EndDialog.tsx';
import { GrantDialog } from './GrantDialog.tsx';
import { isGivable } from './useGivable.ts';

const PAGE = 50;

/** Who acts for whom: what concerns the viewer, or one unit's. */
export default function DelegationsPage() {
  const words = useWords();
  const [asked] = useSearchParams();
  const organisationId = asked.get('organisation');
  const unit = useAsk(
    OrganisationDocument,
    { id: organisationId ?? '' },
    { enabled: organisationId !== null },
  );
  const maySend = useViewer()?.offices.some(isGivable) ?? false;
  const [giving, setGiving] = useState(false);
  const [ending, setEnding] = useState<DelegationPartsFragment>();
  const [cursors, setCursors] = useState<string[]>([]);
  const filter = organisationId ? { organisationId } : { mine: true };
  const { data, error, refetch } = useAsk(
    DelegationsDocument,
    { filter, first: PAGE, after: cursors.at(-1) ?? null },
    { keep: true },
  );
  const found = data?.delegations.edges.map(({ node }) => node) ?? [];
  const live = found.filter(({ status }) => status === 'CURRENT' || status === 'UPCOMING');
  const past = found.filter((each) => !live.includes(each));
  const give = maySend && (
    <Button variant="contained" size="large" onClick={() => setGiving(true)}>
      {words('delegation.give')}
    </Button>
  );
  const name = unit.data?.organisation?.name;
  return (
    <Page
      title={name ? words('delegation.titleOf', { unit: name }) : words('delegation.title')}
      lead={words('delegation.lead')}
      actions={
        <>
          {found.length > 0 && <ExportButtons list="delegations" asked={{ filter }} />}
          {give}
        </>
      }
    >
      {organisationId && (
        <Typography sx={{ mb: 2 }}>
          <To to="/delegations">{words('delegation.all')}</To>
        </Typography>
      )}
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <Busy />}
      {data && live.length === 0 && cursors.length === 0 && (
        <Empty title={words('delegation.emptyTitle')}>{words('delegation.emptyHelp')}</Empty>
      )}
      <Rows title={words('delegation.inForce')} rows={live} onEnd={setEnding} />
      <Rows title={words('delegation.past')} rows={past} onEnd={setEnding} />
      <CursorPaging cursors={cursors} pageInfo={data?.delegations.pageInfo} onMove={setCursors} />
      {giving && <GrantDialog onClose={() => setGiving(false)} />}
      {ending && <EndDialog delegation={ending} onClose={() => setEnding(undefined)} />}
    </Page>
  );
}

interface RowsProps {
  title: string;
  rows: DelegationPartsFragment[];
  onEnd: (delegation: DelegationPartsFragment) => void;
}

function Rows({ title, rows, onEnd }: RowsProps) {
  if (rows.length === 0) return null;
  return (
    <Box component="section" aria-label={title} sx={{ my: 3 }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {title}
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
        {rows.map((each) => (
          <DelegationRow key={each.id} delegation={each} onEnd={() => onEnd(each)} />
        ))}
      </Box>
    </Box>
  );
}
