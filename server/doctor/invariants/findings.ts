/** One thing that breaks an invariant: which, and how. */
export interface Offence {
  subject: string;
  fault: string;
}

/** What became of one invariant of docs/invariants: all of it held, something breaks it, or it cannot be seen from here. */
export interface InvariantReport {
  no: number;
  status: 'ok' | 'broken' | 'unchecked';
  /** How many things were looked at. */
  checked: number;
  /** How many of them break it. */
  broken: number;
  /** The first few. */
  offences: Offence[];
  /** Why it cannot be seen from here. */
  reason?: string;
}

const INVARIANTS = 14;

/** Gathers what the checks find, keeping only the first few offences of each invariant. */
export class Findings {
  readonly shown: number;
  readonly #tell: (report: InvariantReport) => void;
  readonly #done = new Set<number>();
  #told = 0;
  readonly #reports = Array.from({ length: INVARIANTS }, (_, index) => ({
    ...{ no: index + 1, checked: 0, broken: 0, offences: [] as Offence[] },
    reasons: [] as string[],
  }));

  /** `tell` hears of each invariant as soon as it and all before it have been looked at. */
  constructor(shown: number, tell: (report: InvariantReport) => void = () => undefined) {
    this.shown = shown;
    this.#tell = tell;
  }

  checked(no: number, count = 1): void {
    this.#of(no).checked += count;
  }

  broken(no: number, subject: string, fault: string): void {
    this.brokenBy(no, [{ subject, fault }], 1);
  }

  /** Many at once, of which only some are named. */
  brokenBy(no: number, some: readonly Offence[], count: number): void {
    const report = this.#of(no);
    report.broken += count;
    report.offences.push(...some.slice(0, this.shown - report.offences.length));
  }

  /** A part that this database alone does not show. */
  unseen(no: number, reason: string): void {
    this.#of(no).reasons.push(reason);
  }

  /** Nothing more will be found of these. */
  done(...nos: number[]): void {
    for (const no of nos) this.#done.add(no);
    for (; this.#done.has(this.#told + 1); this.#told += 1) this.#tell(this.#report(this.#told + 1));
  }

  reports(): InvariantReport[] {
    return this.#reports.map(({ no }) => this.#report(no));
  }

  #report(no: number): InvariantReport {
    const { reasons, ...report } = this.#of(no);
    return {
      ...report,
      status: report.broken > 0 ? 'broken' : report.checked === 0 && reasons.length > 0 ? 'unchecked' : 'ok',
      ...(reasons.length > 0 ? { reason: reasons.join('; ') } : {}),
    };
  }

  #of(no: number) {
    return this.#reports[no - 1]!;
  }
}
