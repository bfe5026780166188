import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';

// What inOneProcess.mjs gives tests for `@jest/globals`. The kit's tests use no other words; to import one fails loudly.

// What `@jest/globals` itself hands out as `expect`.
const jest = createRequire(createRequire(import.meta.url).resolve('@jest/globals'));
export const { jestExpect: expect } = jest('@jest/expect');

/** Every test said so far, in order: its full name (made unique), what it does, and where it stands. */
export const tests = [];
const twins = new Map();
const path = [];

export function describe(name, body) {
  path.push(name);
  body();
  path.pop();
}

export function test(name, run) {
  const title = [...path, name].join(' ');
  const twin = twins.get(title) ?? 0;
  twins.set(title, twin + 1);
  tests.push({ id: twin === 0 ? title : `${title} (${twin + 1})`, run, place: placeOf(new Error().stack) });
}

// Lines and columns from 0, as Stryker counts them.
function placeOf(stack) {
  const [, url, line, column] = /(file:\S+\.test\.ts)\?generation=\d+:(\d+):(\d+)/.exec(stack);
  return { fileName: fileURLToPath(url), startPosition: { line: line - 1, column: column - 1 } };
}

describe.each = (table) => (name, body) => eachOf(table, name, body, describe);
test.each = (table) => (name, run) => eachOf(table, name, run, test);

function eachOf(table, name, body, say) {
  for (const row of table) {
    const values = Array.isArray(row) ? row : [row];
    const holes = (name.match(/%[^%]/g) ?? []).length;
    say(format(name, ...values.slice(0, holes)), () => body(...values));
  }
}
