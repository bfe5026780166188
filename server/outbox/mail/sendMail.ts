import { dayOf } from '../../../workflows/kit/index.ts';
import type { Engine } from '../../documents/index.ts';
import type { Due, Outcome } from '../deliver.ts';
import { dayText } from '../words.ts';
import { letterHtml, letterText, type Letter } from './compose.ts';
import { chaseLetter, digestLetter, singleLetter, type LetterParts } from './letters.ts';
import { sortOf } from '../tellings.ts';
import { fitsLink, offerByLink } from './links.ts';
import { readMail, readWaiting, type MailFacts } from './readMail.ts';
import type { Post } from './transport.ts';

export interface MailParts {
  /** The engine itself, who makes the links. */
  engine: Engine;
  /** Whoever the mail goes to: a mail holds nothing that they may not see. */
  people: Engine;
  post: Post;
  baseUrl: () => string;
}

const MOST_IN_DIGEST = 20;

/** Writes the mail as things stand now, and sends it under the delivery's key; what is no longer true is not said. */
export async function sendMail(parts: MailParts, due: Due): Promise<Outcome> {
  const facts = await readMail(parts.people, due);
  const { person, preference } = facts;
  if (!person?.email) return { is: 'skipped', because: 'no-address' };
  const wanted = due.parts.filter(({ code }) => preference[sortOf(code)] !== 'off');
  if (wanted.length === 0) return { is: 'skipped', because: 'mail-switched-off' };
  const { fullName, locale, email } = person;
  const about: LetterParts = {
    ...{ flows: parts.people.flows, locale, to: fullName, baseUrl: parts.baseUrl() },
  };
  const letter = due.isBatch
    ? await digest(parts, about, { ...due, parts: wanted }, facts)
    : await single(parts, about, due, facts);
  if (typeof letter === 'string') return { is: 'skipped', because: letter };
  await parts.post({
    ...{ to: { name: fullName, address: email }, key: due.key, subject: letter.subject },
    ...{ text: letterText(letter), html: letterHtml(letter), preferencesUrl: letter.preferencesUrl },
    ...(due.isBatch ? {} : { thread: due.parts[0]?.documentId ?? due.parts[0]?.obligationId ?? undefined }),
  });
  return { is: 'sent' };
}

async function single(
  { engine, people, baseUrl }: MailParts,
  about: LetterParts,
  { parts, personId }: Due,
  { documents, items, duties }: MailFacts,
): Promise<Letter | string> {
  const [part] = parts;
  if (part?.obligationId) {
    const duty = duties.get(part.obligationId);
    return duty ? chaseLetter(about, part, duty) : 'done-meanwhile';
  }
  const document = part && documents.get(part.documentId ?? '');
  if (!part || !document || !personId) return 'not-visible';
  if (part.code !== 'work') return singleLetter(about, part, document, null);
  const item = part.workItemId === null ? undefined : items.get(part.workItemId);
  if (!item) return 'done-meanwhile';
  const flow = people.flows.of(document.kind, document.flowVersion);
  const now = { ...part, params: { ...part.params, dueAt: item.dueAt } };
  if (!flow || !fitsLink(flow, item.action)) return singleLetter(about, now, document, null);
  const { id: documentId, version } = document;
  const token = await offerByLink(engine, { personId, documentId, version, action: item.action });
  return singleLetter(about, now, document, `${baseUrl()}/act/${token}`);
}

async function digest(
  { people }: MailParts,
  about: LetterParts,
  { parts, personId }: Due,
  { documents, duties }: MailFacts,
): Promise<Letter | string> {
  const waiting = await readWaiting(people, personId, MOST_IN_DIGEST);
  const news = parts.flatMap((part) => {
    const document = documents.get(part.documentId ?? '');
    return document && part.code !== 'work' ? [{ part, document }] : [];
  });
  const chased = parts.flatMap((part) => {
    const duty = part.obligationId ? duties.get(part.obligationId) : undefined;
    return duty ? [{ part, duty }] : [];
  });
  if (waiting.total === 0 && news.length === 0 && chased.length === 0) return 'nothing-to-say';
  const today = dayText(`${dayOf(people.clock.now().toISOString())}T12:00:00Z`);
  return digestLetter(about, today, waiting, news, chased);
}
