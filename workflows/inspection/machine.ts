import { assign, setup } from 'xstate';
import {
  due,
  beginning,
  effectActions,
  momentOf,
  textIn,
  issuedEnds,
  reorganisationTransitions,
  type BaseContext,
  type FlowEvent,
  type ReorganisationEvent,
} from '../kit/index.ts';

/** What an inspection keeps beside its state. */
export interface InspectionContext extends BaseContext {
  /** Rows of the remedies that were done and looked at. */
  confirmed: string[];
  /** What the unit objects to and has not been answered yet. */
  objection: string | null;
}

export type InspectionState =
  | 'draft'
  | 'inspecting'
  | 'explaining'
  | 'concluding'
  | 'inForce'
  | 'closed'
  | 'archived'
  | 'cancelled'
  | 'recalled'
  | 'replaced';

type InspectionEvent = FlowEvent<
  | ReorganisationEvent
  | 'decide'
  | 'recordMinutes'
  | 'explain'
  | 'lapseExplanation'
  | 'issue'
  | 'confirmRemedy'
  | 'reopenRemedy'
  | 'object'
  | 'answerObjection'
  | 'close'
  | 'archive'
  | 'cancel'
  | 'recall'
  | 'replace'
>;

/** For the compiler alone: what the machine holds, hears and begins with. */
const types = {} as { context: InspectionContext; events: InspectionEvent; input: { now: string } };

/** What ends with the inspecting union; its successor plans anew. */
const ends = {
  cancel: { target: 'cancelled' },
  ...reorganisationTransitions,
} as const;

/**
 * An inspection of one unit: planned, decided, minuted, explained by the unit, concluded, its remedies followed up. Shape
 * only; who may and why not stands in rules.ts.
 */
export const machine = setup({
  types,
  actions: {
    ...effectActions,
    enter: assign({ since: ({ context, event }) => momentOf(event, context.since) }),
    noteConfirmed: assign({
      confirmed: ({ context, event }) => [...without(context.confirmed, event), rowIn(event)],
    }),
    noteReopened: assign({ confirmed: ({ context, event }) => without(context.confirmed, event) }),
    noteObjection: assign({ objection: ({ event }) => textIn(event.payload?.['reason']) }),
    noteAnswer: assign({ objection: () => null }),
  },
}).createMachine({
  id: 'inspection',
  initial: 'draft',
  context: ({ input }) => ({ since: beginning(input), confirmed: [], objection: null }),
  states: {
    draft: {
      tags: ['editable'],
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 60 }),
      on: {
        ...ends,
        decide: { target: 'inspecting', actions: 'amendContent' },
        unitMoved: { actions: 'moveTo' },
      },
    },
    inspecting: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 20 }),
      on: { ...ends, recordMinutes: { target: 'explaining', actions: 'amendContent' } },
    },
    explaining: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 5, fires: 'lapseExplanation' }),
      on: {
        ...ends,
        explain: { target: 'concluding', actions: 'amendContent' },
        lapseExplanation: { target: 'concluding' },
      },
    },
    concluding: {
      tags: ['editable'],
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 15 }),
      on: { ...ends, issue: { target: 'inForce', actions: ['issue', 'askUnits'] } },
    },
    inForce: {
      entry: 'enter',
      meta: due({ by: 'entry', workingDays: 10 }),
      on: {
        confirmRemedy: { actions: ['settleRequest', 'noteConfirmed'] },
        reopenRemedy: { actions: ['settleRequest', 'askUnits', 'noteReopened'] },
        object: { actions: 'noteObjection' },
        answerObjection: { actions: 'noteAnswer' },
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

function rowIn({ payload }: InspectionEvent): string {
  return textIn(payload?.['rowId']);
}

function without(rows: readonly string[], event: InspectionEvent): string[] {
  return rows.filter((row) => row !== rowIn(event));
}
