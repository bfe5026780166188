import type { ParseArgsOptionsConfig } from 'node:util';
import type { Locale } from '../../workflows/kit/index.ts';

export type Words = Record<Locale, string>;

/** One command of `trinhky`. */
export interface Command {
  /** "migrate up" */
  name: string;
  /** What stands after the name, e.g. ["KIND"]. */
  operands?: string[];
  about: Words;
  /** What its own help says beyond that, several lines. */
  more?: Words;
  options?: Record<string, OptionSpec>;
  run(call: Call): Promise<Outcome>;
}

export interface OptionSpec {
  type: 'string' | 'boolean';
  /** Shown after the option, e.g. "N". */
  value?: string;
  about: Words;
}

/** How a command was called. */
export interface Call {
  operands: string[];
  options: Record<string, string | boolean | undefined>;
  json: boolean;
  locale: Locale;
  /** Prints at once what belongs to an answer that is long in coming; see `Listing`. */
  print: (text: string) => void;
  /** Tells whoever waits how far it has come, beside the answer. */
  tell: (text: string) => void;
}

/** What came out: for people, for machines, and whether it is good. */
export interface Outcome {
  ok: boolean;
  text: string;
  data?: unknown;
  /** All of it was printed on the way. */
  printed?: true;
}

/** Used wrongly; the message says how to use it. */
export class WrongUse extends Error {}

/** Failed in a way that whoever called it can mend; the message says how. */
export class Failure extends Error {}

export function parseOptions({ options = {} }: Command): ParseArgsOptionsConfig {
  const own: ParseArgsOptionsConfig = {};
  for (const [name, { type }] of Object.entries(options)) own[name] = { type };
  return { ...own, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } };
}
