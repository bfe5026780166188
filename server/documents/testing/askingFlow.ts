import {
  chairOf,
  decisionActions,
  defineFlow,
  rollOf,
  type BaseContext,
  type Facts,
  type Question,
} from '../../../workflows/kit/index.ts';
import { flow } from './flow.ts';

const chair = chairOf('unit');
const levels = ['excellent', 'good', 'failed'].map((value) => ({ value, label: value }));

/** The tests' flow whose committee votes on each of its own members. */
export const askingFlow = defineFlow<unknown, BaseContext>({
  ...flow,
  kind: 'asking',
  actions: {
    ...flow.actions,
    ...decisionActions<unknown, BaseContext>({
      ...{ opener: chair, closer: chair, secretaries: ['secretary'], missing: () => [] },
      questions: aboutMembers,
    }),
  },
} as Parameters<typeof defineFlow<unknown, BaseContext>>[0]);

function aboutMembers({ seats = [] }: Facts): Question[] {
  return rollOf(seats).map(({ personId, fullName }) => ({
    ...{ id: personId, title: fullName, personId, choices: levels, most: 1, counting: 'ordered' },
  }));
}
