import type { ChainEvent } from '../../audit/index.ts';

type Act = Pick<ChainEvent, 'action' | 'actor' | 'onBehalfOf'> & { changes: Record<string, unknown> | null };

/** Who had a part in a document so far, to tell whether whoever approves it is a stranger to it. */
export class Approvals {
  readonly #involved = new Set<string>();
  /** Of a meeting only the last minutes count. */
  readonly #attended = new Map<string, string[]>();

  /** Takes note of an act; of an approval, tells what is wrong with it. */
  see(act: Act, effects: readonly string[]): { fault: string | null } | null {
    const people = [act.actor, act.onBehalfOf].filter((id) => id !== null);
    if (effects.includes('recordMeeting')) this.#note(act.changes);
    if (isInvolving(act, effects)) for (const id of people) this.#involved.add(id);
    return effects.includes('markApproved') ? { fault: this.#faultOf(people) } : null;
  }

  #note(changes: Act['changes']): void {
    const attended = changes?.['attended'];
    if (Array.isArray(attended)) this.#attended.set(String(changes?.['round']), attended.map(String));
  }

  #faultOf(people: readonly string[]): string | null {
    if (people.length === 0) return 'approved by nobody';
    const present = new Set([...this.#attended.values()].flat());
    const own = people.find((id) => this.#involved.has(id) || present.has(id));
    return own ? `approved by ${own}, who drafted, voted on or submitted it` : null;
  }
}

function isInvolving({ action }: Act, effects: readonly string[]): boolean {
  const saves = action === 'createDocument' || action === 'saveDraft';
  return saves || effects.includes('castBallot') || effects.includes('markSubmitted');
}
