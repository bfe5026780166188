import { readConfig, type Config } from '../../server/config/index.ts';
import { Closing } from '../../server/closing.ts';
import { createLogger } from '../../server/logging.ts';
import { serve, type Running } from '../../server/main.ts';
import type { Clock } from '../../server/clock.ts';
import { createPreparedDatabase, type TestDatabase } from './database.ts';

/** How long the first test file may wait, in milliseconds: it seeds for all others. */
export const SEEDING = 300_000;

/** A database with the demo province in it, seeded once a run by the server itself and cloned for each test file. */
export function cloneOfDemo(): Promise<TestDatabase> {
  return createPreparedDatabase('demo', async (ownerUrl) => {
    const { stop } = await serveOn(ownerUrl);
    await stop();
  });
}

/** The server as `trinhky serve` wires it, inside this process, on any free port. */
export async function serveOn(
  ownerUrl: string,
  clock?: Clock,
): Promise<Running & { stop: () => Promise<void>; lines: string[] }> {
  const closing = new Closing();
  const lines: string[] = [];
  const logger = createLogger({ logLevel: 'info' }, { write: (line) => void lines.push(line) });
  const running = await serve({ config: configFor(ownerUrl), logger, closing, clock });
  return { ...running, lines, stop: () => closing.close() };
}

function configFor(ownerUrl: string): Config {
  const read = readConfig({
    DATABASE_URL: ownerUrl,
    TRINHKY_DATA: process.env['TRINHKY_TEST_RUN'],
    TRINHKY_DEMO: 'true',
    PORT: '0',
    HOST: '127.0.0.1',
  });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.config;
}
