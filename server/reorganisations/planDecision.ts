import { randomUUID } from 'node:crypto';
import { dayOf } from '../../workflows/kit/index.ts';
import {
  claimOf,
  faultsOfKey,
  inOneTransaction,
  invalid,
  keyWrite,
  oneStatement,
  refused,
  Rollback,
  sql,
  takeKey,
  type Denial,
  type Engine,
  type Query,
} from '../documents/index.ts';
import type { Tx } from '../db/index.ts';
import type { Decision, Plan } from './change.ts';
import { circumstancesOf } from './circumstances.ts';
import { planChanges } from './planChanges.ts';
import { readDecision } from './readDecision.ts';

export type PlanResult = { kind: 'written'; decisionId: string } | Denial;

/** A plan to be looked at, and who would be asked to carry it out: nothing is written. */
export type Previewed = { kind: 'preview'; decision: Decision; plan: Plan } | Denial;

/** What a decision would do, were it confirmed. */
export async function previewDecision(
  reader: Pick<Tx, 'query'>,
  now: Date,
  sent: unknown,
): Promise<Previewed> {
  if (!(await administersAnything(reader.query.bind(reader)))) return notAdministrator;
  const read = readDecision(sent);
  if (!read.ok) return invalid(read.faults);
  const today = dayOf(now.toISOString());
  const { decision } = read;
  const judged = planChanges(decision, await circumstancesOf(reader.query.bind(reader), decision, { today }));
  return 'faults' in judged ? invalid(judged.faults) : { kind: 'preview', decision, plan: judged.plan };
}

/**
 * Puts a decision down to be carried out on its day, by the engine: today and earlier, as soon as it looks. Two who decide
 * about the same organisation at once come one after the other, and the second is refused.
 */
export async function planDecision(
  engine: Engine,
  actor: { personId: string },
  sent: Record<string, unknown>,
): Promise<PlanResult> {
  const now = engine.clock.now();
  const { idempotencyKey, ...body } = sent;
  const key = typeof idempotencyKey === 'string' ? idempotencyKey : null;
  const read = readDecision(body);
  const faults = [...(read.ok ? [] : read.faults), ...faultsOfKey(key)];
  const claim =
    faults.length === 0
      ? claimOf(actor.personId, key, { operation: 'planOrganisationDecision', ...body })
      : null;

  const intent = { action: 'planOrganisationDecision', claim };
  return inOneTransaction<PlanResult>(engine, actor, intent, async ({ query, finish }) => {
    if (!(await administersAnything(query))) throw new Rollback<PlanResult>(notAdministrator);
    if (!read.ok || faults.length > 0) throw new Rollback<PlanResult>(invalid(faults));
    if (claim) await takeKey(query, claim, null);
    await query(`select pg_advisory_xact_lock(hashtextextended('organisations', 0))`);
    const { decision } = read;
    const known = await circumstancesOf(query, decision, { today: dayOf(now.toISOString()) });
    const judged = planChanges(decision, known);
    if ('faults' in judged) throw new Rollback<PlanResult>(invalid(judged.faults));
    const id = randomUUID();
    const written: PlanResult = { kind: 'written', decisionId: id };
    const parties = partiesOf(judged.plan).filter(({ part }) => part !== 'founded');
    const { citation, effectiveOn, changes } = decision;
    await query(
      `insert into organisation_decision (id, number, decided_on, issuer, subject, paper_code, effective_on, changes,
         planned_by, planned_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[id, citation.number, citation.decidedOn, citation.issuer, citation.subject, citation.paperCode],
        ...[effectiveOn, JSON.stringify(changes), actor.personId, now],
      ],
    );
    await query(partiesStatement, [id, ...columnsOf(parties)]);
    const { text, values } = oneStatement([
      {
        name: 'told',
        sql: sql`insert into organisation_event (decision_id, action, actor_id, at)
          values (${id}, 'planned', ${actor.personId}, ${now}) returning 1`,
        guards: true,
      },
      ...keyWrite(claim, written, false),
    ]);
    await finish(text, values);
    return written;
  });
}

export type Part = 'founded' | 'renamed' | 'ended' | 'divided' | 'successor' | 'moved' | 'parent';

export interface Party {
  organisationId: string;
  part: Part;
}

/** Whom a plan concerns. */
export function partiesOf({ founded, described, ended, successions, moved }: Plan): Party[] {
  const isEnded = new Set(ended.map(({ organisationId }) => organisationId));
  const isMoved = new Set(moved.map(({ organisationId }) => organisationId));
  const isNew = new Set(founded.map(({ id }) => id));
  const named: Party[] = [
    ...founded.map(({ id }) => ({ organisationId: id, part: 'founded' as const })),
    ...described
      .filter(({ organisationId }) => !isMoved.has(organisationId))
      .map(({ organisationId }) => ({ organisationId, part: 'renamed' as const })),
    ...[...isEnded].map((organisationId) => ({ organisationId, part: 'ended' as const })),
    ...successions.flatMap(({ predecessorId, successorId }) => [
      ...(isEnded.has(predecessorId) ? [] : [{ organisationId: predecessorId, part: 'divided' as const }]),
      ...(isNew.has(successorId) ? [] : [{ organisationId: successorId, part: 'successor' as const }]),
    ]),
    ...[...isMoved].map((organisationId) => ({ organisationId, part: 'moved' as const })),
    ...[...founded, ...moved.map(({ toId }) => ({ parentId: toId }))].flatMap(({ parentId }) =>
      parentId && !isNew.has(parentId) ? [{ organisationId: parentId, part: 'parent' as const }] : [],
    ),
  ];
  return [...new Map(named.map((party) => [`${party.organisationId} ${party.part}`, party])).values()];
}

export const partiesStatement = `insert into organisation_party (decision_id, organisation_id, part)
  select $1::uuid, p.id, p.part from unnest($2::uuid[], $3::text[]) p (id, part) on conflict do nothing`;

export function columnsOf(parties: readonly Party[]): [string[], string[]] {
  return [parties.map(({ organisationId }) => organisationId), parties.map(({ part }) => part)];
}

async function administersAnything(query: Query): Promise<boolean> {
  const [row] = await query<{ may: boolean }>('select cardinality(administered()) > 0 as may');
  return row?.may ?? false;
}

const notAdministrator = refused(null, {
  code: 'not-authorised',
  params: { who: 'organisation-administrator' },
});
