import type { z } from 'zod';

export interface Text {
  vi: string;
  en: string;
}

/** One variable of the environment. */
export interface Setting<Value = unknown> {
  name: string;
  /** May also be given as the path of a file in NAME_FILE, and is never printed. */
  secret?: true;
  about: Text;
  /** What holds when the variable is not set. */
  unset: Text;
  example: string;
  /** Reads the text of the variable. */
  read: z.ZodType<Value, string>;
  /** What must be true of the value, said to whoever set something else. */
  must: Text;
  /** What to type instead. */
  remedy: Text;
}

/** What is wrong with one variable, and what to do about it. */
export interface ConfigFault {
  variable: string;
  problem: Text;
  remedy: Text;
}

/** Keeps the type of the value that `read` gives. */
export function setting<Value>(declared: Setting<Value>): Setting<Value> {
  return declared;
}
