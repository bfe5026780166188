import { dayOf, type Flow } from '../../../workflows/kit/index.ts';
import {
  asEngine,
  headsOf,
  isId,
  moveDocument,
  versionMoves,
  type ActResult,
  type Engine,
  type Head,
  type Move,
} from '../../documents/index.ts';
import { WrongUse, type Call, type Outcome } from '../command.ts';
import { Listing } from '../listing.ts';
import { Saying } from './saying.ts';
import { words } from './words.ts';

export interface Moving {
  /** This one alone; all live ones of an earlier version otherwise. */
  documentId?: string;
  /** Stands in each document's history. */
  reason: string | null;
  isTrial: boolean;
}

/**
 * Moves documents to the newest version of their flow, each in a transaction of its own by the audited act. May be stopped
 * at any moment and run again: what is moved is done, the rest is as it was. Good where none had to stay.
 */
export async function moveDocuments(
  engine: Engine,
  flow: Flow,
  moving: Moving,
  call: Call,
): Promise<Outcome> {
  const saying = await Saying.of(flow, call.locale);
  const { documentId, isTrial, reason } = moving;
  if (documentId !== undefined) await expectDocument(engine, flow, documentId, saying);
  const listing = new Listing(call, 'documents');
  const counts = { moved: 0, left: 0 };
  try {
    for await (const id of documentId ? [documentId] : versionMoves(engine, flow.kind)) {
      const { move, result } = await moveDocument(engine, id, { reason, isTrial });
      if (isThere(move)) continue;
      const why = whyLeft(move, result, saying);
      counts[why === null ? 'moved' : 'left'] += 1;
      const head = await headOf(engine, id);
      listing.add(lineOf(head, move, why, saying), {
        ...head,
        ...move,
        moved: why === null && !isTrial,
        why,
      });
    }
  } catch (error) {
    const told = saying.say(words.stopped, { ...counts, error: messageOf(error) });
    return listing.end(false, told, { kind: flow.kind, ...counts, error: told });
  }
  const figures = { ...counts, version: flow.version };
  return listing.end(counts.left === 0, summary(figures, isTrial, saying), {
    kind: flow.kind,
    isTrial,
    ...figures,
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function expectDocument(engine: Engine, flow: Flow, id: string, saying: Saying): Promise<void> {
  const head = isId(id) ? await headOf(engine, id) : undefined;
  if (head?.kind !== flow.kind) throw new WrongUse(saying.say(words.noDocument, { id, kind: flow.kind }));
}

async function headOf(engine: Engine, id: string): Promise<Head | undefined> {
  const today = dayOf(engine.clock.now().toISOString());
  return asEngine(engine, async (query) => (await headsOf(query, [id], today)).get(id));
}

/** Somebody, or an earlier run, has moved it already. */
function isThere(move: Move | null): boolean {
  return move?.blockers.some(({ code }) => code === 'flow-version-reached') ?? false;
}

/** Null where it was moved, or would be. */
function whyLeft(move: Move | null, result: ActResult | null, saying: Saying): string | null {
  if (move && move.blockers.length > 0) return saying.reasons(move.blockers);
  if (move && (result === null || result.kind === 'performed')) return null;
  if (result?.kind === 'refused') return saying.reasons(result.blockers);
  return saying.say(words.otherwise, { kind: result?.kind ?? '' });
}

function lineOf(head: Head | undefined, move: Move | null, why: string | null, saying: Saying): string {
  const name = head ? saying.head(head) : (move?.documentId ?? '');
  if (why !== null) return `✗ ${name}\n    ${why}`;
  return `✓ ${name}\n    “${saying.state(move?.from ?? '')}” → “${saying.state(move?.to ?? '')}”`;
}

function summary(
  figures: { moved: number; left: number; version: number },
  isTrial: boolean,
  saying: Saying,
): string {
  if (figures.moved + figures.left === 0) return saying.say(words.nothing, figures);
  const told = saying.say(isTrial ? words.wouldMove : words.moved, figures);
  return figures.left > 0 ? `${told}\n${saying.say(words.again)}` : told;
}
