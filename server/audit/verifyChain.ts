import { isDeepStrictEqual } from 'node:util';
import type { Reading } from '../db/index.ts';
import { eventBytes, sha256, type ChainEvent } from './eventBytes.ts';

/** What is wrong with one event of a chain. */
export interface ChainFault {
  seq: number;
  fault:
    | 'bytes-unreadable'
    | 'hash-differs'
    | 'link-broken'
    | 'gap'
    | 'columns-differ'
    | 'not-the-last'
    | 'content-differs';
}

export interface ChainReport {
  valid: boolean;
  /** Events looked at. */
  events: number;
  faults: ChainFault[];
}

/** One event as it is stored: its bytes, and what its columns say beside them. */
export interface ChainRow {
  seq: number;
  bytes: Buffer;
  hash: string;
  previousHash: string | null;
  columns: Omit<ChainEvent, 'previousHash'>;
  /** Whether the content that the event names is stored. */
  hasContent: boolean;
}

interface Row extends ChainRow {
  documentVersion: number;
  documentHash: string | null;
}

/**
 * Recomputes a document's whole chain from its stored bytes: every hash, every link, seq 1…n without a gap, columns
 * that say what the bytes say, contents that are there, and a document that stands where its chain ends.
 */
export async function verifyChain(reading: Pick<Reading, 'query'>, documentId: string): Promise<ChainReport> {
  const rows = await reading.query<Row>(statement, [documentId]);
  const faults = rows.flatMap((row, index) => faultsOfLink(row, rows[index - 1]?.hash ?? null, index + 1));
  const last = rows.at(-1);
  if (last && (last.documentVersion !== last.seq || last.documentHash !== last.hash)) {
    faults.push({ seq: last.seq, fault: 'not-the-last' });
  }
  return { valid: rows.length > 0 && faults.length === 0, events: rows.length, faults };
}

/** What is wrong with one event that should follow the one of hash `previous` as number `expectedSeq`. */
export function faultsOfLink(row: ChainRow, previous: string | null, expectedSeq: number): ChainFault[] {
  const read = readBytes(row.bytes);
  if (!read) return [{ seq: row.seq, fault: 'bytes-unreadable' }];
  const { previousHash, ...said } = read;
  const checks: [boolean, ChainFault['fault']][] = [
    [sha256(row.bytes) === row.hash, 'hash-differs'],
    [previousHash === previous && row.previousHash === previousHash, 'link-broken'],
    [row.seq === expectedSeq, 'gap'],
    [
      isDeepStrictEqual(said, { ...row.columns, at: new Date(row.columns.at).toISOString() }),
      'columns-differ',
    ],
    [row.hasContent, 'content-differs'],
  ];
  return checks.filter(([holds]) => !holds).map(([, fault]) => ({ seq: row.seq, fault }));
}

/** The event that the bytes say, null unless they are its canonical form. */
function readBytes(bytes: Buffer): ChainEvent | null {
  try {
    const event = JSON.parse(bytes.toString('utf8')) as ChainEvent;
    return eventBytes(event).equals(bytes) ? event : null;
  } catch {
    return null;
  }
}

/** SQL for event `e` as a `ChainRow`. */
export const chainColumns = `e.seq, e.bytes, e.hash, e.previous_hash as "previousHash",
    exists (select 1 from document_content c where c.document_id = e.document_id and c.hash = e.content_hash) as "hasContent",
    jsonb_build_object('documentId', e.document_id, 'seq', e.seq, 'action', e.action, 'from', e.from_state, 'to', e.to_state,
      'at', e.at, 'actor', e.actor_id, 'office', case when e.office is null then null else jsonb_strip_nulls(jsonb_build_object(
        'office', e.office, 'organisationId', e.office_organisation_id, 'actsAsChair', e.acts_as_chair, 'delegationId', e.delegation_id)) end,
      'onBehalfOf', e.on_behalf_of, 'reason', e.reason, 'changes', e.changes, 'revision', e.revision,
      'contentHash', e.content_hash) as columns`;

const statement = `
  select ${chainColumns}, d.version as "documentVersion", d.last_event_hash as "documentHash"
  from event e join document d on d.id = e.document_id
  where e.document_id = $1::uuid order by e.seq`;
