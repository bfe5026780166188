import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connect, type Database } from '../db/index.ts';
import { makeWorld, type World } from '../db/testing/world.ts';
import {
  createAccount,
  hashPassword,
  setLocale,
  signIn,
  signOut,
  viewerOf,
  type SignInResult,
} from './index.ts';

let world: World;
let ownersDb: Database;
let accountId: string;
let now = new Date('2026-11-23T01:00:00Z');
const clock = { now: () => now };

beforeAll(async () => {
  world = await makeWorld();
  ownersDb = await connect(world.ownerUrl, { poolSize: 1 });
  const made = await createAccount(ownersDb, {
    personId: world.people.chairA,
    username: ' Chutich.CS01',
    password: 'mật khẩu dài',
  });
  if (made.ok) accountId = made.accountId;
});
afterAll(async () => {
  await ownersDb.close();
  await world.end();
});

test('whoever knows the password gets in, however name and accents were typed, and out again', async () => {
  const token = tokenOf(
    await attempt({ username: 'CHUTICH.cs01', password: 'mật khẩu dài'.normalize('NFD') }),
  );
  const viewer = { personId: world.people.chairA, accountId, locale: 'vi' };
  expect(await viewerOf(world.db, token, clock)).toEqual(viewer);
  await setLocale(world.db, accountId, 'en');
  expect(await viewerOf(world.db, token, clock)).toEqual({ ...viewer, locale: 'en' });
  await signOut(world.db, token);
  expect(await viewerOf(world.db, token, clock)).toBeNull();
});

test('unfit accounts are refused', async () => {
  const { chairA: personId } = world.people;
  const create = (username: string, password: string) =>
    createAccount(ownersDb, { personId, username, password });
  expect(await create('chutich.cs01', 'mật khẩu dài')).toEqual({ ok: false, reason: 'username-taken' });
  expect(await create('có dấu', 'mật khẩu dài')).toEqual({ ok: false, reason: 'username-unfit' });
  expect(await create('uyvien1.cs01', 'ngắn')).toEqual({ ok: false, reason: 'password-too-short' });
});

test('neither the token nor the password lies in the database, and the server cannot read the hashes', async () => {
  const token = tokenOf(await attempt());
  const stored = await world.asOwner<{ text: string }>(
    `select token_hash::text || password_hash as text from session join account on account.id = account_id`,
  );
  expect(stored.map(({ text }) => text).join()).not.toContain(token);
  expect(stored.map(({ text }) => text).join()).toMatch(/\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  for (const column of ['account.password_hash', 'session.token_hash']) {
    const [table] = column.split('.');
    await expect(world.as('chairA', (tx) => tx.query(`select ${column} from ${table}`))).rejects.toThrow(
      /permission denied/,
    );
  }
  expect(await world.as('chairB', (tx) => tx.query('select id from session'))).toEqual([]);
  expect(await world.as('chairA', (tx) => tx.query('select id from session'))).not.toEqual([]);
});

test('a session ends when idle for twelve hours, and after a week however busy', async () => {
  const idle = tokenOf(await attempt());
  later(12 * 60 - 1);
  expect(await viewerOf(world.db, idle, clock)).not.toBeNull();
  later(12 * 60 + 1);
  expect(await viewerOf(world.db, idle, clock)).toBeNull();

  const busy = tokenOf(await attempt());
  for (let hour = 0; hour < 7 * 24; hour += 10) {
    expect(await viewerOf(world.db, busy, clock)).not.toBeNull();
    later(10 * 60);
  }
  expect(await viewerOf(world.db, busy, clock)).toBeNull();
});

test('a disabled account is out at once', async () => {
  const token = tokenOf(await attempt());
  await world.asOwner('update account set disabled_at = now()');
  expect(await viewerOf(world.db, token, clock)).toBeNull();
  expect(await attempt()).toEqual({ ok: false, reason: 'wrong' });
  await world.asOwner('update account set disabled_at = null');
});

test('a password is kept as argon2id at the cost OWASP advises', async () => {
  expect(await hashPassword('mật khẩu')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('only failures count, per user and address; the right password does not help past the limit', async () => {
  for (let n = 0; n < 12; n += 1) tokenOf(await attempt({ address: '10.0.0.1' }));
  const guesses = [];
  for (let n = 0; n < 10; n += 1) guesses.push(await attempt({ password: `sai ${n}`, address: '10.0.0.1' }));
  expect(guesses).toEqual(guesses.map(() => ({ ok: false, reason: 'wrong' })));
  const limited = await attempt({ address: '10.0.0.1' });
  expect(limited).toMatchObject({ ok: false, reason: 'limited', retryAfterSeconds: expect.any(Number) });
  tokenOf(await attempt({ address: '10.0.0.2' }));
});

test('a burst of guesses gets no further than the limit', async () => {
  const burst = await Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      attempt({ password: n === 29 ? 'mật khẩu dài' : `sai ${n}`, address: '10.0.0.3' }),
    ),
  );
  expect(burst[29]).toMatchObject({ ok: false, reason: 'limited' });
});

test('one address trying many names is stopped', async () => {
  const tries = [];
  for (let n = 0; n < 101; n += 1) tries.push(await attempt({ username: `user${n}`, address: '10.0.0.4' }));
  expect(tries[99]).toEqual({ ok: false, reason: 'wrong' });
  expect(tries[100]).toMatchObject({ ok: false, reason: 'limited' });
});

function attempt(
  with_: { username?: string; password?: string; address?: string } = {},
): Promise<SignInResult> {
  return signIn(
    world.db,
    { username: 'chutich.cs01', password: 'mật khẩu dài', address: '127.0.0.1', ...with_ },
    clock,
  );
}

function tokenOf(result: SignInResult): string {
  if (!result.ok) throw new Error(result.reason);
  return result.token;
}

function later(minutes: number): void {
  now = new Date(now.getTime() + minutes * 60_000);
}
