/** The few parts of a fontkit font that we touch. */
export interface FontFile {
  unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): FontGlyph;
}

interface FontGlyph {
  id: number;
  advanceWidth: number;
  path: GlyphPath;
}

/** Outline of a glyph, in font units. */
export interface GlyphPath {
  transform(a: number, b: number, c: number, d: number, e: number, f: number): GlyphPath;
  toSVG(): string;
}

/** What pdfkit reads of a drawn glyph: `codePoints` becomes the text that a reader copies out of the PDF. */
interface PlainGlyph {
  id: number;
  advanceWidth: number;
  codePoints: [number];
}

interface Position {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}

/** A font that sets one glyph for one character. */
export interface PlainFont extends FontFile {
  layout(text: string): { glyphs: PlainGlyph[]; positions: Position[]; advanceWidth: number };
  advanceOf(text: string): number;
}

/**
 * The same font without shaping: no ligatures and no kerning, as word processors set such papers.
 * Vietnamese in NFC has a glyph for every letter, so nothing is lost, every character comes back from the PDF as
 * itself, and a paper is drawn several times faster.
 */
export function glyphsOf(file: FontFile): PlainFont {
  const glyphs = new Map<number, PlainGlyph>();
  const glyphOf = (codePoint: number): PlainGlyph => {
    let glyph = glyphs.get(codePoint);
    if (!glyph) {
      const { id, advanceWidth } = file.glyphForCodePoint(codePoint);
      glyph = { id, advanceWidth, codePoints: [readBackAs(codePoint)] };
      glyphs.set(codePoint, glyph);
    }
    return glyph;
  };
  return Object.assign(Object.create(file) as FontFile, {
    layout: (text: string) => run(Array.from(text, (character) => glyphOf(character.codePointAt(0) ?? 0))),
    advanceOf(text: string) {
      let width = 0;
      for (const character of text) width += glyphOf(character.codePointAt(0) ?? 0).advanceWidth;
      return width;
    },
  });
}

/** The non-breaking space shares its glyph with the space, and a glyph can be read back as one character only. */
function readBackAs(codePoint: number): number {
  return codePoint === 0xa0 ? 0x20 : codePoint;
}

function run(glyphs: PlainGlyph[]) {
  const positions = glyphs.map(({ advanceWidth }) => ({
    xAdvance: advanceWidth,
    yAdvance: 0,
    xOffset: 0,
    yOffset: 0,
  }));
  return {
    glyphs,
    positions,
    // pdfkit scales the positions in place and reads the sum afterwards, so it is counted when asked.
    get advanceWidth() {
      return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    },
  };
}
