import { isDeepStrictEqual } from 'node:util';
import { transition, type AnyMachineSnapshot } from 'xstate';
import { begin, migrated, restore, versionOf, type Flow, type Snapshot } from '../../workflows/kit/index.ts';

/** The act that moves a document to another version of its flow. */
export const MOVE = 'moveToVersion';

/** What an event tells of its act, as far as the document's course depends on it. */
export interface Told {
  seq: number;
  action: string;
  from: string | null;
  to: string;
  at: string;
  reason: string | null;
  changes: Record<string, unknown> | null;
  revision: number;
  contentHash: string;
}

/** What the document's row says of where it stands. */
export interface Stored {
  kind: string;
  flowVersion: number;
  state: string;
  context: unknown;
  version: number;
  revision: number;
  contentHash: string;
}

/** One event after the other through the flow it ran under, keeping nothing but where they lead. */
export class Refold {
  at: Snapshot | null = null;
  flow: Flow | undefined;
  readonly #newest: Flow;
  #last: Told | null = null;
  #count = 0;

  constructor(newest: Flow) {
    this.#newest = newest;
  }

  /** Goes on by one event: the effects its act had, or why it cannot have been. */
  step(event: Told): { effects: string[] } | { fault: string } {
    const taken = this.at ? this.#go(this.at, event) : this.#begin(event);
    if ('fault' in taken) return taken;
    const { next, effects } = taken;
    if (event.from !== null && event.from !== this.at?.state)
      return { fault: `event ${event.seq} comes from ${event.from}, not ${this.at?.state}` };
    if (next.state !== event.to)
      return { fault: `event ${event.seq} leads to ${next.state}, not ${event.to}` };
    this.at = next;
    this.#last = event;
    this.#count += 1;
    return { effects };
  }

  /** Where the document's row differs from where its events lead. */
  differences(stored: Stored): string[] {
    const expected = {
      ...this.at,
      flowVersion: this.flow?.version,
      version: this.#count,
      revision: this.#last?.revision,
      contentHash: this.#last?.contentHash,
    };
    return Object.entries(expected)
      .filter(([key, value]) => !isDeepStrictEqual(value, stored[key as keyof Stored]))
      .map(([key, value]) => `${key} should be ${JSON.stringify(value)}`);
  }

  #begin(event: Told): Taken {
    // The first event names its version where it is not the first one there ever was.
    this.flow = this.#version(event.changes?.['flowVersion'] ?? 1);
    if (!this.flow) return { fault: `event ${event.seq}: its version of the flow is not there` };
    return { next: begin(this.flow, event.at), effects: [] };
  }

  #go(at: Snapshot, event: Told): Taken {
    if (!this.flow) return { fault: 'its version of the flow is not there' };
    if (event.action === MOVE) return this.#move(at, event, this.flow);
    // Saves and attachments leave the state alone.
    if (!Object.hasOwn(this.flow.actions, event.action)) return { next: at, effects: [] };
    const snapshot = restore(this.flow, at);
    const decided = event.changes?.['event'];
    const type = typeof decided === 'string' ? decided : event.action;
    const told = { type, at: event.at, payload: { reason: event.reason, ...event.changes } };
    if (!snapshot?.can(told))
      return { fault: `event ${event.seq}: ${event.action} is not possible in ${at.state}` };
    const [next, actions] = transition(this.flow.machine, snapshot, told) as [
      AnyMachineSnapshot,
      { type: string }[],
    ];
    return {
      next: { state: String(next.value), context: next.context },
      effects: actions.map((action) => action.type),
    };
  }

  #move(at: Snapshot, event: Told, from: Flow): Taken {
    const to = this.#version(event.changes?.['toVersion']);
    const next = to && migrated(to, { version: from.version, ...at });
    if (!to || !next) return { fault: `event ${event.seq}: there is no such version to move to` };
    this.flow = to;
    return { next, effects: [] };
  }

  #version(version: unknown): Flow | undefined {
    return typeof version === 'number' ? versionOf(this.#newest, version) : undefined;
  }
}

type Taken = { next: Snapshot; effects: string[] } | { fault: string };
