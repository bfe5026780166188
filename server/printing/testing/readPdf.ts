import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { getDocumentProxy } from 'unpdf';

/** A piece of text as it stands on a page, in points from the lower left corner. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** The pieces of text of each page, in the order of the file, as an independent reader (PDF.js) sees them. */
export async function piecesOf(pdf: Uint8Array): Promise<Piece[][]> {
  const file = await getDocumentProxy(pdf.slice(), { verbosity: 0 });
  const pages: Piece[][] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const { items } = await (await file.getPage(number)).getTextContent();
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item)) return [];
        const [size, , , , x, y] = item.transform as [number, number, number, number, number, number];
        return [{ text: item.str + (item.hasEOL ? '\n' : ''), x, y, width: item.width, size }];
      }),
    );
  }
  return pages;
}

/** The text of each page with single spaces. */
export async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  return (await piecesOf(pdf)).map((pieces) => singleSpaced(pieces.map(({ text }) => text).join('')));
}

/** The text of the whole paper without its page numbers. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  const pages = await pagesOf(pdf);
  // The number stands last in the file's order, after the words of its page.
  return singleSpaced(
    pages.map((page, at) => (at === 0 ? page : page.replace(new RegExp(` ${at + 1}$`), ''))).join(' '),
  );
}

/** What the file says of itself. */
export async function propertiesOf(pdf: Uint8Array): Promise<Record<string, unknown>> {
  const file = await getDocumentProxy(pdf.slice(), { verbosity: 0 });
  const { info } = await file.getMetadata();
  return info as Record<string, unknown>;
}

/** The drawing commands of each page. */
export function drawingsOf(pdf: Uint8Array): string[] {
  const streams = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/Filter \/FlateDecode\n>>\nstream\n([\s\S]*?)\nendstream/g);
  return [...streams]
    .map(([, bytes = '']) => inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1'))
    .filter((commands) => commands.includes('\nBT\n'));
}

export function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Runs `pdftotext` or `qpdf` on the file; null where the machine does not have the program. */
export function withTool(tool: 'pdftotext' | 'qpdf', pdf: Uint8Array): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  const path = join(folder, 'paper.pdf');
  writeFileSync(path, pdf);
  try {
    return execFileSync(tool, tool === 'qpdf' ? ['--check', path] : ['-raw', path, '-'], {
      encoding: 'utf8',
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
