import pg from 'pg';
import {
  addDays,
  type Blocker,
  type DemoDocument,
  type DemoParty,
  type LocalDate,
} from '../../workflows/kit/index.ts';
import { appUrl, connect, workerUrl } from '../db/index.ts';
import {
  enterDecisions,
  evidenceItems,
  demoProvince,
  IN_HASTE,
  NO_HISTORY,
  partiesOf,
  replay,
  showEvidence,
  writeProvince,
  type DemoProvince,
} from '../db/demo/index.ts';
import { owe } from '../deadlines/index.ts';
import { checkInvariants, type InvariantReport } from '../doctor/index.ts';
import type { Engine } from '../documents/index.ts';
import type { Task } from '../worker/index.ts';
import { indicatorsOf, type IndicatorOutcome } from './countedApart.ts';
import { dutiesOf, type DutyOutcome } from './duties.ts';
import { SimulatedClock } from './simulatedClock.ts';
import { yearOf, type Year } from './yearOf.ts';

/** A year of a province of so many units; the same for the same seed. */
export interface Simulation {
  units: number;
  year: number;
  seed: string;
  /** An empty database, migrated. */
  ownerUrl: string;
  /** The engine; its clock becomes the year's. */
  engine: Omit<Engine, 'db' | 'clock'>;
  /** Where uploads go. */
  filesDir: string;
  /** What is done beside the acts. */
  tasksOf: (engines: { engine: Engine; people: Engine }) => Task[];
  /** Told as each month is over. */
  onMonth?: (month: Month) => void;
}

/** How far a year has come with the end of a month. */
export interface Month {
  /** yyyy-MM */
  month: string;
  documents: number;
  acts: number;
}

/** What the year came to. */
export interface Simulated {
  organisations: number;
  documents: { kind: string; state: string; count: number }[];
  acts: number;
  /** What the rules refused, as the year foresaw: of which kind how many, and one of the refusals. */
  refused: { kind: string; count: number; blocker: Blocker }[];
  duties: DutyOutcome[];
  indicators: IndicatorOutcome[];
  invariants: InvariantReport[];
}

/**
 * Lets a whole year pass: each act on its day through the door that everybody's acts go through, and at every dawn whatever
 * happens by itself. Throws where an act that the year foresees is refused.
 */
export async function simulate(simulation: Simulation): Promise<Simulated> {
  const { units, year, ownerUrl } = simulation;
  const demo = demoProvince(units);
  const clock = new SimulatedClock(`${year}-01-01`);
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'trinhky simulate' });
  await client.connect();
  const db = await connect(appUrl(ownerUrl), IN_HASTE);
  const workerDb = await connect(workerUrl(ownerUrl), IN_HASTE);
  const people = { ...simulation.engine, db, clock };
  const itself = { ...people, db: workerDb };
  try {
    await writeProvince(client, demo, NO_HISTORY);
    await owe(itself);
    const story = await yearOf(demo, itself.flows.all, simulation);
    const dawn = dawnOf({ people, itself, clock }, client, demo, story, simulation);
    const refused = new Map<string, Simulated['refused'][number]>();
    const onRefusal = ({ kind }: DemoDocument, blocker: Blocker) =>
      refused.set(kind, { kind, blocker, count: (refused.get(kind)?.count ?? 0) + 1 });
    await replay({ people, itself }, story.documents, { dawn, onRefusal, until: story.until });
    await client.query('analyze');
    return {
      ...(await sizeOf(client)),
      refused: [...refused.values()],
      duties: await dutiesOf(people, itself, holderOf(demo, 'vanphong.tinh')),
      indicators: await indicatorsOf(people, client, {
        ...{ provinceId: demo.province.id, personId: holderOf(demo, 'lanhdao.tinh'), year },
      }),
      invariants: await checkInvariants({ ownerUrl, flows: itself.flows, clock, settled: true }),
    };
  } finally {
    await Promise.all([client.end(), db.close(), workerDb.close()]);
  }
}

interface Living {
  people: Engine;
  itself: Engine;
  clock: SimulatedClock;
}

/** What a new day brings by itself: everything that a worker does, and what the year holds beside its documents. */
function dawnOf(
  { people, itself, clock }: Living,
  client: pg.Client,
  demo: DemoProvince,
  { context, merger, evidenceOn }: Year,
  { tasksOf, filesDir, onMonth }: Simulation,
): (day: LocalDate) => Promise<void> {
  const tasks = tasksOf({ engine: itself, people }).filter(({ cron, everySeconds }) => cron ?? everySeconds);
  const { units } = partiesOf(demo);
  return async (day) => {
    clock.set(day);
    if (onMonth && day.endsWith('-01')) await tellMonth(client, addDays(day, -1), onMonth);
    // A year that passes in minutes leaves PostgreSQL no time to look at what has grown.
    if (day.endsWith('-01')) await client.query('analyze');
    if (day === monthBefore(merger.effectiveOn))
      await enterDecisions(client, [merger], holderOf(demo, 'quantri'));
    if (day === evidenceOn) {
      const standing = units.filter((unit) => context.lastDayOf(unit) > day);
      await showEvidence(
        people,
        filesDir,
        context.year,
        standing.map((unit) => shownBy(context, unit)),
      );
    }
    for (const task of tasks) await task.run({});
  };
}

async function tellMonth(client: pg.Client, lastDay: LocalDate, tell: (month: Month) => void): Promise<void> {
  const { rows } = await client.query<{ documents: number; acts: number }>(
    `select (select count(*)::int from document) as documents, (select count(*)::int from event) as acts`,
  );
  const { documents, acts } = rows[0]!;
  if (documents > 0) tell({ month: lastDay.slice(0, 7), documents, acts });
}

/** A few units leave an item out, and a few chairs confirm nothing. */
function shownBy({ chance }: Pick<Year['context'], 'chance'>, unit: DemoParty) {
  const fate = chance(`evidence ${unit.symbol}`).below(100);
  return { unit, items: fate < 8 ? evidenceItems.slice(1) : evidenceItems, confirmed: fate < 95 };
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
