import type { LocalDate } from './time.ts';

/** One thing that is remembered of a cadre: what it is, when it was, and what belongs to a thing of its sort. */
export type CadreEntry = { [Sort in CadreSort]: EntryOf<Sort> }[CadreSort];

export type CadreSort = keyof CadreData;

interface EntryOf<Sort extends CadreSort> {
  personId: string;
  entry: Sort;
  /** As people say it, e.g. the course's name. */
  title: string;
  on: LocalDate;
  data: CadreData[Sort];
}

/** What is known of each sort of entry beside title and day. */
export interface CadreData {
  /** A course that the person attended, passed or not. */
  training: { subject: string; hours: number; attendedPercent: number; passed: boolean };
  certificate: { number: string; subject?: string };
  /** What a committee's evaluation of a year came to, in its own words. */
  evaluation: { year: number; level: string };
  /** Planned for a post, until the planning is renewed. */
  planning: { post: string; until?: LocalDate };
  /** The form of the award, and the number of the decision. */
  commendation: { form: string; number?: string };
}
