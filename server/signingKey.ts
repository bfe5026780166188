import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config/index.ts';

/** The key that signs receipts: as configured, else the one kept in the data folder, made at the first start. */
export function signingKeyOf({ signingKey, dataDir }: Pick<Config, 'signingKey' | 'dataDir'>): KeyObject {
  if (signingKey) return signingKey;
  const file = fileIn(dataDir);
  if (!existsSync(file)) make(file, dataDir);
  return createPrivateKey(readFileSync(file, 'utf8'));
}

/** The key there is, none being made; null where the server has not run from here yet. */
export function signingKeyAtHand(config: Pick<Config, 'signingKey' | 'dataDir'>): KeyObject | null {
  return config.signingKey || existsSync(fileIn(config.dataDir)) ? signingKeyOf(config) : null;
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'signing-key.pem');
}

// Written beside and linked: of two first starts at once both end up with one key, and never with half of one.
function make(file: string, dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, pem, { mode: 0o600 });
  try {
    linkSync(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(fresh);
  }
}
