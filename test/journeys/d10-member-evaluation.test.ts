import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addWorkingDays, dayOf, endOfDay } from '../../workflows/kit/index.ts';
import { faults, performed, refusal, saved, type Doc } from '../support/answers.ts';
import type { Client } from '../support/client.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { timekeeperOf, type Timekeeper } from '../support/timekeeper.ts';
import { unitOf, type Unit } from '../support/unit.ts';

let server: TestServer;
let unit: Unit;
let worker: Timekeeper;
let people: string[];

beforeAll(async () => {
  server = await startServer();
  unit = await unitOf(server, '04');
  worker = await timekeeperOf(server);
  people = await Promise.all(unit.committee.map((member) => member.personId()));
}, SEEDING);

afterAll(async () => {
  await worker.stop();
  await server.stop();
});

interface Content {
  criteria: { id: string }[];
  levels: { id: string; title: string }[];
  members: { personId: string; level?: string; remarks: { by: string }[]; objection?: string }[];
}

const contentOf = (doc: Pick<Doc, 'content'>) => doc.content as unknown as Content;

const named = (titles: string[]) => titles.map((title) => ({ title }));

const yardsticks = {
  ...{ year: 2026, legalBases: [], members: [], recipients: [] },
  criteria: named(['Hiệu quả công việc', 'Sự tín nhiệm của đoàn viên']),
  scale: [
    { title: 'Tốt', points: 2 },
    { title: 'Chưa tốt', points: 1 },
  ],
  levels: named(['Hoàn thành xuất sắc', 'Hoàn thành tốt', 'Không hoàn thành']),
};

const title = 'Kết luận đánh giá uỷ viên năm 2026';

const create = (content: object = yardsticks) =>
  unit.chair.create({ kind: 'member-evaluation', organisationId: unit.organisationId, title, content });

/** Everybody has assessed themselves, and the trust in each is recorded. */
async function heard(): Promise<Doc> {
  const { id } = saved(await create());
  const begun = performed(await unit.chair.act(id, 'begin', {})).document;
  const marks = contentOf(begun).criteria.map((row) => ({ rowId: row.id, points: 2 }));
  for (const member of unit.committee)
    performed(await member.act(id, 'assessSelf', { marks, strengths: 'Sát đoàn viên' }));
  const [chair, , secretary] = unit.committee as [Client, Client, Client];
  for (const personId of people) {
    const by = personId === people[0] ? secretary : chair;
    performed(await by.act(id, 'recordTrust', { personId, asked: 40, trusting: 38 }));
  }
  return unit.chair.document(id);
}

const ballot = (voter: number, level: string, about = people) => ({
  answers: about.filter((id) => id !== people[voter]).map((questionId) => ({ questionId, choices: [level] })),
});

async function voted(doc: Doc, level: (voter: number) => number, about = people): Promise<Doc> {
  performed(await unit.chair.act(doc.id, 'openRound', { mode: 'online', ballot: 'secret' }));
  const { levels } = contentOf(doc);
  for (const [voter, member] of unit.committee.entries()) {
    const cast = await member.act(doc.id, 'castBallot', ballot(voter, levels[level(voter)]!.id, about));
    // Whom the whole round is about has nothing to say in it, and it waits for nobody's empty sheet.
    if (about.every((personId) => personId === people[voter]))
      expect(refusal(cast)).toEqual(['asked-nothing']);
    else performed(cast);
  }
  return performed(await unit.chair.act(doc.id, 'closeRound')).document;
}

/** When the engine concludes by itself, unless somebody objects. */
async function conclusionOf(id: string): Promise<string | undefined> {
  const asked = `query ($id: ID!) { document(id: $id) { automatic { action at } } }`;
  const { document } = await unit.chair.ask<{
    document: { automatic: { action: string; at: string } | null };
  }>(asked, { id });
  return document.automatic?.action === 'conclude' ? document.automatic.at : undefined;
}

async function takeOff(day: string): Promise<void> {
  const administrator = await server.as('quantri');
  const { calendar } = await administrator.ask<{ calendar: { version: number } }>('{ calendar { version } }');
  const changes = [{ day, off: true, name: 'Nghỉ hoán đổi' }];
  const input = { basedOn: calendar.version, changes, reason: 'Theo thông báo', decision: '10/TB-BNV' };
  const save = `mutation ($input: SaveCalendarInput!) { saveCalendar(input: $input) { __typename } }`;
  expect(await administrator.ask(save, { input })).toEqual({ saveCalendar: { __typename: 'Calendar' } });
  await worker.look();
}

