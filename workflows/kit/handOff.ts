import type { Recipient } from './content.ts';

/** What one kind hands to another that it knows nothing of. */
export interface HandOff {
  title: string;
  text: string;
  year: number;
  /** What the opened document is to go through one by one. */
  rows?: HandedRow[];
  /** Where the opened document is to be sent. */
  recipients?: Recipient[];
}

/** A row handed over: what it is about, and where it comes from. */
export interface HandedRow {
  title: string;
  text?: string;
  /** Of whom it tells. */
  person?: { id: string | null; name: string };
  /** The unit it comes from, and the document in which it stands. */
  organisationId?: string;
  documentId?: string;
}
