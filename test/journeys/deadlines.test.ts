import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays, addWorkingDays, endOfDay, subtractWorkingDays } from '../../workflows/kit/index.ts';
import { performed, type Doc } from '../support/answers.ts';
import type { Client } from '../support/client.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { timekeeperOf, type Timekeeper } from '../support/timekeeper.ts';
import { provinceOf, unitOf, type Province, type Unit } from '../support/unit.ts';

let server: TestServer;
let time: Timekeeper;
let unit: Unit;
let province: Province;
let administrator: Client;

beforeAll(async () => {
  server = await startServer();
  time = await timekeeperOf(server);
  [unit, province, administrator] = await Promise.all([
    unitOf(server, '04'),
    provinceOf(server),
    server.as('quantri'),
  ]);
  await time.look();
}, SEEDING);

afterAll(async () => {
  await time.stop();
  await server.stop();
});

interface Timed {
  state: string;
  dueAt: string | null;
  automatic: { action: string; label: string; at: string } | null;
}

async function timed(client: Client, id: string): Promise<Timed> {
  const asked = `query ($id: ID!) { document(id: $id) { state dueAt automatic { action label at } } }`;
  return (await client.ask<{ document: Timed }>(asked, { id })).document;
}

const told = (answer: { errors?: { path: string; code: string; message: string }[] }) =>
  answer.errors?.map(({ path, code }) => `${path}: ${code}`);

describe('a round', () => {
  test('says when it closes by itself, and does: passed, or lapsed where too few voted', async () => {
    const closesAt = endOfDay(addDays(server.today(), 3));
    const [passing, lapsing] = [
      await unit.deciding({ mode: 'online', closesAt }),
      await unit.deciding({ mode: 'online', closesAt }),
    ] as [Doc, Doc];
    expect(await timed(unit.chair, passing.id)).toMatchObject({
      dueAt: closesAt,
      automatic: { action: 'closeRound', label: 'Kết thúc biểu quyết', at: closesAt },
    });
    for (const member of unit.committee.slice(0, 4))
      performed(await member.act(passing.id, 'castBallot', { choice: 'agree' }));
    performed(await unit.chair.act(lapsing.id, 'castBallot', { choice: 'agree' }));

    const back = await server.forward({ days: 4 });
    await time.look();
    expect((await timed(unit.chair, passing.id)).state).toBe('agreed');
    expect(await timed(unit.chair, lapsing.id)).toMatchObject({ state: 'draft', automatic: null });
    const [last] = (await unit.chair.history(lapsing.id)).slice(-1);
    expect(last).toMatchObject({
      action: 'closeRound',
      actor: null,
      office: 'engine',
      changes: { event: 'roundLapsed' },
    });
    await back();
  });
});

describe('a submission that nobody answers', () => {
  test('is reminded of and told above, and is no nearer to approval a year later', async () => {
    const { id } = await unit.submitted();
    const due = addWorkingDays(server.today(), 15);
    expect((await timed(unit.chair, id)).dueAt).toBe(endOfDay(due));
    const before = server.now();
    const messages = async () =>
      (
        await server.sql<{ topic: string }>(
          `select topic from outbox where document_id = $1 and topic <> 'act' order by id`,
          [id],
        )
      ).map(({ topic }) => topic);
    for (const [day, expected] of [
      [subtractWorkingDays(due, 3), ['reminder']],
      [due, ['reminder', 'reminder']],
      [addDays(due, 1), ['reminder', 'reminder', 'escalation']],
      [addDays(due, 365), ['reminder', 'reminder', 'escalation']],
    ] as const) {
      await server.goTo(`${day}T05:00:00.000Z`);
      await time.look();
      expect([day, await messages()]).toEqual([day, expected]);
    }
    expect((await timed(unit.chair, id)).state).toBe('submitted');
    await server.goTo(before);
  });
});

