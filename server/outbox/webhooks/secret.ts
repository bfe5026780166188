import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';

/** What a receiver checks our signature with. Shown once, when it is made. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64url')}`;
}

/** As it is kept: readable only to who has the server's signing key, which is not in the database. */
export function sealed(secret: string, signingKey: KeyObject): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(signingKey), nonce);
  const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

export function unsealed(box: Buffer, signingKey: KeyObject): string {
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(signingKey), box.subarray(0, 12));
  decipher.setAuthTag(box.subarray(12, 28));
  return Buffer.concat([decipher.update(box.subarray(28)), decipher.final()]).toString('utf8');
}

/** `t=…,v1=…`: the moment of sending and the HMAC-SHA256 of `t.body`, so that an old message cannot be sent again as a new one. */
export function signature(body: string, secret: string, now: Date): string {
  const t = Math.floor(now.getTime() / 1000);
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
}

function keyFrom(signingKey: KeyObject): Buffer {
  const seed = signingKey.export({ type: 'pkcs8', format: 'der' });
  return Buffer.from(hkdfSync('sha256', seed, '', 'trinhky webhook secrets', 32));
}
