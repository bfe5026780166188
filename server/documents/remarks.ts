import { randomUUID } from 'node:crypto';
import { fields, overlongTexts, type FieldFault } from '../../workflows/kit/index.ts';
import { cleanJson, cleanLine } from './cleanText.ts';
import type { Engine } from './engine.ts';
import { visible } from './facts.ts';
import { inOneTransaction } from './inOneTransaction.ts';
import type { Query } from './query.ts';
import { invalid, isId, notFound, refused, Rollback, type Denial } from './results.ts';

export interface CommentInput {
  documentId: string;
  text: string;
  /** What it is about: a top-level key of the content, and a row's id. */
  section?: string | null;
  rowId?: string | null;
}

const LONGEST = 4_000;
const comment = fields.longText(LONGEST);

/** Adds a comment for all who see the document; those who only audit it stay silent. */
export async function addComment(
  engine: Engine,
  actor: { personId: string },
  input: CommentInput,
): Promise<{ kind: 'commented'; commentId: string; documentId: string } | Denial> {
  const read = readComment(input);
  return inOneTransaction(engine, actor, { action: 'addComment' }, async ({ query }) => {
    await expectLevel(query, input.documentId, ['work', 'review', 'read']);
    if (read.faults.length > 0) throw new Rollback(invalid(read.faults));
    const id = randomUUID();
    await query(
      'insert into comment (id, document_id, author_id, at, text, section, row_id) values ($1, $2, $3, $4, $5, $6, $7)',
      [id, input.documentId, actor.personId, engine.clock.now(), read.text, read.section, read.rowId],
    );
    return { kind: 'commented' as const, commentId: id, documentId: input.documentId };
  });
}

/** Ticks a note of a return as answered, or not; done by those who work on the document. */
export async function answerReturnNote(
  engine: Engine,
  actor: { personId: string },
  { noteId, answered }: { noteId: string; answered: boolean },
): Promise<{ kind: 'answered'; noteId: string; documentId: string } | Denial> {
  return inOneTransaction(engine, actor, { action: 'answerReturnNote' }, async ({ query }) => {
    const [note] = isId(noteId)
      ? await query<{ documentId: string }>(
          'select document_id as "documentId" from return_note where id = $1',
          [noteId],
        )
      : [];
    if (!note) throw new Rollback(notFound);
    await expectLevel(query, note.documentId, ['work']);
    await query('update return_note set answered_by = $2, answered_at = $3 where id = $1', [
      noteId,
      answered ? actor.personId : null,
      answered ? engine.clock.now() : null,
    ]);
    return { kind: 'answered' as const, noteId, documentId: note.documentId };
  });
}

/** Rolls back unless the actor sees the document, and at one of these levels. */
export async function expectLevel(
  query: Query,
  documentId: string,
  levels: readonly string[],
): Promise<void> {
  if (!isId(documentId)) throw new Rollback(notFound);
  const [found] = await query<{ levels: string[] }>(
    `select array(select r.level from document_reader r where r.document_id = d.id and r.reader = any ((select reach())::text[])) as levels
     from document d where d.id = $1 and ${visible('d')}`,
    [documentId],
  );
  if (!found) throw new Rollback(notFound);
  if (!found.levels.some((level) => levels.includes(level))) {
    throw new Rollback(refused(documentId, { code: 'not-authorised', params: { who: 'reader' } }));
  }
}

function readComment({ text, section = null, rowId = null }: CommentInput) {
  const faults: FieldFault[] = [];
  const cleaned = cleanJson(text, 'text', ['text']);
  const words = cleaned.ok && typeof cleaned.value === 'string' ? cleaned.value.trim() : '';
  const isLong = words.length > LONGEST || (!cleaned.ok && overlongTexts(comment, text).length > 0);
  if (isLong) faults.push({ path: 'text', code: 'too-long', params: { max: LONGEST } });
  else if (!cleaned.ok) faults.push(...cleaned.faults);
  else if (words === '') faults.push({ path: 'text', code: 'required' });
  const place = section === null ? null : cleanLine(section, 'section', 200);
  if (place && !place.ok) faults.push(...place.faults);
  if (rowId !== null && !isId(rowId)) faults.push({ path: 'rowId', code: 'not-a-uuid' });
  return { faults, text: words, section: place?.ok ? place.value : null, rowId };
}
