import Box from '@mui/material/Box';
import { useParams } from 'react-admin';
import { OrganisationDocument, PlannedCadresDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Paging } from '../shared/Paging.tsx';
import { Problem } from '../shared/Problem.tsx';
import { Segments } from '../shared/Segments.tsx';
import { To } from '../shared/To.tsx';
import { useSearchParams } from '../shared/useSearchParams.ts';
import { PlannedRow } from './PlannedRow.tsx';

const PER_PAGE = 50;

/** Who is planned for which post in a union and below it, and what becomes of each: trained, given tasks, evaluated. */
export default function PlannedPage() {
  const words = useWords();
  const { id = '' } = useParams<{ id: string }>();
  const [search, setSearch] = useSearchParams();
  const page = Number(search.get('page') ?? 1);
  const idle = search.get('show') === 'idle';
  const { data: unit } = useAsk(OrganisationDocument, { id });
  const { data, error, refetch } = useAsk(
    PlannedCadresDocument,
    { organisationId: id, idle: idle || null, first: PER_PAGE, skip: (page - 1) * PER_PAGE },
    { keep: true },
  );
  const rows = data?.plannedCadres.edges.map(({ node }) => node) ?? [];
  return (
    <Page
      title={words('planned.title')}
      lead={
        <>
          {unit?.organisation && (
            <To to={`/organisations/${unit.organisation.id}`}>{unit.organisation.name}</To>
          )}
          {'. '}
          {words('planned.lead')}
        </>
      }
    >
      <Box sx={{ mb: 2 }}>
        <Segments
          label={words('planned.show')}
          value={idle ? 'idle' : 'all'}
          options={[
            { value: 'all', label: words('planned.all') },
            { value: 'idle', label: words('planned.idle') },
          ]}
          onChange={(show) => setSearch({ show })}
        />
      </Box>
      {error && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <Busy />}
      {data && rows.length === 0 && (
        <Empty title={words(idle ? 'planned.noneIdle' : 'planned.none')}>{words('planned.noneHelp')}</Empty>
      )}
      {rows.length > 0 && (
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
          {rows.map((row) => (
            <PlannedRow key={`${row.organisation.id} ${row.person.id}`} row={row} within={id} />
          ))}
        </Box>
      )}
      <Paging
        page={page}
        perPage={PER_PAGE}
        total={data?.plannedCadres.totalCount ?? 0}
        onPage={(to) => setSearch({ ...(idle ? { show: 'idle' } : {}), page: String(to) })}
      />
    </Page>
  );
}
