import { z } from 'zod';
import { dayOf, fields, readYardsticks, yardsticksIn, type Flow } from '../../workflows/kit/index.ts';
import { mayConfigure, notAuthorised, readAs, type NotConfigured } from '../calendar/index.ts';
import { page, transact, type Database, type Page, type Paged, type Reading } from '../db/index.ts';

/** Lists as somebody set them once. */
export interface YardstickRow {
  id: string;
  organisationId: string;
  content: Record<string, unknown>;
  validFrom: string;
  reason: string;
  setById: string;
  setAt: string;
}

/** What documents begin with on a day, and whose setting it is; null: the flow's own. */
export interface InForce {
  content: Record<string, unknown>;
  setting: YardstickRow | null;
}

const columns = `s.id, s.organisation_id as "organisationId", s.content, s.valid_from as "validFrom", s.reason,
  s.set_by as "setById", s.set_at as "setAt"`;

/** The lists that hold for an organisation on a day: as it or the nearest one above set them, else the flow's own. */
export async function yardsticksInForce(
  source: Pick<Reading, 'query'>,
  flow: Flow,
  organisationId: string,
  day: string,
): Promise<InForce> {
  const [setting] = await source.query<YardstickRow>(
    `select ${columns} from yardstick_setting s
       join (select $1::uuid as id, 0 as distance union all
         select l.ancestor_id, l.distance from organisation_lineage l where l.organisation_id = $1 and l.period @> $3::date) o
         on o.id = s.organisation_id
     where s.kind = $2 and s.valid_from <= $3::date order by o.distance, s.valid_from desc, s.id desc limit 1`,
    [organisationId, flow.kind, day],
  );
  return {
    content: setting?.content ?? yardsticksIn(flow, flow.blank(Number(day.slice(0, 4)))),
    setting: setting ?? null,
  };
}

/** Everything that was ever set for a kind in this very organisation, the latest first. */
export function yardstickVersions(
  reader: Pick<Reading, 'query'>,
  kind: string,
  organisationId: string,
  part: Page,
): Promise<Paged<YardstickRow>> {
  return page(
    reader,
    {
      select: columns,
      from: 'yardstick_setting s',
      where: ['s.organisation_id = $1::uuid', 's.kind = $2'],
      values: [organisationId, kind],
      order: { by: [{ expression: 's.id', type: 'bigint' }], direction: 'desc' },
    },
    part,
  );
}

const input = z.strictObject({
  kind: fields.title(100),
  organisationId: z.guid(),
  content: z.unknown(),
  validFrom: fields.date().nullish(),
  reason: fields.reason(2_000),
});

/** Sets what documents of a kind begin with from a day on, for an organisation and those under it. */
export async function saveYardsticks(
  db: Database,
  flows: { of: (kind: string) => Flow | undefined },
  actor: { personId: string },
  now: Date,
  sent: unknown,
): Promise<{ kind: 'saved' } | NotConfigured> {
  const read = readAs(input, sent);
  return transact(db, actor, now, async (tx) => {
    if (read.ok && !(await mayConfigure(tx, read.value.organisationId)))
      return notAuthorised('leader-of-upper');
    if (!read.ok) return { kind: 'invalid', faults: read.faults };
    const { kind, organisationId, content, validFrom, reason } = read.value;
    const today = dayOf(now.toISOString());
    const from = validFrom ?? today;
    const flow = flows.of(kind);
    if (!flow?.yardsticks) return { kind: 'invalid', faults: [{ path: 'kind', code: 'no-yardsticks' }] };
    if (from < today) return { kind: 'invalid', faults: [{ path: 'validFrom', code: 'in-the-past' }] };
    const lists = readYardsticks(flow, content);
    if (!lists.ok) return { kind: 'invalid', faults: lists.faults };
    await tx.query(
      `insert into yardstick_setting (organisation_id, kind, content, valid_from, reason, set_by, set_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [organisationId, kind, JSON.stringify(lists.lists), from, reason, actor.personId, now],
    );
    return { kind: 'saved' };
  });
}
