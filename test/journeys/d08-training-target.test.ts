import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { programmeWithTargets } from '../support/programmes.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
}, SEEDING);
afterAll(() => server.stop());

const INDICATORS = `query ($programmeId: ID!, $organisationId: ID) {
  indicators(programmeId: $programmeId, organisationId: $organisationId) {
    name figure numerator denominator notReported counted reached share { name } typed { units }
    trend(count: 2) { asOf numerator denominator }
    branches(first: 2) { totalCount edges { node { organisation { id } denominator } } }
    records(which: OPEN, first: 1) { totalCount edges { node { organisation { id } person { id } } } }
  }
}`;
const RECORD = `query ($personId: ID!) { cadreRecord(personId: $personId) { own offices { label }
  entries { edges { node { id verifiedAt verifiable } } } readings { totalCount } } }`;
const ADD = `mutation ($input: AddCadreEntryInput!) { addCadreEntry(input: $input) { __typename
  ... on CadreEntry { id } ... on InvalidInput { errors { path } } } }`;
const VERIFY = `mutation ($input: VerifyCadreEntryInput!) { verifyCadreEntry(input: $input) { __typename
  ... on CadreRefused { blockers { code } } } }`;

interface Figure {
  name: string;
  numerator: number;
  denominator: number;
  records: { totalCount: number };
}

test('D8: a course from outside counts once the province has verified it', async () => {
  const [chair, member, officer, neighbour] = await Promise.all(
    ['chutich.cs01', 'uyvien1.cs01', 'vanphong.tinh', 'chutich.cs02'].map((name) => server.as(name)),
  );
  const programmeId = await programmeWithTargets(officer!);
  const trained = async () => {
    const { indicators } = await officer!.ask<{ indicators: Figure[] }>(INDICATORS, { programmeId });
    return indicators.find(({ name }) => name === 'cadres-trained')!;
  };
  const before = await trained();
  expect(before.records.totalCount).toBe(before.denominator - before.numerator);

  const personId = await member!.personId();
  const [file] = await chair!.upload([
    { name: 'chung-chi.pdf', type: 'application/pdf', text: '%PDF-1.4\n%%EOF\n' },
  ]);
  const course = {
    personId,
    entry: 'TRAINING',
    title: 'Tập huấn nghiệp vụ',
    on: '2026-03-05',
    fileId: file?.id,
  };
  expect(await chair!.ask(ADD, { input: course })).toMatchObject({
    addCadreEntry: {
      errors: [{ path: 'subject' }, { path: 'hours' }, { path: 'attendedPercent' }, { path: 'passed' }],
    },
  });
  const whole = { ...course, subject: 'Nghiệp vụ công đoàn', hours: 16, attendedPercent: 90, passed: true };
  const { addCadreEntry } = await chair!.ask<{ addCadreEntry: { id: string } }>(ADD, { input: whole });
  expect((await trained()).numerator).toBe(before.numerator);

  const verify = { input: { id: addCadreEntry.id, accepted: true } };
  expect(await chair!.ask(VERIFY, verify)).toMatchObject({
    verifyCadreEntry: { blockers: [{ code: 'not-authorised' }] },
  });
  expect(await officer!.ask(VERIFY, verify)).toMatchObject({
    verifyCadreEntry: { __typename: 'CadreEntry' },
  });
  expect((await trained()).numerator).toBe(before.numerator + 1);

  // Who looked is told to the person; who may not look is told nothing.
  await officer!.ask(RECORD, { personId });
  expect(await member!.ask(RECORD, { personId })).toMatchObject({
    cadreRecord: { own: true, readings: { totalCount: 1 } },
  });
  await expect(neighbour!.ask(RECORD, { personId })).rejects.toThrow();
});
