import { FlowsDocument, type FlowsQuery } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';

export type FlowHead = FlowsQuery['flows'][number];

/** The installed kinds of document, in the viewer's language. */
export function useFlows(): FlowHead[] {
  return useAsk(FlowsDocument, {}, { keep: true }).data?.flows ?? [];
}
