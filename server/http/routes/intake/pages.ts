import { randomUUID } from 'node:crypto';
import { fill, type IntakeLabels, type Locale } from '../../../../workflows/kit/index.ts';
import { isId } from '../../../documents/index.ts';
import { MOST_UNIONS, type OpenUnion } from '../../../intake/index.ts';
import { escaped, plainPage } from '../../web/plainPage.ts';
import { intakeWords, type IntakeWords } from './words.ts';

/** What every public page is made with. */
export interface Around {
  locale: Locale;
  nonce: string;
  /** Where the pages of this kind stand: "/gop-y". */
  base: string;
  labels: IntakeLabels;
}

type Body = (say: IntakeWords) => { head: string; body: string; tone?: 'plain' | 'good' | 'waiting' };

/** One page around a body; the other language finds it at `path`. */
export function publicPage({ locale, nonce, base, labels }: Around, path: string, body: Body): string {
  return plainPage({
    ...{ locale, nonce, title: escaped(labels.title), path: `${base}${path}` },
    ...body(intakeWords(locale)),
  });
}

/** A link to another public page, in the language of this one. */
function linkTo({ base, locale }: Around, path: string): string {
  return `${base}${path}?lang=${locale}`;
}

/** A way to another page, on a line of its own. */
export function way(around: Around, path: string, text: string): string {
  return `<p class="noprint"><a href="${linkTo(around, path)}">${escaped(text)}</a></p>`;
}

/** Names a form as it was opened, so that sending it twice is sending it once. */
export function formId(known?: string): string {
  const id = known && isId(known) ? known : randomUUID();
  return `<input type="hidden" name="formId" value="${id}">`;
}

/** Where everybody begins: which union. */
export function choosePage(around: Around, asked: string, found: Omit<OpenUnion, 'id'>[] | null): string {
  return publicPage(around, '/', ({ choose: say }) => ({
    head: say.head,
    body: `<p>${escaped(around.labels.lead)}</p>
<form method="get"><input type="hidden" name="lang" value="${around.locale}">
<div class="field"><label for="q">${say.label}</label><p class="help" id="q-help">${say.help}</p>
<input id="q" name="q" type="search" maxlength="100" required minlength="2" aria-describedby="q-help" value="${escaped(asked)}"></div>
<button>${say.search}</button></form>
${found ? foundHtml(around, found, say) : ''}
${way(around, '/tra-cuu', say.track)}`,
  }));
}

function foundHtml(around: Around, found: Omit<OpenUnion, 'id'>[], say: IntakeWords['choose']): string {
  if (found.length === 0) return `<p role="status">${say.none}</p>`;
  const lines = found.map(
    ({ code, name, parent }) =>
      `<li><a href="${linkTo(around, `/don-vi/${code}`)}">${escaped(name)}${parent ? `<br><span class="help">${escaped(parent)}</span>` : ''}</a></li>`,
  );
  const more = found.length === MOST_UNIONS ? `<p>${fill(say.many, { most: MOST_UNIONS })}</p>` : '';
  return `<ul class="list">${lines.join('')}</ul>${more}`;
}

export function sentPage(around: Around, code: string): string {
  return publicPage(around, '/', ({ sent: say }) => ({
    head: say.head,
    tone: 'good',
    body: `<p><strong>${say.code}</strong></p><p class="code">${code}</p><p><strong>${say.keep}</strong></p><p>${say.next}</p>${way(around, '/tra-cuu', say.track)}`,
  }));
}

export function sentBeforePage(around: Around, union: OpenUnion): string {
  return publicPage(around, '/', ({ sent: say }) => ({
    head: say.again,
    tone: 'waiting',
    body: `<p>${say.againSays}</p>${way(around, `/don-vi/${union.code}`, say.anew)}${way(around, '/tra-cuu', say.track)}`,
  }));
}

const MINUTE = 60;

export function limitedPage(around: Around, seconds: number): string {
  return publicPage(around, '/', ({ limited: say }) => ({
    head: say.head,
    tone: 'waiting',
    body: `<p>${fill(say.says, { minutes: Math.ceil(seconds / MINUTE) })}</p>`,
  }));
}

export function tooMuchPage(around: Around): string {
  return publicPage(around, '/', ({ tooMuch: say }) => ({
    head: say.head,
    tone: 'waiting',
    body: `<p>${say.says}</p>`,
  }));
}

export function unknownUnionPage(around: Around): string {
  return publicPage(around, '/', ({ unknownUnion: say, choose }) => ({
    head: say.head,
    tone: 'waiting',
    body: `<p>${say.says}</p>${way(around, '/', choose.search)}`,
  }));
}

/** To be printed and put up: the union's name, the QR code, the address. */
export function posterPage(around: Around, union: OpenUnion, address: string): string {
  return publicPage(around, `/don-vi/${union.code}/to-dan`, ({ poster: say }) => ({
    head: escaped(union.name),
    body: `<div class="poster"><h2>${say.head}</h2><img src="${around.base}/don-vi/${union.code}/qr.svg" alt="${escaped(address)}"><p><strong>${escaped(address)}</strong></p><p>${say.says}</p></div>`,
  }));
}
