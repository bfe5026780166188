import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { flows } from '../../workflows/catalog.ts';
import { isEditable, organisationFields, statesOf, type Flow } from '../../workflows/kit/index.ts';
import { BEYOND_NUMBERS, leavesOf, listsOf, sampleOf, withAt, type Leaf } from '../support/badContent.ts';
import { saved, type DocumentAnswer, type FieldError, type WholeDoc } from '../support/answers.ts';
import type { Client } from '../support/client.ts';
import { SAVE } from '../support/operations.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';

/** Every kind's form, field by field as its schema has them: a kind to come is tried by being in the catalog. */
let server: TestServer;
const drafts = new Map<string, Draft>();

interface Draft {
  by: Client;
  before: WholeDoc;
}

beforeAll(async () => {
  server = await startServer();
}, SEEDING);

afterAll(() => server.stop());

/** A blank draft of whoever may begin one; of what nobody begins, one of the demo. */
async function draftOf(flow: Flow): Promise<Draft> {
  const known = drafts.get(flow.kind);
  if (known) return known;
  const draft = (await begun(flow)) ?? (await ofDemo(flow));
  if (!draft) throw new Error(`${flow.kind}: no draft that somebody may save`);
  drafts.set(flow.kind, draft);
  return draft;
}

async function begun({ kind, blank }: Flow): Promise<Draft | null> {
  for (const username of ['chutich.cs06', 'vanphong.tinh', 'ubkt.tinh']) {
    const by = await server.as(username);
    const organisationId = await by.organisationId();
    const answer = await by.create({ kind, organisationId, title: 'Văn bản thử', content: blank(2026) });
    if (answer.__typename === 'Document') return { by, before: await by.document(answer.id) };
  }
  return null;
}

async function ofDemo(flow: Flow): Promise<Draft | null> {
  const [row] = await server.sql<{ id: string; username: string }>(
    `select d.id, a.username from document d
       join office_holding h on h.organisation_id = d.organisation_id and h.office = 'chair' and h.period @> current_date
       join account a using (person_id) where d.kind = $1 and d.state = any ($2) limit 1`,
    [flow.kind, statesOf(flow).filter((state) => isEditable(flow, state))],
  );
  if (!row) return null;
  const by = await server.as(row.username);
  return { by, before: await by.document(row.id) };
}

async function save(by: Client, { id, version }: WholeDoc, content: unknown, locale = 'vi') {
  const body = JSON.stringify({
    query: SAVE,
    variables: { input: { id, content, expectedVersion: version } },
  }).replaceAll(`"${BEYOND_NUMBERS}"`, '1e999');
  const response = await by.send('/graphql', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-locale': locale },
  });
  const { data, errors } = (await response.json()) as {
    data?: { saveDraft: DocumentAnswer } | null;
    errors?: unknown[];
  };
  if (response.status !== 200 || !data?.saveDraft)
    throw new Error(`${response.status} ${JSON.stringify(errors)}`);
  return { answer: data.saveDraft };
}

/** What stands against a content, by place. */
async function faultsOf(flow: Flow, content: unknown, locale = 'vi'): Promise<Map<string, FieldError[]>> {
  const { by, before } = await draftOf(flow);
  const { answer } = await save(by, before, content, locale);
  if (answer.__typename !== 'InvalidInput') throw new Error(`taken: ${JSON.stringify(answer).slice(0, 500)}`);
  return Map.groupBy(answer.errors, ({ path }) => path);
}

const at = ({ path }: Pick<Leaf, 'path'>) => path.join('.');

/** Bad values at many places at once: each must be told at its own. */
async function expectFaults(flow: Flow, bad: [Leaf['path'], unknown, string][]): Promise<void> {
  const content = bad.reduce(
    (made, [path, value]) => withAt(made, path, value),
    (await draftOf(flow)).before.content as unknown,
  );
  const found = await faultsOf(flow, content);
  const told = bad.map(([path, , code]) => [
    at({ path }),
    found.get(at({ path }))?.some((fault) => fault.code === code)
      ? code
      : (found.get(at({ path }))?.map((fault) => fault.code) ?? 'nothing'),
  ]);
  expect(told).toEqual(bad.map(([path, , code]) => [at({ path }), code]));
}

