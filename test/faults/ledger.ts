import type { KeyObject } from 'node:crypto';
import pg from 'pg';
import { readReceipt } from '../../server/audit/index.ts';
import { readJournal, type Entry, type Outcome } from './journal.ts';

/** What the clients were told, held against what stands in the database. */
export interface Balance {
  acknowledged: number;
  /** Told as done, and not there. */
  lost: string[];
  /** There more often than it was told, or told under two names. */
  doubled: string[];
  /** Anything else that does not agree. */
  odd: string[];
  /** Outcomes that were unknown at first. */
  unknown: number;
  declined: Record<string, number>;
}

interface EventRow {
  documentId: string;
  seq: number;
  hash: string;
  action: string;
}

/**
 * Every acknowledged act stands exactly once, with a genuine receipt for the very event; and no person's act stands there
 * that nobody was told of, since every unknown outcome was asked after until it was known.
 */
export async function balanceOf(
  journalFile: string,
  databaseUrl: string,
  publicKey: KeyObject,
): Promise<Balance> {
  const entries = readJournal(journalFile);
  const told = outcomesOf(entries);
  const balance: Balance = {
    acknowledged: 0,
    lost: [],
    doubled: [],
    odd: told.odd,
    unknown: 0,
    declined: {},
  };
  balance.unknown = entries.filter(({ what }) => what === 'unknown').length;
  const events = await eventsIn(databaseUrl);
  const byPlace = new Map(events.map((event) => [placeOf(event), event]));
  const taken = new Map<string, string>();
  const saves = new Map<string, number>();

  for (const [key, outcome] of told.outcomes) {
    if (outcome.kind === 'declined') {
      balance.declined[outcome.why] = (balance.declined[outcome.why] ?? 0) + 1;
      continue;
    }
    balance.acknowledged += 1;
    if (outcome.kind === 'saved') {
      saves.set(outcome.documentId, (saves.get(outcome.documentId) ?? 0) + 1);
      continue;
    }
    const claim = readReceipt(outcome.receipt, publicKey);
    const event = claim && byPlace.get(placeOf(claim));
    if (!claim) balance.odd.push(`key ${key}: its receipt is not genuine`);
    else if (event?.hash !== claim.hash) balance.lost.push(`key ${key}: ${placeOf(claim)} is not there`);
    else if (taken.has(placeOf(claim)))
      balance.doubled.push(
        `${placeOf(claim)} was told under ${key} and ${String(taken.get(placeOf(claim)))}`,
      );
    else taken.set(placeOf(claim), key);
  }

  const begun = new Set(saves.keys());
  for (const event of events) {
    if (!begun.has(event.documentId)) balance.odd.push(`document ${event.documentId} was made for nobody`);
    if (!isSave(event) && !taken.has(placeOf(event)))
      balance.doubled.push(`${placeOf(event)} ${event.action} was told to nobody`);
  }
  for (const [documentId, count] of saves) {
    const stand = events.filter((event) => event.documentId === documentId && isSave(event)).length;
    if (stand < count) balance.lost.push(`document ${documentId}: ${count - stand} saves are not there`);
    if (stand > count) balance.doubled.push(`document ${documentId}: ${stand - count} saves too many`);
  }
  return balance;
}

/** The first answer to each key; a later one must be the same. */
function outcomesOf(entries: readonly Entry[]): { outcomes: Map<string, Outcome>; odd: string[] } {
  const outcomes = new Map<string, Outcome>();
  const odd: string[] = [];
  for (const entry of entries) {
    if (entry.what !== 'told') continue;
    const first = outcomes.get(entry.key);
    if (first && JSON.stringify(first) !== JSON.stringify(entry.outcome) && first.kind !== 'declined')
      odd.push(
        `key ${entry.key} was answered ${JSON.stringify(entry.outcome)} after ${JSON.stringify(first)}`,
      );
    // A refusal frees its key: what is performed under it afterwards is what counts.
    if (!first || first.kind === 'declined') outcomes.set(entry.key, entry.outcome);
  }
  for (const entry of entries)
    if (entry.what === 'sent' && !outcomes.has(entry.key)) odd.push(`key ${entry.key} was never answered`);
  return { outcomes, odd };
}

/** All that persons did; the engine's own acts have nobody who waits for an answer. */
async function eventsIn(databaseUrl: string): Promise<EventRow[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<EventRow>(
      `select document_id as "documentId", seq, hash, action from event where actor_id is not null order by document_id, seq`,
    );
    return rows;
  } finally {
    await client.end();
  }
}

function isSave({ action }: EventRow): boolean {
  return action === 'createDocument' || action === 'saveDraft';
}

function placeOf({ documentId, seq }: { documentId: string; seq: number }): string {
  return `${documentId} ${seq}`;
}
