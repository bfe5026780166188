import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { readCsv } from './readCsv.ts';
import { readXlsx } from './readXlsx.ts';

/** What goes to a reading thread. */
export interface ReadJob {
  path: string;
  isText: boolean;
}

// The entry of a reading thread: one file in, its rows or what is wrong with it out.
parentPort?.on('message', ({ path, isText }: ReadJob) => {
  readFile(path)
    .then((file) => (isText ? readCsv(file) : readXlsx(file)))
    .then(
      (read) => parentPort?.postMessage({ done: read }),
      (error: unknown) =>
        parentPort?.postMessage({ failed: error instanceof Error ? error.message : String(error) }),
    );
});
