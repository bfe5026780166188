import { page, type Page, type Paged, type Reading } from '../db/index.ts';

/** What a document in force, or the decision on it, says of how its organisation did in a year. */
export interface RatingRow {
  /** The document's. */
  id: string;
  kind: string;
  year: number;
  level: string;
}

/** Kinds whose documents rate their organisation, each with the fact that holds the level. */
export type Rating = { kind: string; fact: string };

/** The latest year first; of documents that the viewer may read. */
export function ratingsOf(
  reading: Pick<Reading, 'query'>,
  organisationId: string,
  by: readonly Rating[],
  part: Page,
): Promise<Paged<RatingRow>> {
  return page(
    reading,
    {
      select: 'd.id, d.kind, d.year, f.text as level',
      from: 'document d join document_facet f on f.document_id = d.id',
      where: [
        'd.organisation_id = $1::uuid',
        'd.year is not null and d.counted @> today()',
        `f.text <> '' and (d.kind, f.name) in (select * from unnest($2::text[], $3::text[]))`,
      ],
      values: [organisationId, by.map(({ kind }) => kind), by.map(({ fact }) => fact)],
      order: {
        by: [
          { expression: 'd.year', type: 'int' },
          { expression: 'd.id', type: 'uuid' },
        ],
        direction: 'desc',
      },
    },
    part,
  );
}
