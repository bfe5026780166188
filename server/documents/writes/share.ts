import type {
  DocumentFacts,
  Effect,
  EffectType,
  Facts,
  Flow,
  RoundFacts,
} from '../../../workflows/kit/index.ts';
import type { Urns } from '../../decisions/index.ts';
import type { Bookkeeping } from '../loadFacts.ts';
import type { Write } from './statement.ts';

/** What every writer may look at: the facts as they were when the act was judged, and what only bookkeeping knows. */
export interface Writing {
  facts: Facts;
  bookkeeping: Bookkeeping;
  /** The document's version after the act, which is its event's `seq`. */
  version: number;
  /** The office under which the actor acts. */
  office: string;
  /** The flow that judged the act. */
  flow: Flow;
  /** The flow that takes what others ask or hand over in a role. */
  taking: (role: string) => Flow | undefined;
  /** Seals secret ballots. */
  urns: Urns;
}

/** One effect's share of an act. */
export interface Share {
  /** Columns of the document's row. */
  columns?: Record<string, unknown>;
  /** Rows of other tables. */
  writes?: Write[];
  /** What the event tells about it; never a secret ballot's choice. */
  changes?: Record<string, unknown>;
  /** The document as rules see it afterwards, where it differs. */
  document?: Partial<DocumentFacts>;
  /** The round as rules see it afterwards. */
  round?: RoundFacts;
}

export type Writers<T extends EffectType> = {
  [Type in T]: (effect: Extract<Effect, { type: Type }>, writing: Writing) => Share;
};
