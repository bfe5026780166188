import type { Content, ContentText } from 'pdfmake/interfaces.js';
import type { PaperBlock } from '../../../workflows/kit/paper.ts';
import { GAP, INDENT, SIZE } from './page.ts';
import { table } from './table.ts';
import { textsOf, type Setting } from './text.ts';

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
    case 'centred':
      return paragraphs(block.text, { bold: true, alignment: 'center', leadingIndent: 0 });
    case 'article':
      return articleOf(block.label, block.text);
    case 'table':
      return [table(block)];
  }
}

// The label is set with the first line of the text; further lines are paragraphs of their own.
function articleOf(label: string, text: string): Content[] {
  const [first, ...others] = paragraphs(text) as ContentText[];
  const bold = paragraphs(label, { bold: true }) as ContentText[];
  const begun = [...runsOf(bold[0]), { text: ' ' }, ...runsOf(first)];
  return [{ ...(first ?? bold[0]), text: begun } as ContentText, ...others];
}

function runsOf(paragraph: ContentText | undefined): object[] {
  const runs = (paragraph?.text ?? []) as object[];
  return runs.map((run) => ({ ...run, ...(paragraph?.bold ? { bold: true } : {}) }));
}

function paragraphs(text: string, setting: Partial<Setting> = {}): Content[] {
  return textsOf(text, {
    size: SIZE.body,
    alignment: 'justify',
    leadingIndent: INDENT,
    margin: [0, GAP, 0, 0],
    ...setting,
  });
}
