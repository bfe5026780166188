import { keyOffices, officeTitle, type NamedSeat } from '../kit/index.ts';
import type { Participant } from './form.ts';

/** As papers and lists name the office for which somebody was invited. */
export const officeNames: Record<Participant['office'], string> = {
  chair: officeTitle('chair', 'vi'),
  viceChair: officeTitle('viceChair', 'vi'),
  inspectionChair: officeTitle('inspectionChair', 'vi'),
  other: 'Cán bộ công đoàn',
};

/** A fresh row for somebody, in the weightiest office that they hold. */
export function invitedAs(seats: readonly NamedSeat[]): Participant | null {
  const [first] = seats.toSorted((one, other) => weight(one) - weight(other));
  if (!first) return null;
  const { personId, fullName, organisationId, organisation, office } = first;
  const key = keyOffices.find((each) => each === office);
  return { personId, fullName, organisationId, organisation, office: key ?? 'other', attended: [] };
}

function weight({ office }: NamedSeat): number {
  const at = keyOffices.findIndex((each) => each === office);
  return at === -1 ? keyOffices.length : at;
}
