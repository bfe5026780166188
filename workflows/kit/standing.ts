import type { Flow } from './flow.ts';
import { CANCELLED } from './reorganisation.ts';

/** How an issued paper stands for whoever holds it in hand. */
export type PaperStanding = 'inForce' | 'underWay' | 'done' | 'ended';

const TAKEN_BACK = ['recalled', 'replaced', CANCELLED];

/** Only what was taken back binds no longer: work that is over, or still with whoever it was sent to, leaves a paper as it was signed. */
export function standingOf({ tone }: Pick<Flow, 'tone'>, state: string): PaperStanding {
  if (TAKEN_BACK.includes(state)) return 'ended';
  switch (tone(state)) {
    case 'good':
      return 'inForce';
    case 'closed':
      return 'done';
    default:
      return 'underWay';
  }
}
