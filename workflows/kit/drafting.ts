import { z } from 'zod';
import { action } from './action.ts';
import type { Facts } from './facts.ts';
import { person } from './fields.ts';
import type { ActionRule, Who } from './flow.ts';

/** Gives the draft to somebody who holds an office in its organisation. */
export function assignDrafterAction<Content, Context>(who: Who): ActionRule<Content, Context> {
  return action(z.strictObject({ personId: person() }), {
    who,
    needs: ['seats'],
    refuse: ({ seats }: Facts<Content, Context>, payload) => {
      const known = !payload || seats?.some(({ personId }) => personId === payload.personId);
      return known ? [] : [{ code: 'person-holds-no-office' }];
    },
    effects: { setDrafter: (_, { personId }) => ({ personId }) },
  });
}
