import { fill, type Locale } from '../../../workflows/kit/index.ts';
import { escaped, plainPage } from '../web/plainPage.ts';

/** The act that the link is about, in words, and the document as it stands. */
export interface Offered {
  kind: string;
  kindLabel: string;
  title: string;
  unit: string;
  state: string;
  action: string;
  leadsTo: string | null;
  /** Where the console shows the document. */
  url: string;
}

export type ActPage =
  | { is: 'unknown' | 'gone' }
  | { is: 'open' | 'signIn' | 'done' | 'used' | 'expired' | 'changed'; offered: Offered }
  | { is: 'refused'; offered: Offered; reasons: string[] };

const words = {
  vi: {
    title: 'Việc từ thư',
    heads: {
      unknown: 'Đường dẫn này không dùng được',
      gone: 'Không còn xem được văn bản này',
      open: '{action}?',
      signIn: '{action}: cần đăng nhập',
      done: 'Đã thực hiện: {action}',
      used: 'Việc này đã được thực hiện từ thư',
      expired: 'Đường dẫn đã hết hạn',
      changed: 'Văn bản đã thay đổi từ khi gửi thư',
      refused: 'Chưa thực hiện được: {action}',
    },
    says: {
      unknown:
        'Đường dẫn sai hoặc bị cắt mất một phần. Xin mở lại từ thư, hoặc vào hệ thống để xem việc đang chờ.',
      gone: 'Chức vụ hiện nay không còn được xem văn bản này, hoặc tài khoản đã đóng. Không có gì thay đổi.',
      open: 'Chưa có gì được thực hiện. Bấm nút dưới đây thì việc này mới được ghi nhận dưới tên đồng chí.',
      signIn: 'Việc này hệ trọng nên phải thực hiện sau khi đăng nhập. Xin mở văn bản trong hệ thống.',
      done: 'Việc đã được ghi nhận dưới tên đồng chí.',
      used: 'Mỗi đường dẫn chỉ dùng được một lần. Xin mở văn bản để xem tình hình hiện nay.',
      expired: 'Đường dẫn chỉ dùng được trong 7 ngày. Xin mở văn bản trong hệ thống.',
      changed: 'Để không quyết định trên một bản đã cũ, xin mở văn bản và xem lại trước khi thực hiện.',
      refused: 'Không có gì thay đổi. Lý do:',
    },
    rows: { title: 'Văn bản', kind: 'Loại', unit: 'Đơn vị', state: 'Trạng thái', leadsTo: 'Sau việc này' },
    confirm: 'Xác nhận: {action}',
    see: 'Mở văn bản trong hệ thống',
  },
  en: {
    title: 'From your mail',
    heads: {
      unknown: 'This link cannot be used',
      gone: 'You can no longer see this document',
      open: '{action}?',
      signIn: '{action}: sign in first',
      done: 'Done: {action}',
      used: 'This was already done from the mail',
      expired: 'The link has expired',
      changed: 'The document has changed since the mail was sent',
      refused: 'Not possible now: {action}',
    },
    says: {
      unknown:
        'The link is wrong or was cut off. Open it again from the mail, or see in the system what waits for you.',
      gone: 'Your present offices do not let you see this document, or the account is closed. Nothing has changed.',
      open: 'Nothing has been done yet. Only the button below does it, in your name.',
      signIn: 'This weighs too much for a link alone: open the document in the system and sign in.',
      done: 'It was recorded in your name.',
      used: 'A link works only once. Open the document to see how things stand.',
      expired: 'A link works for 7 days. Open the document in the system.',
      changed: 'So that you do not decide on an old version, open the document and look at it first.',
      refused: 'Nothing has changed. The reason:',
    },
    rows: { title: 'Document', kind: 'Kind', unit: 'Unit', state: 'State', leadsTo: 'Afterwards' },
    confirm: 'Confirm: {action}',
    see: 'Open the document in the system',
  },
};

/** Whatever is neither open nor done asks to be looked at first. */
function toneOf(is: ActPage['is']): 'plain' | 'good' | 'waiting' {
  if (is === 'done') return 'good';
  return is === 'open' ? 'plain' : 'waiting';
}

/** What a link in a mail shows: to look at, and where it may still act, one button. */
export function actPage(page: ActPage, locale: Locale, nonce: string): string {
  const say = words[locale];
  const offered = 'offered' in page ? page.offered : null;
  const reasons = page.is === 'refused' ? page.reasons : [];
  return plainPage({
    ...{ locale, nonce, title: say.title, tone: toneOf(page.is) },
    head: escaped(fill(say.heads[page.is], { action: offered?.action ?? '' })),
    body: [
      `<p>${say.says[page.is]}</p>`,
      ...(reasons.length > 0
        ? [`<ul>${reasons.map((each) => `<li>${escaped(each)}</li>`).join('')}</ul>`]
        : []),
      ...(offered ? [factsOf(page.is, offered, locale)] : []),
    ].join('\n'),
  });
}

function factsOf(is: ActPage['is'], offered: Offered, locale: Locale): string {
  const { rows, confirm, see } = words[locale];
  const lines = [
    [rows.title, offered.title],
    [rows.kind, offered.kindLabel],
    [rows.unit, offered.unit],
    [rows.state, offered.state],
    ...(is === 'open' && offered.leadsTo ? [[rows.leadsTo, offered.leadsTo]] : []),
  ].map(([name = '', value = '']) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`);
  const label = escaped(fill(confirm, { action: offered.action }));
  return [
    `<dl>${lines.join('\n')}</dl>`,
    ...(is === 'open' ? [`<form method="post"><p><button>${label}</button></p></form>`] : []),
    `<p><a href="${escaped(offered.url)}">${see}</a></p>`,
  ].join('\n');
}
