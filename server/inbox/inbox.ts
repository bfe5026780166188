import { page, type Page, type Paged, type Reading } from '../db/index.ts';
import { likeWords } from './likeWords.ts';
import { waits } from './waits.ts';

/** `tab` is one of the counts' names; anything else shows nothing. */
export interface InboxFilter {
  tab?: string | null;
  kind?: string | null;
  /** Words of title or unit, in any order, diacritics ignored. */
  text?: string | null;
}

export interface WorkItemRow {
  id: string;
  documentId: string;
  /** A reader key: `person:<id>` or `<organisation>:<office>`. */
  recipient: string;
  action: string;
  tab: Tab;
  kind: string;
  title: string;
  state: string;
  organisationId: string;
  unitName: string;
  dueAt: string | null;
  since: string;
  /** Whose office it waits for, where it is not the viewer's own. */
  onBehalfOf: string | null;
}

type Tab = 'decide' | 'review' | 'returned' | 'issue' | 'draft';

export type InboxCounts = Record<'all' | 'late' | Tab, number>;

type Source = Pick<Reading, 'query'>;

const isLate = `w.due_at < coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())`;

/** What waits for the viewer, the soonest due first. All that it shows stands in its row. */
export async function inbox(
  reading: Source,
  filter: InboxFilter = {},
  part: Page = {},
): Promise<Paged<WorkItemRow>> {
  const values: unknown[] = [];
  const { mine, onBehalfOf } = await waits(reading);
  const where = [mine];
  const put = (value: unknown) => `$${values.push(value)}`;
  if (filter.tab === 'late') where.push(isLate);
  else if (filter.tab && filter.tab !== 'all') where.push(`w.tab = ${put(filter.tab)}`);
  if (filter.kind) where.push(`w.kind = ${put(filter.kind)}`);
  for (const word of likeWords(filter.text)) where.push(`w.search like fold(${put(word)})`);
  return page(
    reading,
    {
      ...{ select: `${select}, ${onBehalfOf} as "onBehalfOf"`, from: 'work_item w', where, values },
      order: {
        by: [
          { expression: `coalesce(w.due_at, 'infinity')`, type: 'timestamptz' },
          { expression: 'w.id', type: 'uuid' },
        ],
        direction: 'asc',
      },
    },
    part,
  );
}

/** How many things wait for the viewer, by tab. */
export async function inboxCounts(reading: Source): Promise<InboxCounts> {
  const { mine } = await waits(reading);
  const [counts] = await reading.query<InboxCounts>(`
    select count(*)::int as all, count(*) filter (where ${isLate})::int as late,
      ${tabs.map((tab) => `count(*) filter (where w.tab = '${tab}')::int as "${tab}"`).join(', ')}
    from work_item w where ${mine}`);
  return counts ?? { all: 0, late: 0, decide: 0, review: 0, returned: 0, issue: 0, draft: 0 };
}

const tabs: Tab[] = ['decide', 'review', 'returned', 'issue', 'draft'];

const select = `w.id, w.document_id as "documentId", w.recipient, w.action, w.tab, w.kind, w.title, w.state,
  w.organisation_id as "organisationId", w.unit_name as "unitName", w.due_at as "dueAt", w.since`;
