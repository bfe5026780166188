import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { dayOf } from '../../workflows/kit/index.ts';
import { claimOf } from './idempotency.ts';
import { inOneTransaction, type Attempt } from './inOneTransaction.ts';
import type { Loaded } from './loadFacts.ts';
import { openAct, type Wanted } from './openAct.ts';
import { flow } from './testing/flow.ts';
import { Life } from './testing/life.ts';
import { createProvince, type Province, type Unit } from './testing/province.ts';

const LOCK_TIMEOUT = '55P03';

let province: Province;
let unit: Unit;
beforeAll(async () => {
  province = await createProvince([flow], { units: 1 });
  [unit] = province.units as [Unit];
});
afterAll(() => province.end());

const begun = () => Life.begin(province, unit);

/** A connection of somebody else's, past every right. */
const connected = async (options?: string) => {
  const client = new pg.Client({ connectionString: province.databaseUrl, options });
  await client.connect();
  return client;
};

describe('whoever lost a race', () => {
  const rowsFree = (life: Life) =>
    province.sql<{ free: string }>(
      `select 'the document' as free from document where id = $1 for update skip locked`,
      [life.id],
    );
  const yearsFree = () =>
    province.sql<{ year: number }>(
      'select year from register where organisation_id = $1 order by year for update skip locked',
      [unit.id],
    );

  /** Opens the act as on the second time, and looks at the facts it is judged on and at the statements sent for them. */
  const openAgain = async (
    life: Life,
    more: Partial<Wanted>,
    look: (opened: Loaded, sent: number) => unknown,
  ) => {
    const chair = { personId: life.chair };
    let sent = 0;
    await inOneTransaction(province.engine, chair, { action: 'issue' }, async (attempt) => {
      if (!attempt.hold) throw Object.assign(new Error('somebody was faster'), { code: '40001' });
      const wanted = { documentId: life.id, claim: null, needs: [], ...more };
      const query: Attempt['query'] = (...asked) => {
        sent += 1;
        return attempt.query(...asked);
      };
      await look(await openAct(province.engine, { ...attempt, query }, chair, wanted), sent);
    });
  };

  test('holds the document from then on, and the register of the year that the number is for', async () => {
    const life = await begun();
    const thisYear = Number(dayOf(province.clock.now().toISOString()).slice(0, 4));
    for (const year of [2040, thisYear])
      await province.sql(
        `insert into register (organisation_id, type_code, year) values ($1, 'TĐ', $2) on conflict do nothing`,
        [unit.id, year],
      );
    const years = (await yearsFree()).map(({ year }) => year);
    const others = (year: number) => years.filter((one) => one !== year).map((one) => ({ year: one }));
    await openAgain(life, { needs: ['register'], registerYear: 2040 }, async () => {
      expect(await rowsFree(life)).toEqual([]);
      expect(await yearsFree()).toEqual(others(2040));
    });
    await openAgain(life, { needs: ['register'] }, async () =>
      expect(await yearsFree()).toEqual(others(thisYear)),
    );
    await openAgain(life, { needs: ['seats'] }, async () => {
      expect(await rowsFree(life)).toEqual([]);
      expect(await yearsFree()).toHaveLength(years.length);
    });
    expect(await rowsFree(life)).toHaveLength(1);
  });

  test('reads anew only what it waited for: a register, of the unit or of whoever receives', async () => {
    const life = await begun();
    const sentFor = async (needs: Wanted['needs']) => {
      let all = 0;
      await openAgain(life, { needs }, (_, sent) => (all = sent));
      return all;
    };
    const [held, read] = [1, 1];
    expect(await sentFor(['seats'])).toBe(held + read);
    for (const need of ['register', 'incoming'] as const)
      expect([need, await sentFor([need])]).toEqual([need, held + read + held + read]);
    expect(await sentFor(['register', 'incoming'])).toBe(held + read + 2 * held + read);
  });

  test('holds its key as well, so that another request under it waits for the outcome', async () => {
    const life = await begun();
    const body = { operation: 'performAction', payload: {} };
    const claim = claimOf(life.chair, 'held again', body)!;
    const impatient = await connected('-c lock_timeout=20ms');
    await openAgain(life, { claim }, async () => {
      const other = impatient.query(
        `insert into idempotency (actor_id, key, body_hash) values ($1, $2, 'other')`,
        [claim.actorId, claim.key],
      );
      await expect(other).rejects.toMatchObject({ code: LOCK_TIMEOUT });
    });
    await impatient.end();
  });

  test('takes the number after the one that was taken while it waited for the register', async () => {
    const life = await begun();
    const holder = await connected();
    await holder.query('begin');
    await holder.query(
      `insert into register (organisation_id, type_code, year, last) values ($1, 'TĐ', 2041, 7)`,
      [unit.id],
    );
    const opened = openAgain(life, { needs: ['register'], registerYear: 2041 }, ({ facts }) => {
      expect(facts.register).toMatchObject({ last: 7 });
    });
    await waitsOrEnds(opened);
    await holder.query('commit');
    await holder.end();
    await opened;
  });

  /** Until one connection waits for what another one holds, or nobody will wait any more. */
  const waitsOrEnds = async (running: Promise<unknown>) => {
    let isOver = false;
    const over = () => void (isOver = true);
    running.then(over, over);
    const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while (!isOver && (await province.sql(waiting)).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
  };
});
