import type { ContentCanvas } from 'pdfmake/interfaces.js';

/** A thin line in the middle of its column. */
export function rule(length: number, above: number, below = 0): ContentCanvas {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: length, y2: 0, lineWidth: 0.7 }],
    alignment: 'center',
    margin: [0, above, 0, below],
  };
}

/** The rule under an issuer or an abstract: between a third and a half of the line above it. */
export const SHORT = 0.4;
