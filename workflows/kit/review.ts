import { z } from 'zod';
import { action } from './action.ts';
import type { Blocker, FieldFault } from './blocker.ts';
import { agreementBlockers } from './decision.ts';
import type { Facts, Office } from './facts.ts';
import { person, reason, title } from './fields.ts';
import type { ActionRule, Who } from './flow.ts';
import { rowIdsOf } from './form.ts';
import { anyOf, leaderOf, officerOf } from './who.ts';
import { withReason, withRemark } from './payloads.ts';

const returnPayload = z.strictObject({
  reason: reason(),
  notes: z
    .array(
      z.strictObject({
        /** A top-level part of the content, or a row's id. */
        section: title(200),
        rowId: z.guid().meta({ kind: 'id' }).optional(),
        text: reason(),
      }),
    )
    .max(200)
    .meta({ kind: 'rows' })
    .optional(),
});

/** The upper union's side of an upward document: receive, return, approve, take the approval back. */
export function reviewActions<Content, Context>({ form }: { form: z.ZodObject }) {
  type F = Facts<Content, Context>;
  const ownToActor = (facts: F) => ownDocument(facts, facts.actor.personId);
  return {
    beginReview: action(z.strictObject({ reviewerId: person().optional() }), {
      who: officerOf('upper'),
      needs: ['upperSeats', 'involved', 'incoming'],
      main: true,
      byMail: true,
      inBulk: true,
      refuse: (facts: F, payload) => [
        ...ownToActor(facts),
        ...(payload?.reviewerId ? reviewerBlockers(facts, payload.reviewerId) : []),
      ],
      effects: {
        assignReviewer: (facts, { reviewerId }) => ({ personId: reviewerId ?? facts.actor.personId }),
      },
    }),

    returnForRevision: returnAction<Content, Context>({
      form,
      who: anyOf(officerOf('upper'), leaderOf('upper')),
      refuse: ownToActor,
    }),

    approve: action(withRemark, {
      who: leaderOf('upper'),
      needs: ['involved', 'agreed'],
      main: true,
      inBulk: true,
      reasonFrom: 'remark',
      refuse: (facts: F) => [...ownToActor(facts), ...agreementBlockers(facts)],
    }),

    withdrawApproval: action(withReason, {
      who: leaderOf('upper'),
      needs: ['involved'],
      danger: true,
      refuse: ownToActor,
    }),
  };
}

/** Sends it back with a reason, and notes on what to change where. */
export function returnAction<Content, Context>({
  form,
  who,
  refuse,
}: {
  form: z.ZodObject;
  who: Who;
  refuse: (facts: Facts<Content, Context>) => Blocker[];
}): ActionRule<Content, Context> {
  return action(returnPayload, {
    who,
    needs: ['involved'],
    check: (facts: Facts<Content, Context>, payload) =>
      noteFaults(Object.keys(form.shape), facts.document.content, payload),
    refuse,
    effects: { recordReturn: (_, { reason: why, notes = [] }) => ({ reason: why, notes }) },
  });
}

/** Nobody reviews or approves what they drafted, voted on or submitted, in whichever office, nor in the name of who did. */
export function ownDocument({ involved, actor }: Facts, personId: string | null): Blocker[] {
  // Not knowing who took part must never pass for nobody having done so.
  if (!involved) throw new Error('A rule asks whose document it is without needing the fact "involved"');
  const partOf = (id: string | null) => involved.find((one) => one.personId === id);
  const own = partOf(personId);
  if (own) return [{ code: 'own-document', params: { as: own.as } }];
  // Whoever took part does not get round it by sending another.
  const giver =
    personId === actor.personId && actor.delegation ? partOf(actor.delegation.giverId) : undefined;
  return giver ? [{ code: 'own-document-of-giver', params: { as: giver.as } }] : [];
}

const reviewingOffices: Office[] = ['officer', 'chair', 'viceChair'];

function reviewerBlockers(facts: Facts, reviewerId: string): Blocker[] {
  const known = facts.upperSeats?.some(
    ({ personId, office }) => personId === reviewerId && reviewingOffices.includes(office),
  );
  return known ? ownDocument(facts, reviewerId) : [{ code: 'reviewer-not-in-upper' }];
}

function noteFaults(
  keys: string[],
  content: unknown,
  { notes = [] }: z.output<typeof returnPayload>,
): FieldFault[] {
  const rows = rowIdsOf(content);
  return notes.flatMap(({ section, rowId }, index): FieldFault[] => [
    ...(keys.includes(section) || rows.has(section)
      ? []
      : [
          {
            path: `payload.notes.${index}.section`,
            code: 'not-an-option',
            params: { options: keys.join(', ') },
          },
        ]),
    ...(rowId === undefined || rows.has(rowId)
      ? []
      : [{ path: `payload.notes.${index}.rowId`, code: 'invalid' }]),
  ]);
}
