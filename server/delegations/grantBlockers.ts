import { hasPart, type Blocker, type HeldOffice, type Office } from '../../workflows/kit/index.ts';
import type { Grant } from './readGrant.ts';

/** What the rules of granting look at, on the day from which it shall count. */
export interface GrantFacts {
  actorId: string;
  /** Whether the actor decides for the organisation, in the own right. */
  actorChairs: boolean;
  /** Whether the office is the actor's by delegation only. */
  actorActsForIt: boolean;
  /** The giver's holding of the office. */
  giverHolding: string | null;
  /** What the receiver holds in the organisation, the highest first. */
  receiverHoldings: { id: string; office: Office; actsAsChair: HeldOffice['actsAsChair'] }[];
}

/** To whom it was given already. */
export interface Overlap {
  name: string;
  from: string;
  until: string | null;
}

/** Why the office may not be given so; empty when nothing stands in the way. */
export function grantBlockers(grant: Grant, facts: GrantFacts): Blocker[] {
  const { office, from, giverId, receiverId } = grant;
  if (giverId === receiverId) return [{ code: 'delegation-to-oneself' }];
  if (!mayGrant(grant, facts)) return [{ code: 'delegation-not-yours' }];
  const held = facts.giverHolding !== null;
  return [...(held ? [] : [notHeld(facts, office, from)]), ...receiverBlockers(grant, facts)];
}

/** The holding under which the receiver signs: the highest that may receive. */
export function receivingHolding({ form }: Grant, { receiverHoldings }: GrantFacts) {
  return receiverHoldings.find(({ office }) => (form === 'KT' ? office === 'viceChair' : hasPart(office)));
}

/** The working rules are the chair's to carry out, so an order (TL.) may concern anybody's office. */
function mayGrant({ form, giverId }: Grant, { actorId, actorChairs }: GrantFacts): boolean {
  return giverId === actorId || (form === 'TL' && actorChairs);
}

function notHeld({ actorActsForIt }: GrantFacts, office: Office, from: string): Blocker {
  return actorActsForIt
    ? { code: 'delegation-passed-on', params: { office } }
    : { code: 'delegation-office-not-held', params: { office, from } };
}

const neverReceives: Office[] = ['inspectionChair', 'administrator'];

function receiverBlockers(grant: Grant, facts: GrantFacts): Blocker[] {
  const { receiverHoldings } = facts;
  const { form, office, from } = grant;
  if (!receiverHoldings.some((held) => neverReceives.includes(held.office) || hasPart(held.office)))
    return [{ code: 'delegation-receiver-holds-no-office', params: { from } }];
  if (receiverHoldings.some((held) => neverReceives.includes(held.office)))
    return [{ code: 'delegation-receiver-inspects' }];
  const forDeputy = office === 'chair' && receivingHolding(grant, facts) !== undefined;
  if (form === 'KT' && !forDeputy) return [{ code: 'delegation-kt-for-vice-chair' }];
  // One standing assignment is enough: two would leave open under which one the deputy signs.
  if (office === 'chair' && receiverHoldings.some(({ actsAsChair }) => actsAsChair))
    return [{ code: 'delegation-receiver-acts-as-chair' }];
  return [];
}

/** The same thing is not given to two at once. */
export function overlapBlockers(overlaps: readonly Overlap[]): Blocker[] {
  return overlaps.map(({ name, from, until }): Blocker =>
    until === null
      ? { code: 'delegation-overlaps-standing', params: { name, from } }
      : { code: 'delegation-overlaps', params: { name, from, until } },
  );
}
