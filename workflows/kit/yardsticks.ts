import type { FieldFault } from './blocker.ts';
import { describeForm, type FormField } from './describe.ts';
import type { Flow } from './flow.ts';
import { validateContent } from './form.ts';

type Lists = Record<string, Record<string, unknown>[]>;

/** The lists as an editor draws them: of a row what it begins with, free to change. */
export function yardstickFields(flow: Flow): FormField[] {
  const { fields = [] } = flow.yardsticks ?? {};
  return describeForm(flow.form)
    .filter(({ key }) => fields.includes(key))
    .map(({ fixed: _, fields: parts, ...field }) => ({
      ...field,
      fields: parts?.filter(({ key, required }) => required || key === 'id'),
    }));
}

/** The lists in a content, with nothing of what anybody entered by them. */
export function yardsticksIn(flow: Flow, content: unknown): Lists {
  return Object.fromEntries(
    yardstickFields(flow).map(({ key, fields = [] }) => {
      const parts = fields.map((part) => part.key).filter((part) => part !== 'id');
      const rows = (content as Partial<Lists>)[key] ?? [];
      return [key, rows.map((row) => Object.fromEntries(parts.map((part) => [part, row[part]])))];
    }),
  );
}

/** What somebody sent as such lists, in order; or why it cannot stand. */
export function readYardsticks(
  flow: Flow,
  sent: unknown,
): { ok: true; lists: Lists } | { ok: false; faults: FieldFault[] } {
  const faults = shapeFaults(yardstickFields(flow), sent);
  if (faults.length > 0) return { ok: false, faults };
  const read = validateContent(flow, { ...(flow.blank(SOME_YEAR) as object), ...(sent as Lists) });
  if (!read.ok) return read;
  const together = flow.yardsticks?.faults(read.content) ?? [];
  return together.length > 0
    ? { ok: false, faults: together }
    : { ok: true, lists: yardsticksIn(flow, read.content) };
}

// The lists are the same in every year.
const SOME_YEAR = 2026;

function shapeFaults(fields: FormField[], sent: unknown): FieldFault[] {
  if (typeof sent !== 'object' || sent === null) return [{ path: 'content', code: 'wrong-type' }];
  const unknown = Object.keys(sent).filter((key) => !fields.some((field) => field.key === key));
  return [
    ...unknown.map((path) => ({ path, code: 'unknown-key' })),
    ...fields.flatMap((field) => listFaults(field, (sent as Record<string, unknown>)[field.key])),
  ];
}

function listFaults({ key, fields = [] }: FormField, rows: unknown): FieldFault[] {
  if (!Array.isArray(rows) || rows.length === 0) return [{ path: key, code: 'required' }];
  return rows.flatMap((row: unknown, at) =>
    Object.keys(typeof row === 'object' && row !== null ? row : {})
      .filter((part) => !fields.some((field) => field.key === part))
      .map((part) => ({ path: `${key}.${at}.${part}`, code: 'unknown-key' })),
  );
}

/** Figures that go down from row to row, as the best stands first. */
export function notDescending(key: string, part: string, figures: readonly number[]): FieldFault[] {
  return figures.flatMap((figure, at) => {
    const before = figures[at - 1];
    return before !== undefined && figure >= before
      ? [{ path: `${key}.${at}.${part}`, code: 'not-below', params: { before } }]
      : [];
  });
}
