import type { z } from 'zod';
import type { Blocker, FieldFault } from './blocker.ts';
import type { Effect, EffectType } from './effects.ts';
import type { FactName, Facts } from './facts.ts';
import type { ActionRule, Who } from './flow.ts';

type Payload = Record<string, unknown>;

/** How each effect the machine may name is filled from facts and payload. */
export type Fillers<F, P> = {
  [T in EffectType]?: (facts: F, payload: P) => Omit<Extract<Effect, { type: T }>, 'type'>;
};

interface Spec<P, F> extends Pick<
  ActionRule,
  'events' | 'engineOnly' | 'byMail' | 'inBulk' | 'reasonFrom' | 'main' | 'danger' | 'ignoresVersion'
> {
  who: Who;
  needs?: FactName[];
  check?: (facts: F, payload: P) => FieldFault[];
  refuse?: (facts: F, payload?: P) => Blocker[];
  event?: (facts: F, payload: P) => string;
  applies?: (facts: F) => boolean;
  effects?: Fillers<F, P>;
}

/**
 * An action's rule, typed by its own payload. The types end here: `decide` hands the rule only what its schema read.
 */
export function action<P extends Payload, Content = unknown, Context = unknown>(
  payload: z.ZodType<P>,
  spec: Spec<P, Facts<Content, Context>>,
): ActionRule<Content, Context> {
  const { needs = [], effects = {}, ...rest } = spec;
  const rule = {
    ...rest,
    payload,
    needs,
    effects: (types: EffectType[], facts: Facts<Content, Context>, read: P) =>
      types.map((type) => filled(type, effects[type], facts, read)),
  };
  return rule as unknown as ActionRule<Content, Context>;
}

type Filler<F, P> = (facts: F, payload: P) => object;

function filled<F, P>(type: EffectType, filler: Filler<F, P> | undefined, facts: F, payload: P): Effect {
  if (filler) return { type, ...filler(facts, payload) } as Effect;
  if (isBare(type)) return { type } as Effect;
  throw new Error(`The machine names the effect "${type}", which this action's rule does not fill`);
}

const bare = new Set<EffectType>([
  'startRevision',
  'markSubmitted',
  'receive',
  'markApproved',
  'clearApproval',
  'withdrawCadre',
  'markClosed',
]);

function isBare(type: EffectType): boolean {
  return bare.has(type);
}
