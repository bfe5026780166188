import type { FieldFault } from './blocker.ts';

/** Lists of the content by which somebody is judged: every document begins with them, and those above may set them anew. */
export interface Yardsticks<Content = unknown> {
  /** Keys of the form, each a list of rows. */
  fields: readonly string[];
  /** One that is copied from last year's takes them anew; otherwise it keeps its own. */
  binding?: true;
  /** What does not go together, although every row is in order. */
  faults: (content: Content) => FieldFault[];
}
