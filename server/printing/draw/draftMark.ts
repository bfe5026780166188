import type { CanvasElement, Content } from 'pdfmake/interfaces.js';
import { tinos, widthOf } from './fonts.ts';
import { PAGE } from './page.ts';

const TEXT = 'DỰ THẢO';
const SIZE = 110;
const ANGLE = Math.PI / 4.2;

/**
 * "DỰ THẢO" large and light across the page, behind the text. It is drawn as outlines, not as text: what a reader
 * copies or searches stays the document's own words.
 */
export function draftMark(): Content {
  drawn ??= outlines();
  const path = { type: 'path', d: drawn, color: '#ececec' };
  // pdfmake draws paths on a canvas, its types do not say so.
  return { canvas: [path as unknown as CanvasElement] };
}

let drawn: string | undefined;

function outlines(): string {
  const font = tinos('bold');
  const scale = SIZE / font.unitsPerEm;
  const [cos, sin] = [Math.cos(ANGLE) * scale, Math.sin(ANGLE) * scale];
  const length = widthOf(TEXT, 'bold', SIZE) / scale;
  let x = -length / 2;
  const letters: string[] = [];
  for (const letter of TEXT) {
    const { path, advanceWidth } = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
    // Font units point up, the page's down; the text climbs from the lower left to the upper right.
    const centre = { x: PAGE.width / 2 + x * cos, y: PAGE.height / 2 - x * sin };
    letters.push(path.transform(cos, -sin, -sin, -cos, centre.x, centre.y).toSVG());
    x += advanceWidth;
  }
  return letters.join('');
}