describe('the calendar', () => {
  const CALENDAR = `{ calendar { version mayEdit cultureDay days { day off name } years { year status } } }`;
  const PREVIEW = `query ($input: CalendarPreviewInput!) { calendarPreview(input: $input) {
    __typename ... on CalendarPreview { moves open } ... on ConfigurationRefused { blockers { code message } }
    ... on InvalidInput { errors { path code message } } } }`;
  const SAVE = `mutation ($input: SaveCalendarInput!) { saveCalendar(input: $input) {
    __typename ... on Calendar { version decision createdBy { fullName } }
    ... on ConfigurationRefused { blockers { code message } } ... on InvalidInput { errors { path code message } } } }`;
  interface Answer {
    __typename: string;
    version: number;
    moves: number;
    open: number;
    blockers?: { code: string; message: string }[];
    errors?: { path: string; code: string; message: string }[];
  }
  interface Shown {
    version: number;
    mayEdit: boolean;
    days: { day: string; off: boolean; name: string }[];
    years: { year: number; status: string }[];
  }
  const shown = async (client: Client) => (await client.ask<{ calendar: Shown }>(CALENDAR)).calendar;
  const save = async (client: Client, input: object) =>
    (await client.ask<{ saveCalendar: Answer }>(SAVE, { input })).saveCalendar;

  test('is read by everybody, and says of each year whether it is announced', async () => {
    const calendar = await shown(unit.chair);
    expect(calendar).toMatchObject({ version: 1, mayEdit: false });
    expect(calendar.years).toContainEqual({ year: 2026, status: 'ANNOUNCED' });
    expect(calendar.years).toContainEqual({ year: 2027, status: 'CUSTOMARY' });
    expect(calendar.days).toContainEqual({ day: '2026-02-17', off: true, name: 'Tết Nguyên đán' });
    for (const client of [administrator, province.officer, province.leader])
      expect((await shown(client)).mayEdit).toBe(true);
  });

  test('a day off foreseen, saved and followed: the due date moves, and the history says so', async () => {
    const { id } = await unit.submitted();
    const before = (await timed(unit.chair, id)).dueAt;
    const { version } = await shown(administrator);
    const day = addWorkingDays(server.today(), 5);
    const change = { basedOn: version, changes: [{ day, off: true, name: 'Nghỉ hoán đổi' }] };
    const { calendarPreview } = await administrator.ask<{ calendarPreview: Answer }>(PREVIEW, {
      input: change,
    });
    expect(calendarPreview.moves).toBeGreaterThan(0);
    expect(calendarPreview.open).toBeGreaterThanOrEqual(calendarPreview.moves);

    const saved = await save(administrator, { ...change, reason: 'Theo thông báo', decision: '10/TB-BNV' });
    expect(saved).toMatchObject({ __typename: 'Calendar', version: version + 1, decision: '10/TB-BNV' });
    await time.look();
    const after = (await timed(unit.chair, id)).dueAt;
    expect(after).toBe(endOfDay(addWorkingDays(server.today(), 16)));
    const [moved] = (await unit.chair.history(id)).filter(({ action }) => action === 'deadlineMoved');
    expect(moved).toMatchObject({
      ...{ actor: null, office: 'engine', from: 'submitted', to: 'submitted' },
      changes: { from: before, to: after, calendar: { from: version, to: version + 1 } },
    });

    const again = await save(administrator, { ...change, reason: 'Lần nữa' });
    expect(again.blockers?.map(({ code }) => code)).toEqual(['calendar-changed-meanwhile']);
  });

  test('is not for units to change, and takes nothing that makes no sense', async () => {
    const { version } = await shown(unit.chair);
    const good = {
      basedOn: version,
      changes: [{ day: '2027-03-01', off: true, name: 'Nghỉ' }],
      reason: 'Thử',
    };
    for (const member of [unit.chair, unit.committee[4]!]) {
      expect((await save(member, good)).blockers?.map(({ code }) => code)).toEqual(['not-authorised']);
    }
    const faulty: [object, string[]][] = [
      [{ reason: '  ' }, ['reason: required']],
      [{ changes: [] }, ['changes: nothing-changed']],
      [{ changes: [{ day: '2026-02-17', off: true, name: 'Tết Nguyên đán' }] }, ['changes: nothing-changed']],
      [{ changes: [{ day: '2027-03-01', off: false, name: 'Làm bù' }] }, ['changes.0.day: not-a-weekend']],
      [{ changes: [{ day: '2027-03-02', off: null }] }, ['changes.0.day: not-in-calendar']],
      [{ changes: [{ day: '2027-03-01', off: true, name: ' ' }] }, ['changes.0.name: required']],
      [{ changes: [good.changes[0], good.changes[0]] }, ['changes.1.day: duplicate']],
      [{ years: [{ year: 1900, status: 'ANNOUNCED' }] }, ['years.0.year: too-small']],
      [
        { changes: [{ day: '2027-03-01', off: true, name: 'a\u202eb' }] },
        ['changes.0.name: forbidden-character'],
      ],
    ];
    for (const [part, faults] of faulty) {
      const answer = await save(administrator, { ...good, ...part });
      expect([part, told(answer)]).toEqual([part, faults]);
      expect(answer.errors?.every(({ code, message }) => message !== code)).toBe(true);
    }
    const { errors } = await administrator.graphql(SAVE, {
      input: { ...good, changes: [{ day: '30/02/2027', off: true, name: 'x' }] },
    });
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    expect((await shown(administrator)).version).toBe(version);
  });
});

