import { fill, type Locale } from '../../../workflows/kit/index.ts';
import type { ImportFault } from '../beginImport.ts';
import type { Column, RowFault } from '../column.ts';
import { isOldFont } from '../oldFont.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';

const words = { vi, en };

export function notesOf(locale: Locale) {
  return words[locale].notes;
}

/** Why a file is not taken. */
export function fileFaultSentence(
  fault: ImportFault | { code: 'too-large'; params: Record<string, number> },
  locale: Locale,
): string {
  const { file } = words[locale];
  if (fault.code === 'columns-missing') {
    const quoted = (names: string[]) => names.map((name) => `“${name}”`).join(', ');
    const unknown = fault.unknown.length > 0 ? fill(file.unknown, { unknown: quoted(fault.unknown) }) : '';
    const missing = quoted(fault.missing.map(({ heading }) => heading[locale]));
    const oldFont = fault.unknown.some(isOldFont) ? file.oldFont : '';
    return fill(file['columns-missing'], { missing, unknown }) + oldFont;
  }
  if (fault.code === 'column-twice')
    return fill(file['column-twice'], { column: fault.column.heading[locale] });
  return fill(file[fault.code], Object.fromEntries(Object.entries(fault.params ?? {}).map(counted(locale))));
}

/** What is wrong with a line, and what to do. */
export function rowFaultSentence({ code, params = {} }: RowFault, locale: Locale): string {
  const { row, now } = words[locale];
  const sentence = Object.hasOwn(row, code) ? row[code as keyof typeof row] : code;
  const said = Object.entries(params).map(([name, value]) => [
    name,
    name === 'until' && value === '' ? now : dayShown(String(value)),
  ]);
  return fill(sentence, Object.fromEntries(said) as Record<string, string>);
}

/** What a line says in a column, as people write it. */
export function shownCell({ type }: Column, text: string): string {
  return type === 'date' ? dayShown(text) : text;
}

function dayShown(text: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? text.split('-').reverse().join('/') : text;
}

function counted(locale: Locale) {
  return ([name, value]: [string, string | number]): [string, string] => [
    name,
    typeof value === 'number' ? value.toLocaleString(locale === 'vi' ? 'vi-VN' : 'en-GB') : value,
  ];
}
