import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { openFile, storeFile, type FileStore, type StoredFile } from '../../files/index.ts';
import type { ContextOf } from '../graphql/contextOf.ts';
import type { Services } from '../services.ts';
import { fileName } from '../web/fileName.ts';
import { only, Problem } from '../web/problems.ts';
import { receiveFiles } from '../web/receiveFiles.ts';

/** `POST /files` takes files in, streaming; `GET /files/:id` hands one out, never to be shown as a page of ours. */
export function fileRoutes({ engine, filesDir }: Services, contextOf: ContextOf): Router {
  const store: FileStore = { db: engine.db, clock: engine.clock, folder: filesDir };
  const router = Router();

  router.post('/', async (req, res) => {
    const { viewer } = await contextOf(req, res);
    if (!viewer) throw new Problem('UNAUTHENTICATED');
    if (!req.is('multipart/form-data')) throw new Problem('UNSUPPORTED_MEDIA_TYPE');
    // Whatever is still coming after a refusal is not read on.
    res.set('connection', 'close');
    const actor = { personId: viewer.personId };
    const files = await receiveFiles(req, (upload) => take(store, actor, upload));
    if (files.length === 0) throw new Problem('BAD_USER_INPUT');
    res.removeHeader('connection');
    res.status(201).set('cache-control', 'no-store').json({ files });
  });

  router.get('/:id', async (req, res) => {
    const context = await contextOf(req, res);
    if (!context.viewer) throw new Problem('UNAUTHENTICATED');
    const file = await context
      .read((reading) => openFile(reading, filesDir, String(req.params['id'])))
      .finally(() => context.close());
    if (!file) throw new Problem('NOT_FOUND');
    res.set({
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': fileName('attachment', file.fileName),
      'cache-control': 'private, no-cache',
      etag: `"${file.sha256}"`,
    });
    if (req.fresh) return void res.status(304).end();
    res.set({ 'content-type': file.mediaType, 'content-length': String(file.size) });
    await pipeline(createReadStream(file.path), res);
  });

  router.all('/', only('POST'));
  router.all('/:id', only('GET', 'HEAD'));
  return router;
}

async function take(...[store, actor, upload]: Parameters<typeof storeFile>): Promise<StoredFile> {
  const result = await storeFile(store, actor, upload);
  if (result.kind === 'stored') return result.file;
  const tooLarge = result.faults.some(({ code }) => code === 'too-large');
  throw new Problem(tooLarge ? 'PAYLOAD_TOO_LARGE' : 'UNSUPPORTED_MEDIA_TYPE');
}
