import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** What a checkpoint says: the log had so many leaves, with this root over them. */
export interface LogState {
  size: number;
  root: Buffer;
}

const ED25519 = Buffer.of(1);

/** The log's name: that of the key which signs it, since another key makes another log. */
function originOf(publicKey: KeyObject): string {
  return `trinhky-log/${createHash('sha256').update(rawOf(publicKey)).digest('hex').slice(0, 16)}`;
}

/** The key in C2SP's form for verifiers, `name+hash+key`: all that somebody needs to check every checkpoint offline. */
export function verifierKey(publicKey: KeyObject): string {
  const key = Buffer.concat([ED25519, rawOf(publicKey)]).toString('base64');
  return `${originOf(publicKey)}+${keyHash(publicKey).toString('hex')}+${key}`;
}

/** A checkpoint (C2SP tlog-checkpoint) as a signed note. */
export function signNote({ size, root }: LogState, privateKey: KeyObject): string {
  const publicKey = createPublicKey(privateKey);
  const origin = originOf(publicKey);
  const text = `${origin}\n${size}\n${root.toString('base64')}\n`;
  const signature = Buffer.concat([keyHash(publicKey), sign(null, Buffer.from(text, 'utf8'), privateKey)]);
  return `${text}\n— ${origin} ${signature.toString('base64')}\n`;
}

/** What a genuine note says, null for anything else. */
export function readNote(note: string, publicKey: KeyObject): LogState | null {
  const origin = originOf(publicKey);
  const match = /^((\S+)\n(0|[1-9]\d*)\n(\S+)\n)\n— (\S+) (\S+)\n$/.exec(note);
  if (!match || match[2] !== origin || match[5] !== origin) return null;
  const signature = Buffer.from(match[6]!, 'base64');
  if (!signature.subarray(0, 4).equals(keyHash(publicKey))) return null;
  if (!verify(null, Buffer.from(match[1]!, 'utf8'), publicKey, signature.subarray(4))) return null;
  return { size: Number(match[3]), root: Buffer.from(match[4]!, 'base64') };
}

function keyHash(publicKey: KeyObject): Buffer {
  const named = Buffer.concat([Buffer.from(`${originOf(publicKey)}\n`, 'utf8'), ED25519, rawOf(publicKey)]);
  return createHash('sha256').update(named).digest().subarray(0, 4);
}

function rawOf(publicKey: KeyObject): Buffer {
  return Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
}
