import type { KeyObject } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { transact, type Database, type Tx } from '../db/index.ts';
import { leafHash, nodesAsked, rootOf } from './merkle.ts';
import { signNote } from './note.ts';
import { Tree, type Node } from './tree.ts';

export interface Grown {
  db: Database;
  clock: Clock;
  signingKey: KeyObject;
}

const AT_ONCE = 2000;
// Any number will do as long as nobody else in this database locks it.
const WRITER_LOCK = 7_214_500_302;

/** Takes all events that await it into the log, and signs where it stands. Returns how many; of several callers one writes. */
export async function growLog(grown: Grown): Promise<number> {
  for (let total = 0; ;) {
    const added = await growOnce(grown);
    total += added;
    if (added < AT_ONCE) return total;
  }
}

function growOnce({ db, clock, signingKey }: Grown): Promise<number> {
  const now = clock.now();
  return transact(db, { personId: null }, now, async (tx) => {
    const [writer] = await tx.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [
      WRITER_LOCK,
    ]);
    if (!writer?.mine) return 0;
    const pending = await tx.query<Pending>(pendingStatement, [AT_ONCE]);
    if (pending.length === 0) return 0;
    const [log] = await tx.query<{ size: number }>(
      'select coalesce(max(index) + 1, 0) as size from log_leaf',
    );
    const size = log?.size ?? 0;
    const asked = size === 0 ? [] : nodesAsked((nodes) => rootOf(size, nodes));
    const tree = new Tree(size, await fetchNodes(tx, asked));
    const leaves = pending.map(({ hash }) => leafHash(Buffer.from(hash, 'hex')));
    const nodes = leaves.flatMap((leaf) => tree.add(leaf));
    const note = signNote(tree, signingKey);
    await tx.query(writeStatement, [
      pending.map(({ id }) => id),
      pending.map(({ eventId }) => eventId),
      leaves.map((_, index) => size + index),
      leaves,
      nodes.map(({ level }) => level),
      nodes.map(({ index }) => index),
      nodes.map(({ hash }) => hash),
      ...[tree.size, tree.root, now, note],
    ]);
    return pending.length;
  });
}

interface Pending {
  id: number;
  eventId: string;
  hash: string;
}

/** Full subtrees of the log, in no particular order. */
export function fetchNodes(
  source: Pick<Tx, 'query'>,
  asked: readonly { level: number; index: number }[],
): Promise<Node[]> {
  return source.query<Node>(nodesStatement, [
    asked.map(({ level }) => level),
    asked.map(({ index }) => index),
  ]);
}

// What is not committed yet is not seen, and comes with one of the next looks.
const pendingStatement = `
  select p.id, p.event_id as "eventId", e.hash from log_pending p join event e on e.id = p.event_id order by p.id limit $1`;

const nodesStatement = `
  select a.level, a.index, coalesce(l.hash, n.hash) as hash
  from unnest($1::integer[], $2::bigint[]) a (level, index)
  left join log_leaf l on a.level = 0 and l.index = a.index
  left join log_node n on n.level = a.level and n.index = a.index
  where coalesce(l.hash, n.hash) is not null`;

const writeStatement = `
  with taken as (delete from log_pending where id = any ($1::bigint[])),
  leaves as (insert into log_leaf (event_id, index, hash) select * from unnest($2::uuid[], $3::bigint[], $4::bytea[])),
  nodes as (insert into log_node (level, index, hash) select * from unnest($5::integer[], $6::bigint[], $7::bytea[]))
  insert into checkpoint (size, root, at, note) values ($8, $9, $10, $11)`;
