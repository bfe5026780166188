import type { Locale } from './labels.ts';

/**
 * A figure that counts itself from records, as data: what is counted over, what must hold of each, and of how many a share is
 * taken. A programme's target names it by its code.
 */
export type Indicator = {
  code: string;
  labels: Record<Locale, IndicatorWords>;
  /** What a share is of, by name; the first where nothing is configured. */
  denominators: readonly [Denominator, ...Denominator[]];
} & (CadresTrained | UnitsWithDocument | UnitsWithEvidence);

/** Cadres in post on the day who completed a course since the term began. */
export interface CadresTrained {
  over: 'cadres';
  offices: readonly string[];
  /** So many per cent attended, at least, beside passing. */
  attendedAtLeast: number;
}

/** Units whose document of a kind for the year says so. */
export interface UnitsWithDocument {
  over: 'documents';
  kind: string;
  /** What a document must say to be an answer at all. */
  says: readonly FacetCondition[];
  met: readonly FacetCondition[];
}

/** Units with confirmed evidence of each item for the year. */
export interface UnitsWithEvidence {
  over: 'evidence';
  items: readonly string[];
}

export interface Denominator {
  name: string;
  /** Only those whose document says so; null: all. */
  among: readonly FacetCondition[] | null;
}

/** What a fact of a document must be. */
export type FacetCondition =
  | { facet: string; in: readonly (string | number)[] }
  | { facet: string; atLeast: number }
  | { facet: string; same: string };

export interface IndicatorWords {
  title: string;
  /** What is counted, e.g. "cán bộ". */
  counted: string;
  denominators: Record<string, string>;
}
