import type { Reading } from '../db/index.ts';
import { likeWords } from '../inbox/index.ts';
import { isId } from './results.ts';

/** Every part narrows; `null` and absent parts do not. Ids that are none match nothing. */
export interface DocumentFilter {
  idIn?: string[] | null;
  kind?: string | null;
  kindIn?: string[] | null;
  state?: string | null;
  stateIn?: string[] | null;
  organisationId?: string | null;
  organisationIdIn?: string[] | null;
  programmeId?: string | null;
  year?: number | null;
  yearIn?: number[] | null;
  /** Words of title or number, in any order, diacritics ignored. */
  text?: string | null;
  /** Past the day on which its present state is due. */
  late?: boolean | null;
  draftedByMe?: boolean | null;
  waitingForMe?: boolean | null;
}

/** Conditions that find the documents of a filter; `d` is the document. Whose rights hold is the asker's to add. */
export async function matching(
  reading: Pick<Reading, 'query'>,
  filter: DocumentFilter,
): Promise<{ where: string[]; values: unknown[] }> {
  const { where, values } = conditionsOf(filter);
  const candidates = await candidatesOf(reading, filter.text);
  if (candidates) where.push(`d.id = any ($${values.push(candidates)}::uuid[])`);
  return { where, values };
}

/** So few ids are looked up one by one; above that the page walks its order's index. */
const FEW = 2_000;

/** The documents to look among, where the viewer reaches few or the words are rare; null: among all. */
async function candidatesOf(
  reading: Pick<Reading, 'query'>,
  text: string | null | undefined,
): Promise<string[] | null> {
  const [found] = await reading.query<{ ids: string[] | null }>(
    'select document_candidates(array(select fold(w) from unnest($1::text[]) w), $2) as ids',
    [likeWords(text), FEW],
  );
  return found?.ids ?? null;
}

/** SQL for the transaction's moment. */
const moment = `coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())`;

function conditionsOf(filter: DocumentFilter): { where: string[]; values: unknown[] } {
  const values: unknown[] = [];
  const where: string[] = [];
  const put = (value: unknown) => `$${values.push(value)}`;
  const among = (column: string, type: string, one: unknown, many: readonly unknown[] | null | undefined) => {
    if (one !== null && one !== undefined)
      where.push(`${column} = any (${put([one].filter(fits(type)))}::${type}[])`);
    if (many) where.push(`${column} = any (${put(many.filter(fits(type)))}::${type}[])`);
  };
  among('d.id', 'uuid', null, filter.idIn);
  among('d.kind', 'text', filter.kind, filter.kindIn);
  among('d.state', 'text', filter.state, filter.stateIn);
  among('d.organisation_id', 'uuid', filter.organisationId, filter.organisationIdIn);
  among('d.programme_id', 'uuid', filter.programmeId, null);
  among('d.year', 'integer', filter.year, filter.yearIn);
  for (const word of likeWords(filter.text)) {
    const pattern = `fold(${put(word)})`;
    where.push(`d.search like ${pattern} or d.number_search like ${pattern}`);
  }
  if (filter.late === true) where.push(`d.due_at < ${moment}`);
  if (filter.late === false) where.push(`d.due_at is null or d.due_at >= ${moment}`);
  if (filter.draftedByMe) where.push('d.drafted_by = acting_person()');
  if (filter.waitingForMe) {
    where.push(
      'exists (select 1 from work_item w where w.document_id = d.id and w.recipient = any ((select reach())::text[]))',
    );
  }
  return { where, values };
}

// What PostgreSQL could not read as the column's type matches nothing, and must not end the whole reading.
function fits(type: string): (value: unknown) => boolean {
  if (type === 'uuid') return isId;
  if (type === 'integer') return (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
  return (value) => typeof value === 'string' && value.isWellFormed() && !value.includes('\0');
}
