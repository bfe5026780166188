import type { Cut } from './fonts.ts';
import { widthOf } from './fonts.ts';

/** A piece of text that stays on one line; pdfmake ends the line at a "\n" when it may wrap. */
export interface Word {
  text: string;
  noWrap: boolean;
}

/** The room a text has, and how narrow its last line may become. */
export interface Room {
  width: number;
  shortestEnd?: number;
}

/**
 * A text cut where a line may end: at spaces only, as Vietnamese syllables are not hyphenated and "04/CTr-CĐVC" must
 * not be torn. A line never ends on a hyphen either: programs that read a PDF take such a hyphen for a division of the
 * word and drop it.
 */
export function wordsOf(text: string, { width, shortestEnd = 0 }: Room, cut: Cut, size: number): Word[] {
  const pieces = piecesOf(text);
  tieTheEnd(pieces, shortestEnd, cut, size);
  return pieces.flatMap((piece) =>
    fits(piece, width, cut, size) ? { text: piece, noWrap: true } : broken(piece, width, cut, size),
  );
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of text.match(/[^ ]+ ?/g) ?? []) {
    const before = pieces.at(-1);
    if (before !== undefined && before.length < LONGEST_TIED && before.endsWith('- '))
      pieces[pieces.length - 1] = before + piece;
    else pieces.push(piece);
  }
  return pieces;
}

// A last line that ends before the indent of the first looks like a slip, and is read as a column of its own.
function tieTheEnd(pieces: string[], shortest: number, cut: Cut, size: number): void {
  while (
    pieces.length > 2 &&
    (pieces.at(-1) ?? '').length < LONGEST_TIED &&
    widthOf(pieces.at(-1) ?? '', cut, size) < shortest
  ) {
    const end = pieces.pop() ?? '';
    pieces[pieces.length - 1] += end;
  }
}

// "- - - - -" would otherwise grow into one piece.
const LONGEST_TIED = 30;

function fits(piece: string, width: number, cut: Cut, size: number): boolean {
  // No letter is wider than the size, so short pieces need no measuring.
  return piece.length * size <= width || widthOf(piece.trimEnd(), cut, size) <= width;
}

// A word wider than the line, such as a web address in a column, is cut into lines of its own.
function broken(piece: string, width: number, cut: Cut, size: number): Word[] {
  const lines: string[] = [];
  let left = 0;
  for (const letter of piece) {
    const advance = widthOf(letter, cut, size);
    if (lines.length === 0 || advance > left) {
      lines.push('');
      left = width;
    }
    lines[lines.length - 1] += letter;
    left -= advance;
  }
  return lines.map((line, at) =>
    at < lines.length - 1 ? { text: `${line}\n`, noWrap: false } : { text: line, noWrap: true },
  );
}
