import type { Reading } from '../db/index.ts';
import { matching, type DocumentFilter } from './documentFilter.ts';
import { visible } from './facts.ts';

/** Documents of one kind that stand in the same state of the same version of their flow. */
export interface DocumentGroup {
  kind: string;
  state: string;
  flowVersion: number;
  count: number;
  /** The ids of a few of them. */
  samples: string[];
}

/** What a filter finds for the viewer, by state; the first `most` documents are looked at. */
export async function documentGroups(
  reading: Pick<Reading, 'query'>,
  filter: DocumentFilter,
  { most, samples }: { most: number; samples: number },
): Promise<DocumentGroup[]> {
  const { where, values } = await matching(reading, filter);
  const conditions = [...where, visible('d')].map((condition) => `(${condition})`).join(' and ');
  return reading.query<DocumentGroup>(
    `with found as (
       select d.id, d.kind, d.state, d.flow_version from document d where ${conditions} limit ${most}),
     counted as (
       select found.*, row_number() over (partition by kind, state, flow_version order by id) as nth from found)
     select kind, state, flow_version as "flowVersion", count(*)::int as count,
       array_agg(id) filter (where nth <= ${samples}) as samples
     from counted group by kind, state, flow_version`,
    values,
  );
}
