import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { DispatchesDocument } from '../../data/generated/operations.ts';
import { useAsk } from '../../data/useAsk.ts';
import { useSettled } from '../../frame/useSettled.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Busy } from '../../shared/Busy.tsx';
import { Empty } from '../../shared/Empty.tsx';
import { Field } from '../../shared/Field.tsx';
import { Paging } from '../../shared/Paging.tsx';
import { ExportButtons } from '../../shared/ExportButtons.tsx';
import { Problem } from '../../shared/Problem.tsx';
import { Segments } from '../../shared/Segments.tsx';
import { TextInput } from '../../shared/TextInput.tsx';
import type { DocumentParts } from '../useDocument.ts';
import { DispatchFigures } from './DispatchFigures.tsx';
import { DispatchRow } from './DispatchRow.tsx';
import { RemindUnread } from './RemindUnread.tsx';

const PER_PAGE = 50;
type Which = 'ALL' | 'UNREAD' | 'UNRECEIVED';

/** The issuer's reading list: to whom it was sent, who has it, who has read it, and a word to those who have not. */
export default function DispatchTab({ document }: { document: DocumentParts }) {
  const words = useWords();
  const [which, setWhich] = useState<Which>('ALL');
  const [typed, setTyped] = useState('');
  const [page, setPage] = useState(1);
  const text = useSettled(typed, 250);
  const filter = { text, ...(which === 'ALL' ? {} : { status: which }) };
  const { data, error, refetch } = useAsk(
    DispatchesDocument,
    { documentId: document.id, filter, first: PER_PAGE, skip: (page - 1) * PER_PAGE },
    { keep: true },
  );
  const rows = data?.dispatches.edges.map((edge) => edge.node) ?? [];
  const total = data?.dispatches.totalCount ?? 0;
  const counts = document.dispatchCounts;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Typography sx={{ color: 'text.secondary' }}>{words('dispatch.lead')}</Typography>
      {counts && <DispatchFigures counts={counts} />}
      {counts?.mayRemind && <RemindUnread documentId={document.id} counts={counts} />}
      <Box
        role="search"
        aria-label={words('dispatch.show')}
        sx={{ display: 'grid', gridTemplateColumns: { md: '420px 320px' }, gap: 2, alignItems: 'end' }}
      >
        <Segments
          label={words('dispatch.show')}
          value={which}
          options={[
            { value: 'ALL', label: words('dispatch.all') },
            { value: 'UNREAD', label: words('dispatch.unread') },
            { value: 'UNRECEIVED', label: words('dispatch.unreceived') },
          ]}
          onChange={(chosen) => {
            setWhich(chosen as Which);
            setPage(1);
          }}
        />
        <Field label={words('dispatch.find')}>
          {(wiring) => (
            <TextInput
              wiring={wiring}
              value={typed}
              onChange={(next) => {
                setTyped(next);
                setPage(1);
              }}
            />
          )}
        </Field>
      </Box>
      {total > 0 && <ExportButtons list="dispatches" asked={{ documentId: document.id, filter }} />}
      {error && !data && <Problem error={error} retry={() => void refetch()} />}
      {!data && !error && <Busy />}
      {data && total === 0 && (
        <Empty title={words('dispatch.emptyTitle')}>{words('dispatch.emptyHelp')}</Empty>
      )}
      {total > 0 && (
        <Box>
          <Typography variant="caption" component="p" role="status" sx={{ color: 'text.secondary', mb: 1 }}>
            {words('dispatch.count', { smart_count: total })}
          </Typography>
          <Box
            component="ul"
            sx={{
              ...{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 2 },
              bgcolor: 'background.paper',
            }}
          >
            {rows.map((row) => (
              <DispatchRow key={row.id} sent={row} />
            ))}
          </Box>
          <Paging page={page} perPage={PER_PAGE} total={total} onPage={setPage} />
        </Box>
      )}
    </Box>
  );
}
