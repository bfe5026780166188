import { hash, verify } from '@node-rs/argon2';

// The library's enum cannot be imported by a module that is compiled alone.
const ARGON2ID = 2;
// The least OWASP advises for argon2id: some 20 ms and 19 MiB a guess.
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

/** As much work for a user who does not exist as for one who does, so that the clock tells nobody which. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const right = await verify(passwordHash ?? (await nobodysHash()), password.normalize('NFC'));
  return right && passwordHash !== undefined;
}

let nobodys: Promise<string> | undefined;
function nobodysHash(): Promise<string> {
  return (nobodys ??= hashPassword(crypto.randomUUID()));
}
