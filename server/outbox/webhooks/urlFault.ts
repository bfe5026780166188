import { setTimeout as pause } from 'node:timers/promises';
import { Hopeless } from '../deliver.ts';
import { publicAddress, type Resolve } from './address.ts';

export interface UrlRules {
  resolve: Resolve;
  /** Plain http to this very machine is taken too. */
  loopbackToo: boolean;
}

const LONGEST = 2000;
/** Whoever types an address does not wait longer for what its name means, in milliseconds. */
const PATIENCE_MS = 3000;

/**
 * Why nothing could ever be sent to this address; null where something perhaps can. What its name means is looked up again
 * each time something is sent, so a name that nobody knows yet is taken.
 */
export async function urlFault(
  text: string,
  rules: UrlRules,
): Promise<'not-a-webhook-url' | 'private-address' | null> {
  if (text.length > LONGEST || !URL.canParse(text)) return 'not-a-webhook-url';
  const { protocol, username, password, hash, hostname } = new URL(text);
  const isSafe = protocol === 'https:' || (rules.loopbackToo && protocol === 'http:');
  if (!isSafe || username !== '' || password !== '' || hash !== '' || hostname === '')
    return 'not-a-webhook-url';
  return (await isClosed(hostname, rules)) ? 'private-address' : null;
}

async function isClosed(hostname: string, rules: UrlRules): Promise<boolean> {
  const soon = new AbortController();
  const looked = publicAddress(hostname, rules.resolve, rules).then(
    () => false,
    (error: unknown) => error instanceof Hopeless,
  );
  const tired = pause(PATIENCE_MS, false, { signal: soon.signal }).catch(() => false);
  return Promise.race([looked, tired]).finally(() => soon.abort());
}
