import { DocumentsDocument, type DocumentRowFragment } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';

/** What a new document may start from: the unit's own of the years before, newest first, and programmes in force. */
export function useSources(
  kind: string,
  organisationId: string | undefined,
  year: number,
): { earlier: DocumentRowFragment[]; programmes: DocumentRowFragment[] } {
  const ready = organisationId !== undefined;
  const before = useAsk(
    DocumentsDocument,
    { filter: { kind, organisationId, yearIn: [year - 1, year - 2] }, first: 20 },
    { enabled: ready },
  );
  const programmes = useAsk(
    DocumentsDocument,
    { filter: { kind: 'programme', state: 'inForce' }, first: 20 },
    { enabled: ready },
  );
  const earlier = before.data?.documents.edges.map((edge) => edge.node) ?? [];
  return {
    earlier: earlier
      .filter((each) => each.state !== 'cancelled')
      .sort((one, other) => (other.year ?? 0) - (one.year ?? 0)),
    programmes: programmes.data?.documents.edges.map((edge) => edge.node) ?? [],
  };
}
