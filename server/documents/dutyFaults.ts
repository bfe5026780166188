import { owedBy, placesOf, type FieldFault, type Flow } from '../../workflows/kit/index.ts';
import type { FlowCatalog } from './engine.ts';

/** Places of a content that ask for a kind of document, or a period of it, that no unit can owe. */
export function dutyFaults(flows: FlowCatalog, { form }: Pick<Flow, 'form'>, content: unknown): FieldFault[] {
  const named = placesOf(form, content, 'duty');
  if (named.length === 0) return [];
  const known = new Set(flows.all.flatMap(owedBy));
  return named.filter(({ name }) => !known.has(name)).map(({ path }) => ({ path, code: 'no-such-duty' }));
}
