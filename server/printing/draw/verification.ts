import type { CanvasRect, Content } from 'pdfmake/interfaces.js';
import type { Paper } from '../../../workflows/kit/paper.ts';
import { qrSquares } from '../qr.ts';
import { MARGIN, SIZE, TEXT_WIDTH } from './page.ts';
import { textOf } from './text.ts';

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
  return qrSquares(url, SIDE).map((square) => ({ type: 'rect', ...square, lineWidth: 0, color: 'black' }));
}
