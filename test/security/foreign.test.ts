import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.ts';
import { foreignThings, type ForeignThings } from '../support/foreignThings.ts';
import { VIEWER } from '../support/operations.ts';
import { planContent } from '../support/plans.ts';
import { probes, type Probe } from '../support/probes.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { unitOf } from '../support/unit.ts';

let server: TestServer;
let foreign: ForeignThings;

beforeAll(async () => {
  server = await startServer();
  foreign = await foreignThings(server, '02');
}, SEEDING);

afterAll(() => server.stop());

const neighbours = ['chutich.cs03', 'phochutich.cs03', 'thuky.cs03', 'uyvien1.cs03'];
const strangers = [...neighbours, 'quantri'];
const upperUnion = ['vanphong.tinh', 'lanhdao.tinh', 'phochutich.tinh', 'vanthu.tinh', 'uyvien1.tinh'];

describe('through the API, what is foreign answers exactly as what does not exist', () => {
  test('the schema has places to probe, mutations among them', () => {
    const places = probes().map(placeOf);
    expect(places).toEqual(expect.arrayContaining(['document.id', 'saveDraft.input.id', 'node.id']));
    expect(places.length).toBeGreaterThan(15);
  });

  test('the probes see a difference where there is one: for the chair of that unit', async () => {
    const seen = (await toldApart(await server.as('chutich.cs02'), foreign.ids)).join('\n');
    for (const thing of ['document.id {} with the id of a document', 'performAction', 'note', 'work item']) {
      expect(seen).toContain(thing);
    }
  });

  test.each(neighbours)(
    'to %s, of all a returned plan consists of, its unit and its people',
    async (username) => {
      await expectNothingKnown(await server.as(username), { ...foreign.ids, ...foreign.directoryIds });
    },
  );

  test.each(neighbours)('to %s, of what is kept beside documents', async (username) => {
    await expectNothingKnown(await server.as(username), foreign.recordIds);
  });

  test('each record is tried at node, and where its own sort is asked for', () => {
    const places = probes().map(placeOf);
    for (const [what, own] of Object.entries(ownPlaces)) {
      expect(Object.keys(foreign.recordIds)).toContain(what);
      expect([what, places.filter((place) => own.test(place)).length]).not.toEqual([what, 0]);
    }
  });

  test('to the administrator, who keeps the directory and sees no document', async () => {
    await expectNothingKnown(await server.as('quantri'), foreign.ids);
  });

  test.each(upperUnion)('to %s, of a draft that was never submitted', async (username) => {
    await expectNothingKnown(await server.as(username), foreign.draftIds);
  });

  test('to nobody who is not signed in', async () => {
    await expectNothingKnown(server.anonymous(), { ...foreign.ids, ...foreign.directoryIds });
  });

  test.each(strangers)('to %s, by download and upload', async (username) => {
    const client = await server.as(username);
    const papers = ['pdf', 'docx', 'html'].map((kind) => (id: string) => `/documents/${id}/document.${kind}`);
    const paths = [
      ...papers,
      (id: string) => `/documents/${id}/evidence.zip`,
      (id: string) => `/files/${id}`,
      (id: string) => `/certificates/${id}.pdf`,
    ];
    for (const path of paths) {
      for (const id of [...Object.values(foreign.ids), foreign.recordIds['certificate']!]) {
        const [known, unknown] = await Promise.all([client.send(path(id)), client.send(path(randomUUID()))]);
        expect(known.status).toBe(unknown.status);
        expect(known.status).toBeGreaterThanOrEqual(400);
      }
    }
  });

  test('nor is it in any list', async () => {
    const lists = `{
      documents(first: 100) { edges { node { id organisation { id } } } }
      inbox(first: 100) { edges { node { document { id } } } }
      auditEvents(first: 100) { edges { node { id document { id } } } }
      certificates(first: 100) { edges { node { id } } }
      imports(first: 100) { edges { node { id } } }
    }`;
    for (const username of strangers) {
      const answer = JSON.stringify(await (await server.as(username)).graphql(lists));
      const { certificate, ...others } = foreign.recordIds;
      const records = neighbours.includes(username) ? Object.values(others) : [];
      for (const id of [...Object.values(foreign.ids), certificate, ...records])
        expect(answer).not.toContain(id);
    }
  });
});

