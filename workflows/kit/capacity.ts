import type { Delegation, Facts } from './facts.ts';
import type { Authority, Who } from './flow.ts';

/** One way in which somebody may act: in the own offices, or in one office that another gave. */
export interface Capacity {
  /** The facts as they stand for whoever acts in this capacity: `actor.offices` holds no others. */
  facts: Facts;
  authority: Authority;
}

/**
 * In which capacity somebody does an act: the own offices come first, then each delegation whose scope covers it; of
 * several the first that nothing stands against, else the first. Null when none gives the right.
 */
export function capacityFor(
  who: Who,
  facts: Facts,
  action: string,
  isFree?: (facts: Facts) => boolean,
): Capacity | null {
  const able = capacities(facts, action).flatMap((one): Capacity[] => {
    const authority = who.authority(one);
    const { delegation } = one.actor;
    return authority
      ? [{ facts: one, authority: delegation ? { ...authority, delegation } : authority }]
      : [];
  });
  const [first = null] = able;
  return able.length > 1 ? (able.find((one) => isFree?.(one.facts)) ?? first) : first;
}

/** Whether a delegation lets its receiver do this act on documents of this kind. */
function covers({ kinds, actions }: Delegation, kind: string, action: string): boolean {
  return (kinds?.includes(kind) ?? true) && (actions?.includes(action) ?? true);
}

function capacities(facts: Facts, action: string): Facts[] {
  const { actor, document } = facts;
  const own = actor.offices.filter(({ delegation }) => !delegation);
  const given = actor.offices.flatMap((office) =>
    office.delegation && covers(office.delegation, document.kind, action)
      ? [{ ...facts, actor: { ...actor, offices: [office], delegation: office.delegation } }]
      : [],
  );
  return [{ ...facts, actor: { ...actor, offices: own } }, ...given];
}
