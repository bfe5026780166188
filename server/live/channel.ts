/** Where server processes tell each other which documents have changed. */
export const CHANNEL = 'trinhky_live';

/** Said instead of ids where there are too many, or where nobody knows any more. */
export const ANYTHING = '*';

/** Documents that may have changed; `ANYTHING` where it may have been any of them. */
export type Heard = readonly string[] | typeof ANYTHING;
