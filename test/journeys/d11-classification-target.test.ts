import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client } from '../support/client.ts';
import { programmeWithTargets } from '../support/programmes.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { provinceOf } from '../support/unit.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
}, SEEDING);
afterAll(() => server.stop());

const FIGURES = `query ($programmeId: ID!, $asOf: LocalDate) {
  indicators(programmeId: $programmeId, asOf: $asOf) {
    name numerator denominator notReported share { name } shares { name } configurable
  }
}`;
const SHARE = `mutation ($input: SetIndicatorShareInput!) { setIndicatorShare(input: $input) { __typename
  ... on CadreRefused { blockers { code } } ... on InvalidInput { errors { path } } } }`;

interface Figure {
  name: string;
  numerator: number;
  denominator: number;
  notReported: number;
  share: { name: string } | null;
}

test('D11: levels are counted from decided files, unclassified unions apart; "20 % of what" is chosen and told', async () => {
  const { officer, leader } = await provinceOf(server);
  const organisationId = await leader.organisationId();
  const programmeId = await programmeWithTargets(officer);
  const figures = async (asOf: string) => {
    const { indicators } = await officer.ask<{ indicators: Figure[] }>(FIGURES, { programmeId, asOf });
    return new Map(indicators.map((each) => [each.name, each]));
  };

  const day = server.today();
  const [counted] = await server.sql<{
    units: number;
    good: number;
    excellent: number;
    failing: number;
    rated: number;
  }>(
    `select (select count(*)::int from organisation where kind = 'GrassrootsUnion' and dissolved_on is null) as units,
       count(*) filter (where f.text in ('excellent', 'good'))::int as good,
       count(*) filter (where f.text = 'excellent')::int as excellent,
       count(*) filter (where f.text = 'unfulfilled')::int as failing, count(*)::int as rated
     from document d join document_facet f on f.document_id = d.id and f.name = 'level' and f.text <> ''
     where d.kind = 'union-classification' and d.year = extract(year from $1::date) and d.counted @> $1::date`,
    [day],
  );
  const { units, good, excellent, failing, rated } = counted!;
  const now = await figures(day);
  const notReported = units - rated;
  expect(now.get('unions-good')).toMatchObject({ numerator: good, denominator: rated, notReported });
  expect(now.get('unions-excellent')).toMatchObject({ numerator: excellent, denominator: good, notReported });
  expect(now.get('unions-failing')).toMatchObject({ numerator: failing, denominator: rated, notReported });

  const choose = (client: Client, more: object = {}) =>
    client.ask(SHARE, {
      input: { organisationId, name: 'unions-excellent', share: 'all', reason: 'Hướng dẫn số 12', ...more },
    });
  expect(await choose(officer)).toMatchObject({
    setIndicatorShare: { blockers: [{ code: 'not-authorised' }] },
  });
  expect(await choose(leader, { reason: ' ' })).toMatchObject({
    setIndicatorShare: { errors: [{ path: 'reason' }] },
  });
  expect(await choose(leader)).toMatchObject({ setIndicatorShare: { __typename: 'CadreDone' } });
  expect((await figures(day)).get('unions-excellent')).toMatchObject({
    ...{ numerator: excellent, denominator: units, share: { name: 'all' } },
  });
  // What was told for a day before stays as it was told.
  const [{ before } = { before: '' }] = await server.sql<{ before: string }>(
    `select ($1::date - 1)::text as before`,
    [day],
  );
  expect((await figures(before)).get('unions-excellent')?.share).toEqual({ name: 'good' });
});
