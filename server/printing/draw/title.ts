import type { Content } from 'pdfmake/interfaces.js';
import type { Paper } from '../../../workflows/kit/paper.ts';
import { printable } from '../printable.ts';
import { addresseeLines, closedBases, isLetter } from '../wording.ts';
import { balanced } from './balance.ts';
import { body } from './body.ts';
import { widthOf } from './fonts.ts';
import { GAP, INDENT, SIZE, TEXT_WIDTH } from './page.ts';
import { rule, SHORT } from './rule.ts';
import { textOf } from './text.ts';

/** Type name, abstract and its rule, addressees, legal bases, and the sentence that leads into the body. */
export function title(paper: Paper): Content[] {
  return [
    ...(isLetter(paper) ? [] : nameAndAbstract(paper)),
    ...addressees(paper.addressees ?? []),
    ...body(paper.decidedBy ? [{ type: 'centred', text: paper.decidedBy }] : []),
    ...closedBases(paper.legalBases).map((basis) => paragraph(basis, true)),
    ...(paper.preamble ? [paragraph(paper.preamble, false)] : []),
  ];
}

function nameAndAbstract({ typeName, abstract }: Paper): Content[] {
  const bold = { size: SIZE.body, bold: true, alignment: 'center' as const };
  // The author's own line ends are kept; other long lines are broken evenly.
  const lines = printable(abstract)
    .split('\n')
    .flatMap((line) => balanced(line, TEXT_WIDTH * 0.86, 'bold', SIZE.body));
  const longest = Math.max(...lines.map((line) => widthOf(line, 'bold', SIZE.body)));
  return [
    textOf(typeName, { ...bold, margin: [0, 20, 0, 0] }),
    ...lines.map((line) => textOf(line, bold)),
    rule(Math.min(longest, TEXT_WIDTH) * SHORT, 3, 10),
  ];
}

function addressees(names: string[]): Content[] {
  const lines = addresseeLines(names);
  if (lines.length < 2)
    return lines.map((line) => textOf(line, { size: SIZE.body, alignment: 'center', margin: [0, 14, 0, 0] }));
  return lines.map((line, at) =>
    textOf(line, { size: SIZE.body, margin: at === 0 ? [INDENT * 2, 14, 0, 0] : [INDENT * 4, 2, 0, 0] }),
  );
}

function paragraph(text: string, italics: boolean): Content {
  return textOf(text, {
    size: SIZE.body,
    italics,
    alignment: 'justify',
    leadingIndent: INDENT,
    margin: [0, GAP, 0, 0],
  });
}
