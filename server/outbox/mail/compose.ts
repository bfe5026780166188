import type { Locale } from '../../../workflows/kit/index.ts';

/** A mail as data: what its text and its HTML are both made from. */
export interface Letter {
  locale: Locale;
  subject: string;
  to: string;
  lead: string;
  /** One document each: what about it, and facts of it by their names. */
  items: LetterItem[];
  /** Said after the items. */
  note?: string;
  button: { label: string; url: string };
  preferencesUrl: string;
}

export interface LetterItem {
  says: string;
  title: string;
  facts: [name: string, value: string][];
  url?: string;
}

const words = {
  vi: {
    dear: 'Kính gửi đồng chí {name},',
    automatic: 'Thư này do hệ thống Trình Ký gửi tự động, xin không trả lời.',
    preferences: 'Đổi cách nhận thư, hoặc thôi nhận thư',
    open: 'Mở',
  },
  en: {
    dear: 'Dear {name},',
    automatic: 'This mail was sent automatically by Trình Ký; please do not reply.',
    preferences: 'Change how you get mail, or stop it',
    open: 'Open',
  },
};

/** Plain text, for whoever reads mail so and for filters that count it. */
export function letterText(letter: Letter): string {
  const say = words[letter.locale];
  const items = letter.items.map(({ says, title, facts, url }) =>
    [
      `* ${says}`,
      `  ${title}`,
      ...facts.map(([name, value]) => `  ${name}: ${value}`),
      ...(url ? [`  ${url}`] : []),
    ].join('\n'),
  );
  return [
    say.dear.replace('{name}', letter.to),
    letter.lead,
    ...items,
    ...(letter.note ? [letter.note] : []),
    `${letter.button.label}:\n${letter.button.url}`,
    `-- \n${say.automatic}\n${say.preferences}: ${letter.preferencesUrl}`,
  ].join('\n\n');
}

/** The same as HTML that old mail programs draw: tables, styles in place, nothing fetched from anywhere. */
export function letterHtml(letter: Letter): string {
  const say = words[letter.locale];
  return `<!doctype html>
<html lang="${letter.locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(letter.subject)}</title></head>
<body style="margin:0;padding:0;background:#f3f5f8;color:#1b2430;font-family:'Segoe UI',Roboto,Arial,sans-serif;font-size:16px;line-height:1.5">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f3f5f8"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border:1px solid #d9dfe7;border-radius:8px"><tr><td style="padding:24px">
<p style="margin:0 0 16px;color:#0b4f9e;font-weight:600">Trình Ký</p>
<p style="margin:0 0 8px">${escaped(say.dear.replace('{name}', letter.to))}</p>
<p style="margin:0 0 16px">${escaped(letter.lead)}</p>
${letter.items.map((item) => itemHtml(item, say.open)).join('\n')}
${letter.note ? `<p style="margin:0 0 16px">${escaped(letter.note)}</p>` : ''}
<p style="margin:24px 0 8px"><a href="${escaped(letter.button.url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#0b4f9e;color:#ffffff;text-decoration:none;font-weight:600">${escaped(letter.button.label)}</a></p>
</td></tr></table>
<p style="max-width:600px;margin:16px auto 0;padding:0 12px;color:#566271;font-size:14px;text-align:left">${escaped(say.automatic)}<br><a href="${escaped(letter.preferencesUrl)}" style="color:#0b4f9e">${escaped(say.preferences)}</a></p>
</td></tr></table>
</body>
</html>
`;
}

function itemHtml({ says, title, facts, url }: LetterItem, open: string): string {
  const rows = facts.map(
    ([name, value]) =>
      `<tr><td style="padding:2px 12px 2px 0;color:#566271;white-space:nowrap;vertical-align:top">${escaped(name)}</td><td style="padding:2px 0">${escaped(value)}</td></tr>`,
  );
  const link = url
    ? `<p style="margin:8px 0 0"><a href="${escaped(url)}" style="color:#0b4f9e">${open}</a></p>`
    : '';
  return `<div style="margin:0 0 12px;padding:12px 16px;border:1px solid #d9dfe7;border-left:4px solid #0b4f9e;border-radius:6px">
<p style="margin:0;color:#566271;font-size:14px">${escaped(says)}</p>
<p style="margin:0 0 8px;font-size:18px;font-weight:600">${escaped(title)}</p>
<table role="presentation" cellpadding="0" cellspacing="0" style="font-size:15px">${rows.join('')}</table>${link}
</div>`;
}

/** Text in HTML, in attributes too. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
