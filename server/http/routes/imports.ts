import { Router, type Response } from 'express';
import { MOST_BYTES, storeFile } from '../../files/index.ts';
import {
  beginImport,
  fileFaultSentence,
  importKind,
  template,
  type ImportFault,
  type ImportKind,
} from '../../imports/index.ts';
import type { Context } from '../graphql/context.ts';
import type { ContextOf } from '../graphql/contextOf.ts';
import type { Services } from '../services.ts';
import { fileName } from '../web/fileName.ts';
import { only, Problem } from '../web/problems.ts';
import { receiveFiles, type Upload } from '../web/receiveFiles.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `GET /imports/:kind/template.xlsx` is filled in, `POST /imports/:kind` takes it: read, judged, kept, nothing entered. */
export function importRoutes({ engine, filesDir }: Services, contextOf: ContextOf): Router {
  const store = { db: engine.db, clock: engine.clock, flows: engine.flows, folder: filesDir };
  const router = Router();

  router.get('/:kind/template.xlsx', async (req, res) => {
    const context = await signedIn(contextOf(req, res));
    const kind = kindOf(req.params.kind);
    const name = `${kind.words[context.locale].label}.xlsx`;
    res.set({ 'content-disposition': fileName('attachment', name), 'cache-control': 'private, no-cache' });
    res.type(XLSX).send(await template(kind, context.locale));
  });

  router.post('/:kind', async (req, res) => {
    const context = await signedIn(contextOf(req, res));
    const kind = kindOf(req.params.kind);
    if (!req.is('multipart/form-data')) throw new Problem('UNSUPPORTED_MEDIA_TYPE');
    const { under, document } = req.query;
    const documentId = typeof document === 'string' ? document : null;
    const organisationId = typeof under === 'string' ? under : null;
    const actor = { personId: context.me.personId };
    // Whatever is still coming after a refusal is not read on.
    res.set('connection', 'close');
    const begin = async (upload: Upload) => {
      const stored = await storeFile(store, actor, { ...upload, takesText: true });
      if (stored.kind === 'invalid') return { kind: 'invalid' as const, fault: faultOf(stored.faults) };
      return beginImport(store, actor, {
        ...{ kind: kind.name, file: stored.file, organisationId, documentId },
      });
    };
    const [begun, ...others] = await receiveFiles(req, begin);
    if (!begun || others.length > 0) throw new Problem('BAD_USER_INPUT');
    if (begun.kind === 'notAdministrator') throw new Problem('FORBIDDEN');
    if (begun.kind === 'notFound') throw new Problem('NOT_FOUND');
    if (begun.kind === 'invalid') return refuse(res, context, begun.fault);
    res.removeHeader('connection');
    res
      .status(201)
      .set('cache-control', 'no-store')
      .json({ import: { id: begun.importId } });
  });

  router.all('/:kind/template.xlsx', only('GET', 'HEAD'));
  router.all('/:kind', only('POST'));
  return router;
}

async function signedIn(asked: Promise<Context>): Promise<Context> {
  const context = await asked;
  if (!context.viewer) throw new Problem('UNAUTHENTICATED');
  return context;
}

function kindOf(name: unknown): ImportKind {
  const kind = importKind(String(name));
  if (!kind) throw new Problem('NOT_FOUND');
  return kind;
}

type Fault = ImportFault | { code: 'too-large'; params: { max: number } };

function faultOf(faults: readonly { code: string }[]): Fault {
  const isLarge = faults.some(({ code }) => code === 'too-large');
  if (isLarge) return { code: 'too-large', params: { max: MOST_BYTES / 1024 / 1024 } };
  return { code: faults.some(({ code }) => code === 'encrypted') ? 'encrypted' : 'not-a-sheet' };
}

/** In the one form all errors have, with the words for the file at hand. */
function refuse(res: Response, { locale }: Context, fault: Fault): void {
  const requestId = res.locals['requestId'] as string;
  const extensions = { code: 'BAD_USER_INPUT', fault: fault.code, requestId };
  res
    .status(422)
    .set('cache-control', 'no-store')
    .json({ errors: [{ message: fileFaultSentence(fault, locale), extensions }] });
}
