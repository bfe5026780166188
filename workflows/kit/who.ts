import type { Actor, Facts, HeldOffice, Office } from './facts.ts';
import type { Authority, Who } from './flow.ts';
import { hasPart } from './keyOffices.ts';

type Where = 'unit' | 'upper';

/** The chair, or whoever may act as chair: acting head (Q.), a deputy so assigned (KT.), the person named for a vacant seat. */
export function chairOf(where: Where): Who {
  return { code: `chair-of-${where}`, authority: (facts) => chairAuthority(facts, where) };
}

/** Holders of the given offices, the first of the list before the next. */
export function officeIn(where: Where, offices: readonly Office[]): Who {
  return {
    code: offices.map((office) => `${office}-of-${where}`).join('|'),
    authority: (facts) => officeAuthority(facts, where, offices),
  };
}

export function officerOf(where: Where): Who {
  return officeIn(where, ['officer']);
}

/** Chair and vice chairs: who decides in the name of the organisation. */
export function leaderOf(where: Where): Who {
  return {
    code: `leader-of-${where}`,
    authority: (facts) => chairAuthority(facts, where) ?? officeAuthority(facts, where, ['viceChair']),
  };
}

/** Chair or vice chair of the organisation that the content names under a field. */
export function leaderOfNamed(field: string): Who {
  return {
    code: 'leader-of-named',
    authority: ({ actor, document }) => {
      const named = (document.content as Record<string, { organisationId?: string } | undefined>)[field];
      const held = officesIn(actor, named?.organisationId ?? null);
      const leader =
        held.find(({ office, actsAsChair }) => office === 'chair' || actsAsChair) ??
        held.find(({ office }) => office === 'viceChair');
      return leader ? authorityOf(leader) : null;
    },
  };
}

/** Any member of the committee. */
export function memberOf(where: Where): Who {
  return {
    code: `member-of-${where}`,
    authority: (facts) =>
      chairAuthority(facts, where) ??
      officeAuthority(facts, where, ['viceChair', 'secretary', 'committeeMember']),
  };
}

/** Who drafts the document, while still holding any office in its organisation. */
export function drafter(): Who {
  return {
    code: 'drafter',
    authority: (facts) => {
      const { draftedBy, organisationId } = facts.document;
      if (facts.actor.personId !== draftedBy || !holdsAnyOwn(facts.actor, organisationId)) return null;
      return { office: 'drafter', organisationId };
    },
  };
}

/** Who keeps the round's minutes. */
export function roundSecretary(): Who {
  return {
    code: 'round-secretary',
    needs: ['round'],
    authority: (facts) => {
      const { organisationId } = facts.document;
      const secretary = facts.round?.secretaryId ?? null;
      if (secretary === null) return officeAuthority(facts, 'unit', ['secretary']);
      return secretary === facts.actor.personId ? anyOwnOffice(facts.actor, organisationId) : null;
    },
  };
}

/** Members on the round's roll, in the office they were put on it with. */
export function onRoll(): Who {
  return {
    code: 'on-roll',
    refusal: 'not-on-roll',
    needs: ['round'],
    authority: (facts) => {
      const { organisationId } = facts.document;
      const member = facts.round?.roll.find(({ personId }) => personId === facts.actor.personId);
      return member && holdsAnyOwn(facts.actor, organisationId)
        ? { office: member.office, organisationId }
        : null;
    },
  };
}

/** The organisation's records clerk; its chair where there is none. */
export function recordsKeeperOf(where: 'unit'): Who {
  const clerk = officeIn(where, ['recordsClerk']);
  return {
    code: `recordsKeeper-of-${where}`,
    needs: ['seats'],
    authority: (facts) => {
      const hasClerk = facts.seats?.some(({ office }) => office === 'recordsClerk') ?? false;
      return clerk.authority(facts) ?? (hasClerk ? null : chairAuthority(facts, where));
    },
  };
}

/** Timers and organisation events. */
export function engine(): Who {
  return {
    code: 'engine',
    authority: ({ actor, document }) =>
      actor.personId === null ? { office: 'engine', organisationId: document.organisationId } : null,
  };
}

/** The first of several that gives the right; the refusal names them all. */
export function anyOf(...whos: [Who, ...Who[]]): Who {
  // "Only the chair may": that a timer may too is nobody's business.
  const named = whos.filter(({ code }) => code !== 'engine');
  return {
    code: named.map(({ code }) => code).join('|'),
    needs: [...new Set(whos.flatMap((who) => who.needs ?? []))],
    authority: (facts) => whos.reduce<Authority | null>((found, who) => found ?? who.authority(facts), null),
  };
}

/** The document's own organisation, or the upper union that reviews it. */
function organisationAt(facts: Pick<Facts, 'document'>, where: Where): string | null {
  return where === 'unit' ? facts.document.organisationId : facts.document.upperOrganisationId;
}

function chairAuthority(facts: Facts, where: Where): Authority | null {
  const held = officesIn(facts.actor, organisationAt(facts, where));
  const chair = held.find(({ office }) => office === 'chair') ?? held.find(({ actsAsChair }) => actsAsChair);
  return chair ? authorityOf(chair) : null;
}

function officeAuthority(facts: Facts, where: Where, offices: readonly Office[]): Authority | null {
  const held = officesIn(facts.actor, organisationAt(facts, where));
  for (const office of offices) {
    const found = held.find((one) => one.office === office);
    if (found) return { office: found.office, organisationId: found.organisationId };
  }
  return null;
}

// A drafter, a voter, a keeper of minutes is one person: nobody is it in another's place.
function anyOwnOffice(actor: Actor, organisationId: string): Authority | null {
  const held = officesIn(actor, organisationId).find(({ delegation }) => !delegation);
  return held ? { office: held.office, organisationId } : null;
}

function holdsAnyOwn(actor: Actor, organisationId: string): boolean {
  return anyOwnOffice(actor, organisationId) !== null;
}

function officesIn(actor: Actor, organisationId: string | null): HeldOffice[] {
  return actor.offices.filter((held) => held.organisationId === organisationId && hasPart(held.office));
}

function authorityOf({ office, organisationId, actsAsChair }: HeldOffice): Authority {
  return office === 'chair' ? { office, organisationId } : { office, organisationId, actsAsChair };
}
