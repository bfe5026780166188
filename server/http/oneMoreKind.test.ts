import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { performed, saved } from '../../test/support/answers.ts';
import type { Client } from '../../test/support/client.ts';
import { toyFlow } from '../../test/support/toy-flow/index.ts';
import { flows } from '../../workflows/catalog.ts';
import { startSite, type Site } from './testing/site.ts';

let site: Site;

beforeAll(async () => {
  // The line in the catalog; the folder is test/support/toy-flow.
  site = await startSite({ flows: [...flows, toyFlow] });
});

afterAll(() => site.end());

test('one more kind is one folder and one line: it is offered, drawn, voted on, sent up, approved, issued and printed', async () => {
  const { units, upper } = site.province;
  const unit = units[0]!;
  const [chair, ...others] = (await Promise.all(unit.committee.map((id) => site.as(id)))) as [
    Client,
    ...Client[],
  ];
  const [officer, leader] = await Promise.all(
    ['officer', 'chair'].map((office) => site.as(upper.people[office]!)),
  );

  const offered = await chair.ask<{
    flows: { kind: string; label: string; form: object; diagram: string }[];
  }>('{ flows { kind label form diagram states { name label } actions { name label } } }');
  expect(offered.flows.map(({ kind }) => kind)).toEqual([...flows, toyFlow].map(({ kind }) => kind));
  expect(offered.flows.at(-1)).toMatchObject({
    label: expect.stringMatching(/\p{L}/u),
    form: { type: 'object', properties: { message: expect.anything() } },
    diagram: expect.stringMatching(/^<svg /),
  });

  const content = { year: 2026, message: 'Cùng nhau tiết kiệm điện.', recipients: ['Lưu: VT'] };
  const { id } = saved(
    await chair.create({ kind: 'toy', organisationId: unit.id, title: 'Thư ngỏ năm 2026', content }),
  );
  saved(await chair.save(id, { ...content, message: 'Cùng nhau tiết kiệm điện, nước.' }));
  performed(await chair.act(id, 'openRound', { mode: 'online' }));
  for (const member of [chair, ...others]) performed(await member.act(id, 'castBallot', { choice: 'agree' }));
  const { document } = await chair.ask<{ document: { state: string } }>(
    `query ($id: ID!) { document(id: $id) { state } }`,
    { id },
  );
  if (document.state === 'deciding') performed(await chair.act(id, 'closeRound'));
  performed(await chair.act(id, 'submit', {}));
  performed(await officer!.act(id, 'beginReview', {}));
  performed(await leader!.act(id, 'approve', {}));
  const issued = performed(await chair.act(id, 'issue', {})).document;
  expect(issued).toMatchObject({ state: 'inForce', numberLine: expect.stringMatching(/\/TĐ-/) });
  const pdf = await chair.send(issued.pdfUrl);
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect((await chair.history(id)).map(({ action }) => action).at(-1)).toBe('issue');
});

test('nothing else names it: not the API, not a table', () => {
  for (const file of ['schema/schema.graphql', 'server/db/schema.sql'])
    expect(readFileSync(file, 'utf8')).not.toMatch(/\btoy\b/i);
});
