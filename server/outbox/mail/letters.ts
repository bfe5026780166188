import { fill, labelsOf, type Flow, type Locale } from '../../../workflows/kit/index.ts';
import type { FlowCatalog } from '../../documents/index.ts';
import type { WorkItemRow } from '../../inbox/index.ts';
import type { DuePart } from '../deliver.ts';
import { actionLabel, dayText, dutyText, tellingSentence } from '../words.ts';
import type { Letter, LetterItem } from './compose.ts';
import type { MailDocument, MailDuty } from './readMail.ts';

const words = {
  vi: {
    leadWork: 'Có việc đang chờ đồng chí.',
    leadNews: 'Có tin về văn bản của đồng chí.',
    unit: 'Đơn vị',
    state: 'Trạng thái',
    due: 'Hạn',
    see: 'Xem văn bản',
    leadChase: 'Đơn vị của đồng chí có việc chưa gửi cấp trên.',
    seeDuties: 'Xem việc phải làm',
    actNote:
      'Nút dưới đây mở một trang cho xem trước; chỉ khi bấm xác nhận ở trang đó thì việc mới được thực hiện.',
    digestSubject: 'Tóm tắt ngày {day}: {count} việc đang chờ',
    digestLead: 'Hiện có {count} việc đang chờ đồng chí.',
    digestNone: 'Hiện không có việc nào chờ đồng chí. Tin về văn bản của đồng chí:',
    digestMore: 'Còn {more} việc nữa trong hệ thống.',
    openAll: 'Mở danh sách việc chờ',
  },
  en: {
    leadWork: 'Something waits for you.',
    leadNews: 'There is news of your document.',
    unit: 'Unit',
    state: 'State',
    due: 'Due',
    see: 'See the document',
    leadChase: 'Your unit has something still to send to the upper union.',
    seeDuties: 'See what is owed',
    actNote: 'The button opens a page to look at first; the act is done only when you confirm it there.',
    digestSubject: 'Summary of {day}: {count} waiting',
    digestLead: '{count} things wait for you.',
    digestNone: 'Nothing waits for you. News of your documents:',
    digestMore: '{more} more in the system.',
    openAll: 'Open what waits for me',
  },
};

export interface LetterParts {
  flows: FlowCatalog;
  locale: Locale;
  to: string;
  baseUrl: string;
}

/** One thing told by a mail of its own. `actUrl`: where the act can be looked at and confirmed. */
export async function singleLetter(
  { flows, locale, to, baseUrl }: LetterParts,
  part: DuePart,
  document: MailDocument,
  actUrl: string | null,
): Promise<Letter> {
  const flow = flows.of(document.kind, document.flowVersion);
  const say = words[locale];
  const says = await tellingSentence(part, flow, locale);
  const isWork = part.code === 'work' || part.code === 'reminder';
  const label = actUrl && flow ? await actionLabel(flow, part.params['action'], locale) : say.see;
  return {
    ...{ locale, to, subject: `${says} – ${document.title}${document.unit ? ` (${document.unit})` : ''}` },
    lead: isWork ? say.leadWork : say.leadNews,
    items: [await itemOf(document, says, part.params['dueAt'], flow, locale)],
    ...(actUrl ? { note: say.actNote } : {}),
    button: { label, url: actUrl ?? documentUrl(baseUrl, document.id) },
    preferencesUrl: preferencesUrl(baseUrl),
  };
}

/** A reminder of what the unit owes. */
export async function chaseLetter(
  { flows, locale, to, baseUrl }: LetterParts,
  part: DuePart,
  duty: MailDuty,
): Promise<Letter> {
  const says = await tellingSentence(part, flows.of(duty.kind), locale);
  return {
    ...{ locale, to, subject: duty.unit ? `${says} (${duty.unit})` : says },
    lead: words[locale].leadChase,
    items: [await dutyItem(part, duty, flows.of(duty.kind), locale)],
    button: { label: words[locale].seeDuties, url: dutiesUrl(baseUrl, duty) },
    preferencesUrl: preferencesUrl(baseUrl),
  };
}

async function dutyItem(
  part: DuePart,
  { unit }: MailDuty,
  flow: Flow | undefined,
  locale: Locale,
): Promise<LetterItem> {
  const title = flow ? dutyText(part.params, await labelsOf(flow, locale)) : '';
  return {
    ...{ says: await tellingSentence(part, flow, locale), title },
    facts: unit ? [[words[locale].unit, unit]] : [],
  };
}

function dutiesUrl(baseUrl: string, { year }: MailDuty): string {
  return `${baseUrl}/#/duties?year=${year}`;
}

/** Everything that waits, and what else happened, in one mail a day. */
export async function digestLetter(
  { flows, locale, to, baseUrl }: LetterParts,
  day: string,
  waiting: { rows: WorkItemRow[]; total: number },
  news: { part: DuePart; document: MailDocument }[],
  chased: { part: DuePart; duty: MailDuty }[],
): Promise<Letter> {
  const say = words[locale];
  const count = waiting.total > 10_000 ? '10.000+' : waiting.total;
  const work = waiting.rows.map(async (row) => {
    const flow = flows.of(row.kind);
    const says = await tellingSentence({ code: 'work', params: { action: row.action } }, flow, locale);
    const document = { ...row, id: row.documentId, unit: row.unitName };
    return linked(await itemOf(document, says, row.dueAt, flow, locale), baseUrl, row.documentId);
  });
  const told = news.map(async ({ part, document }) => {
    const flow = flows.of(document.kind, document.flowVersion);
    const says = await tellingSentence(part, flow, locale);
    return linked(await itemOf(document, says, null, flow, locale), baseUrl, document.id);
  });
  const owed = chased.map(async ({ part, duty }) => ({
    ...(await dutyItem(part, duty, flows.of(duty.kind), locale)),
    url: dutiesUrl(baseUrl, duty),
  }));
  const more = waiting.total - waiting.rows.length;
  return {
    ...{ locale, to, subject: fill(say.digestSubject, { day, count }) },
    lead: waiting.total > 0 ? fill(say.digestLead, { count }) : say.digestNone,
    items: await Promise.all([...owed, ...work, ...told]),
    ...(more > 0 ? { note: fill(say.digestMore, { more }) } : {}),
    button: { label: say.openAll, url: `${baseUrl}/` },
    preferencesUrl: preferencesUrl(baseUrl),
  };
}

async function itemOf(
  { title, unit, state }: Pick<MailDocument, 'title' | 'unit' | 'state'>,
  says: string,
  dueAt: unknown,
  flow: Flow | undefined,
  locale: Locale,
): Promise<LetterItem> {
  const say = words[locale];
  const states = flow ? (await labelsOf(flow, locale)).states : {};
  const due = dayText(dueAt);
  return {
    ...{ says, title },
    facts: [
      ...(unit ? [[say.unit, unit] as [string, string]] : []),
      [say.state, states[state] ?? state],
      ...(due ? [[say.due, due] as [string, string]] : []),
    ],
  };
}

function linked(item: LetterItem, baseUrl: string, documentId: string): LetterItem {
  return { ...item, url: documentUrl(baseUrl, documentId) };
}

function documentUrl(baseUrl: string, id: string): string {
  return `${baseUrl}/#/documents/${id}`;
}

/** Where everybody chooses how mail comes; each mail ends with it. */
export function preferencesUrl(baseUrl: string): string {
  return `${baseUrl}/#/me/notifications`;
}
