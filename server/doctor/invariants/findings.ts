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
  readonly #reports = Array.from({ length: INVARIANTS }, (_, index) => ({
    ...{ no: index + 1, checked: 0, broken: 0, offences: [] as Offence[] },
    reasons: [] as string[],
  }));

  constructor(shown: number) {
    this.shown = shown;
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

  reports(): InvariantReport[] {
    return this.#reports.map(({ reasons, ...report }) => ({
      ...report,
      status: report.broken > 0 ? 'broken' : report.checked === 0 && reasons.length > 0 ? 'unchecked' : 'ok',
      ...(reasons.length > 0 ? { reason: reasons.join('; ') } : {}),
    }));
  }

  #of(no: number) {
    return this.#reports[no - 1]!;
  }
}