describe('settings', () => {
  const SETTINGS = `query ($kind: String!, $organisationId: ID!) { flowSettings(kind: $kind, organisationId: $organisationId) {
    mayEdit mode dueDay remindBefore states { state stateLabel workingDays usualWorkingDays } versions { state workingDays reason } } }`;
  const SAVE = `mutation ($input: SaveFlowSettingInput!) { saveFlowSetting(input: $input) {
    __typename ... on FlowSettings { states { state workingDays } } ... on ConfigurationRefused { blockers { code message } }
    ... on InvalidInput { errors { path code message } } } }`;
  interface Answer {
    __typename: string;
    states: { state: string; workingDays: number }[];
    blockers?: { code: string; message: string }[];
    errors?: { path: string; code: string; message: string }[];
  }
  interface Settings {
    mayEdit: boolean;
    mode: string;
    dueDay: string | null;
    remindBefore: number[];
    states: { state: string; workingDays: number; usualWorkingDays: number }[];
    versions: { state: string | null; reason: string }[];
  }
  const kind = 'annual-plan';
  const settings = async (client: Client, organisationId: string) =>
    (await client.ask<{ flowSettings: Settings }>(SETTINGS, { kind, organisationId })).flowSettings;
  const save = async (client: Client, input: object) =>
    (await client.ask<{ saveFlowSetting: Answer }>(SAVE, { input: { kind, reason: 'Thử', ...input } }))
      .saveFlowSetting;

  test('of one unit are set by the province’s leaders, hold at once for acts, and move what is open', async () => {
    const other = await unitOf(server, '05');
    const { organisationId } = other;
    const open = await other.submitted();
    expect(await settings(province.leader, organisationId)).toMatchObject({
      ...{ mayEdit: true, mode: 'APPROVE', dueDay: '02-28', remindBefore: [3, 1], versions: [] },
    });
    const saved = await save(province.leader, { organisationId, state: 'submitted', workingDays: 20 });
    expect(saved.states).toContainEqual({ state: 'submitted', workingDays: 20 });
    const { id } = await other.submitted();
    await time.look();
    const days = async (client: Client, documentId: string) => (await timed(client, documentId)).dueAt;
    expect(await days(other.chair, open.id)).toBe(await days(other.chair, id));
    expect(await days(unit.chair, (await unit.submitted()).id)).not.toBe(await days(other.chair, id));
    expect(await settings(other.chair, organisationId)).toMatchObject({
      mayEdit: false,
      versions: [{ state: 'submitted', workingDays: 20, reason: 'Thử' }],
    });
  });

  test('are nobody else’s to set, and unknown of other units', async () => {
    const { organisationId } = unit;
    for (const client of [unit.chair, province.officer, administrator]) {
      const answer = await save(client, { organisationId, mode: 'NOTIFY' });
      expect(answer.blockers?.map(({ code }) => code)).toEqual(['not-authorised']);
    }
    const foreign = (await unitOf(server, '05')).organisationId;
    for (const query of [SETTINGS, SAVE]) {
      const input = { kind, organisationId: foreign, reason: 'Thử' };
      const { errors } = await unit.chair.graphql(query, { ...input, input });
      expect(errors?.map(({ extensions }) => extensions?.['code'])).not.toEqual([]);
    }
    expect(
      (await unit.chair.graphql(SETTINGS, { kind, organisationId: foreign })).errors?.[0]?.extensions?.[
        'code'
      ],
    ).toBe('NOT_FOUND');
  });

  test('that make no sense are told with their place', async () => {
    const { organisationId } = unit;
    const faulty: [object, string[]][] = [
      [{ kind: 'no-such-kind' }, ['kind: not-an-option']],
      [{ state: 'nowhere' }, ['state: not-an-option']],
      [{ workingDays: 5 }, ['workingDays: not-counted-in-days']],
      [{ state: 'inForce', workingDays: 5 }, ['workingDays: not-counted-in-days']],
      [{ state: 'submitted', workingDays: 0 }, ['workingDays: too-small']],
      [{ state: 'submitted', workingDays: 5, mode: 'NOTIFY' }, ['mode: not-for-a-state']],
      [{ dueDay: '02-30' }, ['dueDay: not-a-date']],
      [{ kind: 'programme', dueDay: '03-01' }, ['dueDay: no-yearly-duty']],
      [{ remindBefore: [0] }, ['remindBefore.0: too-small']],
      [{ escalateTo: [{ office: 'administrator', where: 'UPPER' }] }, ['escalateTo.0.office: not-an-option']],
      [{ mode: 'APPROVE', validFrom: '2020-01-01' }, ['validFrom: in-the-past']],
      [{ reason: ' ' }, ['reason: required']],
    ];
    for (const [part, faults] of faulty) {
      const answer = await save(province.leader, { organisationId, ...part });
      expect([part, told(answer)]).toEqual([part, faults]);
      expect(answer.errors?.every(({ code, message }) => message !== code)).toBe(true);
    }
  });
});

