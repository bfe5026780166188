export type Way = 'http' | 'pgbench';

/** One measurement. */
export interface Measured {
  way: Way;
  clients: number;
  perSecond: number;
  /** From sending to having the answer, on average. */
  latencyMs: number;
}

export interface Results {
  levels: number[];
  rounds: number;
  seconds: number;
  measured: Measured[];
  faults: string[];
  /** What the integrity check looked at. */
  checked: string;
}

/** An act may cost so many times its bare statements. */
const GOAL = 3;

interface Spread {
  median: number;
  least: number;
  most: number;
}

interface Line {
  clients: number;
  pgbench: { perSecond: Spread; latencyMs: Spread };
  http: { perSecond: Spread; latencyMs: Spread };
  /** Cost over HTTP by cost in pgbench, round by round: latencies with one client, throughputs with more. */
  ratios: number[];
  ratio: Spread;
  met: boolean;
}

/** For machines. */
export function asJson(results: Results): string {
  const { rounds, seconds, faults, checked } = results;
  return JSON.stringify({ goal: GOAL, rounds, seconds, lines: linesOf(results), faults, checked }, null, 2);
}

/** For people. */
export function asTable(results: Results): string {
  const { rounds, seconds, faults, checked } = results;
  const rows = linesOf(results).map(({ clients, pgbench, http, ratio, ratios, met }) => {
    const unit = clients === 1 ? 'ms' : '/s';
    const figure = clients === 1 ? 'latencyMs' : 'perSecond';
    return [
      `${clients}`,
      `${spread(pgbench[figure])} ${unit}`,
      `${spread(http[figure])} ${unit}`,
      `${spread(ratio)}`,
      ratios.map(rounded).join(' '),
      `${met ? 'met' : 'MISSED'} (≤ ${GOAL})`,
    ];
  });
  const header = [
    'clients',
    'pgbench, same statements',
    'performAction over HTTP',
    'ratio',
    'by round',
    'goal',
  ];
  return [
    '',
    ...aligned([header, ...rows]),
    '',
    `${rounds} rounds of ${seconds} s each, median (min–max); fsync on.`,
    faults.length === 0 ? `Integrity: ${checked}, all hold.` : `INTEGRITY: ${faults.length} faults`,
    ...faults.slice(0, 20).map((fault) => `  ${fault}`),
    '',
  ].join('\n');
}

function linesOf({ levels, measured }: Results): Line[] {
  return levels.map((clients) => {
    const of = (way: Way) => measured.filter((m) => m.way === way && m.clients === clients);
    const [http, pgbench] = [of('http'), of('pgbench')];
    const ratios = http.map((over, round) => costRatio(over, pgbench[round] as Measured));
    const ratio = spreadOf(ratios);
    const figures = (some: Measured[]) => ({
      perSecond: spreadOf(some.map(({ perSecond }) => perSecond)),
      latencyMs: spreadOf(some.map(({ latencyMs }) => latencyMs)),
    });
    const met = ratio.median <= GOAL;
    return { clients, pgbench: figures(pgbench), http: figures(http), ratios, ratio, met };
  });
}

function costRatio(http: Measured, pgbench: Measured): number {
  return http.clients === 1 ? http.latencyMs / pgbench.latencyMs : pgbench.perSecond / http.perSecond;
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
