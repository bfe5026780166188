import type { Facts, Flow, Waiting } from '../../workflows/kit/index.ts';

/** One party that a document waits for; `recipient` is a reader key: `person:<id>` or `<organisation>:<office>`. */
export interface Waited {
  recipient: string;
  action: string;
  tab: Waiting['tab'];
  dueAt: string | null;
}

/** Whom the document waits for in its present state, once per party and act. */
export function waitedFor(flow: Flow, facts: Facts): Waited[] {
  const items = flow.waiting(facts.document.state, facts).map((waiting) => ({
    recipient: recipientOf(waiting),
    action: waiting.action,
    tab: waiting.tab,
    dueAt: waiting.dueAt,
  }));
  return [...new Map(items.map((item) => [`${item.recipient} ${item.action}`, item])).values()];
}

function recipientOf({ personId, organisationId, office }: Waiting): string {
  if (personId) return `person:${personId}`;
  if (!organisationId) throw new Error('a document waits for a person or an organisation');
  return office ? `${organisationId}:${office}` : organisationId;
}
