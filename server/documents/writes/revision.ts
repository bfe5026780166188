import { prepareContent, type Prepared } from '../content.ts';
import { invalid, Rollback } from '../results.ts';
import { sql, type Write } from './statement.ts';
import type { Writers } from './share.ts';

export interface RevisionRow {
  documentId: string;
  no: number;
  savedBy: string;
  savedAt: string;
}

/** A content, kept once per hash: what any revision or event names can be read again for ever. */
export function contentWrite(documentId: string, { contentHash, content }: Prepared): Write {
  return {
    name: 'content',
    sql: sql`insert into document_content (document_id, hash, content)
      values (${documentId}, ${contentHash}, ${JSON.stringify(content)}) on conflict do nothing`,
  };
}

type Hashes = Pick<Prepared, 'title' | 'contentHash' | 'substanceHash'>;

/** The next revision; or, where an act opened one that waits for its first save, that one filled. */
export function revisionWrite(
  { documentId, no, savedBy, savedAt }: RevisionRow,
  { title, contentHash, substanceHash }: Hashes,
  isOpen: boolean,
): Write {
  const filled = sql`update revision set title = ${title}, content_hash = ${contentHash}, substance_hash = ${substanceHash},
    saved_by = ${savedBy}, saved_at = ${savedAt} where document_id = ${documentId} and no = ${no}`;
  const added = sql`insert into revision (document_id, no, title, content_hash, substance_hash, saved_by, saved_at)
    values (${documentId}, ${no}, ${title}, ${contentHash}, ${substanceHash}, ${savedBy}, ${savedAt})`;
  return { name: 'revision', sql: isOpen ? filled : added };
}

/** Opens the next revision with the same content, until somebody saves; or writes it at once with what an act adds. */
export const revisions: Writers<'startRevision' | 'amendContent'> = {
  startRevision(_, { facts: { document, actor, now } }) {
    const no = document.revision + 1;
    const row = { documentId: document.id, no, savedBy: actor.personId ?? document.draftedBy, savedAt: now };
    return {
      columns: { revision: no, revision_open: true },
      writes: [revisionWrite(row, document, false)],
      document: { revision: no },
    };
  },

  amendContent({ content }, { flow, facts: { document, actor, now }, bookkeeping }) {
    const read = prepareContent(flow, { title: document.title, content });
    if (!read.ok) throw new Rollback(invalid(read.faults));
    const { contentHash, substanceHash, year, ...prepared } = read.prepared;
    if (contentHash === document.contentHash) return {};
    const no = bookkeeping.revisionOpen ? document.revision : document.revision + 1;
    const row = { documentId: document.id, no, savedBy: actor.personId ?? document.draftedBy, savedAt: now };
    return {
      columns: {
        ...{ year, revision: no, revision_open: false },
        ...{ content_hash: contentHash, substance_hash: substanceHash },
      },
      writes: [
        contentWrite(document.id, read.prepared),
        revisionWrite(row, read.prepared, bookkeeping.revisionOpen),
      ],
      document: { content: prepared.content, contentHash, substanceHash, year, revision: no },
    };
  },
};
