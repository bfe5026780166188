import type { Reading } from '../db/index.ts';
import { visible } from '../documents/index.ts';
import { ANYTHING, type Heard } from './channel.ts';

/** What is told: that something is new, and no more than is needed to ask for it. */
export type Change =
  | { type: 'document'; id: string; version: number; state: string; at: string }
  | { type: 'inbox'; at: string }
  | { type: 'notifications'; at: string };

/** What a stream watches. */
export interface Watched {
  documentIds: readonly string[];
  inbox: boolean;
  notifications: boolean;
}

/** Who looks, and what they knew when they last looked. */
export interface Viewer {
  personId: string;
  /** What waited for them, by document: what has gone from the list cannot be asked for any more. */
  waiting: Map<string, string>;
  /** Of what they were told. */
  newest: string | null;
}

type Source = Pick<Reading, 'query'>;

/** What of all that was heard concerns this viewer, as far as their rights reach at this moment. */
export async function lookAround(
  reading: Source,
  { documentIds, inbox, notifications }: Watched,
  heard: Heard,
  viewer: Viewer,
  now: Date,
): Promise<{ changes: Change[]; lost: string[] }> {
  const concerned = heard === ANYTHING ? documentIds : documentIds.filter((id) => heard.includes(id));
  const documents = concerned.length > 0 ? await documentsNow(reading, concerned) : [];
  const changes: Change[] = documents.map((row) => ({ type: 'document', ...row }));
  const at = now.toISOString();
  if (inbox && (await refreshWaiting(reading, heard, viewer.waiting))) changes.push({ type: 'inbox', at });
  const isTold = heard === ANYTHING || heard.includes(viewer.personId);
  if (notifications && isTold && (await refreshNewest(reading, viewer)))
    changes.push({ type: 'notifications', at });
  const seen = new Set(documents.map(({ id }) => id));
  return { changes, lost: concerned.filter((id) => !seen.has(id)) };
}

function documentsNow(reading: Source, ids: readonly string[]) {
  return reading.query<{ id: string; version: number; state: string; at: string }>(
    `select d.id, d.version, d.state, d.updated_at as at from document d where d.id = any ($1::uuid[]) and ${visible('d')}`,
    [ids],
  );
}

/** Brings `waiting` up to date for what was heard; true where it has changed. */
async function refreshWaiting(reading: Source, heard: Heard, waiting: Viewer['waiting']): Promise<boolean> {
  const ids = heard === ANYTHING ? null : heard;
  const rows = await reading.query<{ id: string; mark: string }>(
    `select w.document_id as id,
       left(md5(string_agg(concat_ws(' ', w.action, w.tab, w.due_at, w.state, w.title), '|' order by w.action, w.recipient)), 12) as mark
     from work_item w
     where w.recipient = any ((select reach())::text[]) and ($1::uuid[] is null or w.document_id = any ($1::uuid[]))
     group by w.document_id`,
    [ids],
  );
  const now = new Map(rows.map(({ id, mark }) => [id, mark]));
  let changed = false;
  for (const id of ids ?? new Set([...waiting.keys(), ...now.keys()])) {
    const mark = now.get(id);
    if (mark === waiting.get(id)) continue;
    changed = true;
    if (mark === undefined) waiting.delete(id);
    else waiting.set(id, mark);
  }
  return changed;
}

/** Brings `newest` up to date; true where something was told since. By number too: what is told late may be older than the newest. */
async function refreshNewest(reading: Source, viewer: Viewer): Promise<boolean> {
  const [row] = await reading.query<{ mark: string }>(
    `select concat_ws(' ',
       (select count(*) from (select from notification n
         where n.person_id = (select acting_person()) and n.read_at is null limit 100) unread),
       (select max(n.at) from notification n where n.person_id = (select acting_person()))) as mark`,
  );
  const changed = row?.mark !== viewer.newest;
  viewer.newest = row?.mark ?? null;
  return changed;
}
