import type { Column, Content, ContentText } from 'pdfmake/interfaces.js';
import type { Paper, PaperHead } from '../../../workflows/kit/paper.ts';
import { printable } from '../printable.ts';
import { isLetter, numberLine, placeAndDate } from '../wording.ts';
import { balanced } from './balance.ts';
import { boxed } from './box.ts';
import { widthOf } from './fonts.ts';
import { SIZE, TEXT_WIDTH } from './page.ts';
import { rule, SHORT } from './rule.ts';
import { cutOf, textOf, type Setting } from './text.ts';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

// The name of the country needs 267 pt on one line; the issuer takes the rest.
const RIGHT = 274;
const LEFT = TEXT_WIDTH - RIGHT;

/** Both heads side by side, then number, place and date, then the marks in boxes. */
export function head(paper: Paper): Content[] {
  return [
    sides(issuer(paper.head), country()),
    sides(
      [
        centred(numberLine(paper.head), { size: SIZE.number }),
        ...(isLetter(paper) ? [subject(paper.abstract)] : []),
        ...marks(paper),
      ],
      [centred(placeAndDate(paper.head), { size: SIZE.number, italics: true, width: RIGHT })],
      9,
    ),
  ];
}

function issuer({ parent, issuer }: PaperHead): Content[] {
  const parentLines = parent ? lines(parent, { size: SIZE.head }).nodes : [];
  const issuerLines = lines(issuer, { size: SIZE.head, bold: true });
  return [...parentLines, ...issuerLines.nodes, rule(issuerLines.longest * SHORT, 2)];
}

function country(): Content[] {
  const motto: Setting = { size: SIZE.motto, bold: true };
  return [
    centred(NATION, { size: SIZE.head, bold: true, width: RIGHT }),
    centred(MOTTO, { ...motto, width: RIGHT }),
    rule(widthOf(MOTTO, cutOf(motto), SIZE.motto), 2),
  ];
}

function subject(abstract: string): Content {
  const text = /^v\/v/iu.test(abstract.trim()) ? abstract : `V/v ${abstract}`;
  return { stack: lines(text, { size: SIZE.head }).nodes, margin: [0, 2, 0, 0] };
}

function marks({ draft, head: { marks = [] } }: Paper): Content[] {
  return [...(draft ? ['DỰ THẢO'] : []), ...marks].map((mark) => boxed(mark, LEFT));
}

function lines(text: string, setting: Setting): { nodes: ContentText[]; longest: number } {
  const cut = cutOf(setting);
  const broken = balanced(printable(text), LEFT - 4, cut, setting.size);
  return {
    nodes: broken.map((line) => centred(line, setting)),
    longest: Math.min(LEFT, Math.max(...broken.map((line) => widthOf(line, cut, setting.size)))),
  };
}

function centred(text: string, setting: Setting): ContentText {
  return textOf(text, { alignment: 'center', width: LEFT, ...setting });
}

function sides(left: Content[], right: Content[], above = 0): Content {
  const columns: Column[] = [
    { stack: left, width: LEFT },
    { stack: right, width: RIGHT },
  ];
  return { columns, margin: [0, above, 0, 0] };
}
