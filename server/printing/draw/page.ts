/** Measures of the page after Decree 30/2020/NĐ-CP, Annex I, in points. */
const MILLIMETRE = 72 / 25.4;

export const PAGE = { width: 595.28, height: 841.89 };

/** Top and bottom 20–25 mm, left 30–35, right 15–20. */
export const MARGIN = {
  left: 30 * MILLIMETRE,
  top: 20 * MILLIMETRE,
  right: 16 * MILLIMETRE,
  bottom: 20 * MILLIMETRE,
};

export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;

/** First line of a paragraph: 1–1.27 cm. */
export const INDENT = 12.7 * MILLIMETRE;

export const SIZE = {
  head: 12,
  motto: 13,
  number: 13,
  body: 14,
  table: 12,
  recipientsTitle: 12,
  recipients: 11,
  page: 13,
  foot: 8,
};

/** Between paragraphs: at least 6 pt. */
export const GAP = 6;
