import { page, type Page, type Paged, type Tx } from '../db/index.ts';
import { fetchNodes } from './growLog.ts';
import { consistencyPath, inclusionPath, nodesAsked, type Nodes } from './merkle.ts';

type Source = Pick<Tx, 'query'>;

export interface CheckpointRow {
  size: number;
  root: Buffer;
  at: string;
  note: string;
}

/** That an event stands in the log: its leaf, and the way from there to the root of a signed checkpoint. */
export interface LogProof {
  index: number;
  leafHash: Buffer;
  path: Buffer[];
  checkpoint: CheckpointRow;
}

/** Where each event stands in the log; those that await it are absent. */
export async function logIndexes(source: Source, eventIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await source.query<{ eventId: string; index: number }>(
    'select event_id as "eventId", index from log_leaf where event_id = any ($1::uuid[])',
    [eventIds],
  );
  return new Map(rows.map(({ eventId, index }) => [eventId, index]));
}

/** Proof under the newest checkpoint; null for an event that awaits the log. Whether the asker may know of it is not asked here. */
export async function logProof(source: Source, eventId: string): Promise<LogProof | null> {
  const [found] = await source.query<CheckpointRow & { index: number; leafHash: Buffer }>(
    `select l.index, l.hash as "leafHash", c.* from log_leaf l
     cross join lateral (select size, root, at, note from checkpoint order by size desc limit 1) c
     where l.event_id = $1::uuid`,
    [eventId],
  );
  if (!found) return null;
  const { index, leafHash, ...checkpoint } = found;
  const path = await withNodes(source, (nodes) => inclusionPath(index, checkpoint.size, nodes));
  return { index, leafHash, path, checkpoint };
}

/** That the log of size `to` begins with that of size `from`; null where the log is not that large. */
export async function consistencyProof(source: Source, from: number, to: number): Promise<Buffer[] | null> {
  const [log] = await source.query<{ size: number }>('select coalesce(max(size), 0) as size from checkpoint');
  if (from < 0 || from > to || to > (log?.size ?? 0)) return null;
  return withNodes(source, (nodes) => consistencyPath(from, to, nodes));
}

/** Every signed checkpoint, the newest first. */
export function checkpoints(source: Source, part: Page): Promise<Paged<CheckpointRow>> {
  return page(
    source,
    {
      ...{ select: 'c.size, c.root, c.at, c.note', from: 'checkpoint c' },
      order: { by: [{ expression: 'c.size', type: 'bigint' }], direction: 'desc' },
    },
    part,
  );
}

/** Finds out which subtrees are needed, fetches them at once, and computes. */
async function withNodes<Answer>(source: Source, compute: (nodes: Nodes) => Answer): Promise<Answer> {
  const rows = await fetchNodes(source, nodesAsked(compute));
  const known = new Map(rows.map(({ level, index, hash }) => [`${level} ${index}`, hash]));
  return compute((level, index) => {
    const hash = known.get(`${level} ${index}`);
    if (!hash) throw new Error(`the log lacks its subtree ${level}/${index}`);
    return hash;
  });
}
