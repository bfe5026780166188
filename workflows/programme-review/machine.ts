import { assign, setup } from 'xstate';
import {
  due,
  beginning,
  effectActions,
  momentOf,
  roundTransitions,
  issuedEnds,
  draftEnds,
  type BaseContext,
  type FlowEvent,
  type ReorganisationEvent,
  type RoundEvent,
} from '../kit/index.ts';

export type ReviewState =
  | 'draft'
  | 'gathering'
  | 'consolidating'
  | 'deciding'
  | 'agreed'
  | 'inForce'
  | 'closed'
  | 'archived'
  | 'cancelled'
  | 'recalled'
  | 'replaced';

type ReviewEvent = FlowEvent<
  | RoundEvent
  | ReorganisationEvent
  | 'askReports'
  | 'freeze'
  | 'annexLate'
  | 'openRound'
  | 'revise'
  | 'issue'
  | 'close'
  | 'archive'
  | 'cancel'
  | 'recall'
  | 'replace'
>;

/** For the compiler alone: what the machine holds, hears and begins with. */
const types = {} as { context: BaseContext; events: ReviewEvent; input: { now: string } };

/** A successor goes on where the old union stood; what a committee adopted that is no more is adopted anew. */
const ends = {
  cancel: { target: 'cancelled' },
  ...draftEnds,
} as const;

/** A vote that fails leads back to the consolidation, not to the request. */
const back = { target: 'consolidating', actions: 'closeRound' } as const;

/**
 * The review of a programme: units are asked, frozen at the cut-off, consolidated, adopted by the committee, issued. Shape
 * only; who may and why not stands in rules.ts.
 */
export const machine = setup({
  types,
  actions: {
    ...effectActions,
    enter: assign({ since: ({ context, event }) => momentOf(event, context.since) }),
  },
}).createMachine({
  id: 'programme-review',
  initial: 'draft',
  context: ({ input }) => ({ since: beginning(input) }),
  states: {
    draft: {
      tags: ['editable'],
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 20 }),
      on: {
        ...ends,
        askReports: { target: 'gathering', actions: 'askUnits' },
      },
    },
    gathering: {
      // The units are waited for, each by its own duty.
      tags: ['rest'],
      entry: 'enter',
      meta: due({ by: 'content', field: 'cutOffOn', fires: 'freeze' }),
      on: { ...ends, freeze: { target: 'consolidating', actions: 'amendContent' } },
    },
    consolidating: {
      tags: ['editable'],
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 20 }),
      on: {
        ...ends,
        annexLate: { actions: 'amendContent' },
        openRound: { target: 'deciding', actions: 'openRound' },
      },
    },
    deciding: {
      entry: 'enter',
      meta: due({ by: 'round', fires: 'closeRound' }),
      on: {
        ...roundTransitions,
        roundFailed: back,
        roundLapsed: back,
        roundVoided: back,
        abandonRound: back,
        voidRound: back,
        unitEnded: { target: 'cancelled', actions: 'closeRound' },
        unitMoved: { target: 'consolidating', actions: ['closeRound', 'moveTo'] },
      },
    },
    agreed: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 5 }),
      on: {
        ...ends,
        annexLate: { actions: 'amendContent' },
        revise: { target: 'consolidating', actions: 'startRevision' },
        issue: { target: 'inForce', actions: 'issue' },
        unitMoved: { target: 'consolidating', actions: ['moveTo', 'startRevision'] },
      },
    },
    inForce: {
      tags: ['rest'],
      entry: 'enter',
      meta: due({ by: 'yearEnd', fires: 'close' }),
      on: {
        close: { target: 'closed', actions: 'markClosed' },
        recall: { target: 'recalled' },
        replace: { target: 'replaced', actions: 'linkReplacement' },
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
    replaced: { type: 'final' },
  },
});
