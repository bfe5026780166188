/** How long a process keeps a job to itself without a word; after that it is taken for dead, in milliseconds. */
const HELD_MS = 30_000;

/** Until when nobody else takes the job. */
export function heldUntil(now: Date): Date {
  return new Date(now.getTime() + HELD_MS);
}
