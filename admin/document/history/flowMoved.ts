import type { EventPartsFragment } from '../../data/generated/operations.ts';

/** The versions of the flow between which the engine moved the document. */
export function flowMoved({
  action,
  changes,
}: Pick<EventPartsFragment, 'action' | 'changes'>): { from: number; to: number } | undefined {
  if (action !== 'moveToVersion' || typeof changes !== 'object' || changes === null) return undefined;
  const { fromVersion: from, toVersion: to } = changes as Record<string, unknown>;
  return typeof from === 'number' && typeof to === 'number' ? { from, to } : undefined;
}
