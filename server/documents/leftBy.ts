import type { Document } from '../db/index.ts';
import type { EventRow } from './eventRow.ts';
import type { ActResult, Performed } from './results.ts';

/** Document and event as an act left them. */
export interface Left {
  document: Document;
  event: EventRow;
}

// Beside the answer and not in it: the answer is the same when it is given again.
const left = new WeakMap<ActResult, Left>();

export function leaves(result: Performed, what: Left): Performed {
  left.set(result, what);
  return result;
}

/** What the act left, for whoever wants to see it at once; undefined where a first answer was given again. */
export function leftBy(result: ActResult): Left | undefined {
  return left.get(result);
}
