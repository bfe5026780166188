import type { Flow } from '../../workflows/kit/index.ts';
import type { Prepared } from './content.ts';
import type { Query } from './query.ts';
import { invalid, Rollback } from './results.ts';

/** By when what the content answers was asked for; null where it answers no request. Rolls back where nobody asked it of this unit. */
export async function dayAsked(
  query: Query,
  { kind, duty }: Flow,
  organisationId: string,
  { obligationId }: Pick<Prepared, 'obligationId'>,
): Promise<string | null> {
  if (obligationId === null) return null;
  const [asked] = await query<{ dueOn: string }>(
    `select due_on as "dueOn" from obligation
     where id = $1 and organisation_id = $2 and kind = $3 and request_id is not null`,
    [obligationId, organisationId, kind],
  );
  if (!asked) throw new Rollback(invalid([{ path: duty?.asked?.field ?? 'content', code: 'not-asked' }]));
  return asked.dueOn;
}
