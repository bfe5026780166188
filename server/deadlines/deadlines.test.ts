import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { toyFlow } from '../../test/support/toy-flow/index.ts';
import { endOfDay } from '../../workflows/kit/index.ts';
import { checkDocument } from '../audit/index.ts';
import { Reading } from '../db/index.ts';
import { Life } from '../documents/testing/life.ts';
import { createProvince, type Province, type Unit } from '../documents/testing/province.ts';
import { createLogger } from '../logging.ts';
import { settleConfiguration, sweepDeadlines } from './index.ts';

const logger = createLogger({ logLevel: 'silent' });
const START = '2026-01-12T02:00:00.000Z';

let province: Province;
let unit: Unit;
beforeAll(async () => {
  province = await createProvince([toyFlow]);
  unit = province.units[0]!;
});
afterAll(() => province.end());
beforeEach(() => province.clock.set(START));

const sweep = () => sweepDeadlines(province.worker, logger);
const settle = () => settleConfiguration(province.worker, logger);
const goTo = (day: string, time = '02:00:00') => province.clock.set(`${day}T${time}.000Z`);

interface Event {
  action: string;
  office: string;
  actor: string | null;
  to: string;
  changes: Record<string, unknown> | null;
}

const historyOf = ({ id }: Life) =>
  province.sql<Event>(
    `select action, office, actor_id as actor, to_state as to, changes from event where document_id = $1 order by seq`,
    [id],
  );
const stateOf = async (life: Life) =>
  (await province.sql<{ state: string }>('select state from document where id = $1', [life.id]))[0]?.state;
const timersOf = ({ id }: Life) =>
  province.sql<{ kind: string; status: string; at: Date; reason: unknown }>(
    'select kind, status, at, reason from deadline where document_id = $1 order by at, kind',
    [id],
  );
const messagesOf = ({ id }: Life) =>
  province.sql<{ topic: string; payload: { action: string; recipients: string[]; dueAt: string } }>(
    `select topic, payload from outbox where document_id = $1 and topic <> 'act' order by id`,
    [id],
  );

async function submitted(): Promise<Life> {
  const life = await (await Life.begin(province, unit)).agree();
  await life.did(life.chair, 'submit', {});
  return life;
}

describe('a round whose time is over', () => {
  const closesAt = endOfDay('2026-01-20');

  async function deciding(votes: number, ballot: 'open' | 'secret' = 'open'): Promise<Life> {
    const life = await (await Life.begin(province, unit)).openRound({ mode: 'online', ballot, closesAt });
    for (const member of unit.committee.slice(0, votes))
      await life.did(member, 'castBallot', { choice: 'agree' });
    return life;
  }

  test.each([
    [4, 'open', 'agreed', 'roundPassed'],
    [2, 'open', 'draft', 'roundLapsed'],
    [4, 'secret', 'agreed', 'roundPassed'],
    [2, 'secret', 'draft', 'roundLapsed'],
  ] as const)(
    'is closed by the engine: %i of five in an %s ballot, then %s',
    async (votes, ballot, state, event) => {
      const life = await deciding(votes, ballot);
      province.clock.set(closesAt);
      province.clock.ahead -= 60_000;
      await sweep();
      expect(await stateOf(life)).toBe('deciding');
      province.clock.ahead += 61_000;
      await sweep();
      expect(await stateOf(life)).toBe(state);
      expect((await historyOf(life)).at(-1)).toMatchObject({
        ...{ action: 'closeRound', office: 'engine', actor: null, changes: { event } },
      });
      expect(
        (await timersOf(life)).filter(({ kind, status }) => kind === 'fire' && status === 'done'),
      ).toHaveLength(1);
    },
  );

  test('is closed once, however many workers sweep at once', async () => {
    const lives = await Promise.all(Array.from({ length: 6 }, () => deciding(4)));
    goTo('2026-01-21');
    await Promise.all([sweep(), sweep(), sweep()]);
    for (const life of lives) {
      expect(await stateOf(life)).toBe('agreed');
      expect((await historyOf(life)).filter(({ action }) => action === 'closeRound')).toHaveLength(1);
    }
  });

  test('is taken up by another worker after the one that had it died', async () => {
    const life = await deciding(4);
    goTo('2026-01-21');
    await province.sql(
      `update deadline set tries = 1, taken_until = $2 where document_id = $1 and kind = 'fire'`,
      [life.id, new Date(province.clock.now().getTime() + 60_000)],
    );
    await sweep();
    expect(await stateOf(life)).toBe('deciding');
    province.clock.ahead += 61_000;
    await sweep();
    expect(await stateOf(life)).toBe('agreed');
  });

  test('leaves no timer behind where the chair was first', async () => {
    const life = await deciding(5);
    await life.did(life.chair, 'closeRound');
    expect((await timersOf(life)).filter(({ kind }) => kind === 'fire')).toEqual([]);
    goTo('2026-01-21');
    await sweep();
    expect((await historyOf(life)).filter(({ action }) => action === 'closeRound')).toHaveLength(1);
  });

  test('whose act the rules refuse by then keeps the reason and tries no more', async () => {
    const life = await deciding(1);
    await province.sql(`update deadline set at = $2 where document_id = $1 and kind = 'fire'`, [
      life.id,
      new Date(province.clock.now().getTime() - 1000),
    ]);
    await sweep();
    await sweep();
    const [gone] = (await timersOf(life)).filter(({ kind }) => kind === 'fire');
    expect(gone).toMatchObject({
      status: 'gone',
      reason: expect.arrayContaining([expect.objectContaining({ code: 'round-still-open' })]),
    });
    expect(await stateOf(life)).toBe('deciding');
  });
});

