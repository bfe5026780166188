import { type DocumentPartsFragment, DocumentPageDocument } from '../data/generated/operations.ts';
import { faultOf } from '../data/faults.ts';
import { useAsk } from '../data/useAsk.ts';
import { useWatched } from '../data/useLive.ts';

export type DocumentParts = DocumentPartsFragment;

/** Everything the page of one document shows, read in one question. */
export function useDocument(id: string) {
  useWatched(id);
  const { data, error, refetch } = useAsk(DocumentPageDocument, { id }, { live: true });
  // What can no longer be seen is not shown as it was, either.
  const gone = error !== null && faultOf(error).code === 'NOT_FOUND';
  return {
    document: gone ? undefined : (data?.document ?? undefined),
    error: error ?? (data && !data.document ? missing : null),
    refetch,
  };
}

const missing = { graphQLErrors: [{ extensions: { code: 'NOT_FOUND' } }] };
