import type { ContentText, Style } from 'pdfmake/interfaces.js';
import { printable } from '../printable.ts';
import type { Cut } from './fonts.ts';
import { TEXT_WIDTH } from './page.ts';
import { wordsOf } from './words.ts';

/** How a text is set; `width` is the room it has. */
export interface Setting extends Pick<Style, 'alignment' | 'leadingIndent' | 'margin'> {
  size: number;
  bold?: boolean;
  italics?: boolean;
  width?: number;
  /** A heading: kept on the page of what follows. */
  headlineLevel?: number;
}

/** One paragraph; line ends in the text become spaces. */
export function textOf(text: string, setting: Setting): ContentText {
  return node(printable(text).replace(/\s*\n\s*/g, ' '), setting);
}

/** A text whose own line ends make paragraphs. */
export function textsOf(text: string, setting: Setting): ContentText[] {
  return printable(text)
    .split(/\s*\n\s*/)
    .filter((line, at) => at === 0 || line !== '')
    .map((line) => node(line, setting));
}

export function cutOf({ bold = false, italics = false }: Pick<Setting, 'bold' | 'italics'>): Cut {
  if (bold) return italics ? 'bolditalics' : 'bold';
  return italics ? 'italics' : 'normal';
}

function node(line: string, { size, width = TEXT_WIDTH, leadingIndent = 0, ...style }: Setting): ContentText {
  const room = { width: width - leadingIndent, shortestEnd: leadingIndent * 1.25 };
  const words = wordsOf(line.replace(/ +/g, ' ').trim(), room, cutOf(style), size);
  return { text: words, fontSize: size, leadingIndent, ...style };
}
