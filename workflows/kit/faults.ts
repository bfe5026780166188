import type { z } from 'zod';
import type { FieldFault } from './blocker.ts';
import { aBallotCode, aDuty, notBlank } from './patterns.ts';

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
  const faults = issues.flatMap((issue) => faultsOfIssue(issue, input, prefix));
  // Of two bounds that a number oversteps the last is the field's own.
  return [...new Map(faults.map((fault) => [`${fault.path} ${fault.code}`, fault])).values()];
}

function faultsOfIssue(issue: Issue, input: unknown, prefix: Path): FieldFault[] {
  const at = (...more: Path) => pathOf([...prefix, ...issue.path, ...more]);
  const value = valueAt(input, issue.path);
  const path = at();
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: at(key), code: 'unknown-key' }));
    case 'invalid_type':
      return [value === undefined ? { path, code: 'required' } : wrongType(path, issue.expected)];
    case 'invalid_value':
      if (value === undefined) return [{ path, code: 'required' }];
      return [{ path, code: 'not-an-option', params: { options: issue.values.join(', ') } }];
    case 'too_big':
      return [{ path, code: tooMuch[issue.origin] ?? 'too-big', params: { max: Number(issue.maximum) } }];
    case 'too_small':
      return [tooSmall(path, issue.origin, Number(issue.minimum))];
    case 'invalid_format':
      return [{ path, code: faultOfFormat(issue, value) }];
    case 'invalid_union': {
      const branch = issue.errors.find((issues) => issues.some((inner) => isInside(inner)));
      if (!branch) return faultsOf(issue.errors[0] ?? [], value, [...prefix, ...issue.path]);
      return faultsOf(branch, value, [...prefix, ...issue.path]);
    }
    case 'custom':
      return [{ path, code: String(issue.params?.['fault'] ?? 'invalid'), params: paramsOf(issue.params) }];
    default:
      return [{ path, code: 'invalid' }];
  }
}

/** What was expected is named by its type, for the sentence to say it. */
function wrongType(path: string, expected: string): FieldFault {
  return expected === 'int'
    ? { path, code: 'not-whole' }
    : { path, code: 'wrong-type', params: { expected } };
}

const tooMuch: Record<string, string> = { string: 'too-long', array: 'too-many' };
const tooLittle: Record<string, string> = { string: 'too-short', array: 'too-few' };

function tooSmall(path: string, origin: string, min: number): FieldFault {
  const code = tooLittle[origin];
  if (code) return min === 1 ? { path, code: 'required' } : { path, code, params: { min } };
  return min === 0 ? { path, code: 'negative' } : { path, code: 'too-small', params: { min } };
}

const formats: Record<string, string> = {
  date: 'not-a-date',
  datetime: 'not-a-date',
  uuid: 'not-a-uuid',
  guid: 'not-a-uuid',
  email: 'not-an-email',
};
const patterns: Record<string, string> = {
  [String(notBlank)]: 'required',
  [String(aDuty)]: 'no-such-duty',
  [String(aBallotCode)]: 'not-a-ballot-code',
};

function faultOfFormat(
  { format, pattern = '' }: z.core.$ZodIssueInvalidStringFormat,
  value: unknown,
): string {
  if (format !== 'regex') return formats[format] ?? 'invalid';
  return typeof value === 'string' && value.trim() === '' ? 'required' : (patterns[pattern] ?? 'invalid');
}

// Of a union's branches, the one meant is the one that recognised the value's own shape.
function isInside(issue: Issue): boolean {
  return issue.path.length > 0 || issue.code !== 'invalid_type';
}

function paramsOf(params: Record<string, unknown> | undefined): FieldFault['params'] {
  const entries = Object.entries(params ?? {}).filter(([name]) => name !== 'fault');
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as FieldFault['params']);
}

/** NUL and other controls but newline and tab, marks and overrides of direction, lone surrogates: nothing a reader can see. */
const forbidden =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF\p{Cs}]/u;

/** Whether a text hides something: it would read otherwise than it is stored, or cannot be stored. */
export function hidesSomething(text: string): boolean {
  return forbidden.test(text);
}

/** Faults of every text in `value` that hides something from its reader. */
export function forbiddenCharacters(value: unknown, path: Path = [], depth = 0): FieldFault[] {
  if (typeof value === 'string') {
    return hidesSomething(value) ? [{ path: pathOf(path), code: 'forbidden-character' }] : [];
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
