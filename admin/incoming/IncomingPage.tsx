import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { IncomingDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useSettled } from '../frame/useSettled.ts';
import { useWords } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Field } from '../shared/Field.tsx';
import { ExportButtons } from '../shared/ExportButtons.tsx';
import { Page } from '../shared/Page.tsx';
import { Paging } from '../shared/Paging.tsx';
import { Problem } from '../shared/Problem.tsx';
import { Segments } from '../shared/Segments.tsx';
import { TextInput } from '../shared/TextInput.tsx';
import { useSearchParams } from '../shared/useSearchParams.ts';
import { IncomingRow } from './IncomingRow.tsx';

const PER_PAGE = 25;

/** What was sent to the viewer and the viewer's units: read it, enter it in the register. */
export default function IncomingPage() {
  const words = useWords();
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState(search.get('text') ?? '');
  const text = useSettled(typed, 250);
  const waiting = search.get('status') === 'unreceived';
  const page = Number(search.get('page') ?? 1);
  const filter = { text, ...(waiting ? { status: 'UNRECEIVED' as const } : {}) };
  const { data, error, refetch } = useAsk(
    IncomingDocument,
    {
      filter,
      first: PER_PAGE,
      skip: (page - 1) * PER_PAGE,
    },
    { keep: true, live: true },
  );
  const rows = data?.incoming.edges.map((edge) => edge.node) ?? [];
  const total = data?.incoming.totalCount ?? 0;
  return (
    <Page
      title={words('dispatch.incomingTitle')}
      lead={words('dispatch.incomingLead')}
      actions={total > 0 && <ExportButtons list="incoming" asked={{ filter }} />}
    >
      <Box
        role="search"
        aria-label={words('dispatch.which')}
        sx={{ display: 'grid', gridTemplateColumns: { md: '320px 320px' }, gap: 2, alignItems: 'end', mb: 2 }}
      >
        <Segments
          label={words('dispatch.which')}
          value={waiting ? 'unreceived' : 'all'}
          options={[
            { value: 'all', label: words('dispatch.all') },
            { value: 'unreceived', label: words('dispatch.unreceived') },
          ]}
          onChange={(status) => setSearch({ status })}
        />
        <Field label={words('dispatch.findIncoming')}>
          {(wiring) => <TextInput wiring={wiring} value={typed} onChange={setTyped} />}
        </Field>
      </Box>
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <Busy />}
      {data && total === 0 && (
        <Empty title={words('dispatch.incomingEmptyTitle')}>
          {words(waiting ? 'dispatch.incomingEmptyWaiting' : 'dispatch.incomingEmptyHelp')}
        </Empty>
      )}
      {total > 0 && (
        <>
          <Typography variant="caption" component="p" role="status" sx={{ color: 'text.secondary', mb: 1 }}>
            {words('dispatch.incomingCount', { smart_count: total })}
          </Typography>
          <Box
            component="ul"
            sx={{
              ...{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 2 },
              bgcolor: 'background.paper',
            }}
          >
            {rows.map((row) => (
              <IncomingRow key={row.id} came={row} />
            ))}
          </Box>
          <Paging
            page={page}
            perPage={PER_PAGE}
            total={total}
            onPage={(next) => setSearch({ status: waiting ? 'unreceived' : 'all', page: String(next) })}
          />
        </>
      )}
    </Page>
  );
}
