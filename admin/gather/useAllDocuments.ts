import { useQuery } from '@tanstack/react-query';
import {
  type DocumentFilter,
  type DocumentRowFragment,
  DocumentsDocument,
} from '../data/generated/operations.ts';
import { useSend } from '../data/useAsk.ts';

const AT_ONCE = 100;
const MOST = 5_000;

/** Every document that the filter finds, by unit: as many as one decision takes. */
export function useAllDocuments(filter: DocumentFilter, enabled: boolean) {
  const send = useSend();
  return useQuery({
    queryKey: ['all-documents', filter],
    enabled,
    queryFn: async () => {
      const found: DocumentRowFragment[] = [];
      for (;;) {
        const { documents } = await send(DocumentsDocument, {
          filter,
          orderBy: { field: 'ORGANISATION', direction: 'ASC' },
          ...{ first: AT_ONCE, skip: found.length },
        });
        found.push(...documents.edges.map(({ node }) => node));
        if (!documents.pageInfo.hasNextPage || found.length >= MOST) return found;
      }
    },
  });
}
