import type { Spent } from './processorTime.ts';

/** A at the service door, B over HTTP by one process and by several, and the two ceilings. */
export type Way = 'door' | 'http' | 'several' | 'txn' | 'func';

/** How many acts in which time. */
export interface Run {
  acts: number;
  tookMs: number;
}

/** One measurement. */
export interface Measured {
  way: Way;
  perSecond: number;
  /** For an act, in ms; null where the system does not tell. */
  spent: Spent | null;
  /** How much of all processors nobody used meanwhile, from 0 to 1. */
  idle: number;
}

export interface Results {
  clients: number;
  /** Of the server, where several were measured too. */
  processes: number;
  processors: number;
  rounds: number;
  seconds: number;
  measured: Measured[];
  faults: string[];
  /** What the integrity check looked at. */
  checked: string;
}

const titles: Record<Way, string> = {
  door: 'A  performAction at the service door',
  http: 'B  performAction through GraphQL over HTTP, one process',
  several: 'B+  the same by several processes',
  txn: 'txn  pgbench, our own statements one by one',
  func: 'func  pgbench, the same work as one function',
};

interface Goal {
  over: Way;
  under: Way;
  name: string;
  least: number;
}

const goals: Goal[] = [
  { over: 'door', under: 'txn', name: 'A / txn', least: 0.85 },
  { over: 'door', under: 'func', name: 'A / func', least: 0.45 },
  { over: 'http', under: 'door', name: 'B / A', least: 0.6 },
];

/** Two processes 1.7 times as fast as one, three 2.55 times. */
const LEAST_A_PROCESS = 0.85;

interface Spread {
  median: number;
  least: number;
  most: number;
}

/** For machines. */
export function asJson(results: Results): string {
  const { measured, ...others } = results;
  const figures = (way: Way) => ({ ...spreadOf(of(results, way)), spent: spentOn(measured, way) });
  const perSecond = Object.fromEntries(waysOf(results).map((way) => [way, figures(way)]));
  return JSON.stringify({ ...others, perSecond, ratios: ratiosOf(results) }, null, 2);
}

/** For people. */
export function asTable(results: Results): string {
  const { clients, rounds, seconds, faults, checked } = results;
  const throughputs = waysOf(results).map((way) => [
    ...[titles[way], `${spread(spreadOf(of(results, way)))} /s`],
    ...spentTold(spentOn(results.measured, way)),
  ]);
  const ratios = ratiosOf(results).map(({ name, ratio, byRound, goal, verdict }) => [
    ...[name, spread(ratio), byRound.map(rounded).join(' ')],
    `${verdict} (≥ ${goal})`,
  ]);
  return [
    '',
    ...aligned([['workload', `${clients} clients`, 'Node ms/act', 'PostgreSQL ms/act'], ...throughputs]),
    '',
    ...aligned([['ratio', 'median (min–max)', 'by round', 'goal'], ...ratios]),
    '',
    `${rounds} rounds of ${seconds} s each, median (min–max); ${results.processors} processors; fsync on.`,
    'ms/act: processor time, the kernel’s included; of Node the server’s alone.',
    faults.length === 0 ? `Integrity: ${checked}, all hold.` : `INTEGRITY: ${faults.length} faults`,
    ...faults.slice(0, 20).map((fault) => `  ${fault}`),
    '',
  ].join('\n');
}

function waysOf({ measured }: Results): Way[] {
  return (Object.keys(titles) as Way[]).filter((way) => measured.some((one) => one.way === way));
}

function of({ measured }: Results, way: Way): number[] {
  return measured.filter((one) => one.way === way).map(({ perSecond }) => perSecond);
}

function ratiosOf(results: Results) {
  return goalsOf(results).map(({ over, under, name, least }) => {
    const ceilings = of(results, under);
    const byRound = of(results, over).map((figure, round) => figure / (ceilings[round] ?? NaN));
    const ratio = spreadOf(byRound);
    const met = ratio.median >= least;
    const verdict = met ? 'met' : over === 'several' && isCrowded(results) ? 'NO ROOM' : 'MISSED';
    return { name, goal: least, ratio, byRound, verdict };
  });
}

function goalsOf({ processes }: Results): Goal[] {
  if (processes === 1) return goals;
  const least = LEAST_A_PROCESS * processes;
  return [...goals, { over: 'several', under: 'http', name: `B by ${processes} / B`, least }];
}

/** Whether one server, its clients and PostgreSQL leave less of the machine than the others would take. */
function isCrowded({ measured, processes }: Results): boolean {
  const idle = measured.flatMap((one) => (one.way === 'http' ? [one.idle] : []));
  return spreadOf(idle).median < 1 - 1 / processes;
}

/** The median of what an act took, in ms. */
function spentOn(measured: readonly Measured[], way: Way): Spent | null {
  const all = measured.flatMap((one) => (one.way === way && one.spent ? [one.spent] : []));
  if (all.length === 0) return null;
  const median = (part: keyof Spent) => spreadOf(all.map((spent) => spent[part])).median;
  return { node: median('node'), postgres: median('postgres') };
}

/** The ceilings have no server; elsewhere than on Linux nothing is told. */
function spentTold(spent: Spent | null): [string, string] {
  if (!spent) return ['', ''];
  return [spent.node > 0 ? rounded(spent.node) : '', rounded(spent.postgres)];
}

function spreadOf(figures: number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
  return { median, least: sorted[0] ?? NaN, most: sorted.at(-1) ?? NaN };
}

function spread({ median, least, most }: Spread): string {
  return `${rounded(median)} (${rounded(least)}–${rounded(most)})`;
}

function rounded(figure: number): string {
  return figure >= 100 ? figure.toFixed(0) : figure.toFixed(2);
}

function aligned(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const lines = rows.map((row) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`);
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return lines.toSpliced(1, 0, rule);
}
