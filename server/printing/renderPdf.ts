import { availableParallelism } from 'node:os';
import type { Paper } from '../../workflows/kit/paper.ts';
import { ThreadPool } from './threads.ts';
import type { PrintJob } from './worker.ts';

/** What the file says of itself besides the paper's own words. */
export interface PdfOptions {
  /** The file's creation date; by default the day of issue, or 1 January of the paper's year before that. */
  createdAt?: Date;
  /** Written into the file's properties, so that equal papers of two documents differ. */
  documentId?: string;
}

/**
 * Prints the paper as a PDF: A4 after Decree 30/2020/NĐ-CP, fonts embedded, the same bytes for the same input.
 * The work is done on another thread. Fails with an error when the thread crashes or takes longer than 30 s.
 */
export function renderPdf(paper: Paper, { createdAt, documentId }: PdfOptions = {}): Promise<Uint8Array> {
  return pool.run({ paper, stamp: { createdAt: createdAt?.toISOString() ?? dayOf(paper), documentId } });
}

/** Ends the printing threads. They start again with the next paper. */
export function closePrinting(): Promise<void> {
  return pool.close();
}

function dayOf({ head: { date, year } }: Paper): string {
  return `${date ?? `${year}-01-01`}T00:00:00+07:00`;
}

// The sources are run as TypeScript by Node itself, in tests too; a build leaves plain JavaScript beside this file.
const entry = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);
// Never all cores: the server's own thread answers people meanwhile.
const size = Math.max(1, Math.min(2, availableParallelism() - 1));
const pool = new ThreadPool<PrintJob, Uint8Array>(entry, { size, timeoutMs: 30_000 });
