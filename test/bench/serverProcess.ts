import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

// Beside us in dist; the sources themselves cannot be run without a build.
const command = fileURLToPath(new URL('../../server/cli/main.js', import.meta.url));
const PATIENCE_MS = 300_000;

export interface ServerProcess {
  url: string;
  pid: number;
  /** What its log says went wrong. */
  complaints(): string;
  stop(): Promise<void>;
}

/** `trinhky serve` as one process of its own, as an administrator runs it, its log in a file under its name. */
export async function startServerProcess(
  databaseUrl: string,
  folder: string,
  name: string,
): Promise<ServerProcess> {
  const logFile = join(folder, `${name}.log`);
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, ['--enable-source-maps', ...extraFlags(), command, 'serve'], {
    env: {
      ...{ PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production' },
      ...{ DATABASE_URL: databaseUrl, TRINHKY_DATA: join(folder, 'server'), TRINHKY_DEMO: 'true' },
      ...{ HOST: '127.0.0.1', PORT: '0' },
    },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  try {
    const complaints = () =>
      linesOf(logFile)
        .filter((line) => /"level":"(error|fatal)"/.test(line))
        .join('\n');
    const url = await urlIn(logFile, child);
    return { url, pid: child.pid ?? 0, complaints, stop: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

/** For whoever looks for where the time goes: BENCH_SERVER_FLAGS="--cpu-prof --cpu-prof-dir=profile". */
function extraFlags(): string[] {
  return (process.env['BENCH_SERVER_FLAGS'] ?? '').split(' ').filter(Boolean);
}

async function urlIn(logFile: string, child: ChildProcess): Promise<string> {
  for (const begun = Date.now(); Date.now() - begun < PATIENCE_MS; await sleep(100)) {
    const lines = linesOf(logFile);
    const ready = lines.find((line) => line.includes('"event":"ready"'));
    if (ready) return (JSON.parse(ready) as { url: string }).url;
    if (child.exitCode !== null) throw new Error(`the server ended:\n${lines.join('\n')}`);
  }
  throw new Error(`the server was not ready after ${PATIENCE_MS / 1000} s`);
}

function linesOf(logFile: string): string[] {
  return readFileSync(logFile, 'utf8').split('\n');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
