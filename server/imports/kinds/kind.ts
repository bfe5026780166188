import type {
  AttendanceBook,
  AttendedSession,
  Attendee,
  LocalDate,
  Locale,
} from '../../../workflows/kit/index.ts';
import type { Query } from '../../documents/index.ts';
import type { Column, Line, RowFault } from '../column.ts';

/** What can be imported: its columns, and how lines are judged together. */
interface Rows {
  name: string;
  words: Record<Locale, { label: string; lead: string }>;
  columns: readonly Column[];
  /** What each line would do as things stand; writes nothing. Asks no more than a person of the scope may know, or the engine. */
  plan(query: Query, lines: readonly Line[], scope: Scope): Promise<Planned[]>;
}

/** Rows of tables, entered under an organisation by whoever administers it: what they write, and how that is taken back. */
export interface TableKind extends Rows {
  write(query: Query, writes: readonly Write[]): Promise<void>;
  /** Takes back what still stands as it was written; answers what it left, and why. */
  undo(query: Query, writes: readonly Write[], scope: Scope): Promise<Kept[]>;
}

/** Rows of a document's list, entered by its own acts in the name of whoever commits them. */
export interface ListKind extends Rows {
  acts(writes: readonly Write[], list: PeopleList): ListAct[];
  /** The acts that take back what still stands as it was entered, and what is left, and why. */
  undo(writes: readonly Write[], list: PeopleList): { acts: ListAct[]; kept: Kept[] };
}

export type ImportKind = TableKind | ListKind;

export function isOfList(kind: ImportKind): kind is ListKind {
  return 'acts' in kind;
}

/** An act on the document, and the rows that are entered by it. */
export interface ListAct {
  action: string;
  payload: Record<string, unknown>;
  rows: string[];
}

/** Who is on a document's list as it stands. */
export interface PeopleList {
  documentId: string;
  book: AttendanceBook;
  /** In the order of their days. */
  sessions: AttendedSession[];
  attendees: Attendee[];
  /** Acts of the flow that its state takes. */
  takes: ReadonlySet<string>;
}

/** Where an import reaches: an organisation and those under it, as of a day. */
export interface Scope {
  organisationId: string;
  today: LocalDate;
  /** The list that the rows are of, where they belong to a document. */
  list?: PeopleList;
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
