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
