import type { EventPartsFragment } from '../../data/generated/operations.ts';

/** The due dates that the engine reckoned anew: what stood there before, and what does now. */
export function dueMoved({
  action,
  changes,
}: Pick<EventPartsFragment, 'action' | 'changes'>): { from: string; to: string } | undefined {
  if (action !== 'deadlineMoved' || typeof changes !== 'object' || changes === null) return undefined;
  const { from, to } = changes as Record<string, unknown>;
  return typeof from === 'string' && typeof to === 'string' ? { from, to } : undefined;
}
