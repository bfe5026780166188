import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FieldFault } from '../../workflows/kit/index.ts';
import { transact } from '../db/index.ts';
import type { Engine } from '../documents/index.ts';
import { cleanFileName } from './fileName.ts';
import { fitsName, isEncrypted, sniff, TEXT_OF_ROWS } from './sniff.ts';

export const MOST_BYTES = 20 * 1024 * 1024;

/** The engine, and the folder in which files lie. */
export interface FileStore extends Pick<Engine, 'db' | 'clock'> {
  folder: string;
}

export interface StoredFile {
  id: string;
  fileName: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  sha256: string;
}

/**
 * Takes an upload as it comes; seen by nobody but its uploader until it is attached to a document. Text of rows (CSV), which no
 * bytes tell from other text, is taken only where it is asked for.
 */
export async function storeFile(
  store: FileStore,
  actor: { personId: string },
  upload: { fileName: string; content: Readable | Buffer; takesText?: boolean },
): Promise<{ kind: 'stored'; file: StoredFile } | { kind: 'invalid'; faults: FieldFault[] }> {
  const id = randomUUID();
  const coming = join(store.folder, 'coming', id);
  try {
    const received = await receive(upload.content, coming);
    if (!received) return invalid({ path: 'file', code: 'too-large', params: { max: MOST_BYTES } });
    const fileName = cleanFileName(upload.fileName);
    const sniffed = received.size > 0 ? await sniff(coming) : null;
    const mediaType = sniffed ?? (upload.takesText && received.size > 0 ? TEXT_OF_ROWS : null);
    if (!mediaType || !fitsName(mediaType, fileName))
      return invalid({ path: 'file', code: (await isEncrypted(coming)) ? 'encrypted' : 'not-an-option' });
    const file = { id, fileName, mediaType, ...received };
    await keep(store, actor, coming, file);
    return { kind: 'stored', file };
  } finally {
    await rm(coming, { force: true });
  }
}

/** Where a file's bytes lie; by id alone, spread over folders. */
export function pathOf(folder: string, id: string): string {
  return join(folder, id.slice(0, 2), id);
}

/** Writes what comes to disk, counting and hashing; null, and nothing kept, once it is too much. */
async function receive(
  content: Readable | Buffer,
  path: string,
): Promise<{ size: number; sha256: string } | null> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  let size = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _, next) {
      size += chunk.length;
      hash.update(chunk);
      next(size > MOST_BYTES ? new TooLarge() : null, chunk);
    },
  });
  try {
    const source = Buffer.isBuffer(content) ? Readable.from([content]) : content;
    await pipeline(source, counted, createWriteStream(path, { mode: 0o600 }));
    return { size, sha256: hash.digest('hex') };
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}

class TooLarge extends Error {}

// The bytes are in place before the row tells of them: a row never points to nothing.
async function keep(
  store: FileStore,
  actor: { personId: string },
  coming: string,
  file: StoredFile,
): Promise<void> {
  const path = pathOf(store.folder, file.id);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await rename(coming, path);
  const now = store.clock.now();
  try {
    await transact(store.db, actor, now, (tx) =>
      tx.query(
        `insert into file (id, uploaded_by, uploaded_at, file_name, media_type, size, sha256)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [file.id, actor.personId, now, file.fileName, file.mediaType, file.size, file.sha256],
      ),
    );
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

function invalid(...faults: FieldFault[]): { kind: 'invalid'; faults: FieldFault[] } {
  return { kind: 'invalid', faults };
}
