/** A clock that a test moves: it runs on from wherever it was set, so that two acts never share one moment. */
export class TestClock {
  /** Milliseconds ahead of the real time. */
  ahead = 0;

  now = (): Date => new Date(Date.now() + this.ahead);

  set(moment: string | Date): void {
    this.ahead = new Date(moment).getTime() - Date.now();
  }
}
