import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askingFlow } from '../documents/testing/askingFlow.ts';
import { flow } from '../documents/testing/flow.ts';
import { Life } from '../documents/testing/life.ts';
import { createProvince, type Province, type Unit } from '../documents/testing/province.ts';
import { roundsOf } from './index.ts';

/**
 * Somebody holds every table of the database, a superuser's view of it included, and tries to learn who chose what: before
 * the round is over, by watching it as people vote, and afterwards.
 */
let province: Province;
let unit: Unit;

beforeAll(async () => {
  province = await createProvince([flow, askingFlow], { units: 1 });
  [unit] = province.units as [Unit];
});
afterAll(() => province.end());

const secret = { mode: 'online', ballot: 'secret' };

const codeOf = (voter: number) => `CODE${voter}`.padEnd(20, '0');

/** A level for every colleague, and nothing about oneself. */
const answersOf = (voter: string, level: string) => ({
  answers: unit.committee
    .filter((id) => id !== voter)
    .map((questionId) => ({ questionId, choices: level ? [level] : [] })),
});

interface Sort {
  kind: string;
  ballots: Record<string, unknown>[];
  /** The same votes, given by others. */
  exchanged: Record<string, unknown>[];
}

/** The second and the fourth change their ballots for each other's. */
function sortOf(kind: string, ballots: Record<string, unknown>[]): Sort {
  const [first, second, third, fourth, fifth] = ballots as [object, object, object, object, object];
  return { kind, ballots, exchanged: [first, fourth, third, second, fifth] as Record<string, unknown>[] };
}

const sorts = () => [
  sortOf(
    flow.kind,
    ['agree', 'agree', 'disagree', 'abstain', 'agree'].map((choice) => ({ choice })),
  ),
  sortOf(
    askingFlow.kind,
    ['good', 'good', 'failed', '', 'excellent'].map((level) => ({ level })),
  ),
];

const payloadOf = (kind: string, voter: number, ballot: Record<string, unknown>) => ({
  ...(kind === flow.kind ? ballot : answersOf(unit.committee[voter]!, String(ballot['level']))),
  code: codeOf(voter),
});

async function voted(
  { kind }: Pick<Sort, 'kind'>,
  ballots: readonly Record<string, unknown>[],
  watch: (life: Life) => Promise<void> = () => Promise.resolve(),
): Promise<Life> {
  const life = await (await Life.begin(province, unit, {}, kind)).openRound(secret);
  for (const [voter, ballot] of ballots.entries()) {
    await life.did(unit.committee[voter]!, 'castBallot', payloadOf(kind, voter, ballot));
    await watch(life);
  }
  return life;
}

