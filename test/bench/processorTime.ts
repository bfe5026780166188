import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** Milliseconds of processor time, the kernel's included: of servers of ours, and of PostgreSQL with all its backends. */
export interface Spent {
  node: number;
  postgres: number;
}

// Linux counts in hundredths of a second, whatever the machine's own clock.
const MS_A_TICK = 10;

/** What these processes have spent until now; null where the system keeps no `/proc`. */
export function processorTime(servers: readonly number[], postmaster: number): Spent | null {
  const all = readAll();
  if (!all) return null;
  const node = all.filter(({ pid }) => servers.includes(pid)).map(({ own }) => own);
  const postgres = all.flatMap(({ pid, parent, own, ended }) => {
    if (pid === postmaster) return [own, ended];
    return parent === postmaster ? [own] : [];
  });
  return { node: sum(node), postgres: sum(postgres) };
}

/** What was spent between two looks, for each of so many acts. */
export function spentAnAct(before: Spent | null, after: Spent | null, acts: number): Spent | null {
  if (!before || !after) return null;
  return { node: (after.node - before.node) / acts, postgres: (after.postgres - before.postgres) / acts };
}

/** How long all processors together have been idle until now, in ms. */
export function idleTime(): number {
  return sum(cpus().map(({ times }) => times.idle));
}

interface Process {
  pid: number;
  parent: number;
  own: number;
  /** What its children had spent that have ended. */
  ended: number;
}

function readAll(): Process[] | null {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => read(Number(pid)) ?? []);
  } catch {
    return null;
  }
}

/** Null for whoever has ended meanwhile. */
function read(pid: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in brackets may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ms = (...places: number[]) => sum(places.map((place) => Number(fields[place]) * MS_A_TICK));
    return { pid, parent: Number(fields[1]), own: ms(11, 12), ended: ms(13, 14) };
  } catch {
    return null;
  }
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
