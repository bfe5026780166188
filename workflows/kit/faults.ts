import type { z } from 'zod';
import type { FieldFault } from './blocker.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Reads an act's payload by its rule's schema; faults carry paths like "payload.closesAt". */
export function readPayload(
  schema: z.ZodType<Record<string, unknown>>,
  payload: unknown,
): { ok: true; payload: Record<string, unknown> } | { ok: false; faults: FieldFault[] } {
  const forbidden = forbiddenCharacters(payload, ['payload']);
  const parsed = schema.safeParse(payload);
  if (parsed.success && forbidden.length === 0) return { ok: true, payload: parsed.data };
  return { ok: false, faults: [...forbidden, ...faultsOf(parsed.error?.issues ?? [], payload, ['payload'])] };
}

/** zod's issues in our codes; `input` tells a missing value from a wrong one. */
export function faultsOf(issues: readonly Issue[], input: unknown, prefix: Path = []): FieldFault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, input, prefix));
}

function faultsOfIssue(issue: Issue, input: unknown, prefix: Path): FieldFault[] {
  const at = (...more: Path) => pathOf([...prefix, ...issue.path, ...more]);
  const value = valueAt(input, issue.path);
  const path = at();
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: at(key), code: 'unknown-key' }));
    case 'invalid_type':
      return [{ path, code: value === undefined ? 'required' : 'wrong-type' }];
    case 'invalid_value':
      if (value === undefined) return [{ path, code: 'required' }];
      return [{ path, code: 'not-an-option', params: { options: issue.values.join(', ') } }];
    case 'too_big':
      return [
        { path, code: isCounted(issue) ? 'too-long' : 'too-big', params: { max: Number(issue.maximum) } },
      ];
    case 'too_small':
      return [tooSmall(path, isCounted(issue), Number(issue.minimum))];
    case 'invalid_format':
      return [{ path, code: faultOfFormat[issue.format] ?? 'invalid' }];
    case 'invalid_union': {
      const branch = issue.errors.find((issues) => issues.some((inner) => isInside(inner)));
      if (!branch) return [{ path, code: value === undefined ? 'required' : 'wrong-type' }];
      return faultsOf(branch, value, [...prefix, ...issue.path]);
    }
    case 'custom':
      return [{ path, code: String(issue.params?.['fault'] ?? 'invalid'), params: paramsOf(issue.params) }];
    default:
      return [{ path, code: 'invalid' }];
  }
}

const faultOfFormat: Record<string, string> = {
  date: 'not-a-date',
  datetime: 'not-a-date',
  uuid: 'not-a-uuid',
  guid: 'not-a-uuid',
  email: 'not-an-email',
  // The one regular expression of our fields asks for a character that is not a blank.
  regex: 'required',
};

function tooSmall(path: string, counted: boolean, min: number): FieldFault {
  if (counted) return min === 1 ? { path, code: 'required' } : { path, code: 'too-short', params: { min } };
  return min === 0 ? { path, code: 'negative' } : { path, code: 'too-small', params: { min } };
}

function isCounted(issue: { origin: string }): boolean {
  return issue.origin === 'string' || issue.origin === 'array';
}

// Of a union's branches, the one meant is the one that recognised the value's own shape.
function isInside(issue: Issue): boolean {
  return issue.path.length > 0 || issue.code !== 'invalid_type';
}

function paramsOf(params: Record<string, unknown> | undefined): FieldFault['params'] {
  const entries = Object.entries(params ?? {}).filter(([name]) => name !== 'fault');
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as FieldFault['params']);
}

/** NUL and other controls but newline and tab, direction overrides, lone surrogates: nothing a reader can see. */
const forbidden = /[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069\p{Cs}]/u;

/** Faults of every text in `value` that hides something from its reader. */
export function forbiddenCharacters(value: unknown, path: Path = [], depth = 0): FieldFault[] {
  if (typeof value === 'string') {
    return forbidden.test(value) ? [{ path: pathOf(path), code: 'forbidden-character' }] : [];
  }
  if (typeof value !== 'object' || value === null || depth > 32) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    forbiddenCharacters(inner, [...path, key], depth + 1),
  );
}

export function pathOf(path: Path): string {
  return path.map(String).join('.');
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );
}
