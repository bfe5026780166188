import type { Locale } from '../../../workflows/kit/index.ts';

export interface PlainPage {
  locale: Locale;
  /** The one thing the page is for. */
  title: string;
  head: string;
  /** HTML, everything in it escaped. */
  body: string;
  nonce: string;
  /** Where the other language finds the same page; the page itself where absent. */
  path?: string;
  /** Good news, or something to be looked at first. */
  tone?: 'plain' | 'good' | 'waiting';
}

/** A page that works without script, on any telephone, with a way into the other language. */
export function plainPage({
  locale,
  title,
  head,
  body,
  nonce,
  path = '',
  tone = 'plain',
}: PlainPage): string {
  const other = locale === 'vi' ? 'en' : 'vi';
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="icon" href="/mark.svg" type="image/svg+xml">
<title>${title} · Trình Ký</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>
<div class="top">${MARK}Trình Ký<a href="${path}?lang=${other}" hreflang="${other}" lang="${other}">${locale === 'vi' ? 'English' : 'Tiếng Việt'}</a></div>
<article data-tone="${tone}">
<p class="brand">${title}</p>
<h1>${head}</h1>
${body}
</article>
</main>
</body>
</html>
`;
}

/** Text in HTML, in attributes too. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

const MARK =
  '<svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="7" fill="#0b4f9e"/><path d="M9 8.5h9l5 5V24a1 1 0 0 1-1 1H9.5a1 1 0 0 1-1-1V9a.5.5 0 0 1 .5-.5Z" fill="#fff"/><path d="m12 17.6 2.9 2.9 5.2-5.6" fill="none" stroke="#0b4f9e" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/></svg>';

const STYLE = `
:root{color-scheme:light dark;--text:light-dark(#16202b,#e7ecf2);--quiet:light-dark(#4a5868,#a9b5c2);--line:light-dark(#d8dfe7,#2e3a47);--accent:light-dark(#0b4f9e,#8dbbf4);--good:light-dark(#12683a,#79d69f);--waiting:light-dark(#855000,#f3bc66);--edge:light-dark(#7b8998,#708091);--bad:light-dark(#b3261e,#ff9f97)}
body{margin:0;font:16px/1.5 "Be Vietnam Pro","Segoe UI",system-ui,sans-serif;color:var(--text);background:light-dark(#f5f7fa,#0f151c)}
main{max-width:36rem;box-sizing:border-box;margin:0 auto;padding:16px}
.top{display:flex;align-items:center;gap:10px;min-height:44px;font-weight:600}
.top a{margin-left:auto;font-weight:400}
article{margin-top:8px;padding:20px;border:1px solid var(--line);border-top:4px solid var(--accent);border-radius:8px;background:light-dark(#fff,#18212b)}
article[data-tone=good]{border-top-color:var(--good)}
article[data-tone=waiting]{border-top-color:var(--waiting)}
.brand{margin:0;color:var(--quiet);font-size:14px}
h1{font-size:24px;line-height:1.35;letter-spacing:-.01em;margin:4px 0 12px}
article[data-tone=good] h1{color:var(--good)}
article p:last-child{margin-bottom:0}
.good,.ended{display:inline-block;margin:0 0 16px;padding:4px 12px;border:2px solid;border-radius:8px;font-weight:600}
.good{color:var(--good)}
.ended{color:light-dark(#b3261e,#ff9f97)}
dl{margin:16px 0;border-top:1px solid var(--line)}
dt{margin-top:12px;color:var(--quiet);font-size:14px}
dd{margin:0;overflow-wrap:anywhere}
dd:first-of-type{font-size:18px;font-weight:600}
a{color:var(--accent)}
button{font:inherit;font-weight:600;width:100%;min-height:48px;padding:10px 24px;border:0;border-radius:6px;color:light-dark(#fff,#071a30);background:var(--accent);cursor:pointer}
button.quiet{color:var(--accent);background:none;border:1px solid var(--edge)}
label,legend{display:block;font-weight:600;padding:0;margin-bottom:4px}
.help{margin:2px 0 6px;color:var(--quiet);font-size:14px}
.fault{margin:2px 0 6px;color:var(--bad);font-weight:600}
.field{margin:20px 0}
fieldset{border:0;margin:20px 0;padding:0}
fieldset label{display:flex;gap:10px;align-items:center;min-height:44px;font-weight:400}
input[type=radio],input[type=checkbox]{width:22px;height:22px;flex:none;margin:0;accent-color:var(--accent)}
input:not([type=radio],[type=checkbox]),select,textarea{font:inherit;color:inherit;background:light-dark(#fff,#0f151c);width:100%;box-sizing:border-box;min-height:48px;padding:10px 12px;border:1px solid var(--edge);border-radius:6px}
textarea{min-height:160px;resize:vertical}
[aria-invalid=true]{border-color:var(--bad)!important}
.faults{margin:0 0 16px;padding:12px 16px;border:2px solid var(--bad);border-radius:8px}
.faults ul{margin:4px 0 0;padding-left:20px}
.code{margin:16px 0;padding:16px;border:2px dashed var(--accent);border-radius:8px;font:600 22px/1.4 ui-monospace,monospace;text-align:center;overflow-wrap:anywhere}
.words{white-space:pre-wrap;overflow-wrap:anywhere}
.said{margin:12px 0;padding:12px 16px;border-left:4px solid var(--line);background:light-dark(#f5f7fa,#0f151c);border-radius:0 8px 8px 0}
.said[data-by=union]{border-left-color:var(--accent)}
.said p{margin:0}
.list{list-style:none;margin:16px 0;padding:0}
.list a{display:block;padding:12px 0;border-top:1px solid var(--line)}
h2{font-size:18px;margin:28px 0 4px}
details summary{min-height:44px;display:flex;align-items:center;color:var(--accent);font-weight:600;cursor:pointer}
details summary::before{content:"▸ ";white-space:pre}
details[open] summary::before{content:"▾ "}
.poster{text-align:center}
.poster img{width:min(100%,320px);border:1px solid var(--line)}
@media print{.top a,.noprint{display:none}body{background:#fff}}
input:focus-visible,select:focus-visible,textarea:focus-visible,summary:focus-visible,button:focus-visible,a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
`;
