/** Where server processes tell each other which documents have changed, and which people were told something. */
export const CHANNEL = 'trinhky_live';

/** Said instead of ids where there are too many, or where nobody knows any more. */
export const ANYTHING = '*';

/** Documents that may have changed and people who may have news; `ANYTHING` where it may be any of them. */
export type Heard = readonly string[] | typeof ANYTHING;
