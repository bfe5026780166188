import { type DocumentPartsFragment, DocumentPageDocument } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';

export type DocumentParts = DocumentPartsFragment;

/** Everything the page of one document shows, read in one question. */
export function useDocument(id: string) {
  const { data, error, refetch } = useAsk(DocumentPageDocument, { id }, { every: 60_000 });
  return {
    document: data?.document ?? undefined,
    error: error ?? (data && !data.document ? missing : null),
    refetch,
  };
}

const missing = { graphQLErrors: [{ extensions: { code: 'NOT_FOUND' } }] };
