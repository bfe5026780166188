import { setTimeout as sleep } from 'node:timers/promises';
import { Chance } from '../../server/db/demo/chance.ts';
import type { InvariantReport } from '../../server/doctor/index.ts';
import type { Caller } from './caller.ts';
import { CuttingProxy, type Cuts } from './cuttingProxy.ts';
import type { Balance } from './ledger.ts';
import { Load } from './load.ts';
import { freePort, Post } from './processes.ts';
import { Stage } from './stage.ts';

export interface Quota {
  /** SIGKILL of a server, of a worker, of PostgreSQL. */
  server: number;
  worker: number;
  postgres: number;
  /** Connections cut around a commit. */
  commits: number;
}

export interface CampaignOptions {
  seed: string;
  /** What must have happened; or for how long servers and workers alone are killed, one after the other. */
  faults: Quota | { forSeconds: number };
  /** Plans at once, each with a client of its own. */
  desks: number;
  /** When to leave off, whatever is still to come. */
  until?: number;
  say?: (line: string) => void;
}

export interface Result {
  seed: string;
  balance: Balance;
  invariants: InvariantReport[];
  kills: { server: number; worker: number; postmaster: number; backend: number };
  cuts: Cuts;
  acts: { byEngine: number };
  /** Rounds that only the engine could close, and how many of them it closed, and closed twice. */
  deadlines: { due: number; fired: number; twice: number };
  /** What no fault explains. */
  surprises: string[];
  seconds: number;
}

type Blow = 'server' | 'worker' | 'postmaster' | 'backend';

const SERVERS = 2;
const MISCHIEF = { cut: 30, twice: 50 };
const RATES = { commit: 400, statement: 20 };
// Between two blows so much at least gets done, so that each falls into work.
const ACTS_BETWEEN = 3;

/** Two servers and two workers under load; they, PostgreSQL and the connections between are hit until the quota is met. */
export async function campaign({
  seed,
  faults,
  desks,
  until = Infinity,
  say,
}: CampaignOptions): Promise<Result> {
  const begun = Date.now();
  const stage = await Stage.set();
  const { closing } = stage;
  try {
    const proxy = await CuttingProxy.listen(stage, new Chance(`${seed} cuts`));
    closing.onClose(() => proxy.close());
    const env = stage.env(proxy.through(stage.ownerUrl), stage.ownerUrl);
    const ports = await Promise.all(Array.from({ length: SERVERS }, freePort));
    const servers = ports.map((port) => new Post('serve', env, port));
    const workers = [new Post('work', env), new Post('work', env)];
    for (const post of [...servers, ...workers]) closing.onClose(() => post.close());
    await Promise.all([...servers, ...workers].map((post) => post.fill()));
    say?.('two servers and two workers are at work');

    const urls = servers.map(({ url }) => url);
    const load = await Load.begin(stage, urls, { seed, desks, mischief: MISCHIEF, deadlines: true });
    const quota = 'forSeconds' in faults ? null : faults;
    if (quota) proxy.rates = RATES;
    const kills = { server: 0, worker: 0, postmaster: 0, backend: 0 };
    const chance = new Chance(`${seed} blows`);
    const blows = quota ? planned(quota, chance) : atRandom(faults as { forSeconds: number }, chance);
    const strike: Record<Blow, () => Promise<void>> = {
      server: () => chance.pick(servers).kill(),
      worker: () => chance.pick(workers).kill(),
      postmaster: () => killPostmaster(stage),
      backend: () => killBackend(stage, chance),
    };
    for (const blow of blows) {
      if (Date.now() > until) break;
      await load.more(ACTS_BETWEEN);
      await sleep(chance.below(200));
      await strike[blow]();
      kills[blow] += 1;
      say?.(progress(kills, load.caller, proxy));
    }
    while (proxy.committing < (quota?.commits ?? 0) && Date.now() < until) await load.more(1);
    proxy.rates = { commit: 0, statement: 0 };
    await load.end();
    say?.('the faults are over; looking at what stands');

    const deadlines = await load.deadlines();
    const balance = await load.balance();
    const [engine] = await stage.sql<{ acts: number }>(
      'select count(*)::int as acts from event where actor_id is null',
    );
    const died = [...servers, ...workers].filter((post) => post.died);
    // Whoever was killed last is back before they all end, as after any fault.
    for (const post of [...servers, ...workers]) await post.close();
    return {
      ...{ seed, balance, deadlines, kills, cuts: proxy.cuts, acts: { byEngine: engine?.acts ?? 0 } },
      invariants: await stage.invariants(),
      surprises: [
        ...(deadlines.fired === deadlines.due && deadlines.twice === 0
          ? []
          : [`deadlines: ${JSON.stringify(deadlines)}`]),
        ...load.surprises,
        ...stage.complaints,
        ...died.flatMap((post) => [`a process ended by itself`, ...post.complaints.slice(-3)]),
        ...[...servers, ...workers].flatMap((post) => post.complaints),
      ],
      seconds: Math.round((Date.now() - begun) / 1000),
    };
  } finally {
    await closing.close();
  }
}

/** All blows in one shuffled row. A killed backend makes PostgreSQL restart itself, a killed postmaster needs a supervisor. */
function planned({ server, worker, postgres }: Quota, chance: Chance): Blow[] {
  const times = (count: number, blow: Blow): Blow[] => Array.from({ length: count }, () => blow);
  const backends = Math.floor(postgres / 2);
  return [
    ...times(server, 'server'),
    ...times(worker, 'worker'),
    ...times(postgres - backends, 'postmaster'),
    ...times(backends, 'backend'),
  ]
    .map((blow) => ({ blow, at: chance.below(2 ** 30) }))
    .sort((a, b) => a.at - b.at)
    .map(({ blow }) => blow);
}

function* atRandom({ forSeconds }: { forSeconds: number }, chance: Chance): Generator<Blow> {
  const until = Date.now() + forSeconds * 1000;
  while (Date.now() < until) yield chance.pick(['server', 'worker'] as const);
}

async function killPostmaster(stage: Stage): Promise<void> {
  const before = stage.restored;
  process.kill(stage.postmaster, 'SIGKILL');
  while (stage.restored === before) await sleep(20);
}

/** One session of a server, in the middle of what it does. */
async function killBackend(stage: Stage, chance: Chance): Promise<void> {
  for (;;) {
    const found = await stage
      .sql<{ pid: number }>(
        `select pid from pg_stat_activity where usename = 'app' and datname = current_database() order by pid`,
      )
      .catch(() => []);
    if (found.length > 0 && wasHit(chance.pick(found).pid)) return;
    await sleep(50);
  }
}

/** Sessions come and go by themselves: one that has just ended is no hit. */
function wasHit(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

function progress(kills: Result['kills'], caller: Caller, proxy: CuttingProxy): string {
  const { acknowledged, unknown } = caller;
  return `${JSON.stringify({ ...kills, cuts: proxy.committing, acknowledged, unknown })}`;
}
