import { dispatchGroups, sentLines, versionKnowing, type Flow } from '../../workflows/kit/index.ts';
import type { Reading } from '../db/index.ts';
import type { Engine } from './engine.ts';
import { visible } from './facts.ts';
import { isId } from './results.ts';

/** Worth knowing, never in the way. */
export interface WarningRow {
  code: string;
  params?: Record<string, string | number>;
  path?: string;
}

interface Row {
  id: string;
  kind: string;
  flowVersion: number;
  year: number | null;
  content: unknown;
  programme: unknown;
  /** States of the unit's other documents that are of this kind, year and period, and answer the same request if any. */
  others: string[];
}

/** What each document's flow warns of, and that another of its kind, unit and year is alive; one statement for all. */
export async function warningsOf(
  reading: Pick<Reading, 'query'>,
  engine: Engine,
  documentIds: readonly string[],
): Promise<Map<string, WarningRow[]>> {
  const rows = await reading.query<Row>(statement, [documentIds.filter(isId)]);
  return new Map(rows.map((row) => [row.id, warningsFor(engine, row)]));
}

function warningsFor(
  engine: Engine,
  { kind, flowVersion, year, content, programme, others }: Row,
): WarningRow[] {
  const flow = engine.flows.of(kind, flowVersion);
  if (!flow) return [];
  const alive = others.filter((state) => !isClosed(engine.flows.of(kind), state)).length;
  const another =
    alive > 0 && year !== null && !flow.manyAYear
      ? [{ code: 'another-of-this-year', params: { year, count: alive } }]
      : [];
  return [...another, ...unreached(content), ...(flow.warnings?.(content, programme ?? undefined) ?? [])];
}

/** Lines sent to a group that nobody knows: they are printed, and reach nobody. */
function unreached(content: unknown): WarningRow[] {
  return sentLines(content).flatMap(({ text, dispatchTo = [] }) =>
    dispatchTo.flatMap(({ group }) =>
      group && !(dispatchGroups as readonly string[]).includes(group)
        ? [{ code: 'unknown-group', params: { group, line: text }, path: 'recipients' }]
        : [],
    ),
  );
}

function isClosed(newest: Flow | undefined, state: string): boolean {
  return versionKnowing(newest, state)?.tone(state) === 'closed';
}

const statement = `
  select d.id, d.kind, d.flow_version as "flowVersion", d.year, c.content, pc.content as programme,
    array(select o.state from document o where o.organisation_id = d.organisation_id and o.kind = d.kind
      and o.year = d.year and o.period is not distinct from d.period and o.obligation_id is not distinct from d.obligation_id
      and o.id <> d.id and ${visible('o')}) as others
  from document d
  join document_content c on c.document_id = d.id and c.hash = d.content_hash
  left join document p on p.id = d.programme_id and ${visible('p')}
  left join document_content pc on pc.document_id = p.id and pc.hash = p.content_hash
  where d.id = any ($1::uuid[]) and ${visible('d')}`;
