import {
  faultSentence,
  type FieldFault,
  type FieldLabel,
  type FormField,
  type Locale,
} from '../../../../workflows/kit/index.ts';
import { escaped } from '../../web/plainPage.ts';

export type Typed = Record<string, string>;

/** One field as it is drawn: under which name it is sent, what is in it, what is wrong with it. */
export interface Drawn {
  name: string;
  label: FieldLabel;
  value: string;
  fault: string | null;
}

const FEW_OPTIONS = 3;

/** A field of a form, with label, help and fault; works without script. */
export function fieldHtml(field: FormField, drawn: Drawn, pick: string): string {
  if (field.kind !== 'enum') return boxed(drawn, inputHtml(field, drawn));
  const options = (field.options ?? []).map((value) => ({
    value,
    label: drawn.label.options?.[value] ?? value,
  }));
  return options.length > FEW_OPTIONS
    ? boxed(drawn, selectHtml(drawn, options, pick))
    : radios(drawn, options);
}

/** One line, of the type that brings up the right keyboard. */
export function lineHtml(drawn: Drawn, attributes: string): string {
  return boxed(drawn, `<input ${common(drawn)} ${attributes} value="${escaped(drawn.value)}">`);
}

// Without a limit of the browser's, which cuts what is pasted without a word: what is too long is told, and stays.
function inputHtml({ kind }: FormField, drawn: Drawn): string {
  return kind === 'longText'
    ? `<textarea ${common(drawn)}>\n${escaped(drawn.value)}</textarea>`
    : `<input ${common(drawn)} type="text" value="${escaped(drawn.value)}">`;
}

interface Option {
  value: string;
  label: string;
}

function selectHtml(drawn: Drawn, options: Option[], pick: string): string {
  const chosen = ({ value }: Option) => (value === drawn.value ? ' selected' : '');
  const lines = options.map(
    (one) => `<option value="${one.value}"${chosen(one)}>${escaped(one.label)}</option>`,
  );
  return `<select ${common(drawn)}><option value="">${pick}</option>${lines.join('')}</select>`;
}

function radios(drawn: Drawn, options: Option[]): string {
  const { name, label, value, fault } = drawn;
  const lines = options.map(
    (one, index) =>
      `<label><input type="radio" name="${name}" value="${one.value}"${index === 0 ? ` id="${name}"` : ''}${one.value === value ? ' checked' : ''}>${escaped(one.label)}</label>`,
  );
  return `<fieldset${fault ? ` aria-describedby="${name}-fault"` : ''}><legend>${escaped(label.label)}</legend>${noteHtml(drawn)}${lines.join('')}</fieldset>`;
}

function boxed(drawn: Drawn, input: string): string {
  return `<div class="field"><label for="${drawn.name}">${escaped(drawn.label.label)}</label>${noteHtml(drawn)}${input}</div>`;
}

function noteHtml({ name, label, fault }: Drawn): string {
  const help = label.help ? `<p class="help" id="${name}-help">${escaped(label.help)}</p>` : '';
  return help + (fault ? `<p class="fault" id="${name}-fault">${escaped(fault)}</p>` : '');
}

function common({ name, label, fault }: Drawn): string {
  const notes = [...(label.help ? [`${name}-help`] : []), ...(fault ? [`${name}-fault`] : [])];
  const told = notes.length > 0 ? ` aria-describedby="${notes.join(' ')}"` : '';
  return `id="${name}" name="${name}"${told}${fault ? ' aria-invalid="true"' : ''}`;
}

/** The sentence of the first fault at a place. */
export function faultAt(faults: readonly FieldFault[], path: string, locale: Locale): string | null {
  const fault = faults.find((one) => one.path === path);
  return fault ? faultSentence(fault, locale) : null;
}
