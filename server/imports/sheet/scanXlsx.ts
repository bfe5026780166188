import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { LONGEST_CELL, MOST_ROWS, type FileFault } from './table.ts';

/** All parts of a workbook together, unpacked: a sheet of 20,000 rows has a tenth of it. */
const MOST_UNPACKED = 96 * 1024 * 1024;

const LONGEST_TAG = 10_000;

/** A cell's text as it is written down, five signs for an ampersand: beyond it the reading library never ends. */
const LONGEST_TEXT = 5 * LONGEST_CELL + 1;

const STORED = 0;
const DEFLATED = 8;

interface Entry {
  name: string;
  method: number;
  packed: Buffer;
}

/**
 * Looks through a workbook part by part without ever holding one unpacked, and stops where it is too much: what the parts say of
 * their size is not believed. Answers which cells of the first sheet hold formulas.
 */
export async function scanXlsx(file: Buffer): Promise<{ formulas: string[] } | FileFault> {
  const entries = entriesOf(file);
  const left = { bytes: MOST_UNPACKED };
  const first = entries && (await firstSheet(entries, left));
  if (!entries || !first) return { code: 'not-a-sheet' };
  const sheet = new SheetScan();
  for (const entry of entries) {
    if (!/\.(xml|rels)$/i.test(entry.name)) continue;
    const decoder = new TextDecoder();
    const runs = new TextScan();
    for await (const chunk of unpacked(entry)) {
      left.bytes -= chunk.length;
      if (left.bytes < 0) return { code: 'too-much-unpacked' };
      const text = decoder.decode(chunk, { stream: true });
      if (entry.name === first) sheet.read(text);
      runs.read(text);
      if (runs.isTooLong)
        return tooLong(entry.name === first ? runs.cell : await cellOfShared(entries, first, runs));
      if (sheet.rows > MOST_ROWS + 1) return { code: 'too-many-rows', params: { max: MOST_ROWS } };
    }
  }
  return { formulas: sheet.formulas };
}

/** A text that no cell of the first sheet shows is no part of what was to be entered. */
function tooLong(cell: string): FileFault {
  return cell === ''
    ? { code: 'too-much-unpacked' }
    : { code: 'cell-too-long', params: { cell, max: LONGEST_CELL } };
}

/** Where the first sheet shows a text that is kept apart from it; '' where it shows it nowhere. */
async function cellOfShared(entries: Entry[], sheet: string, { strings }: TextScan): Promise<string> {
  const text = (await textOf(entries, sheet, { bytes: MOST_UNPACKED })) ?? '';
  const cell = /<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?v>(\d+)</g;
  const shown = [...text.matchAll(cell)].find(([, , index]) => Number(index) === strings - 1);
  return addressIn(shown?.[1] ?? '');
}

function addressIn(tag: string): string {
  return /\br="([A-Z]+\d+)"/.exec(tag)?.[1] ?? '';
}

/** Whether a text between two tags is too long, in which cell, or among how many shared ones, however all is cut into pieces. */
class TextScan {
  isTooLong = false;
  strings = 0;
  cell = '';
  #run = 0;

  read(text: string): void {
    let from = 0;
    for (let tag = text.indexOf('<'); tag >= 0; tag = text.indexOf('<', from)) {
      if (this.#isLongWith(tag - from)) return;
      this.#run = 0;
      if (text.startsWith('<si>', tag)) this.strings += 1;
      if (text.startsWith('<c ', tag)) this.cell = addressIn(text.slice(tag, tag + 100));
      from = tag + 1;
    }
    this.#isLongWith(text.length - from);
  }

  #isLongWith(more: number): boolean {
    this.#run += more;
    this.isTooLong ||= this.#run > LONGEST_TEXT;
    return this.isTooLong;
  }
}

/** Meets rows, cells and formulas in the text of a sheet, however it is cut into pieces. */
class SheetScan {
  rows = 0;
  readonly formulas: string[] = [];
  #rest = '';
  #cell = '';
  #isNewRow = false;

  read(text: string): void {
    const all = this.#rest + text;
    const end = all.lastIndexOf('>') + 1;
    const cut = all.indexOf('<', end);
    this.#rest = cut < 0 || all.length - cut > LONGEST_TAG ? '' : all.slice(cut);
    for (const [tag, name] of all.slice(0, end).matchAll(/<(?:\w+:)?(row|c|f|v|is)\b[^>]*>/g)) {
      if (name === 'row') this.#isNewRow = true;
      if (name === 'c') this.#cell = addressIn(tag);
      if (name === 'f') this.formulas.push(this.#cell);
      // A row that was only painted holds nothing.
      if (this.#isNewRow && (name === 'v' || name === 'is' || name === 'f')) {
        this.#isNewRow = false;
        this.rows += 1;
      }
    }
  }
}

/** The part in which the first sheet lies, as the workbook names it. */
async function firstSheet(entries: Entry[], left: { bytes: number }): Promise<string | null> {
  const workbook = await textOf(entries, 'xl/workbook.xml', left);
  const links = await textOf(entries, 'xl/_rels/workbook.xml.rels', left);
  const id = /<(?:\w+:)?sheet\b[^>]*\br:id="([^"]+)"/.exec(workbook ?? '')?.[1];
  if (!id || !links) return null;
  for (const [tag] of links.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    if (!tag.includes(`Id="${id}"`)) continue;
    const target = /\bTarget="([^"]+)"/.exec(tag)?.[1] ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  return null;
}

async function textOf(entries: Entry[], name: string, left: { bytes: number }): Promise<string | null> {
  const entry = entries.find((each) => each.name === name);
  if (!entry) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of unpacked(entry)) {
    size += chunk.length;
    if (size > left.bytes / 16) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function unpacked({ method, packed }: Entry): AsyncIterable<Buffer> {
  const source = Readable.from([packed]);
  return method === STORED ? source : source.pipe(createInflateRaw());
}

const END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const ENTRY = 0x02014b50;

function entriesOf(file: Buffer): Entry[] | null {
  const end = file.lastIndexOf(END);
  if (end < 0 || end + 22 > file.length) return null;
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== ENTRY) return null;
    const method = file.readUInt16LE(at + 10);
    if (method !== STORED && method !== DEFLATED) return null;
    const size = file.readUInt32LE(at + 20);
    const local = file.readUInt32LE(at + 42);
    if (local + 30 > file.length) return null;
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const nameEnd = at + 46 + file.readUInt16LE(at + 28);
    entries.push({
      name: file.subarray(at + 46, nameEnd).toString('utf8'),
      method,
      packed: file.subarray(start, start + size),
    });
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}
