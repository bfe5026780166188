import { createHash } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { certificatePaper } from '../../certificates/index.ts';
import type * as db from '../../db/index.ts';
import { isId } from '../../documents/index.ts';
import { qrSvg, renderHtml, renderPdf } from '../../printing/index.ts';
import type { ContextOf } from '../graphql/contextOf.ts';
import { minutesOf } from '../papers/minutesOf.ts';
import { paperOf, verificationOf, type PrintedPaper } from '../papers/paperOf.ts';
import { fileName } from '../web/fileName.ts';
import { only, Problem } from '../web/problems.ts';
import { framedInConsole } from '../web/securityHeaders.ts';

/** The formal document, made while one waits: as issued, or marked DỰ THẢO before. */
export function paperRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get('/:id/document.pdf', async (req, res) => {
    const { document, printed } = await read(req, res, contextOf);
    framedInConsole(res, ["object-src 'self'", "style-src 'unsafe-inline'"]);
    if (answeredByCache(req, res, 'pdf', printed)) return;
    const bytes = await renderPdf(printed.paper, { documentId: document.id });
    res
      .type('application/pdf')
      .set('content-disposition', fileName('inline', `${nameOf(document, printed)}.pdf`));
    res.end(bytes);
  });
  router.get('/:id/document.html', async (req, res) => {
    const { document, printed } = await read(req, res, contextOf);
    framedInConsole(res, ["style-src 'unsafe-inline'", 'img-src data:', 'sandbox']);
    if (answeredByCache(req, res, 'html', printed)) return;
    res.set('content-disposition', fileName('inline', `${nameOf(document, printed)}.html`));
    res.type('html').send(renderHtml(printed.paper));
  });
  router.get('/:id/rounds/:no/minutes.pdf', async (req, res) => {
    const { document, paper } = await readMinutes(req, res, contextOf);
    framedInConsole(res, ["object-src 'self'", "style-src 'unsafe-inline'"]);
    if (answeredByCache(req, res, 'minutes', { paper })) return;
    const bytes = await renderPdf(paper, { documentId: document.id });
    res.type('application/pdf').set('content-disposition', fileName('inline', `${paper.abstract}.pdf`));
    res.end(bytes);
  });
  router.get('/:id/people/:personId/qr.svg', async (req, res) => {
    const address = await doorAddress(req, res, contextOf);
    res.set('cache-control', 'private, max-age=3600').type('svg').send(qrSvg(address));
  });
  router.all(
    [
      '/:id/document.pdf',
      '/:id/document.html',
      '/:id/rounds/:no/minutes.pdf',
      '/:id/people/:personId/qr.svg',
    ],
    only('GET', 'HEAD'),
  );
  return router;
}

/** Certificates as they were signed; their holders read them without the course. */
export function certificateRoutes(contextOf: ContextOf): Router {
  const router = Router();
  router.get('/:id.pdf', async (req, res) => {
    const { paper, documentId } = await readCertificate(req, res, contextOf);
    framedInConsole(res, ["object-src 'self'", "style-src 'unsafe-inline'"]);
    if (answeredByCache(req, res, 'certificate', { paper })) return;
    const bytes = await renderPdf(paper, { documentId });
    const name = paper.head.number.replaceAll('/', '-');
    res.type('application/pdf').set('content-disposition', fileName('inline', `${name}.pdf`));
    res.end(bytes);
  });
  router.all('/:id.pdf', only('GET', 'HEAD'));
  return router;
}

async function readCertificate(req: Request, res: Response, contextOf: ContextOf) {
  const context = await contextOf(req, res);
  if (!context.viewer) throw new Problem('UNAUTHENTICATED');
  try {
    const id = String(req.params['id']);
    const found = isId(id) ? await context.read((reading) => certificatePaper(reading, id)) : null;
    if (!found) throw new Problem('NOT_FOUND');
    const { code, documentId, paper } = found;
    return { documentId, paper: { ...paper, verification: verificationOf(code, context.baseUrl) } };
  } finally {
    await context.close();
  }
}

/** What somebody shows at the door: whoever ticks people off there reads it with any camera, and is signed in themselves. */
async function doorAddress(req: Request, res: Response, contextOf: ContextOf): Promise<string> {
  const context = await contextOf(req, res);
  if (!context.viewer) throw new Problem('UNAUTHENTICATED');
  try {
    const { id, personId } = req.params;
    const document = isId(id) && isId(personId) ? await context.loaders.document.load(id) : null;
    if (!document) throw new Problem('NOT_FOUND');
    return `${context.baseUrl}/#/documents/${document.id}?tab=attendance&person=${String(personId)}`;
  } finally {
    await context.close();
  }
}

async function read(req: Request, res: Response, contextOf: ContextOf) {
  const context = await contextOf(req, res);
  if (!context.viewer) throw new Problem('UNAUTHENTICATED');
  try {
    const id = String(req.params['id']);
    const revision = revisionIn(req);
    const document = isId(id) ? await context.loaders.document.load(id) : null;
    const printed = document && (await paperOf(document, context, revision));
    if (!printed) throw new Problem('NOT_FOUND');
    return { document, printed };
  } finally {
    await context.close();
  }
}

async function readMinutes(req: Request, res: Response, contextOf: ContextOf) {
  const context = await contextOf(req, res);
  if (!context.viewer) throw new Problem('UNAUTHENTICATED');
  try {
    const { id, no } = req.params;
    const document = isId(id) ? await context.loaders.document.load(id) : null;
    const paper = document && (await minutesOf(document, Number(no), context));
    if (!paper) throw new Problem('NOT_FOUND');
    return { document, paper };
  } finally {
    await context.close();
  }
}

function revisionIn({ query }: Request): number | undefined {
  const { revision } = query;
  if (revision === undefined) return undefined;
  if (typeof revision !== 'string' || !/^\d{1,9}$/.test(revision)) throw new Problem('BAD_USER_INPUT');
  return Number(revision);
}

// Bytes follow from the paper alone, so a paper that did not change need not be printed again.
function answeredByCache(
  req: Request,
  res: Response,
  form: string,
  { paper }: Pick<PrintedPaper, 'paper'>,
): boolean {
  const hash = createHash('sha256').update(JSON.stringify(paper)).digest('base64url');
  res.set({ etag: `"${form}-${hash}"`, 'cache-control': 'private, no-cache', vary: 'cookie' });
  if (!req.fresh) return false;
  res.status(304).end();
  return true;
}

/** "02-KH-CĐCS01", or what it is called, "dự thảo". */
function nameOf({ title, revision }: db.Document, { paper, draft, revision: printed }: PrintedPaper): string {
  if (!draft) return paper.head.number.replaceAll('/', '-');
  return `${paper.typeName} ${title} - dự thảo ${printed === revision ? '' : `bản ${printed}`}`.trim();
}
