import { fill } from '../../../workflows/kit/index.ts';
import type { Finding, Words } from './finding.ts';

/** One check in words: what is so when all is well, and what else may be found, what that means, what to do. `{name}` is filled in. */
export interface CheckWords {
  ok: Words;
  bad: Words;
  means: Words;
  remedy: Words;
}

type Params = Record<string, string | number>;

/** All is well. */
export function well(check: string, { ok }: Pick<CheckWords, 'ok'>, params: Params = {}): Finding {
  return { check, level: 'ok', found: filled(ok, params) };
}

/** Something is not. */
export function amiss(
  check: string,
  { bad, means, remedy }: Omit<CheckWords, 'ok'>,
  params: Params = {},
  level: 'warning' | 'fault' = 'fault',
): Finding {
  return {
    ...{ check, level, found: filled(bad, params) },
    ...{ means: filled(means, params), remedy: filled(remedy, params) },
  };
}

function filled({ vi, en }: Words, params: Params): Words {
  return { vi: fill(vi, params), en: fill(en, params) };
}
