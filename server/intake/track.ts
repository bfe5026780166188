import { afterWorkingDays, versionKnowing, type Flow, type SenderAct } from '../../workflows/kit/index.ts';
import { transact } from '../db/index.ts';
import type { Engine } from '../documents/index.ts';
import { hashOfCode } from './code.ts';
import { spend, spent } from './limits.ts';

/** How it stands with what somebody sent, as far as it is for the sender. */
export interface Tracked {
  kind: string;
  unit: string;
  sentAt: string;
  /** Null until the engine has made a document of it. */
  state: string | null;
  /** The union could not take it: it no longer stands. */
  refused: boolean;
  dueAt: string | null;
  answer: string | null;
  /** Asked or said to the sender, and what the sender said since, the oldest first. */
  talk: { by: 'union' | 'sender'; action: string | null; words: string; at: string }[];
  may: SenderAct[];
  named: boolean;
  erased: boolean;
}

export type TrackResult =
  { kind: 'tracked'; tracked: Tracked } | { kind: 'unknown' } | { kind: 'limited'; seconds: number };

/** What stands under a code. Wrong codes are counted; after too many of them right and wrong ones get no answer alike. */
export async function track(engine: Engine, typed: string, address: string | null): Promise<TrackResult> {
  const { db } = engine;
  const seconds = (await spent(db, 'missCode', address)) ?? (await spent(db, 'missCodeAnywhere', null));
  if (seconds !== null) return { kind: 'limited', seconds };
  const row = await readTracked(engine, typed);
  if (row) return { kind: 'tracked', tracked: toTracked(engine, row) };
  const over = await Promise.all([spend(db, 'missCode', address), spend(db, 'missCodeAnywhere', null)]);
  const wait = over.find((one) => one !== null);
  return wait ? { kind: 'limited', seconds: wait } : { kind: 'unknown' };
}

interface Row {
  kind: string;
  unit: string;
  sentAt: string;
  refused: boolean;
  named: boolean;
  erased: boolean;
  flowVersion: number | null;
  state: string | null;
  context: unknown;
  content: unknown;
  dueAt: string | null;
  told: { action: string; at: string; reason: string | null; changes: Record<string, unknown> | null }[];
  said: { words: string; at: string }[];
}

async function readTracked({ db, clock, flows }: Engine, typed: string): Promise<Row | undefined> {
  const hash = hashOfCode(typed);
  if (!hash) return undefined;
  const acts = flows.all.flatMap(({ intake }) => Object.keys(intake?.told ?? {}));
  const [row] = await transact(db, { personId: null }, clock.now(), (tx) =>
    tx.query<Row>(
      `select kind, unit, sent_at as "sentAt", refused, named, erased, flow_version as "flowVersion", state, context,
         content, due_at as "dueAt", told, said from track_submission($1, $2)`,
      [hash, acts],
    ),
  );
  return row;
}

function toTracked({ clock, flows }: Engine, row: Row): Tracked {
  const { kind, unit, sentAt, state, refused, dueAt, named, erased } = row;
  const flow = row.flowVersion === null ? undefined : flows.of(kind, row.flowVersion);
  const intake = flow && versionKnowing(flow, state ?? '')?.intake;
  const now = clock.now().toISOString();
  return {
    ...{ kind, unit, sentAt, state, refused, named, erased },
    dueAt: dueAt && intake ? answerDue(sentAt, dueAt, intake.answerWithin) : null,
    answer: intake && state ? intake.answer(state, row.content) : null,
    talk: [
      ...toldTo(intake, row),
      ...row.said.map(({ words, at }) => ({ by: 'sender' as const, action: null, words, at })),
    ]
      .map((one) => ({ ...one, at: new Date(one.at).toISOString() }))
      .sort((one, other) => (one.at < other.at ? -1 : 1)),
    may: intake && state ? intake.senderMay(state, row.context, now) : [],
  };
}

function toldTo(intake: Flow['intake'], { told }: Row): Tracked['talk'] {
  return told.flatMap(({ action, at, reason, changes }): Tracked['talk'] => {
    const field = intake?.told[action];
    const words = field === 'reason' ? reason : field ? changes?.[field] : null;
    return typeof words === 'string' ? [{ by: 'union', action, words, at }] : [];
  });
}

/** A step on the way may be due before the answer is: what counts for the sender is the answer. */
function answerDue(sentAt: string, dueAt: string, days: number): string {
  const usual = afterWorkingDays(new Date(sentAt).toISOString(), days);
  const step = new Date(dueAt).toISOString();
  return step > usual ? step : usual;
}
