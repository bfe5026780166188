/** What must be closed when we end, in the reverse order of its opening, once. */
export class Closing {
  readonly #steps: (() => Promise<void> | void)[] = [];
  #closed: Promise<void> | undefined;

  /** Asked for after the end has begun, it is done at once. */
  onClose(step: () => Promise<void> | void): void {
    if (this.#closed) void step();
    else this.#steps.push(step);
  }

  get isClosing(): boolean {
    return this.#closed !== undefined;
  }

  /** Goes through all steps, whatever one of them says; throws the first fault at the end. */
  close(): Promise<void> {
    return (this.#closed ??= this.run());
  }

  private async run(): Promise<void> {
    const faults: unknown[] = [];
    for (const step of this.#steps.reverse()) {
      try {
        await step();
      } catch (fault) {
        faults.push(fault);
      }
    }
    if (faults.length > 0) throw faults[0];
  }
}
