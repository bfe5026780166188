import { print } from 'graphql';
import { ChangesDocument, type ChangesSubscription } from './generated/operations.ts';

/** With how long in between what is on screen is read again by itself: while changes are told, and while they are not. */
const SLOWLY = 300_000;
const OFTEN = 30_000;

const AGAIN_AFTER = 5_000;
const SETTLED = 50;

type Told = ChangesSubscription['changes'];

/** Where changes come from; a browser's EventSource, or a test's. */
export interface Source {
  addEventListener(type: string, listen: (event: { data?: unknown }) => void): void;
  close(): void;
}

/**
 * One connection for everything on screen: the inbox, and the documents that pages have open. Whenever it comes about, and
 * with each message, `onNews` is called. While there is none, `every` says so: readers poll.
 */
class LiveUpdates {
  readonly #open: (url: string) => Source;
  readonly #listeners = new Set<() => void>();
  readonly #documents = new Map<string, number>();
  #source: Source | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #onNews: ((told: Told | undefined) => void) | undefined;
  #connected = false;

  constructor(open: (url: string) => Source) {
    this.#open = open;
  }

  /** Begins; the answer ends it. */
  start(onNews: (told: Told | undefined) => void): () => void {
    this.#onNews = onNews;
    this.#connectSoon();
    return () => {
      this.#onNews = undefined;
      this.#disconnect();
    };
  }

  /** A page shows this document; the answer says that it no longer does. */
  watch(id: string): () => void {
    const change = (by: number) => {
      const before = this.#documents.get(id) ?? 0;
      if (before + by > 0) this.#documents.set(id, before + by);
      else this.#documents.delete(id);
      if (before === 0 || before + by === 0) this.#connectSoon();
    };
    change(1);
    return () => change(-1);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Milliseconds between silent readings. */
  every = (): number => (this.#connected ? SLOWLY : OFTEN);

  #connectSoon(ms = SETTLED): void {
    if (!this.#onNews) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#connect(), ms);
  }

  #connect(): void {
    this.#source?.close();
    const source = this.#open(streamUrl([...this.#documents.keys()]));
    this.#source = source;
    source.addEventListener('open', () => {
      this.#say(true);
      // What changed before we listened is told to nobody.
      this.#onNews?.(undefined);
    });
    source.addEventListener('next', ({ data }) => this.#onNews?.(readTold(data)));
    const broken = () => {
      source.close();
      if (source !== this.#source) return;
      this.#say(false);
      this.#connectSoon(AGAIN_AFTER);
    };
    source.addEventListener('complete', broken);
    source.addEventListener('error', broken);
  }

  #disconnect(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
    this.#source = undefined;
    this.#say(false);
  }

  #say(connected: boolean): void {
    if (connected === this.#connected) return;
    this.#connected = connected;
    this.#listeners.forEach((listener) => listener());
  }
}

const query = print(ChangesDocument);

function streamUrl(documentIds: string[]): string {
  return `/graphql/stream?${new URLSearchParams({ query, variables: JSON.stringify({ documentIds }) })}`;
}

function readTold(data: unknown): Told | undefined {
  const { data: told } = JSON.parse(String(data)) as { data?: ChangesSubscription | null };
  return told?.changes;
}

export const liveUpdates = new LiveUpdates((url) => new EventSource(url));
