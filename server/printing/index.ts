/** The printing room: a paper in, a PDF or a page of HTML out, and a look at its form. */
export { checkPaper, type PaperWarning } from './checkPaper.ts';
export { ThreadPool } from './threads.ts';
export { qrSvg } from './qr.ts';
export { renderHtml } from './renderHtml.ts';
export { closePrinting, renderPdf, type PdfOptions } from './renderPdf.ts';
