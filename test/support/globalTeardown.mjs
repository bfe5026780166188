import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Ends what `database.ts` began: the template in a server that stays, or the whole server of this run. */
export default async function globalTeardown() {
  const folder = process.env.TRINHKY_TEST_RUN;
  const noted = (name) => {
    const file = join(folder, `${name}.json`);
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  };
  const server = noted('server');
  const template = noted('template');
  if (server?.pid) await stop(server.pid);
  else if (template) await dropDatabase(server.url, template.name);
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
