import { performed, saved, type Doc } from './answers.ts';
import type { Client } from './client.ts';
import type { Province } from './unit.ts';

/** The least that a course says: one session of eight hours on the given day, paid from two sources. */
export function courseContent(on: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    ...{ year: Number(on.slice(0, 4)), format: 'course', signedFor: 'committee', legalBases: [] },
    ...{ purpose: 'Nâng cao năng lực', intendedFor: 'Cán bộ chủ chốt', place: 'Hội trường tỉnh' },
    sessions: [{ title: 'Nghiệp vụ công đoàn', subject: 'unionWork', on, hours: 8 }],
    ...{ leastAttendance: 80, withCertificate: true },
    budget: [{ title: 'Tài liệu', unionFunds: 3_000_000, employerFunds: 1_000_000 }],
    recipients: [{ text: 'Cấp uỷ cùng cấp (để báo cáo)' }, { text: 'Lưu: VT.' }],
    ...{ participants: [], spending: [] },
    ...changes,
  };
}

/** Planned by the province's officer, signed by its leader. */
export async function issuedCourse(
  { officer, leader }: Province,
  title: string,
  content: Record<string, unknown>,
): Promise<Doc> {
  const organisationId = await officer.organisationId();
  const draft = saved(await officer.create({ kind: 'training-course', organisationId, title, content }));
  performed(await officer.act(draft.id, 'submit', {}));
  return performed(await leader.act(draft.id, 'issue', {})).document;
}

export interface Participant {
  personId: string;
  attended: string[];
  reply?: string;
  outcome?: string;
  certificate?: string;
}

export const courseIn = ({ content }: Pick<Doc, 'content'>) =>
  content as unknown as {
    sessions: { id: string }[];
    participants: Participant[];
    spending: { id: string }[];
  };

/** Those invited are ticked off in every session, and pass. */
export async function concludedCourse(
  province: Province,
  issued: Doc,
  people: readonly Client[],
): Promise<Doc> {
  const { officer, leader } = province;
  const personIds = await Promise.all(people.map((one) => one.personId()));
  performed(await officer.act(issued.id, 'invite', { personIds }));
  for (const { id: sessionId } of courseIn(issued).sessions)
    performed(await officer.act(issued.id, 'recordAttendance', { sessionId, personIds }));
  performed(await officer.act(issued.id, 'finish', {}));
  performed(await officer.act(issued.id, 'recordResults', { passed: personIds }));
  return performed(await leader.act(issued.id, 'conclude', {})).document;
}
