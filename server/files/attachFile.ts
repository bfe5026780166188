import { randomUUID } from 'node:crypto';
import type { FieldFault } from '../../workflows/kit/index.ts';
import { appendAct, cleanLine, isId, sql, type Engine, type Query, type Denial } from '../documents/index.ts';
import type { StoredFile } from './storeFile.ts';

export interface AttachInput {
  documentId: string;
  fileId: string;
  /** A signed scan is the issued paper, printed, signed, sealed and scanned. */
  purpose: 'ATTACHMENT' | 'SIGNED_SCAN' | 'EVIDENCE';
  /** By default the file's name. */
  title?: string | null;
}

interface Attached {
  kind: 'attached';
  attachmentId: string;
  documentId: string;
}

const scans = ['application/pdf', 'image/png', 'image/jpeg'];
const notThere: FieldFault = { path: 'fileId', code: 'not-an-option' };

/** Binds a file of one's own to a document, as an event in its chain; for those who work on the document or review it. */
export async function attachFile(
  engine: Engine,
  actor: { personId: string },
  { documentId, fileId, purpose, title }: AttachInput,
): Promise<Attached | Denial> {
  const act = { documentId, action: 'attachFile', levels: ['work', 'review'] };
  return appendAct<Attached>(engine, actor, act, async (query, { document, now }) => {
    const named = title ? cleanLine(title, 'title', 200) : null;
    if (named && !named.ok) return { faults: named.faults };
    const file = await ownFile(query, fileId, actor.personId);
    if (!file) return { faults: [notThere] };
    const isScan = purpose === 'SIGNED_SCAN';
    if (isScan && document.number === null) return { blockers: [{ code: 'not-issued' }] };
    if (isScan && !scans.includes(file.mediaType)) return { faults: [notThere] };
    const attachmentId = randomUUID();
    const contentHash = isScan ? document.contentHash : null;
    const row = sql`insert into attachment (id, document_id, file_id, purpose, title, attached_by, attached_at, content_hash)
      values (${attachmentId}, ${documentId}, ${fileId}, ${purpose}, ${named?.value ?? file.fileName}, ${actor.personId},
        ${now}, ${contentHash})`;
    return {
      answer: { kind: 'attached', attachmentId, documentId },
      changes: { attachmentId, fileId, purpose, sha256: file.sha256 },
      writes: [{ name: 'attachment', sql: row }],
    };
  });
}

async function ownFile(query: Query, id: string, personId: string) {
  if (!isId(id)) return undefined;
  const [file] = await query<Pick<StoredFile, 'fileName' | 'mediaType' | 'sha256'>>(
    `select file_name as "fileName", media_type as "mediaType", sha256 from file where id = $1 and uploaded_by = $2`,
    [id, personId],
  );
  return file;
}
