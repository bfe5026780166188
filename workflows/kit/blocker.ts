/**
 * Why an act is refused, as a value: a code that labels turn into a sentence, and the figures in that sentence.
 * `link` names what mends it for the console: a tab ("#round"), a content path ("content:targets") or nothing.
 */
export interface Blocker {
  code: string;
  params?: Record<string, string | number | string[]>;
  link?: string;
}

/** One fault in what was sent: where ("tasks.3.endsOn"), which kind, and the figures of its sentence. */
export interface FieldFault {
  path: string;
  code: string;
  params?: Record<string, string | number>;
}
