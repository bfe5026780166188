import type { DocumentParts } from '../useDocument.ts';

type Action = Pick<DocumentParts['availableActions'][number], 'name' | 'allowed' | 'main'>;

/** The one act to offer first: of those that get a document on, the one it waits for. */
export function mainOf<Offered extends Action>(
  actions: readonly Offered[],
  workItems: readonly { action: string }[],
): Offered | undefined {
  const main = actions.filter((action) => action.allowed && action.main);
  return main.find(({ name }) => workItems.some(({ action }) => action === name)) ?? main[0];
}
