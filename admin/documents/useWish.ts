import { ObligationsDocument, type ObligationsQuery } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useSearchParams } from '../shared/useSearchParams.ts';

/** What the link that led here wants written: for which unit, year and period, and whose request it answers. */
export interface Wish {
  organisationId?: string;
  year?: number;
  period?: string;
  request?: Pick<ObligationsQuery['obligations']['edges'][number]['node'], 'id' | 'title' | 'dueOn'>;
}

/** Undefined until it is known. */
export function useWish(): Wish | undefined {
  const [search] = useSearchParams();
  const id = search.get('obligationId');
  const { data, error } = useAsk(
    ObligationsDocument,
    { filter: { id: id ?? '' }, first: 1 },
    { enabled: id !== null },
  );
  if (id !== null && !data && !error) return undefined;
  const year = Number(search.get('year'));
  return {
    organisationId: search.get('organisationId') ?? undefined,
    year: Number.isInteger(year) && year > 0 ? year : undefined,
    period: search.get('period') ?? undefined,
    request: data?.obligations.edges[0]?.node,
  };
}
