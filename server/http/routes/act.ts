import { Router, urlencoded, type Request, type Response } from 'express';
import { arrowsOf, labelsOf, type Flow, type Locale } from '../../../workflows/kit/index.ts';
import { Reading } from '../../db/index.ts';
import { availableActions, documentsByIds } from '../../documents/index.ts';
import { viewerOf } from '../../identity/index.ts';
import { organisationsByIds } from '../../organisations/index.ts';
import { followLink, mailLink, type MailLink } from '../../outbox/index.ts';
import { Words } from '../graphql/words.ts';
import type { Services } from '../services.ts';
import { localeOf } from '../web/locale.ts';
import { only } from '../web/problems.ts';
import { rateLimit } from '../web/rateLimit.ts';
import { nonceOf } from '../web/securityHeaders.ts';
import { actPage, type ActPage, type Offered } from './actPage.ts';

const A_MINUTE = 30;

interface Asked {
  req: Request;
  link: MailLink;
  locale: Locale;
}

/**
 * Where the link in a mail leads. To look changes nothing, however often a mail program or a scanner does; only the
 * button acts, once, with the rights that the link's person has then.
 */
export function actRoutes({ engine, cookie, baseUrl }: Services): Router {
  const router = Router();
  router.use(rateLimit(A_MINUTE), urlencoded({ extended: false, limit: '1kb' }));
  router.get('/:token', async (req, res) => {
    const link = await mailLink(engine.db, String(req.params['token']));
    const locale = localeFor(req, link);
    show(res, locale, link ? await stateOf({ req, link, locale }) : { is: 'unknown' });
  });
  router.post('/:token', async (req, res) => {
    const token = String(req.params['token']);
    const link = await mailLink(engine.db, token);
    const locale = localeFor(req, link);
    if (!link) return show(res, locale, { is: 'unknown' });
    const asked = { req, link, locale };
    const before = await stateOf(asked);
    show(res, locale, before.is === 'open' ? await perform(asked, token, before.offered) : before);
  });
  router.all('/:token', only('GET', 'HEAD', 'POST'));
  return router;

  /** How things stand, read with the person's own rights. */
  async function stateOf({ req, link, locale }: Asked): Promise<ActPage> {
    const reading = new Reading(engine.db, { personId: link.personId }, engine.clock);
    try {
      const [document] = await documentsByIds(reading, [link.documentId]);
      const flow = document && engine.flows.of(document.kind, document.flowVersion);
      if (!document || !flow) return { is: 'gone' };
      const [organisation] = await organisationsByIds(reading, [document.organisationId]);
      const words = new Words(engine.flows, locale);
      const offered: Offered = {
        title: document.title,
        unit: organisation?.name ?? '',
        kind: document.kind,
        kindLabel: await words.kind(document.kind),
        state: await words.state(document.kind, document.state),
        action: await words.action(document.kind, link.action),
        leadsTo: await leadsTo(flow, document.state, link.action, locale),
        url: `${baseUrl()}/#/documents/${document.id}`,
      };
      if (link.usedAt !== null) return { is: 'used', offered };
      if (new Date(link.expiresAt) <= engine.clock.now()) return { is: 'expired', offered };
      if (document.version !== link.version) return { is: 'changed', offered };
      const actions = await availableActions(reading, engine, [document.id], { personId: link.personId });
      const action = actions.get(document.id)?.find(({ name }) => name === link.action);
      if (!action?.allowed) {
        const blockers = await words.blockers(document.kind, action?.blockers ?? []);
        return { is: 'refused', offered, reasons: blockers.map(({ message }) => message) };
      }
      const isTrusted = flow.actions[link.action]?.byMail || (await isSignedIn(req, link));
      return isTrusted ? { is: 'open', offered } : { is: 'signIn', offered };
    } finally {
      await reading.end();
    }
  }

  async function perform({ req, link, locale }: Asked, token: string, offered: Offered): Promise<ActPage> {
    const result = await followLink(engine, token, link);
    if (result.kind === 'performed') {
      const after = await stateOf({ req, link, locale });
      return { is: 'done', offered: 'offered' in after ? after.offered : offered };
    }
    if (result.kind === 'conflict') return { is: 'changed', offered };
    if (result.kind !== 'refused') return { is: 'gone' };
    const blockers = await new Words(engine.flows, locale).blockers(offered.kind, result.blockers);
    return { is: 'refused', offered, reasons: blockers.map(({ message }) => message) };
  }

  /** What weighs more than a link asks for the person: signed in, in this very browser. */
  async function isSignedIn(req: Request, link: MailLink): Promise<boolean> {
    const session = cookie.read(req.headers);
    const viewer = session ? await viewerOf(engine.db, session, engine.clock) : null;
    return viewer?.personId === link.personId;
  }
}

/** The state that the act leads to, where it is but one. */
async function leadsTo(flow: Flow, state: string, action: string, locale: Locale): Promise<string | null> {
  const arrows = arrowsOf(flow).filter((arrow) => arrow.from === state && arrow.action === action);
  const [target, ...others] = new Set(arrows.map(({ to }) => to));
  if (target === undefined || others.length > 0) return null;
  return (await labelsOf(flow, locale)).states[target] ?? target;
}

function localeFor(req: Request, link: MailLink | null): Locale {
  const asked = req.query['lang'];
  if (asked === 'vi' || asked === 'en') return asked;
  return localeOf(req.headers, link?.locale);
}

const statuses: Partial<Record<ActPage['is'], number>> = { unknown: 404, gone: 404 };

function show(res: Response, locale: Locale, page: ActPage): void {
  res.status(statuses[page.is] ?? 200).set({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
  res.type('html').send(actPage(page, locale, nonceOf(res)));
}
