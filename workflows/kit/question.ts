/** One thing a round asks: a row of the content, and what may be answered. Frozen with the round, labels included. */
export interface Question {
  /** The row's id in the content. */
  id: string;
  title: string;
  /** Whom it is about: left out of this question's roll, for nobody votes on themselves. */
  personId?: string;
  choices: QuestionChoice[];
  /** So many choices at most on one ballot. */
  most: number;
  /** `each`: every choice over the majority wins. `ordered`: choices fall from best to worst, the first one that a majority gave, or better, wins; the last by its own votes alone. */
  counting: 'each' | 'ordered';
  /** It may end without a winner, and the round pass all the same. */
  mayFail?: true;
}

export interface QuestionChoice {
  value: string;
  label: string;
  /** Whom the choice names; that person may not pick it, and does not count in its majority. */
  personId?: string;
  /** It says no: counted and told like any other, but nothing is won by it. */
  against?: true;
}

/** Ballots by question and choice; `BLANK` counts those that picked nothing. */
export type Counts = Record<string, Record<string, number>>;

/** What one ballot says: the choices picked, by question; none is a blank one. */
export type Answers = Record<string, string[]>;
