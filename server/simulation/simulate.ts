import pg from 'pg';
import type { LocalDate } from '../../workflows/kit/index.ts';
import {
  enterDecisions,
  demoProvince,
  replay,
  tellHistory,
  writeProvince,
  type DemoProvince,
} from '../db/demo/index.ts';
import { owe } from '../deadlines/index.ts';
import { checkInvariants, type InvariantReport } from '../doctor/index.ts';
import type { Engine } from '../documents/index.ts';
import type { Task } from '../worker/index.ts';
import { dutiesOf, type DutyOutcome } from './duties.ts';
import { SimulatedClock } from './simulatedClock.ts';
import { yearOf } from './yearOf.ts';

/** A year of a province of so many units; the same for the same seed. */
export interface Simulation {
  units: number;
  year: number;
  seed: string;
  /** An empty database, migrated. */
  ownerUrl: string;
  /** The engine as persons act, and as it acts by itself; its clock is the year's. */
  people: Engine;
  itself: Engine;
  /** What is done beside the acts. */
  tasksOf: (engines: { engine: Engine; people: Engine }) => Task[];
  onProgress?: (done: number, of: number) => void;
}

/** What the year came to. */
export interface Simulated {
  organisations: number;
  documents: { kind: string; state: string; count: number }[];
  acts: number;
  duties: DutyOutcome[];
  invariants: InvariantReport[];
}

/**
 * Lets a whole year pass: each act on its day through the door that everybody's acts go through, and at every dawn whatever
 * happens by itself. Throws where an act that the year foresees is refused.
 */
export async function simulate(simulation: Simulation): Promise<Simulated> {
  const { units, year, ownerUrl, tasksOf, onProgress } = simulation;
  const demo = demoProvince(units);
  const clock = new SimulatedClock(`${year}-01-01`);
  const people = { ...simulation.people, clock };
  const itself = { ...simulation.itself, clock };
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'trinhky simulate' });
  await client.connect();
  try {
    await beginProvince(client, demo);
    await tellHistory(itself, ownerUrl);
    await owe(itself);
    const { documents, merger, lastDay } = await yearOf(demo, itself.flows.all, simulation);
    const tasks = tasksOf({ engine: itself, people }).filter(
      ({ cron, everySeconds }) => cron ?? everySeconds,
    );
    const dawn = async (day: LocalDate) => {
      clock.set(day);
      if (day === monthBefore(merger.effectiveOn))
        await enterDecisions(client, [merger], holderOf(demo, 'quantri'));
      for (const task of tasks) await task.run({});
    };
    await replay({ people, itself }, documents, { onProgress, dawn, until: lastDay });
    await client.query('analyze');
    return {
      ...(await sizeOf(client)),
      duties: await dutiesOf(people, itself, holderOf(demo, 'vanphong.tinh')),
      invariants: await checkInvariants({ ownerUrl, flows: itself.flows, clock, settled: true }),
    };
  } finally {
    await client.end();
  }
}

async function beginProvince(client: pg.Client, demo: DemoProvince): Promise<void> {
  // Lost in a crash, a year is simulated anew: no act need wait for the disk.
  await client.query(
    `do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$`,
  );
  await writeProvince(client, demo);
}

function monthBefore(day: LocalDate): LocalDate {
  return day.replace(/-07-/, '-06-');
}

function holderOf({ people }: DemoProvince, username: string): string {
  return String(people.find((person) => person.username === username)?.id);
}

async function sizeOf(client: pg.Client): Promise<Pick<Simulated, 'organisations' | 'documents' | 'acts'>> {
  const documents = await client.query<{ kind: string; state: string; count: number }>(
    'select kind, state, count(*)::int as count from document group by 1, 2 order by 1, 2',
  );
  const { rows } = await client.query<{ organisations: number; acts: number }>(
    `select (select count(*)::int from organisation where dissolved_on is null) as organisations,
       (select count(*)::int from event) as acts`,
  );
  return { ...rows[0]!, documents: documents.rows };
}
