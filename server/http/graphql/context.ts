import type { Locale } from '../../../workflows/kit/index.ts';
import type { Config } from '../../config/index.ts';
import { Reading } from '../../db/index.ts';
import { documentsByIds, type Engine } from '../../documents/index.ts';
import type { SignedIn } from '../../identity/index.ts';
import type { Watching } from '../../live/index.ts';
import { doneOutOfSight, refusal, type Done } from './errors.ts';
import { Loaders } from './loaders.ts';
import { Snapshot, SnapshotClosed } from './snapshot.ts';
import { Words } from './words.ts';

export interface ContextParts {
  engine: Engine;
  viewer: SignedIn | null;
  locale: Locale;
  /** Where links point to. */
  baseUrl: string;
  /** How long an authorisation by date may last. */
  delegationMonths: number;
  config: Pick<Config, 'smtpUrl' | 'webhookLoopback'>;
}

/** All that one operation knows: who asks, in which language, and one snapshot to read in. */
export class Context {
  readonly engine: Engine;
  readonly viewer: SignedIn | null;
  readonly baseUrl: string;
  readonly delegationMonths: number;
  readonly config: ContextParts['config'];
  /** Told the operation's name once it is known. */
  onOperation: ((name: string) => void) | undefined;
  /** Where the answer is a stream: its place among the others. */
  watching: Watching | undefined;
  /** Answers in `application/json`, not in GraphQL's own media type. */
  wantsPlainJson = false;
  // Not #private: Apollo hands each operation a copy of its context.
  private said: Words;
  private snapshot: Snapshot | undefined;
  private loading: Loaders | undefined;
  private done: Done | undefined;
  private sight: Promise<void> | undefined;
  private ended = false;

  constructor({ engine, viewer, locale, baseUrl, delegationMonths, config }: ContextParts) {
    this.engine = engine;
    this.viewer = viewer;
    this.baseUrl = baseUrl;
    this.delegationMonths = delegationMonths;
    this.config = config;
    this.said = new Words(engine.flows, locale);
  }

  get locale(): Locale {
    return this.said.locale;
  }

  get words(): Words {
    return this.said;
  }

  /** The signed-in person, without whom nothing is answered. */
  get me(): SignedIn {
    if (!this.viewer) throw refusal('UNAUTHENTICATED', this.locale);
    return this.viewer;
  }

  /** Nothing is told to somebody who is not signed in, not even that a question makes no sense. */
  expectSignedIn(): void {
    if (!this.viewer) throw refusal('UNAUTHENTICATED', this.locale);
  }

  get loaders(): Loaders {
    return (this.loading ??= new Loaders(this));
  }

  /** Reads in the operation's snapshot; after an act only while its document is in sight there. */
  async read<T>(work: (reading: Reading) => Promise<T>): Promise<T> {
    const { engine, me } = this;
    if (this.ended) throw new SnapshotClosed();
    this.snapshot ??= new Snapshot(new Reading(engine.db, { personId: me.personId }, engine.clock));
    const [, answer] = await Promise.all([this.look(this.snapshot), this.snapshot.read(work)]);
    return answer;
  }

  /** An act was done, as this operation's answer tells: what else it tells of it, it may only tell to whoever still sees it. */
  expectInSight(done: Done): void {
    this.done = done;
  }

  // Sent in front of the first question, whose answer it comes back with.
  private async look(snapshot: Snapshot): Promise<void> {
    const { done } = this;
    if (!done) return;
    this.sight ??= snapshot.read(async (reading) => {
      const [document] = await documentsByIds(reading, [done.documentId]);
      if (!document) throw doneOutOfSight(done, this.locale);
    });
    return this.sight;
  }

  /** Acts on a connection of its own, after ours is given back; what is read afterwards sees what was done. */
  async write<T>(act: (actor: { personId: string }) => Promise<T>): Promise<T> {
    const { personId } = this.me;
    if (this.ended) throw new SnapshotClosed();
    await this.giveBack();
    return act({ personId });
  }

  /** The viewer changed their language in this very operation. */
  speak(locale: Locale): void {
    this.said = new Words(this.engine.flows, locale);
  }

  /** The operation is answered: what some field still wants to read or do is not begun. */
  async close(): Promise<void> {
    this.ended = true;
    await this.giveBack();
  }

  private async giveBack(): Promise<void> {
    const snapshot = this.snapshot;
    this.snapshot = undefined;
    this.loading = undefined;
    this.done = undefined;
    this.sight = undefined;
    await snapshot?.close();
  }

  notFound(): Error {
    return refusal('NOT_FOUND', this.locale);
  }
}
