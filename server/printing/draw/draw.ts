import { createRequire } from 'node:module';
import type { Content, DynamicContent, Node as PdfNode, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Paper } from '../../../workflows/kit/paper.ts';
import { endedBody, isLetter } from '../wording.ts';
import { body } from './body.ts';
import { draftMark } from './draftMark.ts';
import { ticketOf, type Cut } from './fonts.ts';
import { foot, KEPT_RECIPIENTS } from './foot.ts';
import { head } from './head.ts';
import { MARGIN, SIZE } from './page.ts';
import { textOf } from './text.ts';
import { title } from './title.ts';
import { verification } from './verification.ts';

/** What the file says of itself. The same paper with the same stamp gives the same bytes. */
export interface Stamp {
  /** Written as the file's creation date, ISO 8601. */
  createdAt: string;
  documentId?: string;
}

/** Draws the paper as a PDF, on this thread. */
export async function draw(paper: Paper, stamp: Stamp): Promise<Uint8Array> {
  return pdfmake.createPdf(definition(paper, stamp)).getBuffer();
}

function definition(paper: Paper, stamp: Stamp): TDocumentDefinitions {
  return {
    version: '1.7',
    pageSize: 'A4',
    pageMargins: [MARGIN.left, MARGIN.top, MARGIN.right, MARGIN.bottom],
    language: 'vi',
    displayTitle: true,
    info: information(paper, stamp),
    defaultStyle: { font: 'Tinos' },
    content: [...head(paper), ...title(paper), ...bodyAndFoot(paper)],
    header: pageNumber,
    footer: (page, pages) => (page === pages ? verification(paper) : null),
    background: paper.draft ? () => draftMark() : undefined,
    pageBreakBefore: (node, { getFollowingNodesOnPage }) =>
      isHeading(node) && endsPage(getFollowingNodesOnPage()),
  };
}

// The last words of the body go with the signature, which would stand on a page of its own otherwise, and their headings with them.
function bodyAndFoot(paper: Paper): Content[] {
  const blocks = endedBody(paper.body);
  const last = blocks.at(-1);
  const canBeKept = last && last.type !== 'table' && last.text.length <= KEPT_CHARACTERS;
  if (!canBeKept || paper.recipients.length > KEPT_RECIPIENTS) return [...body(blocks), foot(paper)];
  const before = blocks.findLastIndex(({ type }, at) => type !== 'heading' && at < blocks.length - 1) + 1;
  const kept = [...body(blocks.slice(before)), foot(paper)];
  return [...body(blocks.slice(0, before)), { unbreakable: true, stack: kept }];
}

// What is longer than a page cannot be kept on one.
const KEPT_CHARACTERS = 800;

function isHeading({ headlineLevel }: PdfNode): boolean {
  return headlineLevel !== undefined;
}

// A heading never stands alone at the end of a page, nor with the headings of its first item and point.
function endsPage(following: PdfNode[]): boolean {
  return following.length <= 2 && following.every(isHeading);
}

function information(paper: Paper, { createdAt, documentId }: Stamp) {
  const name = isLetter(paper) ? paper.head.number : paper.typeName;
  return {
    title: `${name} ${paper.abstract}`.replace(/\s+/g, ' ').trim(),
    author: paper.head.issuer,
    creator: 'Trình Ký',
    producer: 'Trình Ký',
    creationDate: new Date(createdAt),
    ...(documentId ? { documentId } : {}),
  };
}

/** Top centre, from the second page on. */
const pageNumber: DynamicContent = (page) =>
  page === 1
    ? null
    : textOf(String(page), { size: SIZE.page, alignment: 'center', margin: [0, MARGIN.top / 2 - 4, 0, 0] });

// The same CommonJS copy of pdfmake that loads fontkit (see fonts.ts).
const require = createRequire(import.meta.url);
const pdfmake = require('pdfmake') as typeof import('pdfmake') & {
  virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void };
};

const CUTS: Cut[] = ['normal', 'bold', 'italics', 'bolditalics'];
for (const cut of CUTS) pdfmake.virtualfs.writeFileSync(`Tinos-${cut}`, ticketOf(cut));
pdfmake.setFonts({
  Tinos: {
    normal: 'Tinos-normal',
    bold: 'Tinos-bold',
    italics: 'Tinos-italics',
    bolditalics: 'Tinos-bolditalics',
  },
});
// A paper is drawn from its own words only: nothing is fetched and no file is read for it.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);
