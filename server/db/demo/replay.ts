import {
  addDays,
  resolvePayload,
  timeline,
  type Blocker,
  type DemoAct,
  type DemoDocument,
  type LocalDate,
} from '../../../workflows/kit/index.ts';
import { acknowledgeReceipt, markRead, sentToMe } from '../../dispatch/index.ts';
import { asEngine, createDocument, performAction, saveDraft, type Engine } from '../../documents/index.ts';
import { Reading } from '../reading.ts';
import { demoId } from './chance.ts';

export interface Replaying {
  onProgress?: (done: number, of: number) => void;
  /** Something that is refused, as the story says it is. */
  onRefusal?: (document: DemoDocument, blocker: Blocker) => void;
  /** What happens by itself as a day begins, from the first day to the last, whether anybody acts on it or not. */
  dawn?: (day: LocalDate) => Promise<void>;
  /** The last day, where it lies beyond the last act. */
  until?: LocalDate;
}

/**
 * Lets it all happen through the one door that everybody's acts go through, each act on its day. Every act carries a key
 * of its own: those that a seed performed before it was cut off are not done twice.
 */
export async function replay(
  { people, itself }: { people: Engine; itself: Engine },
  documents: DemoDocument[],
  { onProgress, onRefusal, dawn, until }: Replaying = {},
): Promise<void> {
  const clock = new DayByDay();
  const engineFor = (personId: string | null) => ({ ...(personId === null ? itself : people), clock });
  const known = new Map<string, Known>();
  const happenings: Happening[] = [...timeline(documents), ...readings(documents)].sort((one, other) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : 0,
  );
  for (const [index, { on, document, act, reading }] of happenings.entries()) {
    if (dawn) for (const day of clock.daysUntil(on)) await dawn(day);
    clock.next(on);
    // Where the engine acts in between, a document may have moved on.
    if (act && dawn) await catchUp(itself, of(known, document.key));
    if (reading) await read(engineFor(reading.as), reading, of(known, document.key).id);
    else if (act) {
      const refusal = await perform(engineFor(act.as), document, act, known);
      if (refusal) onRefusal?.(document, refusal);
    } else
      known.set(
        document.key,
        await begin(engineFor(document.createdBy), await answering(itself, document), known),
      );
    onProgress?.(index + 1, happenings.length);
  }
  if (dawn && until) for (const day of clock.daysUntil(until)) await dawn(day);
}

type Happening = ReturnType<typeof timeline>[number] & { reading?: ReadBy };
type ReadBy = NonNullable<DemoDocument['readBy']>[number];

function readings(documents: readonly DemoDocument[]): Happening[] {
  return documents.flatMap((document) =>
    (document.readBy ?? []).map((reading) => ({ on: reading.on, document, act: null, reading })),
  );
}

/** A recipient opens it, and enters it in the unit's register; done twice, it is as once. */
async function read(engine: Engine, { as: personId, receives }: ReadBy, documentId: string): Promise<void> {
  await markRead(engine, { personId }, documentId);
  if (!receives) return;
  const reading = new Reading(engine.db, { personId }, engine.clock);
  const sent = await sentToMe(reading, [documentId]).finally(() => reading.end());
  for (const { id } of [...sent.values()].flat()) await acknowledgeReceipt(engine, { personId }, id);
}

/** The document with the name of what was asked, which nobody knows before it is. */
async function answering(engine: Engine, document: DemoDocument): Promise<DemoDocument> {
  if (!document.answersRequest) return document;
  const [asked] = await asEngine(engine, (query) =>
    query<{ id: string }>(
      `select id from obligation where organisation_id = $1 and kind = $2 and request_id is not null and lapsed_at is null
         and not exists (select from document d where d.obligation_id = obligation.id)
       order by due_on desc limit 1`,
      [document.organisationId, document.kind],
    ),
  );
  return { ...document, content: { ...(document.content as object), obligationId: asked?.id } };
}

interface Known {
  id: string;
  version: number;
}

async function begin(engine: Engine, document: DemoDocument, known: Map<string, Known>): Promise<Known> {
  const { key, kind, organisationId, title, content, programmeKey, openedFrom, createdBy } = document;
  const result = await createDocument(
    engine,
    { personId: createdBy },
    {
      ...{ kind, organisationId, ...(openedFrom?.asHanded ? {} : { title, content }) },
      programmeId: programmeKey ? of(known, programmeKey).id : null,
      from: openedFrom
        ? {
            ...{ documentId: of(known, openedFrom.key).id, role: openedFrom.role, rowId: openedFrom.rowId },
            with: openedFrom.with?.map((other) => of(known, other).id),
          }
        : null,
      idempotencyKey: demoId(`begin ${key}`),
    },
  );
  if (result.kind !== 'saved') throw otherwise(key, { action: 'createDocument' }, result);
  return { id: result.documentId, version: 1 };
}

async function perform(
  engine: Engine,
  document: DemoDocument,
  act: DemoAct,
  known: Map<string, Known>,
): Promise<Blocker | null> {
  const { key } = document;
  const its = of(known, key);
  const actor = { personId: act.as };
  const stamp = { expectedVersion: its.version, idempotencyKey: demoId(`act ${key} ${its.version}`) };
  const result =
    act.action === 'saveDraft'
      ? await saveDraft(engine, actor, { id: its.id, content: act.content, ...stamp })
      : await performAction(engine, actor, {
          documentId: its.id,
          action: act.action,
          payload: resolvePayload(act.payload, (other) => of(known, other).id),
          ...stamp,
        });
  const refusal = result.kind === 'refused' ? result.blockers.find(({ code }) => code === act.refused) : null;
  if (refusal) return refusal;
  if (act.refused || (result.kind !== 'performed' && result.kind !== 'saved'))
    throw otherwise(key, act, result);
  its.version += 1;
  return null;
}

async function catchUp(engine: Engine, its: Known): Promise<void> {
  const [row] = await asEngine(engine, (query) =>
    query<{ version: number }>('select version from document where id = $1', [its.id]),
  );
  its.version = row!.version;
}

function of(known: Map<string, Known>, key: string): Known {
  const found = known.get(key);
  if (!found) throw new Error(`the demo speaks of ${key} before it begins`);
  return found;
}

function otherwise(
  key: string,
  { action, refused }: Pick<DemoAct, 'action' | 'refused'>,
  result: unknown,
): Error {
  const expected = refused ? `refused with ${refused}` : 'performed';
  return new Error(`the demo's ${action} on ${key} was not ${expected}: ${JSON.stringify(result)}`);
}

/** Office hours in Viet Nam: acts of one day follow each other by ten seconds from eight o'clock. */
class DayByDay {
  #day = '';
  #moment = 0;

  /** The days that begin up to and with this one; the first alone when nothing was before. */
  *daysUntil(last: string): Generator<string> {
    for (let day = this.#day ? addDays(this.#day, 1) : last; day <= last; day = addDays(day, 1)) yield day;
  }

  next(day: string): void {
    this.#moment = day === this.#day ? this.#moment + 10_000 : Date.parse(`${day}T08:00:00+07:00`);
    this.#day = day;
  }

  now = (): Date => new Date(this.#moment);
}
