import { createMachine } from 'xstate';
import { defineFlow, type BaseContext } from '../../../workflows/kit/index.ts';
import { machine, toy, toyFlow } from './index.ts';

type Config = Record<'draft' | 'agreed' | 'underReview' | 'returned', { on: Record<string, unknown> }>;
const { returned: _, ...states } = machine.config.states as unknown as Config;
const { cancel, ...fromDraft } = states.draft.on;

/** The toy's second version: a returned letter is a draft again at once, and an agreed one may be cancelled, a draft no more. */
const nextMachine = createMachine(
  {
    ...machine.config,
    states: {
      ...states,
      draft: { ...states.draft, on: fromDraft },
      agreed: { ...states.agreed, on: { ...states.agreed.on, cancel } },
      underReview: {
        ...states.underReview,
        on: {
          ...states.underReview.on,
          returnForRevision: { target: 'draft', actions: ['recordReturn', 'startRevision'] },
        },
      },
    },
  } as object,
  machine.implementations as object,
);

/** Both versions alive: new letters begin under the second. */
export const toyFlowNext = defineFlow({
  ...toy,
  version: 2,
  machine: nextMachine,
  earlier: [toyFlow],
  migrate: ({ state, context }) => ({
    state: state === 'returned' ? 'draft' : state,
    context: context as BaseContext,
  }),
});
