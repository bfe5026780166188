/** The same keys in another language. */
export type Translated<Words> = { [Key in keyof Words]: string };
