import type { Paper, PaperBlock, PaperHead, PaperRow, PaperSignature } from '../../workflows/kit/paper.ts';
import { STYLE } from './htmlStyle.ts';
import {
  addresseeLines,
  closedBases,
  closedRecipients,
  endedBody,
  isLetter,
  numberLine,
  placeAndDate,
} from './wording.ts';

/** The paper as one HTML page of its own: no script, nothing fetched, every word escaped, headings for screen readers. */
export function renderHtml(paper: Paper): string {
  const { head, signature, countersignature, verification } = paper;
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${paper.typeName} ${paper.abstract}`.trim())}</title>
<style>${STYLE}</style>
</head>
<body>
<article${paper.draft ? ' class="draft"' : ''}>
${heads(head)}
<div class="heads">
<div><p>${escaped(numberLine(head))}</p>${isLetter(paper) ? `<h1 class="subject">${lines(subject(paper))}</h1>` : ''}${marks(paper)}</div>
<p class="place">${escaped(placeAndDate(head))}</p>
</div>
${isLetter(paper) ? '' : `<h1>${escaped(paper.typeName)}<span>${lines(paper.abstract)}</span></h1>`}
${addressees(paper.addressees ?? [])}
${paper.decidedBy ? `<p class="centred">${lines(paper.decidedBy)}</p>` : ''}
${closedBases(paper.legalBases)
  .map((basis) => `<p class="basis">${lines(basis)}</p>`)
  .join('\n')}
${paper.preamble ? `<p>${lines(paper.preamble)}</p>` : ''}
${endedBody(paper.body).map(block).join('\n')}
<footer class="heads">
${countersignature ? signatureBlock(countersignature) : recipientList(paper)}
${signatureBlock(signature)}
</footer>
${countersignature ? `<div class="heads">${recipientList(paper)}</div>` : ''}
${verification ? `<p class="verification">Mã xác thực: ${escaped(verification.code)} · Kiểm tra tại: ${escaped(verification.url)}</p>` : ''}
</article>
</body>
</html>
`;
}

function recipientList({ recipients }: Paper): string {
  const names = closedRecipients(recipients).map((line) => `<p>${lines(line)}</p>`);
  return `<div class="recipients"><p>Nơi nhận:</p>${names.join('')}</div>`;
}

function heads({ parent, issuer }: PaperHead): string {
  return `<header class="heads">
<div>${parent ? `<p>${escaped(parent)}</p>` : ''}<p class="issuer">${escaped(issuer)}</p></div>
<div><p class="country">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p class="motto">Độc lập - Tự do - Hạnh phúc</p></div>
</header>`;
}

function subject({ abstract }: Paper): string {
  return /^v\/v/iu.test(abstract.trim()) ? abstract : `V/v ${abstract}`;
}

function marks({ draft, head: { marks = [] } }: Paper): string {
  return [...(draft ? ['DỰ THẢO'] : []), ...marks]
    .map((mark) => `<p class="mark">${escaped(mark)}</p>`)
    .join('');
}

function addressees(names: string[]): string {
  return names.length === 0
    ? ''
    : `<div class="addressees">${addresseeLines(names)
        .map((line) => `<p>${lines(line)}</p>`)
        .join('')}</div>`;
}

function block(block: PaperBlock): string {
  switch (block.type) {
    case 'heading':
      return `<h${block.level + 1}>${escaped(block.label)} ${lines(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p>${lines(block.text)}</p>`;
    case 'bullet':
      return `<p>- ${lines(block.text)}</p>`;
    case 'subBullet':
      return `<p>+ ${lines(block.text)}</p>`;
    case 'centred':
      return `<p class="centred">${lines(block.text)}</p>`;
    case 'article':
      return `<p><b>${escaped(block.label)}</b> ${lines(block.text)}</p>`;
    case 'table':
      return table(block);
  }
}

function table({ columns, rows }: Extract<PaperBlock, { type: 'table' }>): string {
  const titles = columns
    .map(
      ({ title, width }) => `<th scope="col" style="width:${Math.round(width * 100)}%">${lines(title)}</th>`,
    )
    .join('');
  return `<div class="wide"><table>
<thead><tr>${titles}</tr></thead>
<tbody>
${rows.map((row) => tableRow(row, columns)).join('\n')}
</tbody>
</table></div>`;
}

function tableRow({ cells, span, total }: PaperRow, columns: { align: string }[]): string {
  if (span) return `<tr><th scope="rowgroup" colspan="${columns.length}">${lines(cells[0] ?? '')}</th></tr>`;
  const inner = columns
    .map(({ align }, at) => `<td class="${align}">${lines(cells[at] ?? '')}</td>`)
    .join('');
  return `<tr${total ? ' class="total"' : ''}>${inner}</tr>`;
}

function signatureBlock({ authority, title, name }: PaperSignature): string {
  return `<div class="signature">${[authority, title].map((line) => (line ? `<p>${lines(line)}</p>` : '')).join('')}<p class="name">${escaped(name ?? '')}</p></div>`;
}

function lines(text: string): string {
  return escaped(text.trim()).replace(/\s*\n\s*/g, '<br>');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