describe.each([0, 1])('of a secret round, one question or several (%i)', (which) => {
  const sort = () => sorts()[which]!;

  test('whoever watches every table between two ballots sees seals of one length, none of them twice', async () => {
    const seen: Record<string, string[]>[] = [];
    await voted(sort(), sort().ballots, async (life) => {
      const [row] = await urnOf(life);
      expect(row?.plain).toEqual({ agree: 0, disagree: 0, abstain: 0, counts: null });
      seen.push(row!.sealed);
    });
    for (const urn of seen) {
      for (const seals of Object.values(urn)) {
        expect(new Set(seals).size).toBe(seals.length);
        expect(new Set(seals.map((seal) => seal.length)).size).toBe(1);
        expect(seals).toEqual([...seals].sort());
      }
    }
    // One more on each question that is not about the voter, and nothing that tells what.
    const sizes = seen.map((urn) => Object.values(urn).reduce((sum, seals) => sum + seals.length, 0));
    const each = which === 0 ? 1 : unit.committee.length - 1;
    expect(sizes).toEqual(seen.map((_, at) => (at + 1) * each));
  });

  test('the same votes by other voters leave the same rows, but for what is drawn by lot', async () => {
    const one = await traces(await closed(await voted(sort(), sort().ballots)));
    const other = await traces(await closed(await voted(sort(), sort().exchanged)));
    expect(one.choices).toEqual(other.choices);
    expect({ ...one, choices: null }).toEqual({ ...other, choices: null });
  });

  test('no transaction, no place, no moment and no order of rows is a voter’s and a ballot’s both', async () => {
    const life = await voted(sort(), sort().ballots);
    const before = await marksOf(life);
    // All that lies in the urn bears the mark of whoever came last, whoever cast it.
    expect(before.urn).toEqual([before.voters.at(-1)]);
    await closed(life);
    const after = await marksOf(life);
    expect(after.urn).toEqual([]);
    expect(after.voters.filter((mark) => after.round.includes(mark))).toEqual([]);
    const published = await receiptsOf(life);
    for (const ballots of Object.values(published)) {
      const codes = ballots.map(([code]) => code);
      expect(codes).toEqual([...codes].sort());
      // The order is that of hashes of what the voters drew: that in which they voted is another.
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  test('nobody’s code, and no code published, stands in any row but the published ones', async () => {
    const life = await closed(await voted(sort(), sort().ballots));
    for (const voter of unit.committee.keys()) expect(await everywhere(codeOf(voter))).toEqual([]);
    const [[code] = ['']] = Object.values(await receiptsOf(life))[0]!;
    expect(await everywhere(code)).toEqual(['decision_round.receipts']);
  });

  test('each voter finds the own ballot among those published, and they add up', async () => {
    const life = await closed(await voted(sort(), sort().ballots));
    const published = await receiptsOf(life);
    const [round] = await rounds(life);
    for (const [voter, ballot] of sort().ballots.entries()) {
      for (const [question, ballots] of Object.entries(published)) {
        const own = question === unit.committee[voter];
        const mine = ballots.find(([code]) => code === codeOn(round!.id, question, codeOf(voter)));
        const choice = String(ballot['choice'] ?? ballot['level']);
        expect(mine?.[1]).toEqual(own ? undefined : choice ? [choice] : []);
      }
    }
    const sum = Object.values(published).flat().length;
    expect(sum).toBe(
      which === 0 ? unit.committee.length : unit.committee.length * (unit.committee.length - 1),
    );
  });
});

test('whoever gives no code is counted among the others', async () => {
  const life = await (await Life.begin(province, unit)).openRound(secret);
  for (const voter of unit.committee) await life.did(voter, 'castBallot', { choice: 'agree' });
  await closed(life);
  expect((await receiptsOf(life))['content']).toHaveLength(unit.committee.length);
  const [round] = await rounds(life);
  expect(round?.tally).toEqual({ agree: 5, disagree: 0, abstain: 0 });
});

test('a code that others could guess is refused at its field', async () => {
  const life = await (await Life.begin(province, unit)).openRound(secret);
  expect(await life.act(unit.committee[1]!, 'castBallot', { choice: 'agree', code: '1234' })).toMatchObject({
    ...{ kind: 'invalid', faults: [{ path: 'payload.code' }] },
  });
});

test('under another key the urn does not open: the round is not counted rather than counted wrong', async () => {
  const life = await voted(sorts()[0]!, sorts()[0]!.ballots);
  const strange = await createProvince([flow], { units: 0 });
  await strange.end();
  const engine = { ...province.engine, signingKey: strange.engine.signingKey };
  const stranger = new Proxy(province, {
    get: (target, name): unknown => (name === 'engine' ? engine : Reflect.get(target, name)),
  });
  const other = Object.assign(Object.create(Life.prototype) as Life, life, { province: stranger });
  expect(await other.act(life.chair, 'closeRound')).toMatchObject({
    blockers: [expect.objectContaining({ code: 'tally-not-revealed' })],
  });
});

async function closed(life: Life): Promise<Life> {
  await life.did(life.chair, 'closeRound');
  return life;
}

async function rounds(life: Life) {
  return province.as(life.chair, async (reading) => (await roundsOf(reading, [life.id])).get(life.id) ?? []);
}

async function receiptsOf(life: Life): Promise<Record<string, [string, string[]][]>> {
  const [round] = await rounds(life);
  return round?.receipts ?? {};
}

async function urnOf(life: Life) {
  return province.sql<{ sealed: Record<string, string[]>; plain: object }>(
    `select t.sealed, jsonb_build_object('agree', t.agree, 'disagree', t.disagree, 'abstain', t.abstain,
       'counts', t.counts) as plain
     from secret_tally t join decision_round r on r.id = t.round_id where r.document_id = $1`,
    [life.id],
  );
}

/** Which transaction last wrote what: the voters' ticks in the order of the roll, the urn, and the round. */
async function marksOf(life: Life) {
  const marks = async (sql: string) =>
    (await province.sql<{ mark: string }>(sql, [life.id])).map(({ mark }) => mark);
  return {
    voters: await marks(
      `select m.xmin::text as mark from round_member m where m.document_id = $1 order by m.position`,
    ),
    urn: await marks(
      `select t.xmin::text as mark from secret_tally t join decision_round r on r.id = t.round_id where r.document_id = $1`,
    ),
    round: await marks(`select r.xmin::text as mark from decision_round r where r.document_id = $1`),
  };
}

/** What the tables hold of a vote when it is over, without ids, hashes and moments, which differ anyhow. */
async function traces(life: Life) {
  const [row] = await province.sql<{ traces: Record<string, unknown> }>(
    `select jsonb_build_object(
       'events', (select jsonb_agg(jsonb_build_array(e.seq, e.action, e.actor_id, e.from_state, e.to_state, e.reason,
          e.changes - 'round' - 'closesAt') order by e.seq) from event e where e.document_id = $1),
       'members', (select jsonb_agg(jsonb_build_array(m.person_id, m.voted) order by m.ctid) from round_member m
          where m.document_id = $1),
       'ballots', (select count(*) from ballot where document_id = $1),
       'urns', (select count(*) from secret_tally t join decision_round r on r.id = t.round_id where r.document_id = $1),
       'outbox', (select jsonb_agg(o.payload - 'eventId' order by o.seq) from outbox o where o.document_id = $1),
       'items', (select jsonb_agg(jsonb_build_array(w.recipient, w.action) order by w.recipient, w.action)
          from work_item w where w.document_id = $1),
       'keys', (select count(*) from idempotency i where i.answer::text like '%' || $1 || '%'),
       'refusals', (select count(*) from refusal f where f.document_id = $1),
       'tally', (select r.tally from decision_round r where r.document_id = $1),
       'counts', (select r.counts from decision_round r where r.document_id = $1)) as traces`,
    [life.id],
  );
  const choices = Object.values(await receiptsOf(life)).map((ballots) =>
    ballots.map(([, picked]) => picked.join()).sort(),
  );
  const { counts, events, ...traces_ } = row!.traces;
  // Who is left out of the question about themselves is counted by the others alone: that much the counts tell.
  const [, second, , fourth] = unit.committee as [string, string, string, string];
  const shared = (told: unknown) =>
    JSON.parse(
      JSON.stringify(told, (key, value: unknown) => (key === second || key === fourth ? undefined : value)),
    ) as unknown;
  return {
    ...traces_,
    events: shared(events),
    counts: shared(counts),
    choices: choices.length === 1 ? choices : choices.map((each) => each.length),
  };
}

/** Tables and columns in which a text stands, all rows of all tables read as a superuser. */
async function everywhere(text: string): Promise<string[]> {
  const columns = await province.sql<{ table: string; column: string }>(
    `select c.table_name as "table", c.column_name as "column" from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
       and c.data_type in ('text', 'jsonb', 'json', 'bytea', 'ARRAY', 'character varying')`,
  );
  const found: string[] = [];
  for (const { table, column } of columns) {
    const [row] = await province.sql<{ n: number }>(
      `select count(*)::int as n from "${table}" t
       where case when pg_typeof(t."${column}") = 'bytea'::regtype
         then position(convert_to($1, 'utf8') in decode(replace(t."${column}"::text, '\\x', ''), 'hex')) > 0
         else t."${column}"::text like '%' || $1 || '%' end`,
      [text],
    );
    if (row && row.n > 0) found.push(`${table}.${column}`);
  }
  return found;
}

/** What a voter's own machine makes of the code, as it is written in the guide. */
function codeOn(round: string, question: string, code: string): string {
  return createHash('sha256').update(`${round}|${question}|${code}`).digest('hex').slice(0, 12).toUpperCase();
}
