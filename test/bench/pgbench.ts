import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appUrl } from '../../server/db/index.ts';
import type { Script } from './pgbenchScript.ts';
import type { Run } from './report.ts';
import type { Scene } from './scene.ts';

const run = promisify(execFile);

/** pgbench sends the recorded statements one by one, as the server's own role, on documents of its own. */
export class Pgbench {
  #prepared: Promise<unknown> | undefined;

  constructor(
    private readonly program: string,
    private readonly scene: Pick<Scene, 'ownerUrl' | 'sql' | 'replayed'>,
    private readonly script: Script,
    private readonly functions: readonly string[] = [],
  ) {}

  async run(clients: number, seconds: number): Promise<Run> {
    await (this.#prepared ??= this.introduceClients());
    // pgbench begins anew each time and asks where its documents stand.
    await this.scene.sql(
      'update bench_client c set version = d.version from document d where d.id = c.document',
    );
    const wholeSeconds = Math.ceil(seconds);
    const perSecond = (await this.measure(clients, wholeSeconds)) * this.script.acts;
    return { acts: perSecond * wholeSeconds, tookMs: wholeSeconds * 1000 };
  }

  private async introduceClients(): Promise<void> {
    const { sql, replayed } = this.scene;
    for (const text of this.functions) {
      await sql(text);
      await sql('grant execute on all functions in schema public to app');
    }
    await sql(
      'create table if not exists bench_client (client integer primary key, person uuid, document uuid, version integer)',
    );
    await sql('grant select on bench_client to app');
    for (const [client, { id, chair }] of replayed.entries())
      await sql('insert into bench_client values ($1, $2, $3) on conflict do nothing', [
        ...[client, chair.personId, id],
      ]);
  }

  private async measure(clients: number, seconds: number): Promise<number> {
    const folder = mkdtempSync(join(tmpdir(), 'trinhky-pgbench-'));
    try {
      const file = join(folder, 'act.sql');
      writeFileSync(file, this.script.text);
      const { hostname, port, pathname, username, password } = new URL(appUrl(this.scene.ownerUrl));
      const constants = Object.entries({ ...this.script.constants, begun: '0' });
      const { stdout } = await run(
        this.program,
        [
          ...['-n', '-M', 'prepared', '-c', String(clients), '-j', String(Math.min(clients, 2))],
          ...['-T', String(seconds), '-f', file, '-h', hostname, '-p', port, '-U', username],
          ...constants.flatMap(([name, value]) => ['-D', `${name}=${value}`]),
          pathname.slice(1),
        ],
        { env: { ...process.env, PGPASSWORD: decodeURIComponent(password) } },
      );
      return readOutput(stdout);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

function readOutput(output: string): number {
  const figure = (pattern: RegExp) => Number(pattern.exec(output)?.[1]);
  const tps = figure(/^tps = ([\d.]+)/m);
  const failed = figure(/^number of failed transactions: (\d+)/m);
  if (!(tps > 0) || failed > 0) throw new Error(`pgbench said:\n${output}`);
  return tps;
}
