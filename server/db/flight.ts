import type { Client } from 'pg';

/**
 * Whatever is asked of a connection until the present turn is over leaves it together. A write to a socket costs the
 * processor more than what it carries, and PostgreSQL wakes up once instead of for each statement.
 */
export function inOneFlight({ connection: { stream } }: Client): void {
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
