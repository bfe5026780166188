import { Closing } from '../closing.ts';
import { createLogger } from '../logging.ts';
import { databaseUrl, openEngine } from '../main.ts';
import type { Engine } from '../documents/index.ts';
import { configured } from './configured.ts';

/** Works on the configured database as its owner; the embedded one is brought up for the while. */
export function onDatabase<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  return withClosing(async (closing) => work(await databaseUrl(wiring(closing))));
}

/** Works with the engine on a migrated database. */
export function withEngine<T>(work: (engine: Engine, ownerUrl: string) => Promise<T>): Promise<T> {
  return withClosing(async (closing) => {
    const { ownerUrl, ...engine } = await openEngine(wiring(closing));
    return work(engine, ownerUrl);
  });
}

function wiring(closing: Closing) {
  return { config: configured(), closing, logger: createLogger({ logLevel: 'silent' }) };
}

async function withClosing<T>(work: (closing: Closing) => Promise<T>): Promise<T> {
  const closing = new Closing();
  try {
    return await work(closing);
  } finally {
    await closing.close();
  }
}
