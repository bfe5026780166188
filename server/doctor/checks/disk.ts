import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import type { Finding } from './finding.ts';
import { amiss, well } from './words.ts';
import { workWords as words } from './workWords.ts';

const GIGABYTE = 2 ** 30;
/** Bytes below which a day's work may fill the disk, and below which an hour's may. */
const LITTLE = 2 * GIGABYTE;
const ALMOST_NONE = GIGABYTE / 5;

/** How much room is left where attachments lie, and the embedded database; another machine's disk is not seen from here. */
export async function checkDisk(folder: string): Promise<Finding[]> {
  if (!existsSync(folder)) return [];
  const { bavail, bsize } = await statfs(folder);
  const bytes = bavail * bsize;
  const params = { folder, free: `${(bytes / GIGABYTE).toFixed(1)} GB` };
  if (bytes < ALMOST_NONE) return [amiss('disk', words.disk, params)];
  return [bytes < LITTLE ? amiss('disk', words.disk, params, 'warning') : well('disk', words.disk, params)];
}
