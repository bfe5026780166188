import { dayOf } from '../../../../workflows/kit/index.ts';
import type { SenderDoes, Tracked } from '../../../intake/index.ts';
import { escaped } from '../../web/plainPage.ts';
import { formId, publicPage, way, type Around } from './pages.ts';
import type { IntakeWords } from './words.ts';

type Say = IntakeWords['track'];

/** Asks for the code; it travels in the body and never stands in an address. */
export function askCodePage(around: Around, fault: string | null = null): string {
  return publicPage(around, '/tra-cuu', ({ track: say }) => ({
    head: say.head,
    body: `<form method="post"><div class="field"><label for="code">${say.label}</label><p class="help" id="code-help">${say.help}</p>
${fault ? `<p class="fault" role="alert" id="code-fault">${escaped(fault)}</p>` : ''}
<input id="code" name="code" required maxlength="60" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-help${fault ? ' code-fault' : ''}"${fault ? ' aria-invalid="true"' : ''}></div>
<button>${say.show}</button></form>`,
  }));
}

interface TrackPage {
  code: string;
  tracked: Tracked;
  /** The state in the flow's words; null until it has arrived. */
  state: string | null;
  /** What became of what was just done here, and whether it is at fault. */
  note: { text: string; isFault: boolean } | null;
  typed: string;
}

/** How it stands, what was answered and said, and what the sender may do now. */
export function trackPage(around: Around, { code, tracked, state, note, typed }: TrackPage): string {
  return publicPage(around, '/tra-cuu', ({ track: say }) => {
    const where = tracked.refused ? say.refused : (state ?? say.arriving);
    const facts: [string, string][] = [
      [say.state, where],
      [say.sentTo, tracked.unit],
      [say.sentAt, day(tracked.sentAt)],
      ...(tracked.dueAt ? [[say.due, day(tracked.dueAt)] as [string, string]] : []),
    ];
    return {
      head: escaped(where),
      tone: tracked.answer ? 'good' : 'plain',
      body: `${note ? `<p class="${note.isFault ? 'fault' : 'good'}" role="status">${escaped(note.text)}</p>` : ''}
<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>
${tracked.answer ? `<h2>${say.answer}</h2><div class="said" data-by="union"><p class="words">${escaped(tracked.answer)}</p></div>` : ''}
${talkHtml(tracked, say)}
${tracked.may.length > 0 ? contentHtml(code, tracked, say) : ''}
${tracked.refused ? '' : moreHtml(code, typed, say)}
${forgetHtml(code, tracked, say)}
${way(around, '/tra-cuu', say.another)}`,
    };
  });
}

function talkHtml({ talk }: Tracked, say: Say): string {
  if (talk.length === 0) return '';
  const lines = talk.map(
    ({ by, words, at }) =>
      `<div class="said" data-by="${by}"><p class="help">${by === 'union' ? say.union : say.you} · ${day(at)}</p><p class="words">${escaped(words)}</p></div>`,
  );
  return `<h2>${say.talk}</h2>${lines.join('')}`;
}

function contentHtml(code: string, { may }: Tracked, say: Say): string {
  const reopen = `<details><summary>${say.reopen}</summary>${form(code, 'reopen', `<div class="field"><label for="reopen-words">${say.reopenHelp}</label><textarea id="reopen-words" name="words" required></textarea></div><button class="quiet">${say.reopenDo}</button>`)}</details>`;
  return `<h2>${say.content}</h2>${form(code, 'confirm', `<button>${say.confirm}</button>`)}${may.includes('reopen') ? reopen : ''}`;
}

function moreHtml(code: string, typed: string, say: Say): string {
  const fields = `<div class="field"><label for="words">${say.more}</label><p class="help" id="words-help">${say.moreHelp}</p><textarea id="words" name="words" required aria-describedby="words-help">\n${escaped(typed)}</textarea></div><button class="quiet">${say.say}</button>`;
  return form(code, 'message', fields);
}

function forgetHtml(code: string, { named, erased }: Tracked, say: Say): string {
  if (!named) return '';
  if (erased) return `<p class="help">${say.forgotten}</p>`;
  return `<details><summary>${say.forget}</summary><p class="help">${say.forgetHelp}</p>${form(code, 'erase', `<button class="quiet">${say.forgetDo}</button>`)}</details>`;
}

function form(code: string, what: SenderDoes, inner: string): string {
  return `<form method="post">${formId()}<input type="hidden" name="code" value="${escaped(code)}"><input type="hidden" name="what" value="${what}">${inner}</form>`;
}

function day(moment: string): string {
  return dayOf(moment).split('-').reverse().join('/');
}
