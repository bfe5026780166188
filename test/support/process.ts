import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../bin/trinhky.mjs', import.meta.url));

/** `trinhky serve` as its own process, as an administrator runs it. */
export interface Serving {
  url: string;
  /** The line that says it is ready. */
  ready: Record<string, unknown>;
  /** Everything printed so far. */
  output(): string;
  signal(name: NodeJS.Signals): void;
  /** The exit code, when it has ended. */
  ended: Promise<number | null>;
}

export async function serve(env: Record<string, string>): Promise<Serving> {
  const child = trinhky(['serve'], env);
  const lines: string[] = [];
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  createInterface({ input: child.stderr! }).on('line', (line) => lines.push(line));
  const ready = await Promise.race([
    readyLine(child, lines),
    ended.then((code) => {
      throw new Error(`serve ended with ${code}:\n${lines.join('\n')}`);
    }),
  ]);
  return {
    ...{ ready, url: String(ready['url']), ended },
    output: () => lines.join('\n'),
    signal: (name) => void child.kill(name),
  };
}

/** A command to its end. */
export async function run(
  args: string[],
  env: Record<string, string>,
): Promise<{ code: number | null; stdout: string }> {
  const child = trinhky(args, env);
  let stdout = '';
  child.stdout?.on('data', (data: Buffer) => (stdout += data.toString()));
  child.stderr?.resume();
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout };
}

function trinhky(args: string[], env: Record<string, string>): ChildProcess {
  const inherited = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  return spawn(process.execPath, [command, ...args], {
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function readyLine(child: ChildProcess, lines: string[]): Promise<Record<string, unknown>> {
  return new Promise((resolve) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      lines.push(line);
      if (!line.includes('"event":"ready"')) return;
      resolve(JSON.parse(line) as Record<string, unknown>);
    });
  });
}
