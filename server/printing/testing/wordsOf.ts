import type { Paper, PaperBlock } from '../../../workflows/kit/paper.ts';
import { singleSpaced } from './readPdf.ts';

/** Everything a paper says, in the order of the page, as its author wrote it. */
export function wordsOf({
  head,
  typeName,
  abstract,
  addressees = [],
  legalBases,
  preamble = '',
  body,
  recipients,
  signature,
}: Paper): string[] {
  return [
    head.parent ?? '',
    head.issuer,
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    `Số: ${head.number}`,
    head.place,
    typeName,
    abstract,
    ...addressees,
    ...legalBases.map(unended),
    preamble,
    ...body.flatMap(wordsOfBlock),
    ...recipients.map(unended),
    signature.authority ?? '',
    signature.title,
    signature.name ?? '',
  ]
    .map(singleSpaced)
    .filter((words) => words !== '');
}

function wordsOfBlock(block: PaperBlock): string[] {
  switch (block.type) {
    case 'heading':
      return [`${block.label} ${unended(block.text)}`];
    case 'table':
      return [
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap(({ cells, span }) => (span ? cells.slice(0, 1) : cells)),
      ];
    default:
      return [unended(block.text)];
  }
}

/** The printer may put its own mark at the end. */
function unended(text: string): string {
  return text.trim().replace(/[.;,]+$/, '');
}
