import { Router, urlencoded, type NextFunction, type Request, type Response } from 'express';
import {
  faultSentence,
  labelsOf,
  type FieldFault,
  type Flow,
  type Locale,
} from '../../../workflows/kit/index.ts';
import {
  searchUnions,
  senderDoes,
  sendSubmission,
  takeSenderAct,
  track,
  unionByCode,
  type OpenUnion,
  type SenderDoes,
  type TrackResult,
} from '../../intake/index.ts';
import { qrSvg } from '../../printing/index.ts';
import { Words } from '../graphql/words.ts';
import type { Services } from '../services.ts';
import { localeOf } from '../web/locale.ts';
import { isTooLarge, only } from '../web/problems.ts';
import { rateLimit } from '../web/rateLimit.ts';
import { nonceOf } from '../web/securityHeaders.ts';
import type { Typed } from './intake/fields.ts';
import {
  choosePage,
  limitedPage,
  posterPage,
  sentBeforePage,
  sentPage,
  tooMuchPage,
  unknownUnionPage,
  type Around,
} from './intake/pages.ts';
import { askCodePage, trackPage } from './intake/trackPage.ts';
import { intakeWords } from './intake/words.ts';
import { writePage } from './intake/writePage.ts';

const A_MINUTE = 60;
/** Many times the longest that is taken, so that what is too long comes back with its fault. */
const BODY = '1mb';

/**
 * Where people without accounts write to a union, and see with a code what became of it. Plain pages, no script, no
 * cookie; codes travel in bodies alone.
 */
export function intakeRoutes(services: Services): Router {
  const router = Router();
  for (const flow of services.engine.flows.all)
    if (flow.intake) router.use(`/${flow.intake.path}`, routesOf(flow, flow.intake.path, services));
  return router;
}

