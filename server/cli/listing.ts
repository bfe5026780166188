import type { Call, Outcome } from './command.ts';

/**
 * An answer of many parts, told as they come and kept nowhere: lines for people, and for machines one JSON document whose
 * list grows, e.g. `{"documents":[…],"ok":true}`.
 */
export class Listing {
  readonly #call: Pick<Call, 'json' | 'print'>;
  #count = 0;

  constructor(call: Pick<Call, 'json' | 'print'>, name: string) {
    this.#call = call;
    if (call.json) call.print(`{${JSON.stringify(name)}:[`);
  }

  /** One more; an empty text shows people nothing. */
  add(text: string, data: object): void {
    this.#count += 1;
    if (this.#call.json) this.#call.print(`${this.#count > 1 ? ',' : ''}${JSON.stringify(data)}`);
    else if (text !== '') this.#call.print(text);
  }

  /** What is to be said when all have been told. */
  end(ok: boolean, text: string, data: object = {}): Outcome {
    this.#call.print(this.#call.json ? `],${JSON.stringify({ ...data, ok }).slice(1)}` : text);
    return { ok, text, printed: true };
  }
}
