import type { Attendee, AttendedSession } from '../kit/index.ts';
import { officeNames } from './offices.ts';
import type { Course, Outcome, Participant } from './form.ts';

/** Share of the course's hours that somebody was there, in percent. */
export function attendedPercent({ sessions }: Pick<Course, 'sessions'>, { attended }: Participant): number {
  const hours = (of: typeof sessions) => of.reduce((sum, each) => sum + each.hours, 0);
  const all = hours(sessions);
  const there = hours(sessions.filter(({ id }) => id !== undefined && attended.includes(id)));
  return all === 0 ? 0 : Math.floor((there / all) * 100);
}

/** Whether somebody was there enough for it to matter whether they passed. */
function attendedEnough(content: Course, participant: Participant): boolean {
  return participant.attended.length > 0 && attendedPercent(content, participant) >= content.leastAttendance;
}

/** What the course came to for somebody: trained is who passed and was there enough. */
export function outcomeOf(content: Course, participant: Participant): Outcome {
  if (participant.attended.length === 0) return 'absent';
  if (!attendedEnough(content, participant)) return 'incomplete';
  return participant.passed ? 'trained' : 'failed';
}

/** Whether a pass or fail is still to be said of somebody. */
export function lacksResult(content: Course, participant: Participant): boolean {
  return participant.passed === undefined && attendedEnough(content, participant);
}

/** Those to whom a certificate is owed and who have none. */
export function uncertified({ withCertificate, participants }: Course): Participant[] {
  if (!withCertificate) return [];
  return participants.filter(({ outcome, certificate }) => outcome === 'trained' && !certificate);
}

/** The sessions as the list at the door shows them. */
export function sessionsOf({ sessions }: Course): AttendedSession[] {
  return sessions.map(({ id, title, on }) => ({ id: String(id), title, on }));
}

export function attendeesOf({ participants }: Course): Attendee[] {
  return participants.map((row) => ({
    ...{ id: row.id ?? row.personId, personId: row.personId, fullName: row.fullName },
    ...{ office: officeNames[row.office], organisation: row.organisation, attended: row.attended },
    reply: row.reply ?? null,
    passed: row.passed ?? null,
    outcome: row.outcome ?? null,
    certificate: row.certificate ?? null,
    withdrawnOn: row.certificateWithdrawnOn ?? null,
  }));
}

/** The content with the rows of these people changed. */
export function withParticipants(
  content: Course,
  personIds: readonly (string | null)[],
  change: (row: Participant) => Participant,
): Course {
  return {
    ...content,
    participants: content.participants.map((row) => (personIds.includes(row.personId) ? change(row) : row)),
  };
}