describe('a review that says nothing', () => {
  test('is reminded of, told above after fifteen working days, and never approved by silence', async () => {
    const life = await submitted();
    const { chair, officer } = province.upper.people;
    goTo('2026-01-28', '01:00:01');
    await sweep();
    expect(await messagesOf(life)).toMatchObject([
      { topic: 'reminder', payload: { action: 'beginReview', recipients: [`${province.upper.id}:officer`] } },
    ]);
    goTo('2026-02-03');
    await Promise.all([sweep(), sweep()]);
    const told = (await messagesOf(life)).filter(({ topic }) => topic === 'escalation');
    expect(told).toMatchObject([
      {
        payload: {
          ...{ action: 'beginReview', dueAt: endOfDay('2026-02-02') },
          recipients: [`${province.upper.id}:chair`],
        },
      },
    ]);
    await life.did(officer!, 'beginReview', {});
    goTo('2027-06-01');
    await sweep();
    expect(await stateOf(life)).toBe('underReview');
    await life.did(chair!, 'approve', {});
  });

  test('is not reminded of after its day: a worker that was away says only what still helps', async () => {
    const life = await submitted();
    goTo('2026-03-02');
    await sweep();
    expect((await messagesOf(life)).map(({ topic }) => topic)).toEqual(['escalation']);
    expect((await timersOf(life)).map(({ kind, status }) => [kind, status])).toEqual([
      ['remind', 'gone'],
      ['remind', 'gone'],
      ['escalate', 'done'],
    ]);
  });
});

describe('the New Year in Vietnam', () => {
  test('ends what was in force, at midnight there and not at midnight UTC; a year later it goes to the archive', async () => {
    const life = await (await (await Life.begin(province, unit)).agree()).approve();
    await life.did(life.chair, 'issue', {});
    goTo('2026-12-31', '16:59:58');
    await sweep();
    expect(await stateOf(life)).toBe('inForce');
    goTo('2026-12-31', '17:00:01');
    await sweep();
    expect(await stateOf(life)).toBe('closed');
    goTo('2027-12-31', '16:59:58');
    await sweep();
    expect(await stateOf(life)).toBe('closed');
    goTo('2027-12-31', '17:00:01');
    await sweep();
    expect(await stateOf(life)).toBe('archived');
  });
});