describe('the committee evaluates each of its members', () => {
  test('by yardsticks of its own; nobody types what members will say', async () => {
    const typed = { personId: people[0], fullName: 'X', office: '', marks: [], remarks: [], level: 'Tốt' };
    expect(faults(await create({ ...yardsticks, members: [{ nothing: 1 }] }))).not.toHaveLength(0);
    const { id, content } = saved(await create());
    expect(faults(await unit.chair.save(id, { ...content, members: [typed] }))).toEqual(['members: fixed']);
  });

  test('hears members and their colleagues first, all at once', async () => {
    const { id } = saved(await create());
    const begun = performed(await unit.chair.act(id, 'begin', {})).document;
    expect(
      contentOf(begun)
        .members.map(({ personId }) => personId)
        .sort(),
    ).toEqual([...people].sort());
    const marks = contentOf(begun).criteria.map((row) => ({ rowId: row.id, points: 2 }));
    const said = { marks, strengths: 'Sát đoàn viên' };
    const answers = await Promise.all(
      unit.committee.map((member) => member.act(id, 'assessSelf', said, begun)),
    );
    for (const answer of answers) performed(answer);
    expect(faults(await unit.chair.act(id, 'assessSelf', { ...said, marks: [] }))).toEqual([
      'marks: unanswered',
    ]);
    const remarked = await unit.committee[1]!.act(id, 'remarkOn', {
      personId: people[0],
      text: 'Nên họp đều',
    });
    expect(contentOf(performed(remarked).document).members.flatMap(({ remarks }) => remarks)).toHaveLength(1);
    expect(refusal(await unit.chair.act(id, 'openRound', { mode: 'online' }))).toEqual(['trust-missing']);
  });

  test('votes on each without that member, secretly; one objects, the vote on that one is held again', async () => {
    const doc = await heard();
    const told = await voted(doc, (voter) => (voter === 4 ? 0 : 1));
    expect(told.state).toBe('notified');
    expect(contentOf(told).members.map(({ level }) => level)).toEqual(Array(5).fill('Hoàn thành tốt'));
    // Another day off gives members a day more to object, and the conclusion waits for it.
    const before = await conclusionOf(doc.id);
    const day = dayOf(String(before));
    await takeOff(day);
    expect(await conclusionOf(doc.id)).toBe(endOfDay(addWorkingDays(day, 1)));

    const history = JSON.stringify(await unit.chair.history(doc.id));
    for (const { id } of contentOf(doc).levels)
      expect(history.match(new RegExp(`"choices":\\["${id}`))).toBeNull();

    const minutes = await unit.chair.send(`/documents/${doc.id}/rounds/1/minutes.pdf`);
    expect([minutes.status, minutes.headers.get('content-type')]).toEqual([200, 'application/pdf']);

    const member = unit.committee[3]!;
    performed(await member.act(doc.id, 'objectTo', { reason: 'Chưa tính hội thao' }));
    const again = await voted(doc, () => 0, [people[3]!]);
    const own = contentOf(again).members.find(({ personId }) => personId === people[3]);
    expect(own).toMatchObject({ level: 'Hoàn thành xuất sắc', objection: 'Chưa tính hội thao' });
    expect(refusal(await member.act(doc.id, 'objectTo', { reason: 'Vẫn vậy' }))).toEqual([
      'already-objected',
    ]);
    expect(refusal(await unit.chair.act(doc.id, 'conclude'))).toEqual(['objection-window-open']);

    for (const each of unit.committee) performed(await each.act(doc.id, 'acceptResult'));
    performed(await unit.chair.act(doc.id, 'conclude'));
    const issued = performed(await unit.chair.act(doc.id, 'issue', {})).document;
    expect(issued).toMatchObject({ state: 'inForce', numberLine: expect.stringContaining('/KL-') });
  });

  test('and nobody outside sees it before it is issued', async () => {
    const doc = await heard();
    const officer = await server.as('vanphong.tinh');
    const stranger = await server.as('chutich.cs05');
    for (const other of [officer, stranger])
      await expect(other.document(doc.id)).rejects.toThrow(/NOT_FOUND/);
  });
});
