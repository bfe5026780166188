import type { Reading } from '../db/index.ts';
import { isId, visible } from '../documents/index.ts';
import { pathOf, type StoredFile } from './storeFile.ts';

/**
 * A file and where its bytes lie, for whoever uploaded it or sees what it belongs to: a document, the imports of which it is one,
 * a cadre's record, evidence; null for all others.
 */
export async function openFile(
  reading: Pick<Reading, 'query'>,
  folder: string,
  id: string,
): Promise<(StoredFile & { path: string }) | null> {
  if (!isId(id)) return null;
  const [file] = await reading.query<StoredFile>(
    `select f.id, f.file_name as "fileName", f.media_type as "mediaType", f.size, f.sha256 from file f
     where f.id = $1 and (f.uploaded_by = acting_person() or exists (
       select 1 from attachment a join document d on d.id = a.document_id where a.file_id = f.id and ${visible('d')})
       or exists (select from import i where i.file_id = f.id)
       or exists (select from cadre_entry e where e.file_id = f.id)
       or exists (select from cadre_evidence e where e.file_id = f.id))`,
    [id],
  );
  return file ? { ...file, path: pathOf(folder, file.id) } : null;
}