describe('what is configured', () => {
  async function addSetting(organisationId: string, values: Record<string, unknown>): Promise<void> {
    const row = {
      ...{ kind: toyFlow.kind, organisation_id: organisationId, valid_from: '2026-01-01', reason: 'Thử' },
      ...{ set_by: province.upper.people['chair'], set_at: START, ...values },
    };
    const columns = Object.keys(row).join(', ');
    await province.sql(
      `insert into flow_setting (${columns}) select ${columns} from jsonb_populate_record(null::flow_setting, $1::jsonb)`,
      [JSON.stringify(row)],
    );
  }
  const dueOf = async ({ id }: Life) =>
    (
      await province.sql<{ due: Date }>('select due_at as due from document where id = $1', [id])
    )[0]?.due.toISOString();

  test('by the upper union holds for its units, by a unit over that, and at once for acts', async () => {
    const [, other] = province.units as [Unit, Unit];
    await addSetting(province.upper.id, { state: 'draft', working_days: 3 });
    await addSetting(other.id, { state: 'draft', working_days: 1 });
    const due = await Promise.all([unit, other].map(async (one) => dueOf(await Life.begin(province, one))));
    expect(due).toEqual([endOfDay('2026-01-15'), endOfDay('2026-01-13')]);
    await addSetting(province.upper.id, { state: 'draft', working_days: 5, valid_from: '2026-02-01' });
    expect(await dueOf(await Life.begin(province, unit))).toBe(endOfDay('2026-01-15'));
    await addSetting(province.upper.id, { state: 'draft' });
    await addSetting(other.id, { state: 'draft' });
  });

  test('moves what is open already, as an act of the engine, and only what it moves', async () => {
    const review = await submitted();
    const round = await (
      await Life.begin(province, unit)
    ).openRound({ mode: 'online', closesAt: endOfDay('2026-01-20') });
    await settle();
    const before = (await historyOf(review)).length;
    await settle();
    expect(await historyOf(review)).toHaveLength(before);

    const { version } = (
      await province.sql<{ version: number }>('select max(version) as version from calendar')
    )[0]!;
    await province.sql(
      `insert into calendar (version, days, years, reason, created_at)
       select version + 1, days || '[{"day": "2026-01-15", "off": true, "name": "Nghỉ thêm"}]', years, 'Thử', now()
       from calendar where version = $1`,
      [version],
    );
    await Promise.all([settle(), settle()]);
    expect(await dueOf(review)).toBe(endOfDay('2026-02-03'));
    const moves = (await historyOf(review)).filter(({ action }) => action === 'deadlineMoved');
    expect(moves).toMatchObject([
      {
        ...{ actor: null, office: 'engine', to: 'submitted' },
        changes: {
          ...{ from: endOfDay('2026-02-02'), to: endOfDay('2026-02-03') },
          calendar: { from: version, to: version + 1 },
        },
      },
    ]);
    expect((await timersOf(review)).at(-1)?.at.toISOString()).toBe(endOfDay('2026-02-03'));
    const [item] = await province.sql<{ due: Date }>(
      'select due_at as due from work_item where document_id = $1',
      [review.id],
    );
    expect(item?.due.toISOString()).toBe(endOfDay('2026-02-03'));
    // A round closes when its ballot papers say so.
    expect((await historyOf(round)).map(({ action }) => action)).not.toContain('deadlineMoved');
    await province.sql(
      `insert into calendar (version, days, years, reason, created_at)
       select $1 + 2, days, years, 'Thử xong', now() from calendar where version = $1`,
      [version],
    );
    await settle();
    expect(await dueOf(review)).toBe(endOfDay('2026-02-02'));
  });

  test('of reminders alone changes rows and no history', async () => {
    const life = await submitted();
    await settle();
    const before = await historyOf(life);
    await addSetting(unit.id, { remind_before: [5] });
    await settle();
    expect((await timersOf(life)).map(({ kind }) => kind)).toEqual(['remind', 'escalate']);
    expect(await historyOf(life)).toEqual(before);
    await addSetting(unit.id, {});
    await settle();
    expect((await timersOf(life)).map(({ kind }) => kind)).toEqual(['remind', 'remind', 'escalate']);
  });
});

test('whatever the engine did, each history leads to where its document stands', async () => {
  const documents = await province.sql<{ id: string }>('select id from document');
  const reading = new Reading(province.worker.db, { personId: null }, province.clock);
  try {
    for (const { id } of documents)
      expect(await checkDocument(reading, province.engine.flows, id)).toMatchObject({
        valid: true,
        replay: [],
      });
  } finally {
    await reading.end();
  }
});
