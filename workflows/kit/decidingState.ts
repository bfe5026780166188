import { due } from './deadlines.ts';
import { roundTransitions } from './machineParts.ts';

/** The state in which a committee decides; what organisations end ends the round as well. */
export const decidingState = {
  entry: 'enter',
  meta: due({ by: 'round', fires: 'closeRound' }),
  on: {
    ...roundTransitions,
    unitEnded: { target: 'cancelled', actions: 'closeRound' },
    unitMoved: { target: 'draft', actions: ['closeRound', 'moveTo'] },
  },
} as const;
