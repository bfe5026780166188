import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useSearchParams } from '../shared/useSearchParams.ts';
import { InboxDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWords, type Words } from '../i18n/useWords.ts';
import { Busy } from '../shared/Busy.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Problem } from '../shared/Problem.tsx';
import { To } from '../shared/To.tsx';
import { askedAs } from './askedAs.ts';
import { InboxGroup, type Item } from './InboxGroup.tsx';
import { InboxTabs } from './InboxTabs.tsx';

const PAGE = 50;

/** What waits for me, under the act that is asked of me; oldest due first. */
export function Inbox() {
  const words = useWords();
  const [search, setSearch] = useSearchParams();
  const tab = search.get('tab') ?? 'all';
  const shown = Number(search.get('n') ?? PAGE);
  const { data, error, refetch } = useAsk(
    InboxDocument,
    { filter: tab === 'all' ? null : { tab }, first: Math.min(shown, 100) },
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
        onChoose={(chosen) => setSearch(chosen === 'all' ? {} : { tab: chosen })}
      />
      {items.length === 0 ? (
        <NothingWaits all={tab === 'all'} />
      ) : (
        grouped(items, words).map(([label, group]) => <InboxGroup key={label} label={label} items={group} />)
      )}
      {data.inbox.pageInfo.hasNextPage && shown < 100 && (
        <Button variant="outlined" onClick={() => setSearch({ ...(tab === 'all' ? {} : { tab }), n: '100' })}>
          {words('common.more')}
        </Button>
      )}
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
    const asked = askedAs(item, words);
    groups.set(asked, [...(groups.get(asked) ?? []), item]);
  }
  return [...groups];
}
