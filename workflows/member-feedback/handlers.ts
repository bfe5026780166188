import {
  anyOf,
  chairOf,
  drafter,
  officeIn,
  type Facts,
  type Inspecting,
  type Seat,
  type Who,
} from '../kit/index.ts';
import type { Feedback } from './form.ts';
import type { FeedbackContext, Handler } from './machine.ts';

export type FeedbackFacts = Facts<Feedback, FeedbackContext>;

const inspection: Record<Exclude<Handler, 'committee'>, Who> = {
  inspection: officeIn('unit', ['inspectionChair']),
  upperInspection: officeIn('upper', ['inspectionChair']),
};

/** Those of the committee, while it is the committee that resolves. */
export function inCommittee(who: Who): Who {
  return { ...who, authority: (facts) => (handlerOf(facts) === 'committee' ? who.authority(facts) : null) };
}

/** Whoever decides on it: the chair for the committee, else the inspection chair. */
export function decider(): Who {
  return { ...anyOf(inCommittee(chairOf('unit')), inspector()) };
}

/** Whoever works on it: besides the decider, the member to whom it was given. */
export function resolver(): Who {
  return anyOf(inCommittee(drafter()), decider());
}

function inspector(): Who {
  const { code } = anyOf(inspection.inspection, inspection.upperInspection);
  return {
    code,
    authority: (facts) => {
      const handler = handlerOf(facts);
      if (!handler || handler === 'committee' || isConcerned(facts)) return null;
      return inspection[handler].authority(facts);
    },
  };
}

/** Whose inspection committee has it; null while it is the unit's committee's, or nobody's yet. */
export function inspecting({ handler }: Pick<FeedbackContext, 'handler'>): Inspecting | null {
  switch (handler) {
    case 'inspection':
      return 'unit';
    case 'upperInspection':
      return 'upper';
    default:
      return null;
  }
}

/** The chair, or who acts as one, has no part in what is said of the chair, in whichever office. */
function isConcerned({ actor, document }: Facts): boolean {
  return (
    (document.content as Feedback).about === 'chair' &&
    actor.offices.some((held) => held.organisationId === document.organisationId && isChairs(held))
  );
}

/** Who inspects: the unit's own inspection chair, unless it is the chair; else that of the upper union. */
export function inspectionFor({ seats = [], document }: FeedbackFacts): Exclude<Handler, 'committee'> {
  const chairs = new Set(seats.filter(isChairs).map(({ personId }) => personId));
  const own = seats.some(({ office, personId }) => office === 'inspectionChair' && !chairs.has(personId));
  return own || !document.upperOrganisationId ? 'inspection' : 'upperInspection';
}

function isChairs({ office, actsAsChair }: Pick<Seat, 'office' | 'actsAsChair'>): boolean {
  return office === 'chair' || Boolean(actsAsChair);
}

function handlerOf({ document }: Facts): Handler | null {
  return (document.context as FeedbackContext).handler;
}
