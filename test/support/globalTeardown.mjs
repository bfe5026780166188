import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Ends what `database.ts` began: the templates in a server that stays, or the whole server of this run. */
export default async function globalTeardown() {
  const folder = process.env.TRINHKY_TEST_RUN;
  const noted = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const server = noted.find(({ url }) => url);
  if (server?.pid) await stop(server.pid);
  else for (const { name } of noted) if (name) await dropDatabase(server.url, name);
  rmSync(folder, { recursive: true });
}

async function stop(pid) {
  process.kill(pid, 'SIGINT');
  while (isAlive(pid)) await sleep(20);
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function dropDatabase(url, name) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`drop database if exists ${name}`);
  await client.end();
}
