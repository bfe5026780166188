import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { envExample, printFaults, readConfig, type Config, type Environment } from './index.ts';

test('an empty environment is the demo on this machine alone', () => {
  const config = good({});
  expect(config).toMatchObject({
    databaseUrl: null,
    demo: true,
    host: '127.0.0.1',
    port: 4000,
    logLevel: 'info',
  });
});

test('a database of one’s own is no demo and listens to the network', () => {
  const config = good({ DATABASE_URL: 'postgres://u:p@db/trinhky' });
  expect(config).toMatchObject({ demo: false, host: '0.0.0.0' });
});

test('an empty variable is one that is not set', () => {
  expect(good({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 4000, databaseUrl: null });
});

test('all faults come at once, each with its remedy in both languages', () => {
  const faults = bad({
    DATABASE_URL: 'mysql://x',
    PORT: '70000',
    HOST: 'a b',
    PUBLIC_URL: 'https://a.vn/path',
    LOG_LEVEL: 'loud',
    TRINHKY_DEMO: 'maybe',
    SIGNING_KEY: 'nonsense',
    TRUST_PROXY: 'everybody',
  });
  expect(faults.map(({ variable }) => variable).sort()).toEqual([
    'DATABASE_URL',
    'HOST',
    'LOG_LEVEL',
    'PORT',
    'PUBLIC_URL',
    'SIGNING_KEY',
    'TRINHKY_DEMO',
    'TRUST_PROXY',
  ]);
  const text = printFaults(faults);
  expect(text).toContain('Cấu hình có 8 lỗi. / The configuration has 8 faults.');
  expect(text).toContain('"70000" không dùng được: phải là số từ 0 đến 65535. Ví dụ: PORT=4000');
  expect(text).toContain(
    '"70000" cannot be used: it must be a number from 0 to 65535. For example: PORT=4000',
  );
});

test('a bad secret is not repeated', () => {
  const text = printFaults(bad({ DATABASE_URL: 'http://user:hunter2@db', SIGNING_KEY: 'sesame' }));
  expect(text).not.toMatch(/hunter2|sesame/);
});

test('a secret may stand in a file, but not in both places', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'trinhky-config-')), 'url');
  writeFileSync(file, 'postgres://u:p@db/one\n');
  expect(good({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgres://u:p@db/one');
  expect(bad({ DATABASE_URL_FILE: file, DATABASE_URL: 'postgres://u:p@db/two' })[0]?.variable).toBe(
    'DATABASE_URL_FILE',
  );
  expect(bad({ DATABASE_URL_FILE: `${file}.gone` })[0]?.problem.en).toContain('ENOENT');
});

test('only an Ed25519 key signs', () => {
  const pem = (kind: 'ed25519' | 'x25519') =>
    generateKeyPairSync(kind as 'ed25519')
      .privateKey.export({ type: 'pkcs8', format: 'pem' })
      .toString();
  expect(good({ SIGNING_KEY: pem('ed25519') }).signingKey?.asymmetricKeyType).toBe('ed25519');
  const inBase64 = Buffer.from(pem('ed25519')).toString('base64');
  expect(good({ SIGNING_KEY: inBase64 }).signingKey?.asymmetricKeyType).toBe('ed25519');
  expect(bad({ SIGNING_KEY: pem('x25519') })).toHaveLength(1);
});

test('outside the demo, passwords do not cross the network in the clear', () => {
  expect(bad({ PUBLIC_URL: 'http://trinhky.example.vn', TRINHKY_DEMO: 'false' })[0]?.variable).toBe(
    'PUBLIC_URL',
  );
  expect(good({ PUBLIC_URL: 'http://localhost:4000', TRINHKY_DEMO: 'false' }).publicUrl?.host).toBe(
    'localhost:4000',
  );
});

test('behind a pooler the way past it must be known too', () => {
  const pooled = { DATABASE_URL: 'postgres://u:p@h:6432/d', DATABASE_POOLER: 'transaction' };
  expect(bad(pooled).map(({ variable }) => variable)).toEqual(['DATABASE_POOLER']);
  expect(bad({ DATABASE_POOLER: 'transaction' }).map(({ variable }) => variable)).toEqual([
    'DATABASE_POOLER',
  ]);
  expect(good({ ...pooled, DATABASE_DIRECT_URL: 'postgres://u:p@h:5432/d' }).databasePooler).toBe(
    'transaction',
  );
});

test('.env.example is what the settings say', () => {
  const committed = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  expect(committed).toBe(envExample());
});

function good(env: Environment): Config {
  const read = readConfig(env);
  if (!read.ok) throw new Error(printFaults(read.faults));
  return read.config;
}

function bad(env: Environment) {
  const read = readConfig(env);
  if (read.ok) throw new Error('no fault found');
  return read.faults;
}

test('mail needs a sender, and an address that its links lead to', () => {
  const faults = bad({ SMTP_URL: 'smtp://127.0.0.1:2525' });
  expect(faults.map(({ variable }) => variable)).toEqual(['MAIL_FROM', 'PUBLIC_URL']);
  const whole = { MAIL_FROM: 'a@b.vn', PUBLIC_URL: 'https://a.vn' };
  expect(good({ SMTP_URL: 'smtps://u:p@mail.vn', ...whole })).toMatchObject({ mailFrom: 'a@b.vn' });
  expect(bad({ SMTP_URL: 'http://mail.vn', ...whole }).map(({ variable }) => variable)).toEqual(['SMTP_URL']);
  expect(good({})).toMatchObject({ smtpUrl: null, webhookLoopback: false });
});
