import { performed, saved, type Doc } from './answers.ts';
import type { Province } from './unit.ts';

/** The least that a directive says, sent to every unit unless told otherwise. */
export function directiveContent(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    ...{ type: 'guidance', year: 2026, signedFor: 'committee', addressees: [], legalBases: [], tasks: [] },
    sections: [{ heading: 'YÊU CẦU', blocks: [{ type: 'bullet', text: 'Làm đúng hạn.' }] }],
    recipients: [
      { text: 'Công đoàn cơ sở trực thuộc', dispatchTo: [{ group: 'units' }] },
      { text: 'Lưu: VT, VP.' },
    ],
    ...changes,
  };
}

/** Drafted and put before the leader by the province's officer. */
export async function submittedDirective(
  { officer }: Province,
  title: string,
  changes: Record<string, unknown> = {},
): Promise<Doc> {
  const content = directiveContent(changes);
  const organisationId = await officer.organisationId();
  const draft = saved(await officer.create({ kind: 'directive', organisationId, title, content }));
  return performed(await officer.act(draft.id, 'submit', {})).document;
}

/** The same, signed and sent by the leader. */
export async function issuedDirective(
  province: Province,
  title: string,
  changes: Record<string, unknown> = {},
): Promise<Doc> {
  const { id } = await submittedDirective(province, title, changes);
  return performed(await province.leader.act(id, 'issue', {})).document;
}
