import type { KeyObject } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/index.ts';
import type { Flow, FlowSettings } from '../../workflows/kit/index.ts';

/** What acts need of the world; made once, in the server's wiring. */
export interface Engine {
  db: Database;
  flows: FlowCatalog;
  clock: Clock;
  /** Ed25519 private key that signs receipts. */
  signingKey: KeyObject;
  /** Settings of a kind in an organisation; the domain's defaults when absent. */
  settings?: (kind: string, organisationId: string) => FlowSettings;
  /** Told, after the commit, which document an act has changed: for those who watch. Must neither throw nor wait. */
  onCommitted?: (documentId: string) => void;
}

/** The installed flows, handed in so that no room of the server knows a kind by name. */
export interface FlowCatalog {
  /** The flow of a kind: as of a version that is alive, the newest where none is named. */
  of(kind: string, version?: number): Flow | undefined;
  all: readonly Flow[];
}

/** Who acts: a signed-in person, or the engine itself (timers, organisation events) where `personId` is null. */
export interface ActorId {
  personId: string | null;
}

/** Settings that apply to documents of a kind in an organisation. */
export function settingsOf(
  engine: Pick<Engine, 'settings'>,
): (kind: string, organisationId: string) => FlowSettings {
  return engine.settings ?? (() => ({ mode: 'approve', meetingDenominator: 'present' }));
}
