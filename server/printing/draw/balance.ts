import { widthOf, type Cut } from './fonts.ts';

/**
 * A centred text in as few lines as fit. Two lines are broken where they become of like length, at best before a word
 * that opens a phrase: "CÔNG ĐOÀN VIÊN CHỨC / TỈNH BÌNH ĐỊNH", never "CÔNG ĐOÀN VIÊN CHỨC TỈNH BÌNH / ĐỊNH".
 */
export function balanced(text: string, width: number, cut: Cut, size: number): string[] {
  const words = text.trim().split(/[^\S\u00a0]+/);
  const lines = filled(words, width, cut, size);
  return lines.length === 2 ? halves(words, width, cut, size, lines) : lines;
}

// As they stand in names of organisations and in abstracts.
const OPENS_A_PHRASE = new Set([
  'tỉnh',
  'huyện',
  'phường',
  'và',
  'của',
  'về',
  'trong',
  'năm',
  'cho',
  'tại',
  'theo',
  'nhiệm',
]);

function halves(words: string[], width: number, cut: Cut, size: number, filledLines: string[]): string[] {
  let best = filledLines;
  let least = Infinity;
  for (let at = 1; at < words.length; at += 1) {
    const pair = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const [first = 0, second = 0] = pair.map((line) => widthOf(line, cut, size));
    const cost =
      Math.abs(first - second) + (OPENS_A_PHRASE.has((words[at] ?? '').toLowerCase()) ? 0 : width / 3);
    if (Math.max(first, second) <= width && cost < least) [best, least] = [pair, cost];
  }
  return best;
}

function filled(words: string[], width: number, cut: Cut, size: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && widthOf(longer, cut, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
