import { createMachine } from 'xstate';
import { defineFlow, endByReorganisation } from '../../../workflows/kit/index.ts';
import { machine, toy } from './index.ts';

type States = Record<string, { on?: Record<string, unknown> }>;

const ends = {
  unitEnded: { target: 'cancelled' },
  unitMoved: { target: 'draft', actions: ['moveTo', 'startRevision'] },
};
const heard: Record<string, Record<string, unknown>> = {
  draft: { ...ends, unitMoved: { actions: 'moveTo' } },
  deciding: {
    unitEnded: { target: 'cancelled', actions: 'closeRound' },
    unitMoved: { target: 'draft', actions: ['closeRound', 'moveTo'] },
  },
  agreed: ends,
  submitted: { ...ends, reviewerEnded: { actions: ['changeReviewer', 'markSubmitted'] } },
  underReview: {
    ...ends,
    reviewerEnded: { target: 'submitted', actions: ['changeReviewer', 'markSubmitted'] },
  },
  inForce: {
    unitEnded: { target: 'closed', actions: 'markClosed' },
    unitMoved: { target: 'closed', actions: 'markClosed' },
  },
};
const states = Object.entries(machine.config.states as unknown as States);

/** The toy as it hears of organisations that end: what it is for tests of kit and server stays as small as it was. */
export const toyFlowReorganised = defineFlow({
  ...toy,
  machine: createMachine(
    {
      ...machine.config,
      states: Object.fromEntries(
        states.map(([name, state]) => [name, { ...state, on: { ...state.on, ...heard[name] } }]),
      ),
    } as object,
    machine.implementations as object,
  ),
  actions: { ...toy.actions, endByReorganisation: endByReorganisation() },
});
