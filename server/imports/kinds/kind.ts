import type { LocalDate, Locale } from '../../../workflows/kit/index.ts';
import type { Query } from '../../documents/index.ts';
import type { Column, Line, RowFault } from '../column.ts';

/** What can be imported: its columns, how lines are judged together, what they write, and how that is taken back. */
export interface ImportKind {
  name: string;
  words: Record<Locale, { label: string; lead: string }>;
  columns: readonly Column[];
  /** What each line would do as things stand; writes nothing. Asks no more than a person of the scope may know, or the engine. */
  plan(query: Query, lines: readonly Line[], scope: Scope): Promise<Planned[]>;
  write(query: Query, writes: readonly Write[]): Promise<void>;
  /** Takes back what still stands as it was written; answers what it left, and why. */
  undo(query: Query, writes: readonly Write[], scope: Scope): Promise<Kept[]>;
}

/** Where an import reaches: an organisation and those under it, as of a day. */
export interface Scope {
  organisationId: string;
  today: LocalDate;
}

export type Verdict = 'new' | 'change' | 'same' | 'fault';

export interface RowChange {
  column: string;
  before: string;
  after: string;
}

/** What a line does, or what stands against it. */
export interface Planned {
  line: number;
  verdict: Verdict;
  faults: RowFault[];
  changes: RowChange[];
  write: Write | null;
}

/** What is entered: something new (nothing stood there before), or other values of something known. */
export interface Write {
  id: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
}

export interface Kept {
  id: string;
  reason: RowFault;
}
