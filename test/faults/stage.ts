import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { catalog } from '../../workflows/catalog.ts';
import { systemClock } from '../../server/clock.ts';
import { Closing } from '../../server/closing.ts';
import { appUrl, connect, migrate } from '../../server/db/index.ts';
import { seedDemo } from '../../server/db/demo/index.ts';
import { startEmbedded } from '../../server/db/embedded/index.ts';
import { checkInvariants, type InvariantReport } from '../../server/doctor/index.ts';
import type { Env } from './processes.ts';

export interface StageOptions {
  supervised?: boolean;
  prepare?: (stage: Stage) => void;
}

/** A PostgreSQL that may be killed, with the demo province and no document in it, looked after as the product does. */
export class Stage {
  readonly closing = new Closing();
  readonly signingKey = generateKeyPairSync('ed25519').privateKey;
  readonly folder = mkdtempSync(join(tmpdir(), 'trinhky-faults-'));
  ownerUrl = '';
  postmaster = 0;
  restored = 0;
  readonly complaints: string[] = [];

  /** `prepare` may make the data folder something special before PostgreSQL moves in; unsupervised, it stays dead once killed. */
  static async set({ supervised = true, prepare }: StageOptions = {}): Promise<Stage> {
    const stage = new Stage();
    try {
      await stage.#set(supervised, prepare);
      return stage;
    } catch (error) {
      await stage.closing.close().catch(() => undefined);
      throw error;
    }
  }

  async #set(supervised: boolean, prepare: StageOptions['prepare']): Promise<void> {
    this.closing.onClose(() => rmSync(this.folder, { recursive: true, force: true, maxRetries: 10 }));
    // PostgreSQL started by root runs as another user, who has to get in.
    chmodSync(this.folder, 0o711);
    prepare?.(this);
    const embedded = await startEmbedded({ dataDir: this.dataDir, port: 0, durable: true });
    this.closing.onClose(() => embedded.stop());
    this.postmaster = embedded.pid;
    this.ownerUrl = embedded.url;
    if (supervised)
      embedded.supervise((event) => {
        if (event.what === 'failed') return void this.complaints.push(String(event.error));
        this.postmaster = event.pid;
        this.restored += 1;
      });
    await this.#furnish();
  }

  get dataDir(): string {
    return join(this.folder, 'data');
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
