import {
  type FieldFault,
  fieldLabel,
  type FlowLabels,
  faultSentence,
  type FormField,
  type Locale,
} from '../../workflows/kit/index.ts';
import type { Words } from '../i18n/useWords.ts';

/** A fault at its place: the path is also the id under which the field stands on the page. */
export interface PlacedFault {
  path: string;
  message: string;
  /** "Nhiệm vụ và giải pháp, dòng 4: Ngày kết thúc" */
  place: string;
}

/** What it takes to say a fault. */
export interface Telling {
  fields: FormField[];
  labels: FlowLabels;
  locale: Locale;
  words: Words;
}

/** Faults found here: the kit's sentences, or ours where they can show how to write it. */
export function placed(faults: FieldFault[], telling: Telling): PlacedFault[] {
  return faults.map((fault) => {
    const shown = howToWrite(fieldAt(telling.fields, fault.path), fault.code);
    return placedFault(
      fault.path,
      shown ? telling.words(shown) : faultSentence(fault, telling.locale),
      telling,
    );
  });
}

/** The server's faults; theirs may begin with "content.", ours do not. */
export function placedFault(path: string, message: string, telling: Telling): PlacedFault {
  const own = path.replace(/^content\./, '');
  return { path: own, message, place: placeName(own, telling) };
}

/** By path, for the fields to show. */
export function byPath(faults: PlacedFault[]): Record<string, string> {
  return Object.fromEntries(faults.map((fault) => [fault.path, fault.message]));
}

/** The field of a path with indices: "tasks.3.endsOn" is the field "tasks.endsOn". */
export function fieldAt(fields: FormField[], path: string): FormField | undefined {
  const [key, ...rest] = path.split('.').filter((step) => !/^\d+$/.test(step));
  const field = fields.find((each) => each.key === key);
  return rest.length === 0 ? field : fieldAt(field?.fields ?? [], rest.join('.'));
}

function howToWrite(field: FormField | undefined, code: string) {
  if (code === 'wrong-type' && field?.kind === 'money') return 'editor.badMoney';
  if (code === 'wrong-type' && (field?.kind === 'number' || field?.kind === 'year'))
    return 'editor.badNumber';
  return code === 'not-a-date' ? 'editor.badDate' : undefined;
}

function placeName(path: string, { labels, words }: Telling): string {
  if (path === 'title') return words('editor.documentTitle');
  const [section = '', ...rest] = path.split('.');
  const name = fieldLabel(labels, section);
  const row = rest.find((step) => /^\d+$/.test(step));
  const inRow = row === undefined ? name : words('editor.line', { name, no: Number(row) + 1 });
  const last = rest.at(-1);
  return last === undefined || /^\d+$/.test(last) ? inRow : `${inRow}: ${fieldLabel(labels, path)}`;
}
