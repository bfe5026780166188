import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.ts';
import { Closing } from '../closing.ts';
import { readConfig } from '../config/index.ts';
import { createLogger } from '../logging.ts';
import { openEngine, tasksOf } from '../main.ts';
import { simulate, type Month, type Simulated } from './index.ts';

const closing = new Closing();
const folder = mkdtempSync(join(tmpdir(), 'trinhky-year-'));
let database: TestDatabase;
let year: Simulated;
const months: Month[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const read = readConfig({ DATABASE_URL: database.url, TRINHKY_DATA: folder, TRINHKY_DEMO: 'false' });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const wiring = { config: read.config, closing, logger: createLogger({ logLevel: 'silent' }) };
  const { ownerUrl, ...engine } = await openEngine(wiring);
  year = await simulate({
    ...{ units: 6, year: 2026, seed: '1', ownerUrl, engine, filesDir: join(folder, 'files') },
    tasksOf: (engines) => tasksOf({ ...engines, ...wiring, baseUrl: () => '' }),
    onMonth: (month) => months.push(month),
  });
}, 300_000);

afterAll(async () => {
  await closing.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const countOf = (kind: string, ...states: string[]) =>
  year.documents
    .filter((each) => each.kind === kind && states.includes(each.state))
    .reduce((sum, { count }) => sum + count, 0);

test('a year goes from the programme to the levels of its units', () => {
  expect(countOf('programme', 'inForce')).toBe(1);
  expect(countOf('training-course', 'concluded')).toBe(3);
  expect(countOf('programme-review', 'closed')).toBe(1);
  expect(countOf('decision', 'inForce', 'closed')).toBe(2);
  expect(countOf('union-classification', 'decided')).toBeGreaterThan(2);
  expect(countOf('member-evaluation', 'closed')).toBeGreaterThan(2);
  expect(countOf('report', 'issued')).toBeGreaterThan(8);
});

test('what few units do in a year goes its whole way as well', () => {
  expect(countOf('directive', 'closed')).toBe(1);
  expect(countOf('member-feedback', 'closed')).toBe(2);
  expect(countOf('recommendation', 'closed')).toBe(2);
  expect(countOf('inspection', 'closed')).toBe(1);
  expect(countOf('cadre-planning', 'inForce')).toBe(1);
  expect(countOf('confidence-vote', 'closed')).toBe(2);
  expect(countOf('commendation', 'granted')).toBe(2);
});

test('each month is told as it is over', () => {
  expect(months.map(({ month }) => month).slice(0, 2)).toEqual(['2026-01', '2026-02']);
  expect(months).toHaveLength(12);
  expect(months.at(-1)!.acts).toBeGreaterThan(months[0]!.acts);
});

test('the unit that was taken over in July owes nothing more; plans of the year are closed', () => {
  expect(year.organisations).toBe(2 + 6 - 1);
  expect(countOf('annual-plan', 'closed')).toBeGreaterThan(4);
  expect(countOf('annual-plan', 'inForce')).toBe(0);
  const evaluations = year.duties.find(({ kind, year: of }) => kind === 'member-evaluation' && of === 2026);
  expect(evaluations).toMatchObject({ owed: 6, lapsed: 1 });
});

test('every duty is answered, lapsed, of the next year, or in the list of late units', () => {
  expect(year.duties.filter((duty) => duty.year === 2026 && duty.coming > 0)).toEqual([]);
  for (const { missing, listedLate, ...duty } of year.duties)
    expect({ ...duty, listedLate }).toEqual({ ...duty, listedLate: missing });
  expect(year.duties.some(({ missing }) => missing > 0)).toBe(true);
});

test('no invariant is broken; two of them no single year can show', () => {
  expect(year.invariants.filter(({ status }) => status === 'unchecked').map(({ no }) => no)).toEqual([
    11, 14,
  ]);
  expect(year.invariants.filter(({ status }) => status === 'broken')).toEqual([]);
});

test('indicators say what documents and offices say', () => {
  expect(year.indicators).toHaveLength(6);
  for (const { code, shown, apart } of year.indicators)
    expect({ code, ...shown }).toEqual({ code, ...apart });
  expect(year.indicators.find(({ code }) => code === 'cadres-trained')?.shown.numerator).toBeGreaterThan(5);
});
