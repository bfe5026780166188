import { parentPort } from 'node:worker_threads';
import type { Paper } from '../../workflows/kit/paper.ts';
import { draw, type Stamp } from './draw/draw.ts';

/** What goes to a printing thread. */
export interface PrintJob {
  paper: Paper;
  stamp: Stamp;
}

// The entry of a printing thread: one job in, the bytes of the PDF or the reason of the failure out.
parentPort?.on('message', (job: PrintJob) => {
  draw(job.paper, job.stamp).then(
    (bytes) => parentPort?.postMessage({ done: bytes }),
    (error: unknown) =>
      parentPort?.postMessage({ failed: error instanceof Error ? error.message : String(error) }),
  );
});
