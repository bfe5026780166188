/** One message of PostgreSQL's protocol; the very first of a client has no type. */
export interface Message {
  type: string;
  bytes: Buffer;
}

const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;

/** Cuts a stream of bytes into messages, as they become whole. */
export class Messages {
  #rest: Buffer = Buffer.alloc(0);
  #isGreeting: boolean;

  constructor({ from }: { from: 'client' | 'server' }) {
    this.#isGreeting = from === 'client';
  }

  take(bytes: Buffer): Message[] {
    this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const messages: Message[] = [];
    for (let next = this.#next(); next; next = this.#next()) messages.push(next);
    return messages;
  }

  #next(): Message | undefined {
    const header = this.#isGreeting ? 0 : 1;
    if (this.#rest.length < header + 4) return undefined;
    const end = header + this.#rest.readInt32BE(header);
    if (this.#rest.length < end) return undefined;
    const bytes = this.#rest.subarray(0, end);
    this.#rest = this.#rest.subarray(end);
    if (header === 1) return { type: String.fromCharCode(bytes[0]!), bytes };
    // Whoever asks for encryption first greets a second time.
    this.#isGreeting = [SSL_REQUEST, GSS_REQUEST].includes(bytes.readInt32BE(4));
    return { type: 'greeting', bytes };
  }
}

const COMMIT = /(^|;)\s*(commit|end)\b[^;]*;?\s*$/i;

/** Tells which messages of one client ask for a commit, in a simple query or in a prepared statement. */
export class Commits {
  readonly #prepared = new Set<string>();

  asks({ type, bytes }: Message): boolean {
    const words = () => bytes.subarray(5).toString('utf8').split('\0');
    if (type === 'Q') return COMMIT.test(words()[0]!);
    if (type === 'P') {
      const [name, text] = words() as [string, string];
      if (COMMIT.test(text)) this.#prepared.add(name);
      else this.#prepared.delete(name);
    }
    // The portal comes first, then the statement that is bound to it.
    return type === 'B' && this.#prepared.has(words()[1]!);
  }
}

/** Whether a client's message has PostgreSQL work and answer: a whole query, or the end of a pipeline. */
export function isAsked({ type }: Message): boolean {
  return type === 'Q' || type === 'S';
}

/** Whether PostgreSQL has answered all of it. */
export function isAnswered({ type }: Message): boolean {
  return type === 'Z';
}
