import type { KeyObject } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { configurationOf, type Configuration } from '../calendar/index.ts';
import type { Database, Tx } from '../db/index.ts';
import { versionsOf, type Flow, type Indicator } from '../../workflows/kit/index.ts';

/** What acts need of the world; made once, in the server's wiring. */
export interface Engine {
  db: Database;
  flows: FlowCatalog;
  clock: Clock;
  /** Ed25519 private key that signs receipts. */
  signingKey: KeyObject;
  /**
   * Told, after the commit, for those who watch: which document has changed, or which person was told something. Must
   * neither throw nor wait.
   */
  onCommitted?: (id: string) => void;
}

/** The installed flows, handed in so that no room of the server knows a kind by name. */
export interface FlowCatalog {
  /** The flow of a kind: as of a version that is alive, the newest where none is named. */
  of(kind: string, version?: number): Flow | undefined;
  all: readonly Flow[];
  /** The flow that takes what others hand over in a role; undefined where no kind does. */
  taking(role: string): Flow | undefined;
  /** The figures that a programme's targets may name. */
  indicators: readonly Indicator[];
}

/** Every version of every flow, for what is asked before a document's own is known. */
export function everyVersion({ all }: FlowCatalog): Flow[] {
  return all.flatMap((flow) => versionsOf(flow));
}

/** Who acts: a signed-in person, or the engine itself (timers, organisation events) where `personId` is null. */
export interface ActorId {
  personId: string | null;
}

/** What is configured, at least as new as the version that the facts came with. */
export type Settings = (query: Tx['query'], version: number) => Promise<Configuration>;

export function settingsOf({ db }: Pick<Engine, 'db'>): Settings {
  return (query, version) => configurationOf(db, query, version);
}
