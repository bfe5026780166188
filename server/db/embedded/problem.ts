type Code = 'other-version' | 'unreachable' | 'not-ours' | 'did-not-start';

/** Something about the embedded database that its keeper must settle; the message says what, in both languages. */
export class EmbeddedProblem extends Error {
  override name = 'EmbeddedProblem';
  readonly code: Code;

  constructor(code: Code, vietnamese: string, english: string) {
    super(`${vietnamese}\n(${english})`);
    this.code = code;
  }
}
