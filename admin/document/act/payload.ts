import { type FormField, faultSentence, type Locale } from '../../../workflows/kit/index.ts';
import { isBlank } from '../../kit/contentValues.ts';
import type { DocumentParts } from '../useDocument.ts';

export type Payload = Record<string, unknown>;

/** What the dialog asks; identities the page knows itself are not asked for. */
export function askedOf(fields: FormField[], document: DocumentParts): FormField[] {
  const secret = document.currentRound?.status === 'OPEN' && document.currentRound.ballot === 'secret';
  // A secret ballot carries no words that could be recognised.
  return fields.filter(
    (field) => field.kind !== 'id' && !(secret && fields.some(isBallot) && field.kind === 'longText'),
  );
}

/** What is known before anybody types: the round meant, and the first option of questions one may leave open. */
export function startOf(fields: FormField[], document: DocumentParts, chosen: Payload = {}): Payload {
  const options = fields
    .filter((field) => field.options && !field.required)
    .map((field) => [field.key, field.options?.[0]]);
  const round =
    fields.some((field) => field.key === 'roundId') && document.currentRound
      ? { roundId: document.currentRound.id }
      : {};
  return { ...Object.fromEntries(options), ...round, ...chosen };
}

/** Without what was left blank. */
export function filled(payload: Payload): Payload {
  return Object.fromEntries(Object.entries(payload).filter(([, value]) => !isBlank(value)));
}

/** Required answers that are missing, by field. */
export function missing(fields: FormField[], payload: Payload, locale: Locale): Record<string, string> {
  const blank = fields.filter(
    (field) =>
      field.required &&
      isBlank(
        typeof payload[field.key] === 'string' ? (payload[field.key] as string).trim() : payload[field.key],
      ),
  );
  return Object.fromEntries(
    blank.map((field) => [field.key, faultSentence({ path: field.key, code: 'required' }, locale)]),
  );
}

/** The server's faults by field: "payload.notes.0.text" belongs to "notes.0.text". */
export function faultsByField(faults: { path: string; message: string }[]): Record<string, string> {
  return Object.fromEntries(faults.map((fault) => [fault.path.replace(/^payload\./, ''), fault.message]));
}

function isBallot(field: FormField): boolean {
  return field.key === 'choice';
}