describe.each(flows.map((flow) => [flow.kind, flow] as const))('the form of %s', (_, flow) => {
  const leaves = leavesOf(flow.form).filter(({ kind }) => kind !== 'counted');
  const texts = leaves.filter(({ kind }) => kind === 'text' || kind === 'longText');

  test('tells every field of the wrong type, size, day, figure or choice at its place', async () => {
    const rounds = Math.max(...leaves.map(({ bad }) => bad.length));
    for (let round = 0; round < rounds; round++)
      await expectFaults(
        flow,
        leaves.map(({ path, bad }) => [path, ...bad[round % bad.length]!]),
      );
  });

  test('tells a number that no computer holds', async () => {
    const numbers = leaves.filter(({ bad }) => bad.some(([value]) => value === 1e300));
    if (numbers.length > 0)
      await expectFaults(
        flow,
        numbers.map(({ path }) => [path, BEYOND_NUMBERS, 'wrong-type']),
      );
  });

  test('tells what is missing, what it does not know, and what is no list or row', async () => {
    const required = leaves.filter(({ isRequired }) => isRequired);
    const whole = sampleOf(flow.form, 'Chữ');
    const without = required.reduce((made, { path }) => withAt(made, path, undefined), whole);
    const missing = await faultsOf(flow, without);
    expect(required.filter((leaf) => missing.get(at(leaf))?.[0]?.code !== 'required').map(at)).toEqual([]);
    const rows = leaves
      .map(({ path }) => path.slice(0, -1))
      .filter((path) => typeof path.at(-1) === 'number');
    const objects = [[], ...new Map(rows.map((path) => [path.join('.'), path])).values()];
    await expectFaults(
      flow,
      objects.map((path) => [[...path, 'colour'], 'blue', 'unknown-key']),
    );
    const lists = listsOf(flow.form).filter(({ path }) => path.length === 1);
    if (lists.length > 0)
      await expectFaults(
        flow,
        lists.map(({ path }) => [path, { 0: 'x' }, 'wrong-type']),
      );
    for (const content of ['words', [], 7])
      expect((await faultsOf(flow, content)).get('content')?.[0]?.code).toBe('wrong-type');
  });

  test('tells more rows than it holds, and two rows of one id', async () => {
    const { before } = await draftOf(flow);
    for (const { path, item, most } of listsOf(flow.form)) {
      const row = sampleOf(item, 'x');
      const found = await faultsOf(flow, withAt(before.content, path, Array(most + 1).fill(row)));
      const codes = [...(found.get(at({ path })) ?? []), ...(found.get('content') ?? [])].map(
        ({ code }) => code,
      );
      expect([at({ path }), codes.some((code) => ['too-many', 'too-large'].includes(code))]).toEqual([
        at({ path }),
        true,
      ]);
      if (!leaves.some((leaf) => at(leaf) === [...path, 0, 'id'].join('.'))) continue;
      const twice = { ...(row as object), id: '20000000-0000-4000-8000-000000000001' };
      const again = await faultsOf(flow, withAt(before.content, path, [twice, twice]));
      expect(again.get([...path, 1, 'id'].join('.'))).toMatchObject([{ code: 'duplicate' }]);
    }
  });

  test('tells what hides from its reader wherever it hides', async () => {
    for (const hidden of ['\u202E', '\u2066', '\u200F', '\u0000', '\u0085', '\uD800'])
      await expectFaults(
        flow,
        texts.map(({ path }) => [path, `an${hidden}toàn`, 'forbidden-character']),
      );
  });

  test('says it in both languages, and what to do', async () => {
    const { before } = await draftOf(flow);
    const content = leaves.reduce(
      (made, { path, bad }) => withAt(made, path, bad[0]![0]),
      before.content as unknown,
    );
    const [vi, en] = await Promise.all([faultsOf(flow, content), faultsOf(flow, content, 'en')]);
    for (const [place, faults] of vi)
      faults.forEach(({ code, message }, index) => {
        const other = en.get(place)?.[index]?.message ?? '';
        expect([place, code, message]).toEqual([place, code, expect.stringMatching(/hãy|phải/i)]);
        expect([place, code, other]).toEqual([place, code, expect.not.stringMatching(/[{}]|hãy/i)]);
        expect(other).not.toBe(message);
      });
  });

  test('has left the draft as it was', async () => {
    const { by, before } = await draftOf(flow);
    expect(await by.document(before.id)).toEqual(before);
  });

  test('tells whom and what there is no more, or not here', async () => {
    const { by, before } = await draftOf(flow);
    const gone = await absent(by);
    const recipients = [{ text: 'Nơi nhận', dispatchTo: gone.recipients }];
    const rows = flow.form.safeParse(withAt(before.content, ['recipients'], [])).success
      ? gone.recipients.map((target, index) => [
          `recipients.0.dispatchTo.${index}.${Object.keys(target)[0]}`,
          'unknown-recipient',
        ])
      : [];
    if (rows.length > 0)
      expect(codesOf(await faultsOf(flow, withAt(before.content, ['recipients'], recipients)))).toEqual(rows);
    for (const { path } of leaves.filter(({ kind, isFixed }) => kind === 'person' && !isFixed)) {
      const [list = '', , key = ''] = path;
      const item = listsOf(flow.form).find((one) => at(one) === list)!.item;
      const people = gone.people.map((personId) => ({
        ...(sampleOf(item, 'Chữ') as object),
        [key]: personId,
      }));
      expect(codesOf(await faultsOf(flow, withAt(before.content, [list], people)))).toEqual(
        people.map((_, index) => [`${list}.${index}.${key}`, 'person-not-here']),
      );
    }
    for (const key of organisationFields(flow)) {
      const content = withAt(before.content, [key], { organisationId: gone.unit });
      expect(codesOf(await faultsOf(flow, content))).toEqual([
        [`${key}.organisationId`, 'unknown-organisation'],
      ]);
    }
  });

  test('keeps every text as it was meant: composed, and what looks like markup as text', async () => {
    const { by, before } = await draftOf(flow);
    const settled = flow.save.fixed?.(before.state) ?? [];
    const own = texts.filter(
      ({ path, isFixed }) => path.length === 1 && !isFixed && !settled.includes(String(path[0])),
    );
    const words = 'Nâng cao <script>alert(1)</script> & “đúng vai”';
    const sent = own.reduce(
      (made, { path }) => withAt(made, path, `\uFEFF${words.normalize('NFD')}`),
      before.content as unknown,
    );
    const { answer } = await save(by, before, sent);
    expect(saved(answer).content).toEqual(
      own.reduce((made, { path }) => withAt(made, path, words), before.content as unknown),
    );
    const page = await (await by.send(before.htmlUrl)).text();
    expect(page).not.toContain('<script>alert');
  });
});

