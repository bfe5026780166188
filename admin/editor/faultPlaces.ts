import {
  type FieldFault,
  fieldLabel,
  type FlowLabels,
  faultSentence,
  type Locale,
} from '../../workflows/kit/index.ts';

/** A fault at its place: the path is also the id under which the field stands on the page. */
export interface PlacedFault {
  path: string;
  message: string;
  /** "Nhiệm vụ và giải pháp, dòng 4: Ngày kết thúc" */
  place: string;
}

/** Faults found here, with the kit's sentences. */
export function placed(
  faults: FieldFault[],
  labels: FlowLabels,
  locale: Locale,
  line: (name: string, no: number) => string,
): PlacedFault[] {
  return faults.map((fault) => placedFault(fault.path, faultSentence(fault, locale), labels, line));
}

/** The server's faults; theirs may begin with "content.", ours do not. */
export function placedFault(
  path: string,
  message: string,
  labels: FlowLabels,
  line: (name: string, no: number) => string,
): PlacedFault {
  const own = path.replace(/^content\./, '');
  return { path: own, message, place: placeName(own, labels, line) };
}

/** By path, for the fields to show. */
export function byPath(faults: PlacedFault[]): Record<string, string> {
  return Object.fromEntries(faults.map((fault) => [fault.path, fault.message]));
}

function placeName(path: string, labels: FlowLabels, line: (name: string, no: number) => string): string {
  const [section = '', ...rest] = path.split('.');
  const name = fieldLabel(labels, section);
  const row = rest.find((step) => /^\d+$/.test(step));
  const inRow = row === undefined ? name : line(name, Number(row) + 1);
  const last = rest.at(-1);
  return last === undefined || /^\d+$/.test(last) ? inRow : `${inRow}: ${fieldLabel(labels, path)}`;
}
