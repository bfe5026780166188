import {
  fill,
  kitLabels,
  labelsOf,
  type Flow,
  type FlowLabels,
  type Locale,
} from '../../workflows/kit/index.ts';
import type { TellingCode } from './tellings.ts';

/** What somebody is told, in one line; the document's title stands beside it. */
const sentences: Record<Locale, Record<TellingCode | 'gone', string>> = {
  vi: {
    work: 'Chờ bạn xử lý: {action}',
    returned: 'Văn bản bị trả lại, cần sửa rồi gửi lại',
    moved: '{action} – nay là “{state}”',
    reminder: 'Sắp đến hạn {dueAt}: {action}',
    escalation: 'Đã quá hạn {dueAt}: {action}',
    dispatched: 'Văn bản mới gửi đến bạn hoặc đơn vị bạn',
    unread: 'Nhắc đọc: văn bản đã gửi đến mà chưa có ai mở xem',
    chased: 'Cấp trên nhắc: {duty}, hạn {dueOn}',
    remarked: 'Người gửi ý kiến viết thêm',
    answered: 'Đơn vị đã gửi trả lời điều được yêu cầu. Việc tiếp theo: {action}',
    gone: 'Tin về một văn bản mà chức vụ hiện nay của bạn không còn được xem',
  },
  en: {
    work: 'Waiting for you: {action}',
    returned: 'The document was returned; revise it and submit it again',
    moved: '{action} – now “{state}”',
    reminder: 'Due soon, {dueAt}: {action}',
    escalation: 'Overdue since {dueAt}: {action}',
    dispatched: 'A document was sent to you or your unit',
    unread: 'Reminder: nobody has opened this document that was sent to you',
    chased: 'The upper union reminds you: {duty}, due {dueOn}',
    remarked: 'The sender has written more',
    answered: 'A unit has sent its answer to what was asked. Next: {action}',
    gone: 'News of a document that your present offices no longer let you see',
  },
};

export interface Told {
  code: string;
  params: Record<string, unknown>;
}

/** The sentence in the flow's own words; of a document that went out of sight nothing is said (`flow` null). */
export async function tellingSentence(
  { code, params }: Told,
  flow: Flow | null | undefined,
  locale: Locale,
): Promise<string> {
  if (!flow) return sentences[locale].gone;
  const labels = await labelsOf(flow, locale);
  const words = sentences[locale][code as TellingCode];
  const state = textOf(params['state']);
  return fill(words, {
    action: await actionLabel(flow, params['action'], locale),
    state: own(labels.states, state) ?? state,
    dueAt: dayText(params['dueAt']),
    duty: code === 'chased' ? dutyText(params, labels) : '',
    dueOn: dayText(textOf(params['dueOn']) && `${textOf(params['dueOn'])}T12:00:00Z`),
  });
}

/** "Báo cáo: Báo cáo năm 2026", or what was asked for. */
export function dutyText(params: Told['params'], { kind, periods = {} }: FlowLabels): string {
  const title = textOf(params['title']);
  const period = own(periods, textOf(params['period']));
  return title || `${[kind, period].filter(Boolean).join(', ')} (${String(params['year'])})`;
}

/** An act as buttons call it. */
export async function actionLabel(flow: Flow, name: unknown, locale: Locale): Promise<string> {
  const action = textOf(name);
  const labels = await labelsOf(flow, locale);
  return own(labels.actions, action) ?? own(kitLabels(locale).acts, action) ?? action;
}

const moment = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** "28/02/2027", on a Vietnamese calendar; nothing where nothing is due. */
export function dayText(at: unknown): string {
  return typeof at === 'string' && at !== '' ? moment.format(new Date(at)) : '';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function own(words: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}
