import { closeSync, openSync, readFileSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/** What a client did and heard, in the order in which it came to know. */
export type Entry =
  | { what: 'sent'; key: string; operation: Operation; input: Record<string, unknown> }
  /** The outcome is unknown: cut, timed out, or told to try again. */
  | { what: 'unknown'; key: string; why: string }
  | { what: 'told'; key: string; outcome: Outcome };

export type Operation = 'createDocument' | 'saveDraft' | 'performAction';

/** A definite answer, as far as it must be remembered. */
export type Outcome =
  | { kind: 'performed'; documentId: string; receipt: string }
  | { kind: 'saved'; documentId: string }
  | { kind: 'declined'; why: string };

/** Written down and on the disk before anything is sent, and before an answer counts as heard. */
export class Journal {
  #waiting: { line: string; written: () => void; failed: (error: unknown) => void }[] = [];
  #writing = false;

  private constructor(
    readonly file: string,
    private readonly handle: FileHandle,
  ) {}

  static async open(file: string): Promise<Journal> {
    closeSync(openSync(file, 'a'));
    return new Journal(file, await open(file, 'a'));
  }

  /** Resolves when the line is on the disk. */
  write(entry: Entry): Promise<void> {
    const line = `${JSON.stringify(entry)}\n`;
    const done = new Promise<void>((written, failed) => this.#waiting.push({ line, written, failed }));
    void this.#flush();
    return done;
  }

  close(): Promise<void> {
    return this.handle.close();
  }

  // Lines that come while the disk is busy share the next flush.
  async #flush(): Promise<void> {
    if (this.#writing) return;
    this.#writing = true;
    while (this.#waiting.length > 0) {
      const lines = this.#waiting.splice(0);
      try {
        await this.handle.appendFile(lines.map(({ line }) => line).join(''));
        await this.handle.datasync();
        for (const { written } of lines) written();
      } catch (error) {
        for (const { failed } of lines) failed(error);
      }
    }
    this.#writing = false;
  }
}

export function readJournal(file: string): Entry[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Entry);
}
