import type { CadreData, CadreEntry } from '../../../workflows/kit/index.ts';
import type { Writers } from './share.ts';
import { sql } from './statement.ts';

/** What a document says of people, in their records; and that it says so no longer. */
export const cadres: Writers<'recordCadre' | 'withdrawCadre'> = {
  recordCadre({ entries }, { facts: { document, actor, now } }) {
    if (entries.length === 0) return {};
    const added = sql`insert into cadre_entry (id, person_id, entry, title, happened_on, subject, hours, attended_percent, passed,
        number, year, level, post, until, form, document_id, recorded_by, recorded_at)
      select gen_random_uuid(), e.person_id, e.entry, e.title, e.happened_on, e.subject, e.hours, e.attended_percent, e.passed,
        e.number, e.year, e.level, e.post, e.until, e.form, ${document.id}::uuid, ${actor.personId}::uuid, ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(entries.map(rowOf))}::jsonb) e (person_id uuid, entry text, title text,
        happened_on date, subject text, hours numeric, attended_percent integer, passed boolean, number text, year integer,
        level text, post text, until date, form text)`;
    return { writes: [{ name: 'cadre_entries', sql: added }] };
  },

  withdrawCadre({ personIds }, { facts: { document, today } }) {
    const gone = sql`select withdraw_cadre_entries(${document.id}::uuid, ${today}::date, ${personIds ?? null}::uuid[])`;
    return { writes: [{ name: 'withdrawn_entries', sql: gone, read: true }] };
  },
};

/** An entry as its row's columns. */
function rowOf({ personId, entry, title, on, data }: CadreEntry): Record<string, unknown> {
  const its: Partial<AllData> = data;
  const { attendedPercent, ...alike } = its;
  return { person_id: personId, entry, title, happened_on: on, attended_percent: attendedPercent, ...alike };
}

type AllData = CadreData['training'] &
  CadreData['certificate'] &
  CadreData['evaluation'] &
  CadreData['planning'] &
  CadreData['commendation'];
