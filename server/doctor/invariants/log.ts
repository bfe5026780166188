import type { KeyObject } from 'node:crypto';
import { leafHash, readNote, Tree } from '../../auditLog/index.ts';
import type { Reading } from '../../db/index.ts';
import { ask, streamed } from './ask.ts';
import type { Findings } from './findings.ts';

interface LeafRow {
  index: number;
  hash: Buffer;
  eventHash: string;
}

interface NodeRow {
  level: number;
  index: number;
  hash: Buffer;
}

interface CheckpointRow {
  size: number;
  root: Buffer;
  note: string;
}

/** Invariant 4: the log built anew from the events is the log that stands, and every checkpoint is a moment of its growth. */
export async function checkLog(
  reading: Reading,
  publicKey: KeyObject | null,
  findings: Findings,
): Promise<void> {
  const tree = new Tree(0);
  const nodes = streamed<NodeRow>(reading, 'log_nodes', nodesStatement);
  const checkpoints = streamed<CheckpointRow>(reading, 'log_checkpoints', checkpointsStatement);
  let checkpoint = await checkpoints.next();
  for await (const leaf of streamed<LeafRow>(reading, 'log_leaves', leavesStatement)) {
    findings.checked(4);
    const hash = leafHash(Buffer.from(leaf.eventHash, 'hex'));
    if (leaf.index !== tree.size)
      return findings.broken(4, `leaf ${leaf.index}`, `stands where ${tree.size} should`);
    if (!leaf.hash.equals(hash)) findings.broken(4, `leaf ${leaf.index}`, 'is not its event’s');
    for (const made of tree.add(hash)) {
      const next = await nodes.next();
      const stored = next.done ? undefined : next.value;
      if (stored?.level !== made.level || stored.index !== made.index || !stored.hash.equals(made.hash))
        findings.broken(4, `subtree ${made.level}/${made.index}`, 'is not what its leaves make');
    }
    for (; !checkpoint.done && checkpoint.value.size <= tree.size; checkpoint = await checkpoints.next())
      checkOne(checkpoint.value, tree, publicKey, findings);
  }
  for (; !checkpoint.done; checkpoint = await checkpoints.next())
    findings.broken(
      4,
      `checkpoint ${checkpoint.value.size}`,
      `is of a log that has only ${tree.size} leaves`,
    );
  if (!publicKey) findings.unseen(4, 'checkpoints were not verified: no signing key at hand');
  await ask(reading, findings, 4, {
    broken: `
      select 'document ' || e.document_id, 'event ' || e.seq || ' neither stands in the log nor awaits it'
      from event e
      where not exists (select from log_leaf l where l.event_id = e.id) and not exists (select from log_pending p where p.event_id = e.id)
      union all
      select 'the log', 'has leaves that no checkpoint covers'
      where (select coalesce(max(index) + 1, 0) from log_leaf) <> (select coalesce(max(size), 0) from checkpoint)`,
  });
}

function checkOne(
  { size, root, note }: CheckpointRow,
  tree: Tree,
  publicKey: KeyObject | null,
  findings: Findings,
): void {
  const subject = `checkpoint ${size}`;
  if (size !== tree.size || !root.equals(tree.root))
    findings.broken(4, subject, 'is not a moment of this log');
  if (!publicKey) return;
  const said = readNote(note, publicKey);
  if (said?.size !== size || !said.root.equals(root))
    findings.broken(4, subject, 'is not signed by this server’s key');
}

const leavesStatement = `
  select l.index, l.hash, e.hash as "eventHash" from log_leaf l join event e on e.id = l.event_id order by l.index`;

// In the order in which leaves complete them.
const nodesStatement = `
  select level, index, hash from log_node order by (index + 1) * (2 ^ level)::bigint, level`;

const checkpointsStatement = 'select size, root, note from checkpoint order by size';