describe('what units owe', () => {
  const OWED = `query ($filter: ObligationFilter) { obligations(filter: $filter, first: 100) { totalCount edges { node {
    organisation { id } kindLabel dueOn status doneAt daysLate document { id } } } } }`;
  interface Owed {
    organisation: { id: string };
    status: string;
    doneAt: string | null;
    document: { id: string } | null;
  }
  const owed = async (client: Client, filter: object) =>
    (await client.ask<{ obligations: { edges: { node: Owed }[] } }>(OWED, { filter })).obligations.edges.map(
      ({ node }) => node,
    );

  test('is late until the first submission, and not again when that is taken back and drafted anew', async () => {
    const late = await unitOf(server, '09');
    const year = Number(server.today().slice(0, 4));
    const filter = { kind: 'annual-plan', year, organisationId: late.organisationId };
    expect(await owed(province.officer, filter)).toMatchObject([
      { status: 'LATE', doneAt: null, document: null },
    ]);
    const { id } = await late.submitted({ year });
    performed(await late.chair.act(id, 'withdraw', { reason: 'Gửi nhầm' }));
    performed(await late.chair.act(id, 'revise', {}));
    await expect(province.officer.document(id)).rejects.toThrow('NOT_FOUND');
    expect(await owed(province.officer, filter)).toMatchObject([{ status: 'MET', document: null }]);
    expect(await owed(late.chair, filter)).toMatchObject([{ status: 'MET', document: { id } }]);
    const lateOnes = await province.officer.ask<{
      lateUnits: { edges: { node: { organisation: { id: string } } }[] };
    }>(
      `query ($year: Int!) { lateUnits(kind: "annual-plan", year: $year, first: 100) { edges { node { organisation { id } } } } }`,
      { year },
    );
    const ids = lateOnes.lateUnits.edges.map(({ node }) => node.organisation.id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).not.toContain(late.organisationId);
  });

  test('is the unit’s own and the province’s to see; next year’s comes from October on', async () => {
    const all = await owed(unit.chair, {});
    expect(new Set(all.map(({ organisation }) => organisation.id))).toEqual(new Set([unit.organisationId]));
    const foreign = (await unitOf(server, '05')).organisationId;
    expect(await owed(unit.chair, { organisationId: foreign })).toEqual([]);
    expect(
      (await owed(province.officer, { status: 'COMING' })).every(({ status }) => status === 'COMING'),
    ).toBe(true);
    const { errors } = await province.officer.graphql(OWED, { filter: { status: 'SOMETIME' } });
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });
});
