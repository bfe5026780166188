import type { Content } from 'pdfmake/interfaces.js';
import { widthOf } from './fonts.ts';
import { SIZE } from './page.ts';
import { textOf } from './text.ts';

/** A mark in a single frame, in the middle of a column: DỰ THẢO, HỎA TỐC, … */
export function boxed(mark: string, columnWidth: number): Content {
  const width = widthOf(mark, 'bold', SIZE.number) + 2;
  const side = Math.max(0, (columnWidth - width) / 2 - PADDING);
  return {
    margin: [side, 6, 0, 0],
    table: {
      widths: [width],
      body: [[textOf(mark, { size: SIZE.number, bold: true, alignment: 'center', width })]],
    },
    layout: {
      paddingLeft: () => PADDING,
      paddingRight: () => PADDING,
      paddingTop: () => 2,
      paddingBottom: () => 2,
      hLineWidth: () => 0.7,
      vLineWidth: () => 0.7,
    },
  };
}

const PADDING = 8;
