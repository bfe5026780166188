import type { Line, RowFault } from '../column.ts';
import type { Planned, RowChange, Write } from './kind.ts';

/** A line that cannot be entered, with everything that stands against it. */
export function faulty({ line, faults }: Line, ...more: RowFault[]): Planned {
  return { line, verdict: 'fault', faults: [...faults, ...more], changes: [], write: null };
}

export function fresh({ line }: Line, id: string, after: Write['after']): Planned {
  return { line, verdict: 'new', faults: [], changes: [], write: { id, before: null, after } };
}

/** Of something known: what the line says otherwise; where it says nothing, nothing is meant. */
export function compared({ line, cells }: Line, id: string, known: Record<string, string | null>): Planned {
  const changes: RowChange[] = Object.entries(known).flatMap(([column, before]) => {
    const after = cells[column] ?? '';
    return after === '' || after === (before ?? '') ? [] : [{ column, before: before ?? '', after }];
  });
  if (changes.length === 0) return { line, verdict: 'same', faults: [], changes, write: null };
  const values = (side: 'before' | 'after') =>
    Object.fromEntries(changes.map((change) => [change.column, change[side] || null]));
  return {
    ...{ line, verdict: 'change', faults: [], changes },
    write: { id, before: values('before'), after: values('after') },
  };
}

/** By which earlier line of the file something is already told; what one line says, no second may. */
export class FirstLines {
  readonly #lines = new Map<string, number>();

  /** The fault of a line that says again what an earlier one said. */
  claim(key: string, { line }: Line): RowFault | null {
    const earlier = this.#lines.get(key);
    if (earlier !== undefined) return { column: null, code: 'duplicate-row', params: { line: earlier } };
    this.#lines.set(key, line);
    return null;
  }
}

export function fault(column: string | null, code: string, params?: RowFault['params']): RowFault {
  return params ? { column, code, params } : { column, code };
}