describe('fifty requests at once', () => {
  test('give each viewer their own and nothing of the others', async () => {
    const usernames = ['01', '03', '05', '07', '09'].map((no) => `chutich.cs${no}`);
    const mine = `{ viewer { person { id } } documents(first: 50) { edges { node { id title organisation { id } } } } }`;
    const clients = await Promise.all(usernames.map((username) => server.as(username)));
    const alone: unknown[] = [];
    for (const client of clients) alone.push(await client.ask(mine));

    const together = await Promise.all(
      Array.from({ length: 50 }, (_, index) => clients[index % 5]!.ask(mine)),
    );
    for (const [index, answer] of together.entries()) expect(answer).toEqual(alone[index % 5]);
    expect(new Set(alone.map((answer) => JSON.stringify(answer))).size).toBe(5);
  });
});

/** Where alone an id of a record is tried: elsewhere it is an id of nothing to everybody. */
const ownPlaces: Record<string, RegExp> = {
  import: /^node|import/i,
  'cadre entry': /^node|cadreEntry/i,
  'cadre evidence': /^node|cadreEvidence/i,
  obligation: /^node|obligation|request/i,
};

async function expectNothingKnown(client: Client, ids: Record<string, string>): Promise<void> {
  expect(await toldApart(client, ids)).toEqual([]);
}

/** Every place where an id of something foreign is answered otherwise than an id of nothing. */
async function toldApart(client: Client, ids: Record<string, string>): Promise<string[]> {
  const given = await ownThings(client);
  const questions = probes().flatMap((probe) => variations(probe).map((more) => ({ probe, more })));
  const differences = questions.map(async ({ probe, more }) => {
    const answerFor = (id: string) => answerTo(client, probe, id, { ...given, ...more });
    const toNobodys = await answerFor(randomUUID());
    // Acts are on documents; the ids of other things need not be tried with every act.
    const tried = Object.entries(ids).filter(([what]) =>
      'action' in more ? what === 'document' : (ownPlaces[what]?.test(placeOf(probe)) ?? true),
    );
    const different = tried.map(async ([what, id]) => {
      const known = await answerFor(id);
      const place = `${placeOf(probe)} ${JSON.stringify(more)} with the id of a ${what}`;
      return known === toNobodys ? [] : [`${place}: ${known} instead of ${toNobodys}`];
    });
    return (await Promise.all(different)).flat();
  });
  return (await Promise.all(differences)).flat();
}

/** The answer with the id taken out of it, so that it says no more than it must. */
async function answerTo(
  client: Client,
  probe: Probe,
  id: string,
  given: Record<string, unknown>,
): Promise<string> {
  const answer = await client.graphql(probe.document, probe.variables(id, given));
  const text = JSON.stringify(answer, (key, value: unknown) => (key === 'requestId' ? undefined : value));
  // A question that is refused for its size would look the same for every id.
  if (answer.status >= 500 || /limit|costs|tối đa/.test(text)) throw new Error(`${placeOf(probe)}: ${text}`);
  return text.replaceAll(id, 'ID');
}

// An act is judged by its name and its payload too.
function variations({ field }: Probe): Record<string, unknown>[] {
  if (field !== 'performAction' && field !== 'performActions') return [{}];
  const payload = { reason: 'Thử', mode: 'online', choice: 'agree', notes: [] };
  const actions = [
    'openRound',
    'castBallot',
    'submit',
    'beginReview',
    'approve',
    'issue',
    'grantLeave',
    'explode',
  ];
  return actions.flatMap((action) => [{ action }, { action, payload }]);
}

async function ownThings(client: Client): Promise<Record<string, unknown>> {
  const { data } = await client.graphql<{ viewer: { offices: { organisation: { id: string } }[] } | null }>(
    VIEWER,
  );
  const organisationId = data?.viewer?.offices[0]?.organisation.id ?? randomUUID();
  const own = {
    kind: 'annual-plan',
    organisationId,
    title: 'Kế hoạch',
    content: planContent(),
    year: 2026,
    first: 5,
  };
  return { ...own, from: 'PROGRAMME' };
}

function placeOf({ field, path }: Probe): string {
  return `${field}.${path}`;
}

test('a plan cannot be hung under a programme, or made for a unit, that one does not see', async () => {
  const stranger = await unitOf(server, '03');
  const answer = await stranger.chair.create({
    ...{
      kind: 'annual-plan',
      organisationId: stranger.organisationId,
      title: 'Kế hoạch',
      content: planContent(),
    },
    programmeId: foreign.ids['document'],
  });
  expect(answer.__typename).not.toBe('Document');
});
