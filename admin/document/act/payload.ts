import { type FormField, faultSentence, type Locale } from '../../../workflows/kit/index.ts';
import { isBlank, rowsIn, textOf } from '../../kit/contentValues.ts';
import { newBallotCode } from '../round/ballotCode.ts';
import { isDay } from '../../shared/dates.ts';
import type { DocumentParts } from '../useDocument.ts';
import { startOfVerdicts } from './verdicts.ts';

export type Payload = Record<string, unknown>;

/** What the dialog asks; identities the page knows itself are not asked for. */
export function askedOf(fields: FormField[], document: DocumentParts): FormField[] {
  const secret = document.currentRound?.status === 'OPEN' && document.currentRound.ballot === 'secret';
  // A secret ballot carries no words that could be recognised, and a code of its own; an open one needs none.
  const left = secret ? 'longText' : 'ballotCode';
  // Why minutes are recorded anew is asked only where there are some.
  const isFirst = fields.some(({ key }) => key === 'attended') && !document.currentRound?.heldOn;
  return fields.filter(
    ({ kind, key }) =>
      kind !== 'id' && !(fields.some(isBallot) && kind === left) && !(isFirst && key === 'reason'),
  );
}

/** What is known before anybody types: the round meant, and the first option of questions one may leave open. */
export function startOf(fields: FormField[], document: DocumentParts, chosen: Payload = {}): Payload {
  const options = fields
    .filter((field) => field.options && !field.required)
    .map((field): [string, unknown] => [field.key, field.options?.[0]]);
  const round =
    fields.some((field) => field.key === 'roundId') && document.currentRound
      ? { roundId: document.currentRound.id }
      : {};
  const code = askedOf(fields, document)
    .filter(({ kind }) => kind === 'ballotCode')
    .map(({ key }): [string, unknown] => [key, newBallotCode()]);
  const verdicts = fields
    .filter(({ kind }) => kind === 'verdicts')
    .map((field): [string, unknown] => [field.key, startOfVerdicts(field, document.content)]);
  return {
    ...{ ...Object.fromEntries([...options, ...code, ...verdicts]), ...round, ...countsIn(fields) },
    ...chosen,
  };
}

/** Counts may all be nought: none typed is an answer. */
function countsIn(fields: FormField[]): Payload {
  return fields.some(({ kind }) => kind === 'counts') ? { counts: [] } : {};
}

/** Without what was left blank. */
export function filled(payload: Payload): Payload {
  return Object.fromEntries(
    Object.entries(payload)
      .map(([key, value]) => [key, withoutBlankLines(value)] as const)
      .filter(([key, value]) => key === 'counts' || !isBlank(value)),
  );
}

function withoutBlankLines(value: unknown): unknown {
  return Array.isArray(value) ? value.filter((line) => typeof line !== 'string' || line.trim()) : value;
}

/** Required answers that are missing, by field; in rows by "notes.0.text". */
export function missing(fields: FormField[], payload: Payload, locale: Locale): Record<string, string> {
  const blank = fields.flatMap((field) => [
    ...(field.required && field.kind !== 'counts' && isUnanswered(payload[field.key]) ? [field.key] : []),
    ...rowsIn(payload[field.key]).flatMap((row, at) =>
      (field.fields ?? [])
        .filter((inner) => inner.required && isUnanswered(row[inner.key]))
        .map((inner) => `${field.key}.${at}.${inner.key}`),
    ),
  ]);
  return Object.fromEntries(blank.map((path) => [path, faultSentence({ path, code: 'required' }, locale)]));
}

/** Days that are none, by field: said before the server is asked, in the way that days are written here. */
export function misdated(fields: FormField[], payload: Payload, howToWrite: string): Record<string, string> {
  const isNoDay = ({ kind, key }: FormField, row: Payload) => {
    const text = textOf(row[key]);
    if (text === '') return false;
    return kind === 'date' ? !isDay(text) : kind === 'dateTime' && !text.includes('T');
  };
  const wrong = fields.flatMap((field) => [
    ...(isNoDay(field, payload) ? [field.key] : []),
    ...rowsIn(payload[field.key]).flatMap((row, at) =>
      (field.fields ?? [])
        .filter((inner) => isNoDay(inner, row))
        .map(({ key }) => `${field.key}.${at}.${key}`),
    ),
  ]);
  return Object.fromEntries(wrong.map((path) => [path, howToWrite]));
}

function isUnanswered(value: unknown): boolean {
  return isBlank(typeof value === 'string' ? value.trim() : value);
}

/** The server's faults by field: "payload.notes.0.text" belongs to "notes.0.text". */
export function faultsByField(faults: { path: string; message: string }[]): Record<string, string> {
  return Object.fromEntries(faults.map((fault) => [fault.path.replace(/^payload\./, ''), fault.message]));
}

function isBallot(field: FormField): boolean {
  return field.key === 'choice' || field.kind === 'answers';
}
