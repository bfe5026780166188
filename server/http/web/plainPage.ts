import type { Locale } from '../../../workflows/kit/index.ts';

export interface PlainPage {
  locale: Locale;
  /** The one thing the page is for. */
  title: string;
  head: string;
  /** HTML, everything in it escaped. */
  body: string;
  nonce: string;
}

/** A page that works without script, on any telephone, with a way into the other language. */
export function plainPage({ locale, title, head, body, nonce }: PlainPage): string {
  const other = locale === 'vi' ? 'en' : 'vi';
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} · Trình Ký</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>
<p class="brand">Trình Ký · ${title}</p>
<h1>${head}</h1>
${body}
<p><a href="?lang=${other}" hreflang="${other}" lang="${other}">${locale === 'vi' ? 'English' : 'Tiếng Việt'}</a></p>
</main>
</body>
</html>
`;
}

/** Text in HTML, in attributes too. */
export function escaped(text: string): string {
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
button{font:inherit;font-weight:600;min-height:48px;padding:10px 24px;border:0;border-radius:8px;color:#fff;background:#0b4f9e;cursor:pointer}
button:focus-visible{outline:3px solid light-dark(#1b2430,#fff);outline-offset:2px}
`;
