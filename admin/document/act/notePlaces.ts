import type { FlowLabels, FormField } from '../../../workflows/kit/index.ts';
import { fieldIn, idOf, nameOf, type Row, rowsIn } from '../../kit/contentValues.ts';
import { sectionNumber } from '../../kit/sectionNumber.ts';
import { calledIn } from '../content/rowNames.ts';
import { showLeaf } from '../content/showLeaf.ts';
import type { Option } from '../../shared/Pick.tsx';

/** Everything a note may hang on: each part of the content and, indented under it, its rows. */
export function notePlaces(
  fields: FormField[],
  labels: FlowLabels,
  content: unknown,
  only?: string,
): Option[] {
  if (only !== undefined)
    return rowsOf(
      fields.find(({ key }) => key === only),
      labels,
      content,
    );
  return fields.flatMap((field) => {
    const whole = {
      value: placeValue({ section: field.key }),
      label: labels.fields[field.path]?.label ?? field.key,
    };
    if (field.kind !== 'rows' && field.kind !== 'sections') return [whole];
    return [
      whole,
      ...(field.kind === 'sections'
        ? rowPlaces(field.key, rowsIn(fieldIn(content, field.key)), 0)
        : rowsOf(field, labels, content)),
    ];
  });
}

/** The rows of one list, each with what it chose among few: a name may stand there twice. */
function rowsOf(field: FormField | undefined, labels: FlowLabels, content: unknown): Option[] {
  const chosen = field?.fields?.find(({ kind }) => kind === 'enum');
  return rowsIn(fieldIn(content, field?.key ?? '')).flatMap((row, place): Option[] => {
    const rowId = idOf(row);
    const name = calledIn(row, field?.fields ?? [], labels);
    const which = chosen ? showLeaf(chosen, labels, row[chosen.key]) : '';
    const label = which && which !== name ? `${name} – ${which}` : name;
    return rowId
      ? [{ value: placeValue({ section: field?.key, rowId }), label: `   ${place + 1}. ${shortened(label)}` }]
      : [];
  });
}

function rowPlaces(section: string, rows: Row[], depth: number): Option[] {
  return rows.flatMap((row, place) => {
    const rowId = idOf(row);
    const number = depth < 0 ? `${place + 1}.` : sectionNumber(depth, place);
    const own = rowId
      ? [
          {
            value: placeValue({ section, rowId }),
            label: `   ${'   '.repeat(Math.max(depth, 0))}${number} ${shortened(nameOf(row))}`,
          },
        ]
      : [];
    return depth < 0 ? own : [...own, ...rowPlaces(section, rowsIn(row['sections']), depth + 1)];
  });
}

export function placeValue({ section, rowId }: { section?: unknown; rowId?: unknown }): string {
  return [section, rowId].filter((part) => typeof part === 'string' && part !== '').join('|');
}

export function placeFrom(value: string): { section: string; rowId?: string } {
  const [section = '', rowId] = value.split('|');
  return rowId ? { section, rowId } : { section };
}

function shortened(text: string): string {
  return text.length > 70 ? `${text.slice(0, 68)}…` : text;
}
