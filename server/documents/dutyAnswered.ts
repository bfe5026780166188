import type { Flow } from '../../workflows/kit/index.ts';
import type { Prepared } from './content.ts';
import type { Query } from './query.ts';
import { invalid, Rollback } from './results.ts';

/** The request that a document answers, as it is owed where the document stands, and the day that a request or a programme set. */
export interface Answered {
  obligationId: string | null;
  askedDueOn: string | null;
}

/** What the content answers of what is owed here. Rolls back where it names a request that nobody made of this unit. */
export async function dutyAnswered(
  query: Query,
  { kind, duty }: Flow,
  organisationId: string,
  { obligationId: named, year, period }: Pick<Prepared, 'obligationId' | 'year' | 'period'>,
): Promise<Answered> {
  if (!duty) return { obligationId: null, askedDueOn: null };
  if (named === null) {
    const [owed] = await query<{ dueOn: string }>(
      `select due_on as "dueOn" from obligation where organisation_id = $1 and kind = $2 and year = $3 and period = $4
         and request_id is null and day_from is not null`,
      [organisationId, kind, year, period],
    );
    return { obligationId: null, askedDueOn: owed?.dueOn ?? null };
  }
  const [asked] = await query<{ id: string; dueOn: string }>(
    `select id, due_on as "dueOn" from obligation where id = obligation_here($1, $2) and kind = $3`,
    [named, organisationId, kind],
  );
  if (!asked) throw new Rollback(invalid([{ path: duty.asked?.field ?? 'content', code: 'not-asked' }]));
  return { obligationId: asked.id, askedDueOn: asked.dueOn };
}
