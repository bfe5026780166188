import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startSite, type Site } from './testing/site.ts';

let site: Site;
let adminDir: string;
let ready = true;

beforeAll(async () => {
  adminDir = mkdtempSync(join(tmpdir(), 'trinhky-admin-'));
  mkdirSync(join(adminDir, 'assets'));
  writeFileSync(join(adminDir, 'assets', 'index-abc123.js'), 'export {};');
  writeFileSync(join(adminDir, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(
    join(adminDir, 'index.html'),
    '<meta property="csp-nonce" nonce="__CSP_NONCE__"><meta name="demo" content="__DEMO__">',
  );
  site = await startSite({
    adminDir,
    readiness: async () => {
      if (!ready) throw new Error('connection refused');
      return { ready, checks: { database: 'ok' } };
    },
  });
});

afterAll(async () => {
  await site.end();
  rmSync(adminDir, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(site.url + path, { headers, redirect: 'manual' });

describe('every answer', () => {
  test.each(['/', '/livez', '/nothing', '/graphql', '/verify/ABC', '/files/x', '/assets/index-abc123.js'])(
    '%s is guarded',
    async (path) => {
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe-|\*/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );
});

describe('the console', () => {
  test('comes with a nonce of its own each time, and is never kept', async () => {
    const pages = await Promise.all([get('/'), get('/')]);
    const nonces = await Promise.all(
      pages.map(async (response) => {
        const nonce = /nonce="([^"]+)"/.exec(await response.text())?.[1] ?? '';
        expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
        expect(response.headers.get('cache-control')).toBe('no-store');
        return nonce;
      }),
    );
    expect(new Set(nonces).size).toBe(2);
    expect(nonces[0]).toMatch(/^[\w+/]{22}==$/);
  });

  test('has hashed files that may be kept for ever', async () => {
    const { headers, status } = await get('/assets/index-abc123.js');
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/mark.svg')).headers.get('content-type')).toContain('image/svg+xml');
  });

  test.each([
    '/assets/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/',
    '/.env',
    '/assets/missing.js',
    '/index.html.map',
  ])('gives away no other file: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

test.each(['/nothing', '/documents', '/api/v1', '/auth/other', '/metrics'])(
  '%s is not there, in the form of all errors',
  async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'Không tìm thấy.',
          extensions: { code: 'NOT_FOUND', requestId: response.headers.get('x-request-id') },
        },
      ],
    });
  },
);

test('errors speak the asker’s language', async () => {
  expect(await (await get('/nothing', { 'accept-language': 'en' })).json()).toMatchObject({
    errors: [{ message: 'Not found.' }],
  });
});

test('alive is alive; ready is another matter', async () => {
  expect((await get('/livez')).status).toBe(200);
  expect(await (await get('/readyz')).json()).toEqual({ status: 'ok', checks: { database: 'ok' } });
  ready = false;
  const response = await get('/readyz');
  ready = true;
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ status: 'unavailable', checks: { database: 'unreachable' } });
  expect((await get('/livez')).status).toBe(200);
});

test('an odd address does no harm', async () => {
  for (const path of [
    '/%',
    '/%ff',
    '/documents/%00/document.pdf',
    '/verify/%e0%80',
    `/${'a'.repeat(8000)}`,
  ]) {
    expect((await get(path)).status).toBeGreaterThanOrEqual(400);
    expect((await get(path)).status).toBeLessThan(500);
  }
});
