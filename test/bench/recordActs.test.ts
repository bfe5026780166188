import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDocument } from '../../server/documents/index.ts';
import { createProvince, type Province } from '../../server/documents/testing/province.ts';
import { flows } from '../../workflows/catalog.ts';
import { planContent } from '../support/plans.ts';
import { functionScript, pgbenchScript, type Script } from './pgbenchScript.ts';
import { recordActs } from './recordActs.ts';

let province: Province;
let script: Script;
let calls: ReturnType<typeof functionScript>;
let plan: { id: string; version: number; chair: { personId: string } };
beforeAll(async () => {
  province = await createProvince(flows, { units: 1 });
  const { engine, units } = province;
  const { id: organisationId, people } = units[0]!;
  const personId = people['chair']!;
  const input = { kind: 'annual-plan', organisationId, title: 'Kế hoạch', content: planContent() };
  const made = await createDocument(engine, { personId }, input);
  if (made.kind !== 'saved') throw new Error(JSON.stringify(made));
  const drafters: [string, string] = [people['secretary']!, people['committeeMember1']!];
  const recorded = { id: made.documentId, version: 1, chair: { personId }, drafters };
  const recordings = await recordActs({ engine, recorded });
  script = pgbenchScript(recordings);
  calls = functionScript(recordings);
  plan = recorded;
});
afterAll(() => province.end());

test('an act is recorded as the server sends it: begin, one read, one write, commit', () => {
  const statements = script.text.split(';\n').map((text) => text.trim());
  expect(script.acts).toBe(2);
  expect(statements.filter((text) => /^commit$/m.test(text))).toHaveLength(2);
  expect(statements.filter((text) => /begin isolation level/.test(text))).toHaveLength(2);
  expect(statements.filter((text) => text.includes('as bookkeeping'))).toHaveLength(2);
  expect(statements.filter((text) => text.includes('insert into event'))).toHaveLength(2);
});

test('all values are pgbench’s: constants it was given, and the client’s own', () => {
  expect(script.text).not.toMatch(/\$\d/);
  const named = new Set(script.text.match(/(?<![:\w]):[a-z]\w*/g));
  const own = ['begun', 'client_id', 'person', 'document', 'version', 'key'].map((name) => `:${name}`);
  const constants = Object.keys(script.constants).map((name) => `:${name}`);
  expect([...named].sort()).toEqual([...own, ...constants].sort());
});

test('as one function of the database the act writes row, event and outbox just the same', async () => {
  for (const text of calls.functions) await province.sql(text);
  const { id, version, chair } = plan;
  await province.sql('select bench_act0($1, $2, $3, $4)', [chair.personId, id, version + 1, 'called']);
  const [written] = await province.sql(
    `select d.version, (select count(*)::integer from event e where e.document_id = d.id) as events,
       (select count(*)::integer from idempotency where key = 'called') as keys from document d where d.id = $1`,
    [id],
  );
  expect(written).toEqual({ version: version + 1, events: version + 1, keys: 1 });
});
