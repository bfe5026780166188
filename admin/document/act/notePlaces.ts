import type { FlowLabels, FormField } from '../../../workflows/kit/index.ts';
import { fieldIn, idOf, nameOf, type Row, rowsIn } from '../../kit/contentValues.ts';
import { sectionNumber } from '../../kit/sectionNumber.ts';
import type { Option } from '../../shared/Pick.tsx';

/** Everything a note may hang on: each part of the content and, indented under it, its rows. */
export function notePlaces(fields: FormField[], labels: FlowLabels, content: unknown): Option[] {
  return fields.flatMap((field) => {
    const whole = {
      value: placeValue({ section: field.key }),
      label: labels.fields[field.path]?.label ?? field.key,
    };
    if (field.kind !== 'rows' && field.kind !== 'sections') return [whole];
    return [
      whole,
      ...rowPlaces(field.key, rowsIn(fieldIn(content, field.key)), field.kind === 'sections' ? 0 : -1),
    ];
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
