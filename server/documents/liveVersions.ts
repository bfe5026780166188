import type { Reading } from '../db/index.ts';
import { versionsOf, type Flow } from '../../workflows/kit/index.ts';
import { ended, endsOf } from './endsOf.ts';
import { visible } from './facts.ts';

/** A version of a flow, and how many live documents run under it. */
export interface LiveVersion {
  version: number;
  /** Of those the viewer may see; counted up to 10 001, which means "more than 10 000". */
  documents: number;
}

/** Every version of the flow, the newest first, in one statement. */
export function liveVersions(reading: Pick<Reading, 'query'>, flow: Flow): Promise<LiveVersion[]> {
  const { versions, states } = endsOf(flow);
  const asked = versionsOf(flow).map(({ version }) => version);
  return reading.query<LiveVersion>(statement, [flow.kind, asked, versions, states]);
}

const MOST_COUNTED = 10_001;

const statement = `
  select v.version, (select count(*)::int from (
      select from document d
      where d.kind = $1 and d.flow_version = v.version and not ${ended('$3', '$4')} and ${visible('d')}
      limit ${MOST_COUNTED}) counting) as documents
  from unnest($2::integer[]) v (version) order by v.version desc`;