function codesOf(found: Map<string, FieldError[]>): [string, string | undefined][] {
  return [...found].map(([path, [fault]]) => [path, fault?.code]);
}

/** A unit that was dissolved, somebody who has left the committee, and somebody of a unit one knows nothing of. */
async function absent(by: Client): Promise<{ unit: string; people: string[]; recipients: object[] }> {
  const [unit] = await server.sql<{ id: string }>(
    `update organisation set dissolved_on = '2024-01-01' where id = (
       select organisation_id from office_holding join account using (person_id) where username = 'chutich.cs09') returning id`,
  );
  const [left] = await server.sql<{ id: string }>(
    `update office_holding set period = daterange(lower(period), current_date - 1) where person_id = (
       select person_id from account where username = 'uyvien2.cs06') returning person_id as id`,
  );
  const isAbove = (await by.organisationId()) !== (await (await server.as('chutich.cs06')).organisationId());
  const [stranger] = await server.sql<{ id: string }>(
    `select person_id as id from account where username = 'chutich.cs07'`,
  );
  const nobody = '10000000-0000-4000-8000-000000000001';
  const people = [left!.id, ...(isAbove ? [] : [stranger!.id]), nobody];
  return {
    unit: unit!.id,
    people,
    recipients: [{ organisationId: unit!.id }, ...people.map((personId) => ({ personId }))],
  };
}
