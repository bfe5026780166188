import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client } from '../support/client.ts';
import { programmeWithTargets } from '../support/programmes.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { provinceOf, unitOf } from '../support/unit.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
}, SEEDING);
afterAll(() => server.stop());

const FIGURE = `query ($programmeId: ID!, $which: IndicatorRecords!) {
  indicators(programmeId: $programmeId, name: "cadre-work-done") {
    numerator denominator notReported
    records(which: $which, first: 100) { totalCount edges { node { organisation { id } } } }
  }
}`;
const RECORD = `mutation ($input: RecordCadreEvidenceInput!) { recordCadreEvidence(input: $input) { __typename
  ... on CadreDone { id } ... on CadreRefused { blockers { code } } ... on InvalidInput { errors { path } } } }`;
const CONFIRM = `mutation ($id: ID!) { confirmCadreEvidence(id: $id) { __typename
  ... on CadreRefused { blockers { code } } } }`;
const LIST = `query ($organisationId: ID!, $year: Int!) { cadreEvidence(organisationId: $organisationId, year: $year) {
  edges { node { id item fileUrl confirmedAt confirmable } } } }`;

interface Evidence {
  cadreEvidence: { edges: { node: { id: string; fileUrl: string; confirmable: boolean } }[] };
}

test('D9: a unit shows its training, planning and assignment with papers; its chair confirms, and the province counts it', async () => {
  const unit = await unitOf(server, '06');
  const { officer } = await provinceOf(server);
  const [, , secretary] = unit.committee;
  const outsider = await server.as('chutich.cs07');
  const { organisationId } = unit;
  const year = Number(server.today().slice(0, 4));
  const programmeId = await programmeWithTargets(officer);
  const figure = async (which: string) =>
    (await officer.ask<{ indicators: Figure[] }>(FIGURE, { programmeId, which })).indicators[0]!;
  const before = await figure('MET');

  const [file] = await secretary!.upload([
    { name: 'minh-chung.pdf', type: 'application/pdf', text: '%PDF-1.4\n%%EOF\n' },
  ]);
  const shown = { organisationId, year, note: 'Theo kế hoạch năm', fileId: file?.id };
  const record = (client: Client, input: object) => client.ask(RECORD, { input });
  expect(await record(officer, { ...shown, item: 'TRAINING' })).toMatchObject({
    recordCadreEvidence: { blockers: [{ code: 'not-authorised' }] },
  });
  expect(await record(secretary!, { ...shown, item: 'TRAINING', note: ' ' })).toMatchObject({
    recordCadreEvidence: { errors: [{ path: 'note' }] },
  });
  await expect(record(outsider, { ...shown, item: 'TRAINING' })).rejects.toThrow('NOT_FOUND');
  for (const item of ['TRAINING', 'PLANNING', 'ASSIGNMENT'])
    expect(await record(secretary!, { ...shown, item })).toMatchObject({
      recordCadreEvidence: { __typename: 'CadreDone' },
    });
  expect(await figure('MET')).toMatchObject({
    numerator: before.numerator,
    notReported: before.notReported - 1,
  });

  const evidenceFor = async (client: Client) =>
    (await client.ask<Evidence>(LIST, { organisationId, year })).cadreEvidence.edges.map(({ node }) => node);
  expect(await evidenceFor(outsider)).toEqual([]);
  expect((await evidenceFor(secretary!)).map(({ confirmable }) => confirmable)).toEqual([
    false,
    false,
    false,
  ]);
  const evidence = await evidenceFor(unit.chair);
  expect(evidence.map(({ confirmable }) => confirmable)).toEqual([true, true, true]);
  expect((await officer.send(evidence[0]!.fileUrl)).status).toBe(200);
  expect((await outsider.send(evidence[0]!.fileUrl)).status).toBe(404);
  expect(await secretary!.ask(CONFIRM, { id: evidence[0]!.id })).toMatchObject({
    confirmCadreEvidence: { blockers: [{ code: 'not-authorised' }] },
  });
  for (const { id } of evidence) await unit.chair.ask(CONFIRM, { id });
  const after = await figure('MET');
  expect(after.numerator).toBe(before.numerator + 1);
  expect(after.records.edges.map(({ node }) => node.organisation.id)).toContain(organisationId);
});

interface Figure {
  numerator: number;
  notReported: number;
  records: { edges: { node: { organisation: { id: string } } }[] };
}
