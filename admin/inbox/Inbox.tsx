import Box from '@mui/material/Box';
import { useState } from 'react';
import { useSearchParams } from '../shared/useSearchParams.ts';
import { InboxDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords, type Words } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { CursorPaging } from '../shared/CursorPaging.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Problem } from '../shared/Problem.tsx';
import { To } from '../shared/To.tsx';
import { askedFor } from './askedFor.ts';
import { InboxGroup, type Item } from './InboxGroup.tsx';
import { InboxTabs } from './InboxTabs.tsx';

const PAGE = 50;

/** What waits for me, under the act that is asked of me; oldest due first. */
export function Inbox() {
  const words = useWords();
  const [search, setSearch] = useSearchParams();
  const tab = search.get('tab') ?? 'all';
  // The way back through the pages of a tab.
  const [cursors, setCursors] = useState<string[]>([]);
  const { data, error, refetch } = useAsk(
    InboxDocument,
    { filter: tab === 'all' ? null : { tab }, first: PAGE, after: cursors.at(-1) ?? null },
    { live: true, keep: true },
  );
  if (error && !data) return <Problem error={error} retry={() => void refetch()} />;
  if (!data) return <Busy />;
  const items = data.inbox.edges.map((edge) => edge.node);
  return (
    <Box component="section" aria-label={words('frame.inbox')} sx={{ minWidth: 0 }}>
      <InboxTabs
        counts={data.inbox.counts}
        tab={tab}
        onChoose={(chosen) => {
          setCursors([]);
          setSearch(chosen === 'all' ? {} : { tab: chosen });
        }}
      />
      {items.length === 0 && cursors.length === 0 ? (
        <NothingWaits all={tab === 'all'} />
      ) : (
        grouped(items, words).map(([label, group]) => <InboxGroup key={label} label={label} items={group} />)
      )}
      <CursorPaging cursors={cursors} pageInfo={data.inbox.pageInfo} onMove={setCursors} />
    </Box>
  );
}

function NothingWaits({ all }: { all: boolean }) {
  const words = useWords();
  return (
    <Empty
      title={words(all ? 'inbox.emptyTitle' : 'inbox.emptyTab')}
      action={<To to="/documents">{words('inbox.emptyAction')}</To>}
    >
      {words('inbox.emptyHelp')}
    </Empty>
  );
}

/** By act; the group whose first item is due first comes first, as the server has ordered the items. */
function grouped(items: Item[], words: Words): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const asked = askedFor(item, words);
    groups.set(asked, [...(groups.get(asked) ?? []), item]);
  }
  return [...groups];
}
