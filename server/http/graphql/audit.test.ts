import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { startSite, type Site } from '../testing/site.ts';

let site: Site;

beforeAll(async () => {
  // Some audits ask for `__type`, which only the demo answers.
  site = await startSite({ env: { TRINHKY_DEMO: 'true' } });
});

afterAll(() => site.end());

// GET is optional in GraphQL over HTTP, and one more way in for requests that browsers send unasked: we have none.
const audits = serverAudits({ url: () => `${site.url}/graphql`, fetchFn: fetch }).filter(
  ({ name }) => !name.startsWith('MAY'),
);

test('the audit suite of graphql-http is all there', () => {
  expect(audits.length).toBeGreaterThan(20);
});

test.each(audits.map(({ id, name, fn }) => ({ id, name, fn })))('$id $name', async ({ fn }) => {
  expect(await fn()).toMatchObject({ status: 'ok' });
});
