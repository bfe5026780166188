import { dayOf, type FieldFault, type LocalDate } from '../../workflows/kit/index.ts';
import { page, type Page, type Paged, type Tx } from '../db/index.ts';
import { isId } from '../documents/index.ts';
import type { Change, ChangeKind, Citation, Plan } from './change.ts';
import { circumstancesOf } from './circumstances.ts';
import { planChanges } from './planChanges.ts';

type Reader = Pick<Tx, 'query'>;

export type DecisionStatus = 'planned' | 'running' | 'done' | 'cancelled' | 'failed';

/** A decision as it is shown. */
export interface DecisionRow extends Citation {
  id: string;
  effectiveOn: LocalDate;
  changes: Change[];
  changeKinds: ChangeKind[];
  status: DecisionStatus;
  plannedById: string;
  plannedAt: string;
  carriedOutAt: string | null;
  endedAt: string | null;
  faults: FieldFault[] | null;
  cancelledById: string | null;
  cancelledAt: string | null;
  cancelledReason: string | null;
  /** Whether the viewer may take it back. */
  cancellable: boolean;
  /** Documents it reaches: all, those still to be done, those that their flow refused. */
  documents: number;
  documentsOpen: number;
  documentsRefused: number;
}

export interface DecisionFilter {
  organisationId?: string | null;
  status?: DecisionStatus | null;
}

/** Decisions the viewer may know of, the latest first. */
export function listDecisions(
  reader: Reader,
  { organisationId, status }: DecisionFilter = {},
  asked: Page = {},
): Promise<Paged<DecisionRow>> {
  const values: unknown[] = [];
  const where: string[] = [];
  if (organisationId) {
    const id = `$${values.push(organisationId)}::uuid`;
    where.push(`exists (select from organisation_party p where p.decision_id = d.id and p.organisation_id = ${id}
      and p.part <> 'parent')`);
  }
  if (status) where.push(`d.status = $${values.push(status)}`);
  const by = [
    { expression: 'd.effective_on', type: 'date' as const },
    { expression: 'd.id', type: 'uuid' as const },
  ];
  return page(
    reader,
    { select: COLUMNS, from: TABLES, where, values, order: { by, direction: 'desc' } },
    asked,
  );
}

/** Those of the named decisions that the viewer may know of. */
export function decisionsByIds(reader: Reader, ids: readonly string[]): Promise<DecisionRow[]> {
  return reader.query(`select ${COLUMNS} from ${TABLES} where d.id = any ($1::uuid[])`, [ids.filter(isId)]);
}

/** What a decision that waits for its day does, as things stand now; null where it is over, or could not be done now. */
export async function planOf(
  reader: Reader,
  { id, changes, effectiveOn, status, ...citation }: DecisionRow,
  now: Date,
): Promise<Plan | null> {
  if (status !== 'planned' && status !== 'failed') return null;
  const decision = { citation, effectiveOn, changes };
  const asking = { today: dayOf(now.toISOString()), byEngine: true, decisionId: id };
  const judged = planChanges(decision, await circumstancesOf(reader.query.bind(reader), decision, asking));
  return 'plan' in judged ? judged.plan : null;
}

export interface DecisionEventRow {
  action: string;
  organisationId: string | null;
  /** Null: the engine itself. */
  actorId: string | null;
  at: string;
}

/** Who did what with a decision, and what it did to whom; in their order. */
export function decisionEvents(reader: Reader, id: string, asked: Page): Promise<Paged<DecisionEventRow>> {
  return page<DecisionEventRow>(
    reader,
    {
      select: 'e.action, e.organisation_id as "organisationId", e.actor_id as "actorId", e.at',
      from: 'organisation_event e',
      where: ['e.decision_id = $1::uuid'],
      values: [id],
      order: { by: [{ expression: 'e.id', type: 'bigint' }], direction: 'asc' },
    },
    asked,
  );
}

const TABLES = 'organisation_decision d cross join lateral hand_over_progress(d.id) h';

const COLUMNS = `d.id, d.number, d.decided_on as "decidedOn", d.issuer, d.subject, d.paper_code as "paperCode",
  d.effective_on as "effectiveOn", d.changes, d.status, d.planned_by as "plannedById", d.planned_at as "plannedAt",
  array(select distinct c ->> 'kind' from jsonb_array_elements(d.changes) c) as "changeKinds",
  d.carried_out_at as "carriedOutAt", d.ended_at as "endedAt", d.faults, d.cancelled_by as "cancelledById",
  d.cancelled_at as "cancelledAt", d.cancelled_reason as "cancelledReason",
  d.status in ('planned', 'failed') and exists (select from organisation_party p
    where p.decision_id = d.id and administers(p.organisation_id)) as cancellable,
  h.total::int as documents, h.open::int as "documentsOpen", h.refused::int as "documentsRefused"`;
