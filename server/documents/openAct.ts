import { visible } from './facts.ts';
import { claimStatement, firstAnswer, pastAnswer, type Claim } from './idempotency.ts';
import { preparedName, type Query } from './query.ts';
import { isId, notFound, type ActResult, type Conflict, type SaveResult } from './results.ts';

/** The document's row, held until the transaction ends, as it was when we got hold of it. */
export interface Locked {
  id: string;
  kind: string;
  state: string;
  version: number;
  organisationId: string;
  typeCode: string;
}

/** Leaves the transaction and undoes it; `outcome` is what the caller hears. */
export class Rollback<Outcome> extends Error {
  constructor(readonly outcome: Outcome) {
    super('the act was refused');
  }
}

const locked = `select d.id, d.kind, d.state, d.version, d.organisation_id as "organisationId", d.type_code as "typeCode"`;

// The count in the where clause is judged before any row is looked at: the key is taken (or waited for) before the
// row is locked, in this order everywhere, so that two acts never wait for each other.
const claimAndLock = `
  with claim as (${claimStatement})
  ${locked}, (select count(*) from claim)::integer as mine from document d
  where (select count(*) from claim) >= 0 and d.id = $4::uuid and ${visible('d')} for update of d`;

const lockOnly = `${locked}, 1 as mine from document d where d.id = $1::uuid and ${visible('d')} for update of d`;

/**
 * Takes the key and locks the document, in one round trip. Rolls back with `notFound` for what the actor may not see,
 * and with the first answer where the key was taken before, even if the document has gone out of sight since.
 */
export async function openAct(query: Query, documentId: string, claim: Claim | null): Promise<Locked> {
  if (!isId(documentId)) throw new Rollback(notFound);
  const [row] = claim
    ? await query<Locked & { mine: number }>(
        claimAndLock,
        [claim.actorId, claim.key, claim.withoutChoice, documentId],
        preparedName(claimAndLock),
      )
    : await query<Locked & { mine: number }>(lockOnly, [documentId], preparedName(lockOnly));
  if (!row) throw new Rollback((claim && (await firstAnswer(query, claim))) ?? notFound);
  if (claim && row.mine === 0) throw new Rollback(await pastAnswer(query, claim, documentId));
  return row;
}

/** Takes the key of an act that makes a document, or rolls back with the first answer. */
export async function openCreation(query: Query, claim: Claim | null): Promise<void> {
  if (!claim) return;
  const [mine] = await query(claimStatement, [claim.actorId, claim.key, claim.withoutChoice]);
  if (!mine) throw new Rollback<ActResult | SaveResult>(await pastAnswer(query, claim, null));
}

/** Rolls back with who was first, unless the document is as the actor saw it. */
export async function expectVersion(query: Query, document: Locked, expected: number | null): Promise<void> {
  if (expected === null || expected === document.version) return;
  const [last] = await query<{ name: string | null; at: Date }>(
    `select p.full_name as name, e.at from event e left join person p on p.id = e.actor_id
     where e.document_id = $1 and e.seq = $2`,
    [document.id, document.version],
  );
  throw new Rollback<Conflict>({
    kind: 'conflict',
    documentId: document.id,
    changedBy: last?.name ?? null,
    changedAt: last ? new Date(last.at).toISOString() : null,
  });
}
