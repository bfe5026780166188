import { assign, setup } from 'xstate';
import {
  due,
  beginning,
  effectActions,
  momentOf,
  roundTransitions,
  issuedEnds,
  draftEnds,
  reorganisationTransitions,
  type BaseContext,
  type FlowEvent,
  type ReorganisationEvent,
  type RoundEvent,
} from '../kit/index.ts';

export type EvaluationState =
  | 'draft'
  | 'assessing'
  | 'deciding'
  | 'notified'
  | 'objected'
  | 'concluded'
  | 'inForce'
  | 'closed'
  | 'archived'
  | 'cancelled'
  | 'recalled';

type EvaluationEvent = FlowEvent<
  | RoundEvent
  | ReorganisationEvent
  | 'begin'
  | 'assessSelf'
  | 'remarkOn'
  | 'recordTrust'
  | 'acceptResult'
  | 'objectTo'
  | 'conclude'
  | 'issue'
  | 'assignTasks'
  | 'close'
  | 'archive'
  | 'cancel'
  | 'recall'
>;

/** For the compiler alone: what the machine holds, hears and begins with. */
const types = {} as { context: BaseContext; events: EvaluationEvent; input: { now: string } };

const again = { target: 'assessing', actions: 'closeRound' } as const;

/** Members assess themselves, colleagues and members of the union are heard, the committee votes, the member may object. */
export const machine = setup({
  types,
  actions: {
    ...effectActions,
    enter: assign({ since: ({ context, event }) => momentOf(event, context.since) }),
  },
}).createMachine({
  id: 'member-evaluation',
  initial: 'draft',
  context: ({ input }) => ({ since: beginning(input) }),
  states: {
    draft: {
      tags: ['editable'],
      entry: 'enter',
      meta: due({ by: 'duty', afterReturn: 10 }),
      on: {
        begin: { target: 'assessing', actions: 'amendContent' },
        cancel: { target: 'cancelled' },
        ...draftEnds,
      },
    },
    assessing: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 10 }),
      on: {
        assessSelf: { actions: 'amendContent' },
        remarkOn: { actions: 'amendContent' },
        recordTrust: { actions: 'amendContent' },
        openRound: { target: 'deciding', actions: 'openRound' },
        cancel: { target: 'cancelled' },
        ...reorganisationTransitions,
      },
    },
    deciding: {
      entry: 'enter',
      meta: due({ by: 'round', fires: 'closeRound' }),
      on: {
        ...roundTransitions,
        roundPassed: { target: 'notified', actions: ['closeRound', 'amendContent'] },
        roundFailed: again,
        roundLapsed: again,
        roundVoided: again,
        abandonRound: again,
        voidRound: again,
        unitEnded: { target: 'cancelled', actions: 'closeRound' },
        unitMoved: { target: 'draft', actions: ['closeRound', 'moveTo', 'startRevision'] },
      },
    },
    notified: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 5, fires: 'conclude' }),
      on: {
        acceptResult: { actions: 'amendContent' },
        objectTo: { target: 'objected', actions: 'amendContent' },
        conclude: { target: 'concluded' },
        ...reorganisationTransitions,
      },
    },
    objected: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 10 }),
      on: {
        remarkOn: { actions: 'amendContent' },
        openRound: { target: 'deciding', actions: 'openRound' },
        cancel: { target: 'cancelled' },
        ...reorganisationTransitions,
      },
    },
    concluded: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 5 }),
      on: {
        issue: { target: 'inForce', actions: ['issue', 'recordCadre'] },
        cancel: { target: 'cancelled' },
        ...reorganisationTransitions,
      },
    },
    inForce: {
      tags: ['rest'],
      entry: 'enter',
      meta: due({ by: 'yearEnd', fires: 'close' }),
      on: {
        assignTasks: { actions: 'assignTasks' },
        close: { target: 'closed', actions: 'markClosed' },
        recall: { target: 'recalled', actions: 'withdrawCadre' },
        ...issuedEnds,
      },
    },
    closed: {
      tags: ['rest'],
      entry: 'enter',
      meta: due({ by: 'entry', days: 365, fires: 'archive' }),
      on: { archive: { target: 'archived' } },
    },
    archived: { type: 'final' },
    cancelled: { type: 'final' },
    recalled: { type: 'final' },
  },
});
