import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { TestClock } from '../../../test/support/clock.ts';
import { catalogOf } from '../../../workflows/kit/index.ts';
import { flow } from '../../documents/testing/flow.ts';
import { checkInvariants, tellInvariant, type InvariantReport } from '../index.ts';
import { keys, tellStory, type Story } from '../testing/story.ts';
import { inWords } from '../words/inWords.ts';

let story: Story;
beforeEach(async () => {
  story = await tellStory();
});
afterEach(() => story.end());

function check(more: { settled?: boolean; shown?: number } = { shown: 100 }): Promise<InvariantReport[]> {
  const { publicKey } = keys;
  return checkInvariants({
    ownerUrl: story.url,
    flows: catalogOf([flow]),
    clock: new TestClock(),
    publicKey,
    ...more,
  });
}

const faultsOf = (reports: InvariantReport[], no: number): string[] =>
  reports.find((report) => report.no === no)!.offences.map(({ subject, fault }) => `${subject}: ${fault}`);

test('hold after much has happened, each with its number, and say what cannot be seen', async () => {
  const reports = await check({ settled: true });
  expect(reports.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  expect(reports.filter(({ status }) => status === 'broken')).toEqual([]);
  const unchecked = reports.filter(({ status }) => status === 'unchecked');
  expect(unchecked.map(({ no }) => no)).toEqual([11, 14]);
  for (const { reason } of unchecked) expect(reason).toMatch(/\w/);
  expect(wordless(reports)).toEqual([]);
  for (const { status, checked } of reports) if (status === 'ok') expect(checked).toBeGreaterThan(0);
});

const anyDocument = `(select id from document order by id limit 1)`;
const approved = `(select document_id from event where action = 'approve' limit 1)`;

type Harm = [no: number, what: string, sql: string, fault: RegExp];
const harm: Harm[] = [
  [
    1,
    'a version raised by hand',
    `update document set version = version + 1 where id = ${anyDocument}`,
    /stands at version \d+ with \d+ events/,
  ],
  [
    1,
    'an event taken out',
    `delete from event where action = 'approve' and document_id = ${approved}`,
    /with \d+ events/,
  ],
  [
    2,
    'a state set by hand',
    `update document set state = 'approved' where state = 'deciding'`,
    /state should be "deciding"/,
  ],
  [
    2,
    'another moment of entry',
    `update document set context = '{"since": "2020-01-01T00:00:00.000Z"}' where state = 'deciding'`,
    /context should be/,
  ],
  [
    2,
    'a version of the flow that it does not run under',
    `update document set flow_version = 7 where state = 'deciding'`,
    /flowVersion should be 1/,
  ],
  [
    2,
    'an event that could not have been',
    `update event set to_state = 'inForce' where action = 'submit'`,
    /leads to submitted, not inForce/,
  ],
  [
    2,
    'a content written over',
    `update document_content set content = jsonb_set(content, '{message}', '"Sửa"')`,
    /the content of revision 1 was altered/,
  ],
  [
    2,
    'a title without a revision',
    `update document set title = 'Khác' where id = ${anyDocument}`,
    /is not what it stands on/,
  ],
  [
    2,
    'a revision taken out',
    `delete from revision where no = 1 and document_id in (select id from document where revision > 1)`,
    /not numbered from 1 on/,
  ],
  [
    2,
    'a figure altered',
    `update document_facet set number = number + 1`,
    /figures are made of: year \d+ is missing/,
  ],
  [2, 'a draft counted', `update document set counted = '[2020-01-01,)'`, /it counts in figures/],
  [2, 'a work item lost', `delete from work_item where action = 'castBallot'`, /castBallot is missing/],
  [
    2,
    'a work item nobody waits for',
    `insert into work_item (id, document_id, recipient, action, tab, kind, title, state, organisation_id, unit_name, since)
    select gen_random_uuid(), id, 'person:x', 'sign', 'issue', kind, title, state, organisation_id, '', now() from document limit 1`,
    /person:x sign should not be/,
  ],
  [
    2,
    'a due date put off',
    `update document set due_at = due_at + interval '1 day' where state = 'deciding'`,
    /in deciding, due/,
  ],
  [
    2,
    'a reminder lost',
    `delete from deadline where status = 'open'`,
    /its reminders and timers are not what/,
  ],
  [
    3,
    'bytes changed',
    `update event set bytes = bytes || ' '::bytea where action = 'submit'`,
    /bytes-unreadable/,
  ],
  [
    3,
    'a reason written in',
    `update event set reason = 'khác' where action = 'returnForRevision'`,
    /columns-differ/,
  ],
  [3, 'a chain broken', `update event set previous_hash = hash where action = 'submit'`, /link-broken/],
  [
    3,
    'a last event disowned',
    `update document set last_event_hash = 'x' where id = ${anyDocument}`,
    /does not name its last event/,
  ],
  [5, 'a number left out', `update register set last = last + 1`, /last is 3, with 2 entries/],
  [5, 'an entry taken out', `delete from register_entry where number = 1`, /with 1 entries from 2 to 2/],
  [
    5,
    'a number changed on the document',
    `update document set number = 9 where number = 1`,
    /bears 9\/.*, which no register gave it/,
  ],
  [
    5,
    'a number changed in register and document alike',
    `with d as (update document set symbol = 'X' where number = 1)
    update register_entry set symbol = 'X' where number = 1 and symbol is not null`,
    /gave .*, it bears 1\/X/,
  ],
  [6, 'a choice changed', `update ballot set choice = 'disagree'`, /its tally is not what its ballots say/],
  [
    6,
    'a voter added',
    `update round_member set voted = true where round_id in (select id from decision_round where status = 'open')`,
    /whose ballot is there/,
  ],
  [6, 'a late ballot', `update ballot set cast_at = cast_at + interval '1 year'`, /after it closed/],
  [
    6,
    'an urn not emptied',
    `insert into secret_tally (round_id) select id from decision_round where ballot = 'secret'`,
    /its urn was not emptied/,
  ],
  [
    6,
    'a secret tally rewritten',
    `update decision_round set tally = '{"agree": 4, "disagree": 1, "abstain": 0}' where ballot = 'secret'`,
    /not what its published ballots say/,
  ],
  [
    6,
    'minutes with a stranger',
    `update decision_round set meeting = jsonb_set(meeting, '{attended,0}', to_jsonb(gen_random_uuid()::text)) where mode = 'meeting'`,
    /others than were on the roll/,
  ],
  [
    6,
    'minutes rewritten',
    `update decision_round set meeting = jsonb_set(meeting, '{agree}', '4') where mode = 'meeting'`,
    /not what its minutes say/,
  ],
  [
    6,
    'a vote on another content',
    `update decision_round set content_hash = 'x' where status = 'passed'`,
    /a vote on another content/,
  ],
  [
    6,
    'a vote without an event',
    `delete from event where action = 'castBallot' and document_id = ${approved}`,
    /5 voted, 0 votes are in the history/,
  ],
  [
    6,
    'an outcome turned round',
    `update decision_round set status = 'failed' where status = 'passed'`,
    /closed as failed against its own figures/,
  ],
  [
    7,
    'its own drafter as approver',
    `update event set actor_id = (select drafted_by from document d where d.id = document_id) where action = 'approve'`,
    /who drafted, voted on or submitted it/,
  ],
  [
    7,
    'its drafter behind whoever approves',
    `update event set on_behalf_of = (select drafted_by from document d where d.id = document_id) where action = 'approve'`,
    /who drafted, voted on or submitted it/,
  ],
  [
    7,
    'an approval by nobody',
    `update event set actor_id = null where action = 'approve'`,
    /approved by nobody/,
  ],
  [
    8,
    'an act that a client was told of',
    `delete from event where id in (select (answer -> 'result' ->> 'eventId')::uuid from idempotency where key = 'opened')`,
    /is not there/,
  ],
  [
    8,
    'a receipt for something else',
    `update idempotency set answer = jsonb_set(answer, '{result,receipt}', '"e30.AAAA"') where key = 'opened'`,
    /its receipt is not for the event/,
  ],
  [
    9,
    'a key without an answer',
    `update idempotency set answer = null where key = 'saved'`,
    /left no answer/,
  ],
  [
    9,
    'two keys for one event',
    `insert into idempotency (actor_id, key, body_hash, answer) select actor_id, 'again', body_hash, answer from idempotency where key = 'opened'`,
    /shares its event with 1 more/,
  ],
  [
    9,
    'a key in another name',
    `update idempotency set actor_id = (select id from person p where p.id <> actor_id limit 1) where key = 'opened'`,
    /another person's act/,
  ],
  [
    9,
    'a key for no document',
    `update idempotency set answer = jsonb_set(answer, '{result,documentId}', to_jsonb(gen_random_uuid()::text)) where key = 'saved'`,
    /a document that is not there/,
  ],
  [
    10,
    'a message lost',
    `delete from outbox where seq = 1 and document_id = ${anyDocument}`,
    /event 1 left no message/,
  ],
  [
    12,
    'a reader lost',
    `delete from document_reader where level = 'work' and document_id = ${anyDocument}`,
    /work is missing/,
  ],
  [
    12,
    'a reader let in',
    `insert into document_reader (document_id, reader, level) select id, 'person:x', 'read' from document limit 1`,
    /person:x read should not be/,
  ],
  [
    12,
    'a guard taken down',
    `alter table comment no force row level security`,
    /table comment: does not force/,
  ],
];

describe('are seen broken by', () => {
  // One of each invariant at a time, so that a few databases do for all.
  const rounds = Object.values(Object.groupBy(harm, numberOf)) as Harm[][];
  test.each(
    rounds.map((round): [string, Harm[]] => [round.map(([no, what]) => `${no} ${what}`).join(', '), round]),
  )('%s', async (_, round) => {
    for (const [, , sql] of round) await story.sql(sql);
    const reports = await check();
    for (const [no, what, , fault] of round) {
      expect([no, reports.find((report) => report.no === no)?.status]).toEqual([no, 'broken']);
      expect(`${what}: ${faultsOf(reports, no).join('; ')}`).toMatch(fault);
    }
    expect(wordless(reports)).toEqual([]);
  });

  test('13: a transaction that nobody ends', async () => {
    const sleeper = new pg.Client({ connectionString: story.url });
    await sleeper.connect();
    await sleeper.query('begin');
    await sleeper.query('lock table comment');
    const [settled, busy] = [await check({ settled: true }), await check()];
    await sleeper.end();
    expect(faultsOf(settled, 13).join()).toMatch(
      /stands still in a transaction since .*, holding [1-9]\d* locks/,
    );
    expect(faultsOf(busy, 13)).toEqual([]);
  });
});

/** What was found and nobody has Vietnamese words for. */
function wordless(reports: InvariantReport[]): string[] {
  return reports
    .flatMap(({ offences, reason = '' }) => [
      ...offences.flatMap(({ subject, fault }) => [subject, fault]),
      ...reason.split('; ').filter(Boolean),
    ])
    .filter((told) => inWords(told, 'vi') === null);
}

/** Which of its invariant's harms it is. */
function numberOf(one: Harm): number {
  return harm.filter(([no]) => no === one[0]).indexOf(one);
}

test('13: what waits although a worker runs', async () => {
  await story.sql(`update log_pending set since = now() - interval '70 seconds'`);
  const idle = (await check()).find(({ no }) => no === 13)!;
  expect([idle.status, idle.reason]).toEqual(['ok', expect.stringMatching(/no worker runs/)]);
  const worker = new pg.Client({ connectionString: story.url, application_name: 'trinhky worker' });
  await worker.connect();
  const reports = await check();
  await worker.end();
  expect(faultsOf(reports, 13).join()).toMatch(/1 events for the log: wait for 7\d seconds/);
});

test('are told one after the other in their order, in words that say what to do', async () => {
  await story.sql(`update event set bytes = bytes || ' '::bytea where action = 'submit'`);
  await story.sql(`delete from work_item where action = 'castBallot'`);
  const told: InvariantReport[] = [];
  const { url: ownerUrl } = story;
  const examined = { ownerUrl, flows: catalogOf([flow]), clock: new TestClock(), ...keys };
  const reports = await checkInvariants(examined, (report) => void told.push(report));
  expect(told).toEqual(reports);
  const [, second, third] = told.map((report) => tellInvariant(report, 'vi'));
  expect(second).toMatch(
    /^✗ {2}2 {2}Chạy lại lịch sử .* sai \d+\)\n +văn bản .*: ở deciding: thiếu việc chờ .*castBallot/,
  );
  expect(third).toContain('nguyên văn đã lưu bị sửa, không đọc được nữa');
  expect(third).toMatch(/→ Lịch sử đã bị sửa hoặc xoá\./);
  expect(tellInvariant(told[2]!, 'en')).toContain('its stored bytes were altered and cannot be read');
  expect(tellInvariant(told[0]!, 'en')).toMatch(/^✓ {2}1 {2}Every act .* looked at\)$/);
  expect(tellInvariant(told[10]!, 'vi')).toMatch(/^– 11 .*không xem được từ đây\)\n +chỉ người đã ghi/);
});

test('names the first few and counts all', async () => {
  await story.sql('delete from outbox');
  const outbox = (await check({})).find(({ no }) => no === 10)!;
  const [events] = await story.sql<{ count: string }>('select count(*) from event');
  expect(outbox.broken).toBe(Number(events?.count));
  expect(outbox.offences).toHaveLength(5);
});
