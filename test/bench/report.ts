/** A at the service door, B over HTTP, and the two ceilings. */
export type Way = 'door' | 'http' | 'txn' | 'func';

/** One measurement. */
export interface Measured {
  way: Way;
  perSecond: number;
}

export interface Results {
  clients: number;
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
  txn: 'txn  pgbench, our own statements one by one',
  func: 'func  pgbench, the same work as one function',
};

const goals: { over: Way; under: Way; name: string; least: number }[] = [
  { over: 'door', under: 'txn', name: 'A / txn', least: 0.85 },
  { over: 'door', under: 'func', name: 'A / func', least: 0.45 },
  { over: 'http', under: 'door', name: 'B / A', least: 0.6 },
];

interface Spread {
  median: number;
  least: number;
  most: number;
}

/** For machines. */
export function asJson(results: Results): string {
  const { clients, rounds, seconds, faults, checked } = results;
  const perSecond = Object.fromEntries(waysOf().map((way) => [way, spreadOf(of(results, way))]));
  const ratios = ratiosOf(results);
  return JSON.stringify({ clients, rounds, seconds, perSecond, ratios, faults, checked }, null, 2);
}

/** For people. */
export function asTable(results: Results): string {
  const { clients, rounds, seconds, faults, checked } = results;
  const throughputs = waysOf().map((way) => [titles[way], `${spread(spreadOf(of(results, way)))} /s`]);
  const ratios = ratiosOf(results).map(({ name, ratio, byRound, goal, met }) => [
    ...[name, spread(ratio), byRound.map(rounded).join(' ')],
    `${met ? 'met' : 'MISSED'} (≥ ${goal})`,
  ]);
  return [
    '',
    ...aligned([['workload', `${clients} clients`], ...throughputs]),
    '',
    ...aligned([['ratio', 'median (min–max)', 'by round', 'goal'], ...ratios]),
    '',
    `${rounds} rounds of ${seconds} s each, median (min–max); fsync on.`,
    faults.length === 0 ? `Integrity: ${checked}, all hold.` : `INTEGRITY: ${faults.length} faults`,
    ...faults.slice(0, 20).map((fault) => `  ${fault}`),
    '',
  ].join('\n');
}

function waysOf(): Way[] {
  return Object.keys(titles) as Way[];
}

function of({ measured }: Results, way: Way): number[] {
  return measured.filter((one) => one.way === way).map(({ perSecond }) => perSecond);
}

function ratiosOf(results: Results) {
  return goals.map(({ over, under, name, least }) => {
    const ceilings = of(results, under);
    const byRound = of(results, over).map((figure, round) => figure / (ceilings[round] ?? NaN));
    const ratio = spreadOf(byRound);
    return { name, goal: least, ratio, byRound, met: ratio.median >= least };
  });
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
