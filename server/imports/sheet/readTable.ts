import { ThreadPool } from '../../printing/index.ts';
import type { FileFault, Table } from './table.ts';
import type { ReadJob } from './worker.ts';

/** Reads a file of rows on a thread of its own, whose memory is bounded: what bursts it takes nobody along. */
export async function readTable(job: ReadJob): Promise<Table | FileFault> {
  try {
    const read = await pool.run(job);
    return 'rows' in read && read.rows.length === 0 ? { code: 'empty' } : read;
  } catch {
    return { code: 'unreadable' };
  }
}

/** Ends the reading threads. They start again with the next file. */
export function closeReading(): Promise<void> {
  return pool.close();
}

const entry = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);
const pool = new ThreadPool<ReadJob, Table | FileFault>(entry, { size: 1, timeoutMs: 60_000 });
