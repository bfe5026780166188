import type { Content } from 'pdfmake/interfaces.js';
import type { PaperBlock } from '../../../workflows/kit/paper.ts';
import { GAP, INDENT, SIZE } from './page.ts';
import { table } from './table.ts';
import { textsOf } from './text.ts';

/** The blocks of the body, one below the other. */
export function body(blocks: PaperBlock[]): Content[] {
  return blocks.flatMap(block);
}

function block(block: PaperBlock): Content[] {
  switch (block.type) {
    case 'heading':
      return paragraphs(`${block.label} ${block.text}`, {
        bold: block.level < 3,
        headlineLevel: block.level,
      });
    case 'paragraph':
      return paragraphs(block.text);
    case 'bullet':
      return paragraphs(`- ${block.text}`);
    case 'subBullet':
      return paragraphs(`+ ${block.text}`);
    case 'table':
      return [table(block)];
  }
}

function paragraphs(text: string, setting: { bold?: boolean; headlineLevel?: number } = {}): Content[] {
  return textsOf(text, {
    size: SIZE.body,
    alignment: 'justify',
    leadingIndent: INDENT,
    margin: [0, GAP, 0, 0],
    ...setting,
  });
}
