import type { z } from 'zod';
import { hidesSomething, overlongTexts, type FieldFault } from '../../workflows/kit/index.ts';

const MAX_DEPTH = 40;
const MAX_BYTES = 1024 * 1024;

/** What came from outside as it may be stored: every string NFC, its lines parted as ours are, or the faults that keep it out. */
export type Cleaned = { ok: true; value: unknown } | { ok: false; faults: FieldFault[] };

/**
 * Normalises every string of a JSON value to NFC and refuses what no text of ours may hold. `path` names the value
 * itself; `prefix` leads the paths within it.
 */
export function cleanJson(value: unknown, path: string, prefix: string[] = []): Cleaned {
  if (!isShallow(value)) return refused(path, 'too-large');
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return refused(path, 'required');
  if (Buffer.byteLength(text) > MAX_BYTES) return refused(path, 'too-large', { max: MAX_BYTES });
  const faults: FieldFault[] = [];
  const cleaned = clean(value, prefix, faults);
  return faults.length > 0 ? { ok: false, faults: faults.slice(0, 100) } : { ok: true, value: cleaned };
}

/** Of what was refused for its size as a whole: which texts are too long for their own fields. */
export function longTexts(
  schema: z.ZodType,
  value: unknown,
  cleaned: Cleaned,
  prefix: string[] = [],
): FieldFault[] {
  const isLarge = !cleaned.ok && cleaned.faults.some(({ params }) => params?.['max'] === MAX_BYTES);
  return isLarge ? overlongTexts(schema, value, prefix).slice(0, 100) : [];
}

/** One line of text, NFC and trimmed, of 1 to `max` characters. */
export function cleanLine(
  value: unknown,
  path: string,
  max: number,
): { ok: true; value: string } | { ok: false; faults: FieldFault[] } {
  if (typeof value !== 'string') return refused(path, 'wrong-type', { expected: 'string' });
  const line = plainText(value).trim();
  if (hidesSomething(line) || /[\n\t]/.test(line)) return refused(path, 'forbidden-character');
  if (line === '') return refused(path, 'required');
  if (line.length > max) return refused(path, 'too-long', { max });
  return { ok: true, value: line };
}

/** A key that a client chose: any text up to 200 characters that can be stored. */
export function faultsOfKey(key: string | null | undefined): FieldFault[] {
  if (key === null || key === undefined) return [];
  if (key === '') return [{ path: 'idempotencyKey', code: 'too-short' }];
  if (key.length > 200) return [{ path: 'idempotencyKey', code: 'too-long', params: { max: 200 } }];
  return hidesSomething(key) ? [{ path: 'idempotencyKey', code: 'forbidden-character' }] : [];
}

function clean(value: unknown, path: (string | number)[], faults: FieldFault[]): unknown {
  if (typeof value === 'string') {
    const text = plainText(value);
    if (hidesSomething(text)) faults.push({ path: path.join('.'), code: 'forbidden-character' });
    return text;
  }
  // 1e999 is read as more than any number, and has no place in canonical JSON.
  if (typeof value === 'number' && !Number.isFinite(value))
    faults.push({ path: path.join('.'), code: 'wrong-type', params: { expected: 'number' } });
  if (Array.isArray(value)) return value.map((item, i) => clean(item, [...path, i], faults));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => {
    if (hidesSomething(key)) faults.push({ path: path.join('.'), code: 'forbidden-character' });
    return [key.normalize('NFC'), clean(item, [...path, key], faults)];
  });
  // fromEntries defines, so a key named __proto__ stays a key and is refused as unknown later.
  return Object.fromEntries(entries);
}

/** NFC; line ends of other systems as ours; without what has no width and is pasted along from web pages. */
function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200B\u2060\uFEFF]/g, '')
    .normalize('NFC');
}

// Level by level, so that a million brackets cannot exhaust the stack.
function isShallow(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    level = level.flatMap((item) =>
      typeof item === 'object' && item !== null ? (Object.values(item) as unknown[]) : [],
    );
    if (level.length === 0) return true;
  }
  return false;
}

function refused(
  path: string,
  code: string,
  params?: FieldFault['params'],
): { ok: false; faults: FieldFault[] } {
  return { ok: false, faults: [{ path, code, ...(params ? { params } : {}) }] };
}
