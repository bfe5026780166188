import { expect, test } from '@jest/globals';
import { fileName } from './fileName.ts';
import { localeOf } from './locale.ts';

test.each<[string, Record<string, string>, string | null, string]>([
  ['Vietnamese where nothing is said', {}, null, 'vi'],
  ['the browser’s wish for a stranger', { 'accept-language': 'en-GB,en;q=0.9' }, null, 'en'],
  ['the heavier wish of two', { 'accept-language': 'en;q=0.3, vi;q=0.8' }, null, 'vi'],
  ['what we speak of what is wished', { 'accept-language': 'fr, de;q=0.9, en;q=0.1' }, null, 'en'],
  ['not what is explicitly unwanted', { 'accept-language': 'en;q=0' }, null, 'vi'],
  ['the account before the browser', { 'accept-language': 'en' }, 'vi', 'vi'],
  ['the header before the account', { 'x-locale': 'en' }, 'vi', 'en'],
  ['nothing made up', { 'x-locale': 'xx' }, 'en', 'en'],
])('the language is %s', (_what, headers, account, locale) => {
  expect(localeOf(headers, account)).toBe(locale);
});

test('a Vietnamese name reaches old and new clients', () => {
  expect(fileName('inline', '02-KH-CĐCS01.pdf')).toBe(
    `inline; filename="02-KH-CDCS01.pdf"; filename*=UTF-8''02-KH-C%C4%90CS01.pdf`,
  );
});

test.each([
  'a"; filename="b.exe',
  'a\r\nset-cookie: x=1',
  '../../etc/passwd',
  'a\ud800b',
  "x'(*)",
  ' '.repeat(3),
  'ữ'.repeat(1000),
])('a name cannot break out of its header: %j', (name) => {
  const header = fileName('attachment', name);
  expect(header).toMatch(/^attachment; filename="[\x20-\x7E]*"; filename\*=UTF-8''[\w%.!#$&+^`|~-]*$/);
  expect(header.match(/"/g)).toHaveLength(2);
  expect(header).not.toMatch(/\/|\\/);
});
