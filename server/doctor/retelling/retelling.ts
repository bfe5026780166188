import type { HeldOffice, LinkedFacts, Seat } from '../../../workflows/kit/index.ts';

/** A document's history as a test tells it: who is there, what the document says at first, and act after act. */
export interface Retelling {
  kind: string;
  /** The version of the flow it began under. */
  flowVersion: number;
  name: string;
  organisationId: string;
  upperOrganisationId: string | null;
  content: unknown;
  /** The act that made it. */
  made: Step;
  steps: Step[];
}

/** Somebody with the offices of that moment. */
export interface Player {
  id: string;
  /** Speaks of the office rather than of the person. */
  name: string;
  offices: PlayedOffice[];
}

/** An office that somebody holds, and whether it is a seat of the standing committee. */
export type PlayedOffice = HeldOffice & Pick<Seat, 'standing'>;

export interface Step {
  seq: number;
  at: string;
  /** Null where the engine acts. */
  actor: Player | null;
  /** All who held an office then and there. */
  around: Player[];
  does:
    | { what: 'makes' }
    | { what: 'saves'; content: unknown }
    | { what: 'moves'; toVersion: number }
    | { what: 'acts'; action: string; payload: object; to: string; linked: LinkedFacts | null };
}
