import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '../../../test/support/client.ts';
import { toyFlow } from '../../../test/support/toy-flow/index.ts';
import type { Flow } from '../../../workflows/kit/index.ts';
import { readConfig, type Config, type Environment } from '../../config/index.ts';
import { appUrl } from '../../db/index.ts';
import { createProvince, type Province } from '../../documents/testing/province.ts';
import { hashPassword } from '../../identity/index.ts';
import { createLogger } from '../../logging.ts';
import type { Readiness } from '../routes/health.ts';
import { openBroadcast, startLive, type Live } from '../../live/index.ts';
import { createApp, serveHttp } from '../index.ts';

export const PASSWORD = 'a-password-for-tests';

/** The outside on a small province of the toy flow, over real HTTP and a real PostgreSQL. */
export interface Site {
  url: string;
  province: Province;
  live: Live;
  /** Tells all processes, as an act does after its commit. */
  tell: (id: string) => void;
  /** Everything logged so far. */
  log(): string;
  /** Signs a person in, under an account made for the purpose. */
  as(personId: string): Promise<Client>;
  anonymous(): Client;
  end(): Promise<void>;
}

export interface SiteOptions {
  /** The installed kinds; the toy alone otherwise. */
  flows?: readonly Flow[];
  env?: Environment;
  readiness?: Readiness;
  /** A folder with an index.html. */
  adminDir?: string;
  /** How many may watch, and how often their sessions are looked at. */
  limits?: Parameters<typeof startLive>[0]['limits'];
  /** Of another site: the second process on one database. */
  beside?: Site;
}

export async function startSite({
  flows = [toyFlow],
  env = {},
  readiness,
  adminDir = '/nowhere',
  limits,
  beside,
}: SiteOptions = {}): Promise<Site> {
  const province = beside?.province ?? (await createProvince(flows));
  const folder = mkdtempSync(join(tmpdir(), 'trinhky-site-'));
  const config = configured({ TRINHKY_DEMO: 'false', DATABASE_URL: 'postgres://unused/db', ...env });
  const lines: string[] = [];
  const logger = createLogger(config, { write: (line: string) => void lines.push(line) });
  let url = '';
  const connectionString = appUrl(province.databaseUrl);
  const broadcast = openBroadcast({ connectionString, logger });
  const tell = (id: string) => broadcast.tell(id);
  const engine = { ...province.engine, onCommitted: tell };
  const live = startLive({ ...engine, logger, connectionString, limits });
  const app = await createApp({
    ...{ engine, config, logger, live, adminDir, filesDir: join(folder, 'files') },
    readiness: readiness ?? (async () => ({ ready: true, checks: {} })),
    baseUrl: () => config.publicUrl?.origin ?? url,
  });
  const http = await serveHttp(app.handler, { host: '127.0.0.1', port: 0 });
  url = http.url;
  const passwordHash = await hashPassword(PASSWORD);
  return {
    url,
    province,
    live,
    tell,
    log: () => lines.join(''),
    anonymous: () => new Client(url),
    async as(personId) {
      const username = `u-${personId}`;
      await province.sql(
        'insert into account (person_id, username, password_hash) values ($1, $2, $3) on conflict do nothing',
        [personId, username, passwordHash],
      );
      const client = new Client(url);
      const response = await client.signIn(username, PASSWORD);
      if (!response.ok) throw new Error(`sign-in: ${response.status} ${await response.text()}`);
      return client;
    },
    async end() {
      live.endStreams();
      await http.stop(1000);
      await app.stop();
      await live.close();
      await broadcast.close();
      if (!beside) await province.end();
      rmSync(folder, { recursive: true });
    },
  };
}

function configured(env: Environment): Config {
  const read = readConfig(env);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.config;
}
