import { en } from './en/index.ts';
import { vi } from './vi/index.ts';

const vietnamese = flat(vi);
const english = flat(en);

test('both languages say the same things', () => {
  expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
});

test('nothing is left blank, but for what react-admin leaves blank', () => {
  const blank = [...vietnamese, ...english].filter(
    ([key, words]) => words.trim() === '' && key !== 'ra.boolean.null',
  );
  expect(blank).toEqual([]);
});

// react-admin's own are written its way: English may name what Vietnamese leaves unsaid.
test('a sentence of ours has the same holes in both languages', () => {
  const ours = [...vietnamese].filter(([key]) => !key.startsWith('ra.'));
  const differing = ours.filter(([key, words]) => holes(words) !== holes(english.get(key) ?? ''));
  expect(differing.map(([key]) => key)).toEqual([]);
});

test('Vietnamese is stored composed', () => {
  expect([...vietnamese].filter(([, words]) => words !== words.normalize('NFC'))).toEqual([]);
});

function flat(words: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]: [string, unknown]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flat(value as object, `${prefix}${key}.`)],
    ),
  );
}

// "smart_count" only chooses the form: Vietnamese has one form and may leave it out.
function holes(words: string): string {
  const names = [...words.matchAll(/%\{(\w+)\}/g)].map((found) => found[1] ?? '');
  return [...new Set(names)]
    .filter((name) => name !== 'smart_count')
    .sort()
    .join();
}
