import {
  countedFields,
  fields as kinds,
  type Count,
  type FieldFault,
  type Flow,
} from '../../workflows/kit/index.ts';
import type { Query } from './query.ts';
import { invalid, Rollback } from './results.ts';

const yearField = kinds.year();

interface Sent {
  title: unknown;
  content: unknown;
}

/** SQL for each figure that the system counts, of organisation $1 in year $2. A new figure is one line here. */
const figures: Record<Count, string> = {
  committeeMembers: `(select count(distinct h.person_id) from office_holding h where h.organisation_id = $1
    and h.period @> today() and h.office in ('chair', 'viceChair', 'secretary', 'committeeMember'))`,
  roundsPassed: `(select count(*) from decision_round r join document d on d.id = r.document_id
    where d.organisation_id = $1 and r.status = 'passed'
      and extract(year from r.closed_at at time zone 'Asia/Ho_Chi_Minh') = $2)`,
  documentsIssued: `(select count(*) from document d where d.organisation_id = $1 and d.number is not null
    and extract(year from d.issued_on) = $2)`,
};

/**
 * The content with its counted figures as they are today. Rolls back where another figure was sent than the one that stood
 * there: what is counted is not typed.
 */
export async function withCounts(
  query: Query,
  flow: Flow,
  organisationId: string,
  sent: Sent,
  stored: unknown,
): Promise<Sent> {
  const fields = countedFields(flow);
  if (fields.length === 0 || !isObject(sent.content)) return sent;
  // A year that is none is the form's to refuse.
  const year = yearField.safeParse(sent.content['year']).data ?? 0;
  const [counts = {}] = await query<Record<string, number>>(
    `select ${fields.map(({ key, counts: name }) => `${figures[name]}::int as "${key}"`).join(', ')}
     from (select $1::uuid, $2::integer) asked`,
    [organisationId, year],
  );
  const { content } = sent;
  const faults = fields.flatMap(({ key }): FieldFault[] => {
    const known = [undefined, null, counts[key], isObject(stored) ? stored[key] : undefined];
    return known.includes(content[key]) ? [] : [{ path: key, code: 'counted' }];
  });
  if (faults.length > 0) throw new Rollback(invalid(faults));
  return { ...sent, content: { ...content, ...counts } };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
