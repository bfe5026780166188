import { dayOf } from '../../workflows/kit/time.ts';
import { ProgrammesDocument, type ProgrammesQuery } from '../data/generated/operations.ts';
import { useAsk } from '../data/useAsk.ts';
import { useActingOffice } from '../frame/useViewer.ts';
import { fieldIn, rowsIn } from '../kit/contentValues.ts';
import { isDay } from '../shared/dates.ts';
import { useSearchParams } from '../shared/useSearchParams.ts';

export interface Where {
  /** Those in force that set targets. */
  programmes: ProgrammesQuery['documents']['edges'][number]['node'][] | undefined;
  programmeId: string;
  organisationId: string;
  day: string;
  /** The address of another place, the same programme, unit and day unless they change. */
  pathTo: (path: string, changes?: Record<string, string>) => string;
  search: URLSearchParams;
  go: (changes: Record<string, string>) => void;
  error: unknown;
}

/** Whose figures, of which programme, as of which day: what the address says, else one's own of the one in force today. */
export function useWhere(): Where {
  const { office } = useActingOffice();
  const [search, setSearch] = useSearchParams();
  const { data, error } = useAsk(ProgrammesDocument, {});
  const programmes = data?.documents.edges
    .map(({ node }) => node)
    .filter(({ content }) => rowsIn(fieldIn(content, 'targets')).length > 0);
  const asked = search.get('day') ?? '';
  const kept = Object.fromEntries(
    ['programme', 'organisation', 'day', 'view'].flatMap((name) => {
      const value = search.get(name);
      return value ? [[name, value]] : [];
    }),
  ) as Record<string, string>;
  return {
    programmes,
    programmeId: search.get('programme') ?? programmes?.[0]?.id ?? '',
    organisationId: search.get('organisation') ?? office?.organisation.id ?? '',
    day: isDay(asked) ? asked : dayOf(new Date().toISOString()),
    pathTo: (path, changes) => `${path}?${new URLSearchParams({ ...kept, ...changes })}`,
    search,
    go: (changes) => setSearch({ ...kept, ...changes }),
    error,
  };
}
