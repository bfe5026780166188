import { randomUUID } from 'node:crypto';
import type { Writers } from './share.ts';
import { sql } from './statement.ts';

/** A return keeps its reason, and each note as a row of its own, in the order they were written. */
export const returns: Writers<'recordReturn'> = {
  recordReturn({ reason, notes }, { facts: { document, actor, now }, version, office }) {
    const id = randomUUID();
    const returned = sql`insert into return (id, document_id, seq, revision, reason, returned_by, office, returned_at)
      values (${id}, ${document.id}, ${version}, ${document.revision}, ${reason}, ${actor.personId}, ${office}, ${now})`;
    const rows = sql`insert into return_note (id, return_id, document_id, position, section, row_id, text)
      select n.id, ${id}::uuid, ${document.id}::uuid, n.position, n.section, n.row_id, n.text
      from unnest(${notes.map(() => randomUUID())}::uuid[], ${notes.map((note) => note.section)}::text[],
        ${notes.map((note) => note.rowId ?? null)}::text[], ${notes.map((note) => note.text)}::text[])
        with ordinality n (id, section, row_id, text, position)`;
    return {
      writes: [
        { name: 'returned', sql: returned },
        ...(notes.length > 0 ? [{ name: 'notes', sql: rows }] : []),
      ],
      changes: { notes },
    };
  },
};
