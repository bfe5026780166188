import type { CanvasRect, Content } from 'pdfmake/interfaces.js';
import { createRequire } from 'node:module';
import type { Paper } from '../../../workflows/kit/paper.ts';
import { MARGIN, SIZE, TEXT_WIDTH } from './page.ts';
import { textOf } from './text.ts';

const require = createRequire(import.meta.url);
// pdfmake's own `qr` node only takes whole points for a module, which is either too small to scan or too large here.
const { default: qrCode } = require('pdfmake/js/qrEnc.js') as {
  default: { measure(node: { qr: string; eccLevel: 'L' }): { _canvas: CanvasRect[]; _width: number } };
};

const SIDE = 42;

/** At the foot of the last page: the code, and the address to check it at as a QR code. */
export function verification({ verification }: Paper): Content | null {
  if (!verification) return null;
  const width = TEXT_WIDTH - SIDE - 8;
  return {
    margin: [MARGIN.left, 4, MARGIN.right, 0],
    columns: [
      { width: SIDE + 8, canvas: qr(verification.url) },
      {
        width,
        margin: [0, 10, 0, 0],
        stack: [
          textOf(`Mã xác thực: ${verification.code}`, { size: SIZE.foot, width }),
          textOf(`Kiểm tra tại: ${verification.url}`, { size: SIZE.foot, width }),
        ],
      },
    ],
  };
}

function qr(url: string): CanvasRect[] {
  const { _canvas: squares, _width: size } = qrCode.measure({ qr: url, eccLevel: 'L' });
  const scale = SIDE / size;
  return squares.slice(1).map(({ x, y, w, h }) => ({
    type: 'rect',
    x: x * scale,
    y: y * scale,
    w: w * scale,
    h: h * scale,
    lineWidth: 0,
    color: 'black',
  }));
}
