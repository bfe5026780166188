import type { Audience, AudienceLevel, Facts, Flow } from '../../../workflows/kit/index.ts';
import { sql, type Write } from './statement.ts';

const strongestFirst: AudienceLevel[] = ['work', 'review', 'read', 'audit'];

/** Who may see the document, as `document_reader` keeps it: reader key → level, the strongest where several apply. */
export function readersOf(flow: Flow, facts: Pick<Facts, 'document'>): Map<string, AudienceLevel> {
  const rows = flow.audience(facts.document.state, facts).toSorted((a, b) => rank(b.level) - rank(a.level));
  return new Map(rows.map((row) => [readerKey(row), row.level]));
}

/** Rows to add and to take away; nothing at all where the audience stays what it was. */
export function readerWrites(
  documentId: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Write[] {
  const rows = (wanted: [string, string][]) => sql`unnest(${wanted.map(([reader]) => reader)}::text[],
    ${wanted.map(([, level]) => level)}::text[]) r (reader, level)`;
  const added = [...after].filter(([reader]) => !before.has(reader));
  const changed = [...after].filter(([reader, level]) => before.has(reader) && before.get(reader) !== level);
  const gone = [...before.keys()].filter((reader) => !after.has(reader));
  const writes: Write[] = [];
  if (added.length > 0) {
    writes.push({
      name: 'readers',
      sql: sql`insert into document_reader (document_id, reader, level)
        select ${documentId}::uuid, r.reader, r.level from ${rows(added)} on conflict do nothing`,
    });
  }
  if (changed.length > 0) {
    writes.push({
      name: 'readers_changed',
      sql: sql`update document_reader d set level = r.level from ${rows(changed)}
        where d.document_id = ${documentId} and d.reader = r.reader`,
    });
  }
  if (gone.length > 0) {
    writes.push({
      name: 'readers_gone',
      sql: sql`delete from document_reader where document_id = ${documentId} and reader = any (${gone}::text[])`,
    });
  }
  return writes;
}

/** The rows become exactly these, and those of whom it was sent to, whatever stood there before. */
export function replacedReaders(documentId: string, readers: ReadonlyMap<string, string>): Write[] {
  const keys = [...readers.keys()];
  const sentTo = sql`select coalesce(s.organisation_id::text, 'person:' || s.person_id) as reader
    from dispatch s where s.document_id = ${documentId}`;
  const gone = sql`delete from document_reader where document_id = ${documentId} and reader <> all (${keys}::text[])
    and reader not in (${sentTo})`;
  const added = sql`insert into document_reader as d (document_id, reader, level)
    select ${documentId}::uuid, r.reader, r.level from unnest(${keys}::text[], ${[...readers.values()]}::text[]) r (reader, level)
    union all
    select ${documentId}::uuid, sent.reader, 'read' from (${sentTo}) sent where sent.reader <> all (${keys}::text[])
    on conflict (document_id, reader) do update set level = excluded.level where d.level <> excluded.level`;
  return [
    { name: 'readers_gone', sql: gone },
    { name: 'readers', sql: added },
  ];
}

function readerKey({ organisationId, office }: Audience): string {
  if (office === undefined) return organisationId;
  return office === 'under' ? `under:${organisationId}` : `${organisationId}:${office}`;
}

function rank(level: AudienceLevel): number {
  return strongestFirst.indexOf(level);
}
