/** Something about the embedded database that its keeper must settle; the message says what, in both languages. */
export class EmbeddedProblem extends Error {
  override name = 'EmbeddedProblem';

  constructor(
    readonly code: 'other-version' | 'unreachable' | 'not-ours' | 'did-not-start',
    vietnamese: string,
    english: string,
  ) {
    super(`${vietnamese}\n(${english})`);
  }
}
