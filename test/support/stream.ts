import type { Client } from './client.ts';

export interface Told<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
}

/** Somebody who watches: one subscription over server-sent events, read as a browser reads it. */
export class Stream<Data = Record<string, unknown>> {
  readonly #reader: ReadableStreamDefaultReader<string>;
  readonly #abort: AbortController;
  #rest = '';

  private constructor(
    readonly response: Response,
    body: ReadableStream<Uint8Array<ArrayBuffer>>,
    abort: AbortController,
  ) {
    this.#reader = body.pipeThrough(new TextDecoderStream()).getReader();
    this.#abort = abort;
  }

  static async open<Data>(client: Client, query: string, variables: object = {}): Promise<Stream<Data>> {
    const abort = new AbortController();
    const response = await client.send(streamPath(query, variables), {
      headers: { accept: 'text/event-stream' },
      signal: abort.signal,
    });
    if (!response.ok || !response.body) throw new Error(`${response.status} ${await response.text()}`);
    return new Stream<Data>(response, response.body, abort);
  }

  /** The next message; null when the stream has ended, "silence" when nothing came in so many milliseconds. */
  async next(withinMs = 5_000): Promise<Told<Data> | null | 'silence'> {
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<'silence'>(
      (resolve) => (timer = setTimeout(() => resolve('silence'), withinMs)),
    );
    const message = await Promise.race([this.message(), silence]);
    clearTimeout(timer);
    return message;
  }

  close(): void {
    this.#abort.abort();
  }

  #reading: Promise<Told<Data> | null> | undefined;

  /** One reading at a time: what was waited for in vain is waited for the next time. */
  private message(): Promise<Told<Data> | null> {
    return (this.#reading ??= this.read().finally(() => (this.#reading = undefined)));
  }

  private async read(): Promise<Told<Data> | null> {
    for (;;) {
      const end = this.#rest.indexOf('\n\n');
      if (end >= 0) {
        const lines = this.#rest.slice(0, end).split('\n');
        this.#rest = this.#rest.slice(end + 2);
        if (lines.includes('event: complete')) return null;
        const data = lines.find((line) => line.startsWith('data: '));
        if (data) return JSON.parse(data.slice(6)) as Told<Data>;
        continue;
      }
      const { done, value } = await this.#reader.read();
      if (done) return null;
      this.#rest += value;
    }
  }
}

export function streamPath(query: string, variables: object = {}): string {
  return `/graphql/stream?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;
}
