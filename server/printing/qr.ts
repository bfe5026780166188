import { createRequire } from 'node:module';
import type { CanvasRect } from 'pdfmake/interfaces.js';

const require = createRequire(import.meta.url);
// pdfmake's own `qr` node only takes whole points for a module, which is either too small to scan or too large for a foot.
const { default: qrCode } = require('pdfmake/js/qrEnc.js') as {
  default: { measure(node: { qr: string; eccLevel: 'L' }): { _canvas: CanvasRect[]; _width: number } };
};

/** The dark squares of an address as a QR code, in a square of the given side. */
export function qrSquares(address: string, side: number): Pick<CanvasRect, 'x' | 'y' | 'w' | 'h'>[] {
  const { _canvas: squares, _width: size } = qrCode.measure({ qr: address, eccLevel: 'L' });
  const scale = side / size;
  return squares
    .slice(1)
    .map(({ x, y, w, h }) => ({ x: x * scale, y: y * scale, w: w * scale, h: h * scale }));
}

const SIDE = 240;
const QUIET = 16;

/** The same as an image of its own, with the white margin that scanners want. */
export function qrSvg(address: string): string {
  const whole = SIDE + 2 * QUIET;
  const path = qrSquares(address, SIDE)
    .map(({ x, y, w, h }) => `M${near(x + QUIET)} ${near(y + QUIET)}h${near(w)}v${near(h)}h-${near(w)}z`)
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole} ${whole}" shape-rendering="crispEdges"><rect width="${whole}" height="${whole}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
}

function near(value: number): number {
  return Math.round(value * 100) / 100;
}
