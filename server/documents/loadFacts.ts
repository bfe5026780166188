import { askPrepared } from '../db/index.ts';
import { readAgreed, readRound, toInstant, type Urns } from '../decisions/index.ts';
import type { Actor, DocumentFacts, FactName, Facts } from '../../workflows/kit/index.ts';
import type { Configuration } from '../calendar/index.ts';
import type { Settings } from './engine.ts';
import { factsStatement, factValues, type FactParameters } from './facts.ts';
import type { Bound } from './idempotency.ts';
import type { Query } from './query.ts';

/** A document as rules see it, and what only the engine's bookkeeping reads. */
export interface Loaded {
  facts: Facts;
  bookkeeping: Bookkeeping;
}

export interface Bookkeeping {
  flowVersion: number;
  lastEventHash: string | null;
  /** The revision was opened by an act and waits for its first save. */
  revisionOpen: boolean;
  typeCode: string;
  /** When its last act was. */
  updatedAt: string;
  /** What the client's key stands for already. */
  bound: Bound | null;
  /** Version of what is configured. */
  configuration: number;
  /** Its office as letters bear it; read for letters alone. */
  officeSymbol: string | null;
  /** The organisation as it is described today; absent when it has no description any more. */
  unit: { name: string; symbol: string; place: string; parentName: string | null };
}

export interface FactsWanted extends FactParameters {
  needs: readonly FactName[];
  now: string;
  settings: Settings;
  /** Opens secret rounds that may be counted; without it they are only known to be countable. */
  urns?: Urns;
}

/** Facts of all these documents in one statement, by id; a document the viewer may not see is absent. */
export async function loadFacts(query: Query, wanted: FactsWanted): Promise<Map<string, Loaded>> {
  const statement = factsStatement(wanted.needs);
  const rows = await askPrepared<FactRow>({ query }, statement, factValues(wanted));
  const [first] = rows;
  if (!first) return new Map();
  const configured = await wanted.settings(query, first.bookkeeping.configuration);
  return new Map(rows.map((row) => [row.document.id, toLoaded(row, wanted, configured)]));
}

type FactRow = Pick<Facts, FactName> & {
  document: Omit<DocumentFacts, 'content'>;
  content: unknown;
  bookkeeping: Bookkeeping;
  offices: Actor['offices'];
};

function toLoaded(
  { document, content, bookkeeping, offices, ...more }: FactRow,
  wanted: FactsWanted,
  configured: Configuration,
): Loaded {
  const facts: Facts = {
    ...more,
    now: wanted.now,
    today: wanted.today,
    actor: { personId: wanted.actorId, offices },
    settings: configured.settingsOf(document.kind, document, wanted.today),
    document: {
      ...document,
      content,
      submittedAt: document.submittedAt && new Date(document.submittedAt).toISOString(),
      closedAt: document.closedAt && new Date(document.closedAt).toISOString(),
    },
  };
  if (more.round !== undefined) facts.round = readRound(more.round, wanted.urns);
  if (more.agreed !== undefined) facts.agreed = readAgreed(more.agreed);
  return { facts, bookkeeping: { ...bookkeeping, updatedAt: toInstant(bookkeeping.updatedAt) } };
}
