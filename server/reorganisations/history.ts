import type { LocalDate } from '../../workflows/kit/index.ts';
import { page, type Page, type Paged, type Tx } from '../db/index.ts';

type Reader = Pick<Tx, 'query'>;

/** How an organisation was described for a time. */
export interface DescriptionRow {
  name: string;
  symbol: string;
  place: string;
  parentId: string | null;
  from: LocalDate;
  /** The last day; null while it holds. */
  until: LocalDate | null;
  /** The decision it goes by, as it is cited. */
  decision: string | null;
}

/** Its names, symbols, places and parents over time, the latest first. */
export function descriptionsOf(
  reader: Reader,
  organisationId: string,
  asked: Page,
): Promise<Paged<DescriptionRow>> {
  return page<DescriptionRow>(
    reader,
    {
      select: `d.name, d.symbol, d.place, d.parent_id as "parentId", lower(d.period) as "from",
        upper(d.period) - 1 as "until", d.decision`,
      from: 'organisation_description d',
      where: ['d.organisation_id = $1::uuid'],
      values: [organisationId],
      order: {
        by: [
          { expression: 'lower(d.period)', type: 'date' },
          { expression: 'd.id', type: 'uuid' },
        ],
        direction: 'desc',
      },
    },
    asked,
  );
}

export interface SuccessionRow {
  organisationId: string;
  decisionId: string;
  since: LocalDate;
  /** It took over open work and files. */
  heir: boolean;
}

/** Whom it came out of, or who came out of it; the latest first. */
export function successionsOf(
  reader: Reader,
  organisationId: string,
  side: 'predecessors' | 'successors',
  asked: Page,
): Promise<Paged<SuccessionRow>> {
  const [own, other] =
    side === 'predecessors' ? ['successor_id', 'predecessor_id'] : ['predecessor_id', 'successor_id'];
  return page<SuccessionRow>(
    reader,
    {
      select: `s.${other} as "organisationId", s.decision_id as "decisionId", s.since, s.heir`,
      // Somebody the viewer may not know of is passed over in silence.
      from: `organisation_succession s join organisation o on o.id = s.${other}`,
      where: [`s.${own} = $1::uuid`],
      values: [organisationId],
      order: {
        by: [
          { expression: 's.since', type: 'date' },
          { expression: `s.${other}`, type: 'uuid' },
        ],
        direction: 'desc',
      },
    },
    asked,
  );
}
