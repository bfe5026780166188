import { z } from 'zod';
import {
  action,
  afterIssueActions,
  agreementBlockers,
  anyOf,
  chairOf,
  decisionActions,
  endByReorganisation,
  issueAction,
  officeIn,
  officeTitle,
  recallAction,
  rollOf,
  type BaseContext,
  type Facts,
  type Office,
  type Question,
  type Seat,
} from '../kit/index.ts';
import { missingIn, withResults, type ConfidenceVote } from './form.ts';

export type ConfidenceFacts = Facts<ConfidenceVote, BaseContext>;

/** Refusals that only this flow knows; the others are the kit's. */
export type ConfidenceCode = 'nobody-in-office';

const chair = chairOf('unit');
const secretary = officeIn('unit', ['secretary', 'officer']);

/** Those who lead; the other choice is the whole committee. */
const leading: Office[] = ['chair', 'viceChair', 'inspectionChair'];

const holders = z.strictObject({ of: z.enum(['leaders', 'committee']).meta({ kind: 'enum' }) });

export const actions = {
  /** Whoever is in office today is rated; whoever was named before is named no more. */
  nameHolders: action(holders, {
    who: anyOf(chair, secretary),
    needs: ['seats'],
    main: true,
    refuse: ({ seats = [] }: ConfidenceFacts, payload) =>
      !payload || ratedAmong(seats, payload.of).length > 0 ? [] : [{ code: 'nobody-in-office' }],
    effects: {
      amendContent: ({ document, seats = [] }, { of }) => ({
        content: {
          ...document.content,
          persons: ratedAmong(seats, of).map(({ personId, fullName, office }) => ({
            ...{ id: personId, personId, fullName, office: officeTitle(office, 'vi'), votes: [] },
          })),
        },
      }),
    },
  }),

  ...decisionActions<ConfidenceVote, BaseContext>({
    opener: anyOf(chair, secretary),
    closer: chair,
    secretaries: ['secretary', 'officer'],
    secretOnly: true,
    missing: missingIn,
    questions: ({ document }) => questionsIn(document.content),
    settled: withResults,
  }),

  issue: issueAction<ConfidenceVote, BaseContext>({
    who: chair,
    typeCode: 'TB',
    refuse: agreementBlockers,
  }),

  ...afterIssueActions<ConfidenceVote, BaseContext>(chair),
  recall: recallAction<ConfidenceVote, BaseContext>(chair),
  endByReorganisation: endByReorganisation<ConfidenceVote, BaseContext>(),
};

/** Each once, in the highest office held. */
function ratedAmong(seats: readonly Seat[], of: 'leaders' | 'committee'): Seat[] {
  if (of === 'committee') return rollOf(seats);
  const ranked = leading.flatMap((office) => seats.filter((seat) => seat.office === office));
  return ranked.filter((seat, at) => ranked.findIndex(({ personId }) => personId === seat.personId) === at);
}

/** One question a person, asked of all but that person: nobody rates themselves. */
function questionsIn({ persons, levels }: ConfidenceVote): Question[] {
  return persons.map(({ personId, fullName, office }) => ({
    ...{
      id: personId,
      title: `${fullName} - ${office}`,
      personId,
      most: 1,
      counting: 'ordered',
      mayFail: true,
    },
    choices: levels.map(({ id, title }) => ({ value: String(id), label: title })),
  }));
}
