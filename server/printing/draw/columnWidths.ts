import type { PaperColumn, PaperRow } from '../../../workflows/kit/paper.ts';
import { printable } from '../printable.ts';
import { widthOf } from './fonts.ts';
import { TEXT_WIDTH } from './page.ts';

/**
 * Widths of the columns without their frame. The shares asked for are kept as far as every column still holds its
 * longest word, so that "18.000.000" is never torn; what a column lacks is taken from those that have more than they need.
 */
export function columnWidths(
  columns: PaperColumn[],
  rows: PaperRow[],
  { frame, size }: { frame: number; size: number },
): number[] {
  const asked = shares(columns).map((share) => Math.max(1, share * TEXT_WIDTH - frame));
  const needed = columns.map((column, at) =>
    longestWord(
      [column.title, ...rows.filter(({ span }) => !span).map(({ cells }) => cells[at] ?? '')],
      size,
    ),
  );
  const lack = sum(asked.map((width, at) => Math.max(0, (needed[at] ?? 0) - width)));
  const spare = sum(asked.map((width, at) => Math.max(0, width - (needed[at] ?? 0))));
  if (lack === 0 || spare < lack) return asked;
  return asked.map((width, at) => {
    const need = needed[at] ?? 0;
    return width < need ? need : width - ((width - need) * lack) / spare;
  });
}

function shares(columns: PaperColumn[]): number[] {
  const asked = columns.map(({ width }) => Math.max(LEAST, width));
  return asked.map((share) => share / sum(asked));
}

const LEAST = 0.05;
// A web address may fill a third of the page and be broken then.
const MOST = TEXT_WIDTH / 3;

function longestWord(texts: string[], size: number): number {
  let longest = 0;
  for (const text of texts) {
    for (const word of printable(text).split(/[ \n]+/)) {
      // Bold is the widest cut, and no letter is wider than the size.
      if (word.length * size > longest) longest = Math.max(longest, widthOf(word, 'bold', size));
    }
  }
  return Math.min(MOST, longest + 0.5);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
