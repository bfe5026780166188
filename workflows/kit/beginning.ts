import type { FieldFault } from './blocker.ts';
import type { Flow } from './flow.ts';
import { fixedFaults } from './form.ts';
import { isRecord } from './same.ts';

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

function withoutIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'id');
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutIds(inner)]));
}
