import { describe, expect, test } from '@jest/globals';
import { engine, type Person } from '../test/support/people.ts';
import { World } from '../test/support/world.ts';
import { flowOf, flows } from './catalog.ts';
import {
  asOf,
  demoDocuments,
  endOfDay,
  resolvePayload,
  statesOf,
  timeline,
  validateContent,
  yearDocuments,
  type DemoDocument,
  type DemoParty,
  type Office,
} from './kit/index.ts';

const id = (name: string) => {
  let hash = 7n;
  for (const letter of name) hash = (hash * 1_000_003n + BigInt(letter.codePointAt(0) ?? 0)) % 2n ** 96n;
  const hex = hash.toString(16).padStart(24, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4000-8000-${hex.slice(12)}`;
};

const chance = (seed: string) => {
  let state = Number(BigInt(`0x${id(seed).replaceAll('-', '').slice(0, 12)}`) % 2n ** 32n);
  return { below: (below: number) => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) % below };
};

const party = (name: string, no: number, offices: Office[]): DemoParty => ({
  id: id(name),
  no,
  name,
  symbol: name,
  people: offices.map((office, at) => ({
    personId: id(`${name} ${at}`),
    fullName: `${name} ${office} ${at}`,
    office,
  })),
});

const province = party('CĐVC', 0, [
  'chair',
  'viceChair',
  'committeeMember',
  'committeeMember',
  'recordsClerk',
  'officer',
  'inspectionChair',
]);
// The first three sit on the standing committee, too.
province.people = province.people.map((one, at) => ({ ...one, standing: at < 3 }));
const committee: Office[] = [
  'chair',
  'viceChair',
  'secretary',
  'committeeMember',
  'committeeMember',
  'committeeMember',
];
const units = Array.from({ length: 40 }, (_, at) =>
  party(`CĐCS${at + 1}`, at + 1, committee.slice(0, at < 10 ? 5 : 3 + (at % 4))),
);
// One unit's chair left in the middle of the spring; the vice chair acts as head since.
const changed = units[29] as DemoParty;
units[29] = {
  ...changed,
  people: changed.people.flatMap((one) => {
    if (one.office === 'chair') return [{ ...one, until: '2026-03-01' }];
    return one.office === 'viceChair'
      ? [
          { ...one, until: '2026-03-01' },
          { ...one, actsAsChair: 'Q', from: '2026-03-01' },
        ]
      : [one];
  }),
};

const parties = new Map([province, ...units].map((one) => [one.id, one]));
const context = (today: string) => ({ year: Number(today.slice(0, 4)), today, province, units, chance, id });

// Those in office on a day, as the world of one document sees them.
function peopleOn(day: string, organisationId: string): Person[] {
  // What the province does, people of any unit may have a part in.
  const below = organisationId === province.id ? units : [parties.get(organisationId) as DemoParty];
  return [province, ...below].flatMap((one) =>
    asOf(one, day).people.map(({ personId, fullName, office, actsAsChair, standing }) => ({
      id: personId,
      fullName,
      offices: [{ office, organisationId: one.id, actsAsChair, standing }],
    })),
  );
}

// What the seeder does, without a server.
function replay(documents: DemoDocument[]): Map<string, World> {
  const worlds = new Map<string, World>();
  for (const { on, document, act } of timeline(documents)) {
    if (!act) {
      const flow = flowOf(document.kind);
      if (!flow) throw new Error(document.kind);
      const upperOrganisationId = document.organisationId === province.id ? null : province.id;
      const creator = document.createdBy
        ? (peopleOn(on, document.organisationId).find(({ id: own }) => own === document.createdBy) as Person)
        : engine;
      const content = document.answersRequest
        ? { ...(document.content as object), obligationId: id('asked') }
        : document.content;
      const world = new World(flow, creator, content, {
        now: endOfDay(on),
        organisationId: document.organisationId,
        upperOrganisationId,
      });
      worlds.set(document.key, world);
      continue;
    }
    const world = worlds.get(document.key) as World;
    world.now = endOfDay(on);
    world.people = peopleOn(on, document.organisationId);
    const actor = act.as === null ? engine : world.people.find(({ id: own }) => own === act.as);
    if (!actor) throw new Error(`${document.key}: ${act.action} on ${on} by somebody not in office`);
    if (act.action === 'saveDraft') {
      world.save(actor, act.content);
      continue;
    }
    const payload = resolvePayload(act.payload, (key) => {
      const { id: linked, kind, state, organisationId, issuedOn } = (worlds.get(key) as World).document;
      world.linked = { id: linked, kind, state, organisationId, issuedOn };
      // In this little world all documents have one id.
      return id(key);
    });
    const decision = world.perform(actor, act.action, payload);
    const refused = decision.kind === 'refused' && decision.blockers.some(({ code }) => code === act.refused);
    expect([
      ...[document.key, act.action],
      decision.kind === 'performed' ? '' : refused ? act.refused : decision,
    ]).toEqual([document.key, act.action, act.refused ?? '']);
  }
  return worlds;
}

describe.each(['2026-11-23', '2027-01-04', '2026-03-02'])('the demo as seeded on %s', (today) => {
  test('replays act by act to where it says, none of it after today', async () => {
    const documents = await demoDocuments(flows, context(today));
    expect(
      documents
        .flatMap(({ createdOn, acts }) => [createdOn, ...acts.map(({ on }) => on)])
        .filter((day) => day > today),
    ).toEqual([]);
    expect(new Set(documents.map(({ key }) => key)).size).toBe(documents.length);
    const worlds = replay(documents);
    const ended = documents.map(({ key }) => [key, worlds.get(key)?.document.state]);
    expect(ended).toEqual(documents.map(({ key, ends }) => [key, ends]));
  });

  test('has valid contents with an id on every row', async () => {
    for (const { kind, content } of await demoDocuments(flows, context(today))) {
      const flow = flowOf(kind);
      expect(flow && validateContent(flow, content)).toEqual({ ok: true, content });
    }
  });
});

test('a committee of two evaluates nobody in secret: so a simulated year says, and so say the rules', async () => {
  const two = party('CĐCS41', 41, ['viceChair', 'secretary']);
  const [head, ...others] = two.people;
  two.people = [{ ...head!, actsAsChair: 'Q' }, ...others];
  parties.set(two.id, two);
  const documents = await yearDocuments(
    flows.filter(({ kind }) => kind === 'member-evaluation'),
    {
      ...{ ...context('2026-12-31'), units: [two], lastDayOf: () => '2026-12-31' },
      chance: () => ({ below: () => 9 }),
    },
  );
  expect(documents.map(({ acts }) => acts.at(-1)?.refused)).toEqual(['question-roll-too-small']);
  const states = [...replay(documents).values()].map(({ document }) => document.state);
  expect(states).toEqual(['assessing']);
});

test('the demo is the same each time', async () => {
  const twice = await Promise.all([1, 2].map(() => demoDocuments(flows, context('2026-11-23'))));
  expect(twice[0]).toEqual(twice[1]);
});

test("this year's documents of each demonstrated kind with an upward path stand in every state", async () => {
  const documents = await demoDocuments(flows, context('2026-11-23'));
  for (const flow of flows.filter(({ actions, duty, demo }) => actions['submit'] && duty && demo)) {
    const own = documents.filter(({ kind, content }) => kind === flow.kind && flow.year(content) === 2026);
    expect(statesOf(flow).filter((state) => !own.some(({ ends }) => ends === state))).toEqual([]);
    const begun = new Set(own.map(({ organisationId }) => organisationId));
    expect(units.filter((unit) => !begun.has(unit.id)).length).toBeGreaterThan(2);
  }
});