function routesOf(flow: Flow, path: string, { engine, baseUrl }: Services): Router {
  const router = Router();
  const base = `/${path}`;
  router.use(rateLimit(A_MINUTE), urlencoded({ extended: false, limit: BODY }));

  router.get('/', async (req, res) => {
    const asked = textOf(req.query['q']);
    const found = asked ? await searchUnions(engine, asked) : null;
    show(res, choosePage(await around(req, res), asked, found));
  });
  router.all('/', only('GET', 'HEAD'));

  router.get('/don-vi/:code', async (req, res) => {
    const union = await unionOf(req, res);
    if (union) show(res, writePage(await around(req, res), flow, { union, typed: {}, faults: [] }));
  });
  router.post('/don-vi/:code', async (req, res) => {
    const union = await unionOf(req, res);
    if (union) await send(req, res, union);
  });
  router.all('/don-vi/:code', only('GET', 'HEAD', 'POST'));

  router.get('/don-vi/:code/qr.svg', async (req, res) => {
    const union = await unionOf(req, res);
    if (union)
      res
        .set('cache-control', 'public, max-age=3600')
        .type('svg')
        .send(qrSvg(addressOf(union)));
  });
  router.get('/don-vi/:code/to-dan', async (req, res) => {
    const union = await unionOf(req, res);
    if (union) show(res, posterPage(await around(req, res), union, addressOf(union)));
  });

  router.get('/tra-cuu', async (req, res) => show(res, askCodePage(await around(req, res))));
  router.post('/tra-cuu', async (req, res) => {
    const { code = '', what } = typedIn(req);
    await showTracked(req, res, code, isDeed(what) ? await act(req, code, what) : { note: null });
  });
  router.all('/tra-cuu', only('GET', 'HEAD', 'POST'));
  router.use(tellTooMuch);
  return router;

  async function around(req: Request, res: Response): Promise<Around> {
    const locale = localeFor(req);
    const labels = (await labelsOf(flow, locale)).intake ?? { title: '', lead: '', fields: {} };
    return { locale, base, labels, nonce: nonceOf(res) };
  }

  /** In a page, not in the JSON of programs: whoever wrote goes back, where everything still stands. */
  function tellTooMuch(error: unknown, req: Request, res: Response, next: NextFunction): void {
    if (!isTooLarge(error)) return next(error);
    around(req, res).then((page) => show(res.set('connection', 'close'), tooMuchPage(page), 413), next);
  }

  async function unionOf(req: Request, res: Response): Promise<OpenUnion | null> {
    const union = await unionByCode(engine, String(req.params['code']));
    if (!union) show(res, unknownUnionPage(await around(req, res)), 404);
    return union;
  }

  function addressOf({ code }: OpenUnion): string {
    return `${baseUrl()}${base}/don-vi/${code}`;
  }

  async function send(req: Request, res: Response, union: OpenUnion): Promise<void> {
    const typed = typedIn(req);
    const page = await around(req, res);
    const sender = partOf(typed, 'sender');
    const found = consentFaults(sender, typed['consent']);
    const input = { formId: typed['formId'] ?? '', union, content: partOf(typed, 'content'), sender };
    const result = await sendSubmission(engine, flow, { ...input, found, address: req.ip ?? null });
    switch (result.kind) {
      case 'sent':
        return show(res, sentPage(page, result.code));
      case 'sentBefore':
        return show(res, sentBeforePage(page, union));
      case 'limited':
        return limited(res, page, result.seconds);
      case 'invalid':
        return show(res, writePage(page, flow, { union, typed, faults: result.faults }), 422);
    }
  }

  /** Does what the sender asked for, and says what became of it. */
  async function act(req: Request, code: string, what: SenderDoes): Promise<Done> {
    const say = intakeWords(localeFor(req)).track;
    const { words = '', formId = '' } = typedIn(req);
    const result = await takeSenderAct(engine, { code, what, words, formId, address: req.ip ?? null });
    switch (result.kind) {
      case 'taken':
        return { note: { text: say.taken, isFault: false } };
      case 'full':
        return { note: { text: say.full, isFault: true } };
      case 'invalid':
        return { note: { text: sentencesOf(result.faults, localeFor(req)), isFault: true }, typed: words };
      case 'limited':
        return { note: null, limited: result.seconds };
      case 'unknown':
        return { note: null };
    }
  }

  async function showTracked(req: Request, res: Response, code: string, done: Done): Promise<void> {
    const page = await around(req, res);
    const result: TrackResult = done.limited
      ? { kind: 'limited', seconds: done.limited }
      : await track(engine, code, req.ip ?? null);
    if (result.kind === 'limited') return limited(res, page, result.seconds);
    if (result.kind === 'unknown')
      return show(res, askCodePage(page, intakeWords(page.locale).track.unknown), 404);
    const { tracked } = result;
    const words = new Words(engine.flows, page.locale);
    const state = tracked.state === null ? null : await words.state(tracked.kind, tracked.state);
    show(res, trackPage(page, { code, tracked, state, note: done.note, typed: done.typed ?? '' }));
  }
}

interface Done {
  note: { text: string; isFault: boolean } | null;
  typed?: string;
  limited?: number;
}

function limited(res: Response, page: Around, seconds: number): void {
  res.set('retry-after', String(seconds));
  show(res, limitedPage(page, seconds), 429);
}

function show(res: Response, page: string, status = 200): void {
  res.status(status).set({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' }).type('html').send(page);
}

function isDeed(what: string | undefined): what is SenderDoes {
  return senderDoes.some((one) => one === what);
}

/** Who is named without consent to it has not sent it yet. */
function consentFaults(sender: Typed, consent: string | undefined): FieldFault[] {
  return Object.keys(sender).length > 0 && consent !== 'yes' ? [{ path: 'consent', code: 'required' }] : [];
}

function sentencesOf(faults: FieldFault[], locale: Locale): string {
  return faults.map((fault) => faultSentence(fault, locale)).join(' ');
}

function typedIn(req: Request): Typed {
  const body = (req.body ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, textOf(value)]));
}

/** Of what was typed, the fields of one part that say something. */
function partOf(typed: Typed, part: string): Typed {
  const prefix = `${part}.`;
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith(prefix) && value.trim() ? [[name.slice(prefix.length), value.trim()]] : [],
    ),
  );
}

function textOf(value: unknown): string {
  const [first] = [value].flat();
  return typeof first === 'string' ? first.replaceAll('\r\n', '\n') : '';
}

function localeFor(req: Request): Locale {
  const lang = req.query['lang'];
  return lang === 'vi' || lang === 'en' ? lang : localeOf(req.headers);
}
