import { Router, type Response } from 'express';
import { standingOf, versionKnowing, type Locale } from '../../../workflows/kit/index.ts';
import { numberLine } from '../../registers/index.ts';
import { verifyCode } from '../../documents/index.ts';
import { Words } from '../graphql/words.ts';
import type { Services } from '../services.ts';
import { localeOf } from '../web/locale.ts';
import { only } from '../web/problems.ts';
import { rateLimit } from '../web/rateLimit.ts';
import { nonceOf } from '../web/securityHeaders.ts';
import { verifyPage, type Verdict } from './verifyPage.ts';

const A_MINUTE = 30;

/** For whoever holds a paper in hand: is it genuine, and does it still stand. Nothing of what it says. */
export function verifyRoutes({ engine }: Services): Router {
  const router = Router();
  router.get('/:code', rateLimit(A_MINUTE), async (req, res) => {
    const locale = askedLocale(req.query['lang']) ?? localeOf(req.headers);
    const verdict = await judge(String(req.params['code']), locale);
    show(res, locale, verdict);
  });
  router.all('/:code', only('GET', 'HEAD'));
  return router;

  async function judge(code: string, locale: Locale): Promise<Verdict | null> {
    const known = await verifyCode(engine, normal(code));
    const flow = known && versionKnowing(engine.flows.of(known.kind), known.state);
    if (!known || !flow) return null;
    const words = new Words(engine.flows, locale);
    const shown = {
      code: known.code,
      type: await words.kind(known.kind),
      number: numberLine(known.number, known.symbol),
      issuedOn: known.issuedOn,
      issuer: known.issuer,
    };
    if (known.holder) return { ...shown, holder: known.holder, takenBack: known.takenBack };
    const state = await words.state(known.kind, known.state);
    return { ...shown, state, standing: standingOf(flow, known.state) };
  }
}

function show(res: Response, locale: Locale, verdict: Verdict | null): void {
  res
    .status(verdict ? 200 : 404)
    .set('cache-control', 'no-store')
    .type('html');
  res.send(verifyPage(verdict, locale, nonceOf(res)));
}

/** As typed off a paper: small letters, spaces, other dashes or none. */
function normal(code: string): string {
  const characters = code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  return characters.replace(/(.{5})(?=.)/g, '$1-');
}

function askedLocale(lang: unknown): Locale | null {
  return lang === 'vi' || lang === 'en' ? lang : null;
}
