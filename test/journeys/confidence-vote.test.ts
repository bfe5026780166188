import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { faults, performed, refusal, saved, type Doc } from '../support/answers.ts';
import type { Client } from '../support/client.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { unitOf, type Unit } from '../support/unit.ts';

let server: TestServer;
let unit: Unit;
let people: string[];

beforeAll(async () => {
  server = await startServer();
  unit = await unitOf(server, '06');
  people = await Promise.all(unit.committee.map((member) => member.personId()));
}, SEEDING);

afterAll(() => server.stop());

interface Content {
  levels: { id: string; title: string }[];
  persons: { personId: string; result?: string; blank?: number; votes: { rowId: string; votes: number }[] }[];
}

const contentOf = (doc: Pick<Doc, 'content'>) => doc.content as unknown as Content;

const content = {
  ...{ year: 2026, legalBases: [], persons: [], recipients: [] },
  levels: ['Tín nhiệm cao', 'Tín nhiệm', 'Tín nhiệm thấp'].map((title) => ({ title })),
};

const create = () =>
  unit.chair.create({
    ...{ kind: 'confidence-vote', organisationId: unit.organisationId, content },
    title: 'Thông báo kết quả lấy phiếu tín nhiệm năm 2026',
  });

const codes = ['A', 'B', 'C', 'D', 'E'].map((letter) => letter.repeat(20));

interface Question {
  id: string;
  mine: boolean;
  blank: number | null;
  choices: { value: string; votes: number | null; won: boolean }[];
  ballots: { code: string; choices: string[] }[];
}

async function questions(as: Client, id: string): Promise<{ id: string; questions: Question[] }> {
  const asked = `{ document(id: "${id}") { currentRound { id questions { id mine blank
    choices { value votes won } ballots { code choices } } } } }`;
  const { document } = await as.ask<{ document: { currentRound: { id: string; questions: Question[] } } }>(
    asked,
  );
  return document.currentRound;
}

test('a committee rates those in office in secret; each voter finds the own ballot, and nobody another’s', async () => {
  const { id } = saved(await create());
  expect(refusal(await unit.chair.act(id, 'openRound', { mode: 'online' }))).toEqual(['content-incomplete']);
  const named = performed(await unit.chair.act(id, 'nameHolders', { of: 'leaders' })).document;
  expect(contentOf(named).persons.map(({ personId }) => personId)).toEqual(people.slice(0, 2));
  expect(faults(await unit.chair.act(id, 'openRound', { mode: 'online', ballot: 'open' }))).toEqual([
    'ballot: not-an-option',
  ]);
  performed(await unit.chair.act(id, 'openRound', { mode: 'online' }));

  const { levels } = contentOf(named);
  const [high, middle] = levels.map((level) => level.id) as [string, string];
  const given = [high, high, high, middle, middle];
  const ballot = (voter: number) => ({
    answers: people
      .slice(0, 2)
      .filter((person) => person !== people[voter])
      .map((questionId) => ({ questionId, choices: [given[voter]] })),
    code: codes[voter],
  });
  const own = { answers: people.slice(0, 2).map((questionId) => ({ questionId, choices: [high] })) };
  expect(faults(await unit.chair.act(id, 'castBallot', own))).toEqual(['answers.0.questionId: own-question']);
  for (const [voter, member] of unit.committee.entries()) {
    performed(await member.act(id, 'castBallot', ballot(voter)));
    const open = await questions(member, id);
    expect(open.questions.flatMap(({ blank, ballots }) => [blank, ballots.length])).toEqual([
      null,
      0,
      null,
      0,
    ]);
  }
  expect(refusal(await unit.committee[4]!.act(id, 'castBallot', ballot(4)))).toEqual(['already-voted']);
  const counted = performed(await unit.chair.act(id, 'closeRound')).document;
  expect(counted.state).toBe('concluded');
  expect(contentOf(counted).persons.map(({ result }) => result)).toEqual(['Tín nhiệm', 'Tín nhiệm']);

  const round = await questions(unit.committee[3]!, id);
  const published = (question: string, voter: number) =>
    createHash('sha256')
      .update(`${round.id}|${question}|${codes[voter]}`)
      .digest('hex')
      .slice(0, 12)
      .toUpperCase();
  for (const question of round.questions) {
    expect(question.ballots).toHaveLength(4);
    const listed = question.ballots.map(({ code }) => code);
    expect(listed).toEqual([...listed].sort());
    for (const [voter, level] of given.entries()) {
      const mine = question.ballots.find(({ code }) => code === published(question.id, voter));
      expect(mine?.choices).toEqual(question.id === people[voter] ? undefined : [level]);
    }
    for (const { value, votes } of question.choices)
      expect(question.ballots.filter(({ choices }) => choices[0] === value)).toHaveLength(votes ?? 0);
  }
  const history = JSON.stringify(await unit.chair.history(id));
  for (const code of codes) expect(history).not.toContain(code);

  const minutes = await unit.chair.send(`/documents/${id}/rounds/1/minutes.pdf`);
  expect(minutes.status).toBe(200);
  const officer = await server.as('vanphong.tinh');
  await expect(officer.document(id)).rejects.toThrow(/NOT_FOUND/);
  const told = performed(await unit.chair.act(id, 'issue', {})).document;
  expect(told).toMatchObject({ state: 'inForce', numberLine: expect.stringContaining('/TB-') });
  expect((await officer.document(id)).state).toBe('inForce');
  await expect((await server.as('chutich.cs05')).document(id)).rejects.toThrow(/NOT_FOUND/);
});
