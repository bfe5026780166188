import { assign, setup } from 'xstate';
import {
  due,
  effectActions,
  beginning,
  momentOf,
  reorganisationTransitions,
  issuedEnds,
  draftEnds,
  type BaseContext,
  type FlowEvent,
  type ReorganisationEvent,
} from '../kit/index.ts';

export type CourseState =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'inForce'
  | 'held'
  | 'concluded'
  | 'closed'
  | 'archived'
  | 'cancelled'
  | 'recalled';

type CourseEvent = FlowEvent<
  | ReorganisationEvent
  | 'submit'
  | 'withdraw'
  | 'returnForRevision'
  | 'revise'
  | 'issue'
  | 'invite'
  | 'uninvite'
  | 'acceptInvitation'
  | 'declineInvitation'
  | 'recordAttendance'
  | 'recordSpending'
  | 'removeSpending'
  | 'finish'
  | 'recordResults'
  | 'conclude'
  | 'certify'
  | 'takeBackCertificates'
  | 'close'
  | 'archive'
  | 'cancel'
  | 'recall'
>;

/** For the compiler alone: what the machine holds, hears and begins with. */
const types = {} as { context: BaseContext; events: CourseEvent; input: { now: string } };

const spending = {
  recordSpending: { actions: 'amendContent' },
  removeSpending: { actions: 'amendContent' },
} as const;

// What it said of people is taken back for those who should not have passed, or with the whole course.
const known = {
  takeBackCertificates: { actions: ['amendContent', 'withdrawCertificates', 'withdrawCadre'] },
  recall: { target: 'recalled', actions: 'withdrawCadre' },
} as const;

const underWay = {
  recordAttendance: { actions: 'amendContent' },
  ...spending,
  recall: { target: 'recalled' },
} as const;

/** A course is planned and signed, people are invited, come, are ticked off, pass or not, and have their certificates. */
export const machine = setup({
  types,
  actions: {
    ...effectActions,
    enter: assign({ since: ({ context, event }) => momentOf(event, context.since) }),
  },
}).createMachine({
  id: 'training-course',
  initial: 'draft',
  context: ({ input }) => ({ since: beginning(input) }),
  states: {
    draft: {
      tags: ['editable'],
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 10 }),
      on: {
        submit: { target: 'submitted', actions: ['markSubmitted', 'amendContent'] },
        cancel: { target: 'cancelled' },
        ...draftEnds,
      },
    },
    submitted: {
      entry: 'enter',
      meta: due({ by: 'submission', workingDays: 2 }),
      on: {
        withdraw: { target: 'draft', actions: 'startRevision' },
        returnForRevision: { target: 'returned', actions: 'recordReturn' },
        issue: { target: 'inForce', actions: 'issue' },
        ...reorganisationTransitions,
      },
    },
    returned: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 3 }),
      on: {
        revise: { target: 'draft', actions: 'startRevision' },
        cancel: { target: 'cancelled' },
        ...reorganisationTransitions,
      },
    },
    inForce: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 30 }),
      on: {
        invite: { actions: 'amendContent' },
        uninvite: { actions: 'amendContent' },
        acceptInvitation: { actions: 'amendContent' },
        declineInvitation: { actions: 'amendContent' },
        finish: { target: 'held' },
        ...underWay,
        ...issuedEnds,
      },
    },
    held: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 10 }),
      on: {
        recordResults: { actions: 'amendContent' },
        conclude: { target: 'concluded', actions: ['amendContent', 'recordCadre'] },
        ...underWay,
        ...issuedEnds,
      },
    },
    concluded: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 10 }),
      on: {
        certify: { actions: ['amendContent', 'certify', 'recordCadre'] },
        close: { target: 'closed', actions: 'markClosed' },
        ...spending,
        ...known,
        ...issuedEnds,
      },
    },
    closed: {
      tags: ['rest'],
      entry: 'enter',
      meta: due({ by: 'entry', days: 365, fires: 'archive' }),
      on: { archive: { target: 'archived' }, ...known },
    },
    archived: { tags: ['over'], on: known },
    cancelled: { type: 'final' },
    recalled: { type: 'final' },
  },
});
