import type { FieldFault } from './blocker.ts';
import type { Flow } from './flow.ts';
import { fixedFaults } from './form.ts';
import { isRecord, isSame } from './same.ts';

/**
 * Faults of a first content that says by itself what only acts put down, or judges by other lists than those above have set:
 * in these it begins as `start` does, the rows' ids aside.
 */
export function beginningFaults(flow: Flow, start: unknown, content: unknown): FieldFault[] {
  const set = flow.yardsticks?.binding ? flow.yardsticks.fields : [];
  return fixedFaults(flow.form, withoutIds(start), withoutIds(content)).map(({ path, code }) => ({
    path,
    code: set.includes(path) ? 'set-from-above' : code,
  }));
}

/**
 * Faults of a first content that tells otherwise what was handed over: what is fixed in it comes from there alone, the rows'
 * ids aside. `taken` is the content that the other documents' words make.
 */
export function handedFaults({ form }: Pick<Flow, 'form'>, taken: unknown, content: unknown): FieldFault[] {
  const [before, after] = [withoutIds(taken), withoutIds(content)];
  return fixedFaults(form, before, after).map(({ path }) => ({
    path: placeOf(path, before, after),
    code: 'not-as-handed-over',
  }));
}

/** The first row that differs, where it is a list; the list itself where one has fewer rows than the other. */
function placeOf(key: string, ...contents: [unknown, unknown]): string {
  const [before, after] = contents.map((content) => (isRecord(content) ? content[key] : undefined));
  if (!Array.isArray(before) || !Array.isArray(after) || before.length !== after.length) return key;
  return `${key}.${before.findIndex((row, at) => !isSame(row, after[at]))}`;
}

function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'id');
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutIds(inner)]));
}
