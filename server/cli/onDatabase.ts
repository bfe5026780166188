import { join } from 'node:path';
import { Closing } from '../closing.ts';
import { createLogger } from '../logging.ts';
import type { Locale } from '../../workflows/kit/index.ts';
import { migrationStatus } from '../db/index.ts';
import { databaseUrl, openEngine, openWorkingEngine, type Wiring } from '../main.ts';
import type { Engine } from '../documents/index.ts';
import { Failure } from './command.ts';
import { configured } from './configured.ts';

/** Works on the configured database as its owner; the embedded one is brought up for the while. */
export function onDatabase<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  return withClosing(async (closing) => work(await databaseUrl(wiring(closing))));
}

/** Works with the engine on a migrated database, and with the folder in which files lie. */
export function withEngine<T>(
  work: (engine: Engine, ownerUrl: string, filesDir: string) => Promise<T>,
): Promise<T> {
  return withClosing(async (closing) => {
    const parts = wiring(closing);
    const { ownerUrl, ...engine } = await openEngine(parts);
    return work(engine, ownerUrl, join(parts.config.dataDir, 'files'));
  });
}

/** Works with what a server is wired from; nothing is reached or started yet. */
export function withWiring<T>(work: (wiring: Wiring) => Promise<T>): Promise<T> {
  return withClosing((closing) => work(wiring(closing)));
}

/** Works as the engine itself, on a database that must be at this release's migrations: none is run here. */
export function withWorkingEngine<T>(locale: Locale, work: (engine: Engine) => Promise<T>): Promise<T> {
  return withClosing(async (closing) => {
    const parts = wiring(closing);
    const ownerUrl = await databaseUrl(parts);
    await expectMigrated(ownerUrl, locale);
    return work(await openWorkingEngine(ownerUrl, parts));
  });
}

/** Throws a `Failure` that says what to do where the database is older or newer than this release. */
export async function expectMigrated(ownerUrl: string, locale: Locale): Promise<void> {
  const { pending, unknown } = await migrationStatus(ownerUrl);
  if (pending.length > 0) throw new Failure(notMigrated.pending[locale]);
  if (unknown.length > 0) throw new Failure(notMigrated.unknown[locale]);
}

const notMigrated = {
  pending: {
    vi: 'Cơ sở dữ liệu chưa ở phiên bản này; chưa có gì bị thay đổi. Hãy chạy: trinhky migrate up, rồi gọi lại lệnh này.',
    en: 'The database is not at this release yet; nothing was changed. Run: trinhky migrate up, then this command again.',
  },
  unknown: {
    vi: 'Cơ sở dữ liệu thuộc một phiên bản mới hơn; chưa có gì bị thay đổi. Hãy dùng bản trinhky đã nâng cấp nó.',
    en: 'The database belongs to a newer release; nothing was changed. Use the trinhky that upgraded it.',
  },
};

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
