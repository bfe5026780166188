import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useParams } from 'react-admin';
import { CadreRecordDocument, type CadreRecordQuery } from '../data/generated/operations.ts';
import { faultOf } from '../data/faults.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Paging } from '../shared/Paging.tsx';
import { Problem } from '../shared/Problem.tsx';
import { AddEntryDialog } from './AddEntryDialog.tsx';
import { EntryLine } from './EntryLine.tsx';
import { Offices } from './Offices.tsx';
import { Readings } from './Readings.tsx';
import { Tasks } from './Tasks.tsx';

const PER_PAGE = 50;

/** What is known of a cadre over the years, who vouches for it, and that it was read. */
export default function CadrePage() {
  const words = useWords();
  const { id = '' } = useParams<{ id: string }>();
  const [page, setPage] = useState(1);
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useAsk(
    CadreRecordDocument,
    { personId: id, first: PER_PAGE, skip: (page - 1) * PER_PAGE },
    { keep: true },
  );
  const record = data?.cadreRecord;
  if (!record)
    return (
      <Page title={words('cadres.title')}>
        {!error && <Busy />}
        {error && faultOf(error).code === 'NOT_FOUND' && (
          <Empty title={words('cadres.hiddenTitle')}>{words('cadres.hidden')}</Empty>
        )}
        {error && faultOf(error).code !== 'NOT_FOUND' && (
          <Problem error={error} retry={() => void refetch()} />
        )}
      </Page>
    );
  const { person, own, offices, entries } = record;
  return (
    <Page
      title={`${words('cadres.title')}: ${person.fullName}`}
      lead={words(own ? 'cadres.ownLead' : 'cadres.readLead')}
      actions={
        <Button variant="outlined" onClick={() => setAdding(true)}>
          {words('cadres.add')}
        </Button>
      }
    >
      <Box sx={{ display: 'grid', gap: 4, maxWidth: 960 }}>
        <Offices offices={offices} />
        <Tasks personId={person.id} offices={offices} />
        <Entries entries={entries.edges.map(({ node }) => node)} of={person.fullName} />
        <Paging page={page} perPage={PER_PAGE} total={entries.totalCount ?? 0} onPage={setPage} />
        {own && <Readings personId={person.id} />}
      </Box>
      {adding && <AddEntryDialog personId={person.id} onClose={() => setAdding(false)} />}
    </Page>
  );
}

type Entry = CadreRecordQuery['cadreRecord']['entries']['edges'][number]['node'];

function Entries({ entries, of }: { entries: Entry[]; of: string }) {
  const words = useWords();
  const years = [...new Set(entries.map(({ on }) => on.slice(0, 4)))];
  return (
    <Box component="section" aria-labelledby="entries">
      <Typography id="entries" variant="h2" sx={{ mb: 1 }}>
        {words('cadres.entries')}
      </Typography>
      {entries.length === 0 && (
        <Empty title={words('cadres.noEntriesTitle')}>{words('cadres.noEntries')}</Empty>
      )}
      {years.map((year) => (
        <Box key={year} sx={{ '& + &': { mt: 3 } }}>
          <Typography variant="h3" sx={{ mb: 1 }}>
            {words('common.yearOf', { year })}
          </Typography>
          <Box
            component="ul"
            sx={{
              ...{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 2 },
              bgcolor: 'background.paper',
            }}
          >
            {entries
              .filter(({ on }) => on.startsWith(year))
              .map((entry) => (
                <EntryLine key={entry.id} entry={entry} of={of} />
              ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
