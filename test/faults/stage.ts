import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { flowOf, flows } from '../../workflows/catalog.ts';
import { systemClock } from '../../server/clock.ts';
import { Closing } from '../../server/closing.ts';
import { appUrl, connect, migrate } from '../../server/db/index.ts';
import { seedDemo } from '../../server/db/demo/index.ts';
import { startEmbedded } from '../../server/db/embedded/index.ts';
import { checkInvariants, type InvariantReport } from '../../server/doctor/index.ts';
import type { Env } from './processes.ts';

const catalog = { of: flowOf, all: flows };

/** A PostgreSQL that may be killed, with the demo province and no document in it, looked after as the product does. */
export class Stage {
  readonly closing = new Closing();
  readonly signingKey = generateKeyPairSync('ed25519').privateKey;
  readonly folder = mkdtempSync(join(tmpdir(), 'trinhky-faults-'));
  ownerUrl = '';
  postmaster = 0;
  restored = 0;
  readonly complaints: string[] = [];

  static async set(): Promise<Stage> {
    const stage = new Stage();
    stage.closing.onClose(() => rmSync(stage.folder, { recursive: true, force: true, maxRetries: 10 }));
    // PostgreSQL started by root runs as another user, who has to get in.
    chmodSync(stage.folder, 0o711);
    const embedded = await startEmbedded({ dataDir: join(stage.folder, 'data'), port: 0, durable: true });
    stage.closing.onClose(() => embedded.stop());
    stage.postmaster = embedded.pid;
    stage.ownerUrl = embedded.url;
    embedded.supervise((event) => {
      if (event.what === 'failed') return void stage.complaints.push(String(event.error));
      stage.postmaster = event.pid;
      stage.restored += 1;
    });
    await stage.#furnish();
    return stage;
  }

  get port(): number {
    return Number(new URL(this.ownerUrl).port);
  }

  get publicKey(): KeyObject {
    return createPublicKey(this.signingKey);
  }

  /** What a server or a worker is told; `url` leads to the database, through a proxy where one stands. */
  env(url = this.ownerUrl, directUrl = url): Env {
    const pem = this.signingKey.export({ type: 'pkcs8', format: 'pem' }) as string;
    return {
      ...{ DATABASE_URL: url, DATABASE_DIRECT_URL: directUrl, TRINHKY_DATA: join(this.folder, 'server') },
      ...{ TRINHKY_DEMO: 'false', TRINHKY_DRAIN: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn' },
      ...{ SIGNING_KEY: Buffer.from(pem).toString('base64') },
    };
  }

  /** Asks as the owner, past all proxies. */
  async sql<Row extends object>(text: string, values: unknown[] = [], url = this.ownerUrl): Promise<Row[]> {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(text, values)).rows;
    } finally {
      await client.end();
    }
  }

  invariants(url = this.ownerUrl): Promise<InvariantReport[]> {
    const { publicKey } = this;
    return checkInvariants({ ownerUrl: url, flows: catalog, clock: systemClock, publicKey, settled: true });
  }

  async #furnish(): Promise<void> {
    const { ownerUrl, signingKey } = this;
    await migrate(ownerUrl);
    const db = await connect(appUrl(ownerUrl), { poolSize: 1 });
    try {
      await seedDemo({ db, clock: systemClock, flows: catalog, signingKey }, { ownerUrl, documents: 0 });
    } finally {
      await db.close();
    }
  }
}
