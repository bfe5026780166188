import {
  chairOf,
  decisionActions,
  defineFlow,
  rollOf,
  type BaseContext,
  type Facts,
  type Question,
} from '../../../workflows/kit/index.ts';
import { toy, type Toy } from '../../../test/support/toy-flow/index.ts';

const chair = chairOf('unit');
const levels = ['excellent', 'good', 'failed'].map((value) => ({ value, label: value }));

/** The tests' flow whose committee votes on each of its own members. */
export const askingFlow = defineFlow({
  ...toy,
  kind: 'asking',
  actions: {
    ...toy.actions,
    ...decisionActions<Toy, BaseContext>({
      ...{ opener: chair, closer: chair, secretaries: ['secretary'], missing: () => [] },
      questions: aboutMembers,
    }),
  },
});

function aboutMembers({ seats = [] }: Facts): Question[] {
  return rollOf(seats).map(({ personId, fullName }) => ({
    ...{ id: personId, title: fullName, personId, choices: levels, most: 1, counting: 'ordered' },
  }));
}
