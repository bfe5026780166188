import { z } from 'zod';
import { action } from './action.ts';
import type { Facts } from './facts.ts';
import type { ActionRule } from './flow.ts';
import { engine } from './who.ts';

const payload = z.strictObject({
  decisionId: z.guid(),
  /** The organisation that takes over, where there is one. */
  successorId: z.guid().optional(),
  /** Whose end it is: the issuing unit's (usual), or the reviewing upper union's. */
  party: z.enum(['issuer', 'reviewer']).optional(),
  /** Above the successor, where the successor is the issuer from here. */
  upperId: z.guid().optional(),
  /** The decision as papers cite it, for the history. */
  decision: z.string().normalize('NFC').max(1_000).optional(),
});

/** The state, in every flow, of what came to nothing. */
export const CANCELLED = 'cancelled';

/** Events of an organisation's end, for a machine's event type. */
export type ReorganisationEvent = 'unitEnded' | 'unitMoved' | 'reviewerEnded';

/** A merged or dissolved organisation ends or hands over its documents; the engine's act alone. */
export function endByReorganisation<Content, Context>(): ActionRule<Content, Context> {
  return action(payload, {
    who: engine(),
    engineOnly: true,
    needs: ['round'],
    events: ['unitEnded', 'unitMoved', 'reviewerEnded'],
    reasonFrom: 'decision',
    check: (_: Facts<Content, Context>, { party, successorId }) =>
      party === 'reviewer' && !successorId ? [{ path: 'payload.successorId', code: 'required' }] : [],
    event: (_, { party, successorId }) => {
      if (party === 'reviewer') return 'reviewerEnded';
      return successorId ? 'unitMoved' : 'unitEnded';
    },
    effects: {
      closeRound: ({ round }) => ({ roundId: round?.id ?? '', outcome: 'voided' }),
      moveTo: (_, { successorId, upperId }) => ({
        organisationId: String(successorId),
        upperOrganisationId: upperId,
      }),
      changeReviewer: (_, { successorId }) => ({ upperOrganisationId: String(successorId) }),
    },
  });
}
