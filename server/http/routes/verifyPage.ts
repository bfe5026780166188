import type { Locale } from '../../../workflows/kit/index.ts';

/** What a paper's code tells everybody. */
export interface Verdict {
  code: string;
  type: string;
  number: string;
  issuedOn: string;
  issuer: string;
  state: string;
  inForce: boolean;
}

const words = {
  vi: {
    title: 'Kiểm tra văn bản',
    genuine: 'Văn bản có thật',
    inForce: 'Đang có hiệu lực',
    ended: 'Không còn hiệu lực',
    unknown: 'Không có văn bản nào mang mã này',
    hint: 'Hãy so lại từng ký tự của mã in ở cuối văn bản. Nếu mã đúng như in mà vẫn không tìm thấy, văn bản không do hệ thống này phát hành.',
    compare:
      'Hãy so số, ngày và đơn vị ban hành với tờ giấy trên tay. Trang này không hiển thị nội dung văn bản.',
    rows: {
      type: 'Loại văn bản',
      number: 'Số',
      issuedOn: 'Ngày ban hành',
      issuer: 'Đơn vị ban hành',
      state: 'Trạng thái',
      code: 'Mã',
    },
    other: 'English',
  },
  en: {
    title: 'Verify a document',
    genuine: 'The document is genuine',
    inForce: 'In force',
    ended: 'No longer in force',
    unknown: 'No document has this code',
    hint: 'Compare every character of the code printed at the foot of the document. If it is as printed and still not found, this system did not issue the document.',
    compare:
      'Compare number, date and issuer with the paper in your hand. This page shows nothing of the content.',
    rows: {
      type: 'Type',
      number: 'Number',
      issuedOn: 'Issued on',
      issuer: 'Issued by',
      state: 'State',
      code: 'Code',
    },
    other: 'Tiếng Việt',
  },
};

/** A page that works without script, on any telephone. */
export function verifyPage(verdict: Verdict | null, locale: Locale, nonce: string): string {
  const say = words[locale];
  const head = verdict ? say.genuine : say.unknown;
  const other = locale === 'vi' ? 'en' : 'vi';
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${say.title} · Trình Ký</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>
<p class="brand">Trình Ký · ${say.title}</p>
<h1>${head}</h1>
${verdict ? shown(verdict, locale) : `<p>${say.hint}</p>`}
<p><a href="?lang=${other}" hreflang="${other}" lang="${other}">${say.other}</a></p>
</main>
</body>
</html>
`;
}

function shown(verdict: Verdict, locale: Locale): string {
  const { rows, inForce, ended, compare } = words[locale];
  const values = { ...verdict, issuedOn: verdict.issuedOn.split('-').reverse().join('/') };
  const lines = (Object.keys(rows) as (keyof typeof rows)[]).map(
    (name) => `<dt>${rows[name]}</dt><dd>${escaped(values[name])}</dd>`,
  );
  return `<p class="${verdict.inForce ? 'good' : 'ended'}">${verdict.inForce ? inForce : ended}</p>
<dl>${lines.join('\n')}</dl>
<p>${compare}</p>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

const STYLE = `
:root{color-scheme:light dark}
body{margin:0;font:16px/1.5 system-ui,sans-serif}
main{max-width:36rem;margin:0 auto;padding:24px 16px}
.brand{opacity:.75}
h1{font-size:24px;line-height:1.3;margin:8px 0 16px}
.good,.ended{display:inline-block;margin:0 0 16px;padding:4px 12px;border:2px solid;border-radius:8px;font-weight:600}
.good{color:light-dark(#1b5e20,#81c784)}
.ended{color:light-dark(#b71c1c,#ef9a9a)}
dl{margin:0 0 16px}
dt{opacity:.75}
dd{margin:0 0 12px;font-size:18px;overflow-wrap:anywhere}
a{color:light-dark(#0b4f9e,#90caf9)}
`;
