import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readConfig, type Environment } from '../../config/index.ts';
import { tellFinding } from '../index.ts';
import { checkConfiguration, configurationFaults } from './configuration.ts';
import type { Finding } from './finding.ts';

function findings(env: Environment): Finding[] {
  const read = readConfig(env);
  return read.ok ? checkConfiguration(read.config) : configurationFaults(read.faults);
}

const amissIn = (env: Environment) =>
  findings(env)
    .filter(({ level }) => level !== 'ok')
    .map(({ check, level }) => `${level} ${check}`);

const real = {
  DATABASE_URL: 'postgres://owner:Vr9-long-and-odd@db.cong-doan.vn/trinhky',
  PUBLIC_URL: 'https://trinhky.cong-doan.vn',
  TRUST_PROXY: 'loopback',
  SMTP_URL: 'smtps://u:p@mail.cong-doan.vn:465',
  MAIL_FROM: 'trinhky@cong-doan.vn',
  SIGNING_KEY:
    '-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f\n-----END PRIVATE KEY-----',
};

test('the demo on this machine, and a careful installation, have nothing amiss', () => {
  expect(amissIn({})).toEqual([]);
  expect(amissIn(real)).toEqual([]);
});

test.each<[string, Environment, string[]]>([
  [
    'a demo over a database elsewhere',
    { ...real, TRINHKY_DEMO: 'true', HOST: '127.0.0.1' },
    ['fault demo-outside', 'fault demo-exposed'],
  ],
  ['a demo that the network reaches', { HOST: '0.0.0.0' }, ['fault demo-exposed']],
  [
    'a demo under a public name without TLS',
    { PUBLIC_URL: 'http://thu.cong-doan.vn' },
    ['fault demo-exposed', 'fault public-url'],
  ],
  [
    'no address for people',
    { ...real, PUBLIC_URL: '', SMTP_URL: '' },
    ['warning public-url', 'warning mail'],
  ],
  ['TLS in front that nobody believes', { ...real, TRUST_PROXY: '' }, ['warning trust-proxy']],
  [
    'a password that is anybody’s first guess',
    { ...real, DATABASE_URL: 'postgres://trinhky:trinhky@db/x' },
    ['fault database-password'],
  ],
  ['no mail', { ...real, SMTP_URL: '' }, ['warning mail']],
  ['a key of each machine’s own', { ...real, SIGNING_KEY: '' }, ['warning signing-key']],
  ['webhooks that may call this machine', { ...real, TRINHKY_WEBHOOK_LOOPBACK: 'true' }, ['fault webhooks']],
])('%s is told', (_, env, told) => {
  expect(amissIn(env)).toEqual(told);
});

test('a signing key that others may read is told with its file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trinhky-doctor-'));
  const file = join(folder, 'signing-key.pem');
  writeFileSync(file, 'key');
  chmodSync(file, 0o644);
  expect(amissIn({ TRINHKY_DATA: folder })).toEqual(['fault signing-key']);
  chmodSync(file, 0o600);
  expect(amissIn({ TRINHKY_DATA: folder })).toEqual([]);
});

test('of an unreadable configuration every fault is told', () => {
  expect(findings({ PORT: 'many', HOST: 'a b' }).map(({ found }) => found.vi)).toEqual([
    expect.stringMatching(/^PORT: /),
    expect.stringMatching(/^HOST: /),
  ]);
});

test('each finding that is not well says what it means and what to do, in both languages', () => {
  const all = findings({ ...real, TRINHKY_DEMO: 'true', TRUST_PROXY: '', SIGNING_KEY: '' });
  const told = all
    .filter(({ level }) => level !== 'ok')
    .flatMap((one) => [tellFinding(one, 'vi'), tellFinding(one, 'en')]);
  expect(told.length).toBeGreaterThan(6);
  for (const text of told) expect(text).toMatch(/^[!✗] \S.*\n {5}\S.*\n {5}→ \S.*$/);
  expect(told.join()).not.toMatch(/[{}]/);
});
