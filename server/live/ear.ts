import { setTimeout as pause } from 'node:timers/promises';
import { ANYTHING, type Heard } from './channel.ts';

/** However much changes, a stream is told at most once in so many milliseconds. */
const REST_MS = 1_000;

/** Gathers what has changed until its stream is ready to look, so that a slow reader costs no memory. */
export class Ear {
  readonly #ended = new AbortController();
  #gathered: Set<string> | typeof ANYTHING = new Set();
  #wake: (() => void) | undefined;
  #rested = 0;

  hear(heard: Heard): void {
    if (heard === ANYTHING || this.#gathered === ANYTHING) this.#gathered = ANYTHING;
    else for (const id of heard) this.#gathered.add(id);
    this.#wake?.();
  }

  end(): void {
    this.#ended.abort();
    this.#wake?.();
  }

  get hasEnded(): boolean {
    return this.#ended.signal.aborted;
  }

  /** What has changed since it was last asked: waits for it, and for its turn. Null at the end. */
  async listen(): Promise<Heard | null> {
    while (!this.hasEnded && this.#gathered !== ANYTHING && this.#gathered.size === 0)
      await new Promise<void>((wake) => (this.#wake = wake));
    const wait = this.#rested - performance.now();
    if (wait > 0) await pause(wait, undefined, { signal: this.#ended.signal }).catch(() => undefined);
    if (this.hasEnded) return null;
    const heard = this.#gathered === ANYTHING ? ANYTHING : [...this.#gathered];
    this.#gathered = new Set();
    return heard;
  }

  /** Something was told: the next telling comes a while later. */
  rest(): void {
    this.#rested = performance.now() + REST_MS;
  }
}
