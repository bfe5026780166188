import { dutyDone, obligations } from '../deadlines/index.ts';
import { Reading } from '../db/index.ts';
import { asEngine, type Engine } from '../documents/index.ts';
import { dayOf } from '../../workflows/kit/index.ts';

/** What became of what units owed in the year, by duty. */
export interface DutyOutcome {
  kind: string;
  year: number;
  period: string;
  owed: number;
  inTime: number;
  late: number;
  /** Due and not done. */
  missing: number;
  lapsed: number;
  coming: number;
  /** How many the province's officer finds in the list of late units. */
  listedLate: number;
}

/** Counts every obligation once, from its row, and beside it what the officer is shown. */
export async function dutiesOf(people: Engine, itself: Engine, officerId: string): Promise<DutyOutcome[]> {
  const today = dayOf(itself.clock.now().toISOString());
  const counted = await asEngine(itself, (query) =>
    query<Omit<DutyOutcome, 'listedLate'>>(
      `select kind, year, period, count(*)::int as owed,
         count(*) filter (where done < after_day)::int as "inTime",
         count(*) filter (where done >= after_day)::int as late,
         count(*) filter (where done is null and lapsed_at is null and due_on < $1)::int as missing,
         count(*) filter (where done is null and lapsed_at is not null)::int as lapsed,
         count(*) filter (where done is null and lapsed_at is null and due_on >= $1)::int as coming
       from (select b.*, ${dutyDone} as done, (due_on + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' as after_day
         from obligation b) as each_one
       group by 1, 2, 3 order by 1, 2, 3`,
      [today],
    ),
  );
  const reading = new Reading(people.db, { personId: officerId }, people.clock);
  try {
    const outcomes: DutyOutcome[] = [];
    for (const duty of counted) {
      const { kind, year, period } = duty;
      const late = await obligations(reading, people.flows.all, { kind, year, period, statusIn: ['late'] });
      outcomes.push({ ...duty, listedLate: late.totalCount });
    }
    return outcomes;
  } finally {
    await reading.end();
  }
}
