import { tinos } from './draw/fonts.ts';

/** Stands for a character that the printing font does not have. */
const MISSING = '\u25a1';

// Marks that steer other programs and have no shape: soft hyphen, zero-width and direction marks, variation selectors.
const SHAPELESS =
  /[\u00ad\u034f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]|[\u{e0000}-\u{e0fff}]/gu;

const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/**
 * The text as the paper can show it: NFC, one kind of line end, no shapeless marks, and a visible □ for each
 * character that the font lacks (emoji, Chinese characters), so that nobody takes the paper for complete.
 */
export function printable(text: string): string {
  const tidy = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(SHAPELESS, '')
    .replace(CONTROL, ' ');
  return ONLY_COMMON.test(tidy)
    ? tidy
    : Array.from(tidy, (character) => (hasShape(character) ? character : MISSING)).join('');
}

/** The characters of a text that would be printed as □. */
export function unprintable(text: string): string[] {
  return [...new Set(text.normalize('NFC').replace(SHAPELESS, '').replace(CONTROL, ' '))].filter(
    (c) => !hasShape(c) && !/\s/u.test(c),
  );
}

// Letters, digits and marks of European languages up to Vietnamese: all in the font, so most texts need no look-up.
const ONLY_COMMON = /^[\n\u0020-\u007e\u00a0-\u017f\u1ea0-\u1ef9\u2013\u2014\u2018-\u201d\u2026]*$/u;

function hasShape(character: string): boolean {
  return character === '\n' || tinos('normal').hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
}
