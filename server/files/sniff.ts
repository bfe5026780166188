import { open, readFile } from 'node:fs/promises';
import { zipEntries } from './zipEntries.ts';

/** Rows as text: known by its name alone. */
export const TEXT_OF_ROWS = 'text/csv';

/** The few media types that are taken, by what the bytes say; what a name or a client claims counts for nothing. */
export type MediaType = Exclude<keyof typeof extensions, typeof TEXT_OF_ROWS>;

const extensions = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  [TEXT_OF_ROWS]: ['csv', 'txt'],
} as const;

/** The file's media type, null for anything else: macro files, archives, programs, what only looks like one of ours. */
export async function sniff(path: string): Promise<MediaType | null> {
  const head = await firstBytes(path, 8);
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return 'application/pdf';
  if (head.equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'image/png';
  if (head.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04])))
    return officeType(await zipEntries(path));
  return null;
}

/** Why nothing of it can be read: Office locks a file away in a package of its own once it has a password. */
export async function isEncrypted(path: string): Promise<boolean> {
  const head = await firstBytes(path, 8);
  if (!head.equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))) return false;
  return (await readFile(path)).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/** Whether a name ends as files of this type do. */
export function fitsName(type: keyof typeof extensions, fileName: string): boolean {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return (extensions[type] as readonly string[]).includes(extension);
}

function officeType(entries: string[] | null): MediaType | null {
  if (!entries?.includes('[Content_Types].xml')) return null;
  // Macros, and controls that run like them, live in binary parts.
  if (entries.some((name) => /vbaproject|activex|\.bin$/i.test(name) && !/printerSettings/i.test(name)))
    return null;
  if (entries.includes('word/document.xml'))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  if (entries.includes('xl/workbook.xml'))
    return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return null;
}

async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
