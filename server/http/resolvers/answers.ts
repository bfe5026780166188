import type { Blocker, FieldFault } from '../../../workflows/kit/index.ts';
import {
  leftBy,
  type ActResult,
  type Conflict,
  type EventRow,
  type Performed,
  type Refusal,
  type Saved,
  type SaveResult,
} from '../../documents/index.ts';
import type { Context } from '../graphql/context.ts';
import { doneOutOfSight, type Done } from '../graphql/errors.ts';
import { wordsFor } from '../web/problems.ts';
import { found } from './ids.ts';
import { typed } from './typed.ts';

/** What became of a draft of this kind, as a member of `DocumentResult`. */
export async function documentAnswer(result: SaveResult, context: Context, kind?: string) {
  if (result.kind === 'saved') return typed('Document', await documentAfter(result, context));
  if (result.kind === 'refused') {
    const { documentId, blockers } = result;
    return createRefused(kind ?? (await documentOf(documentId, context)).kind, blockers, context);
  }
  return otherAnswer(result, context);
}

/** What became of an act, as a member of `ActionResult`. */
export async function actionAnswer(result: ActResult, context: Context) {
  const left = leftBy(result);
  // What the act left needs no second look; only a first answer that is given again does.
  if (left) context.loaders.document.prime(left.document.id, left.document);
  if (left && result.kind === 'performed') context.expectInSight(result);
  if (result.kind === 'performed') return performedAnswer(result, context, left?.event);
  if (result.kind === 'refused') {
    const document = await documentOf(result.documentId, context);
    return typed('ActionRefused', {
      document,
      blockers: await context.words.blockers(document.kind, result.blockers),
    });
  }
  return otherAnswer(result, context);
}

/**
 * One row of many: what does not exist, or is out of sight by now, is a value too, since the other rows have been done.
 * All documents are read anew, as the last act left them.
 */
export async function rowAnswer(result: ActResult, context: Context) {
  if (result.kind === 'invalid') return invalidAnswer(result.faults, context);
  const id = result.kind === 'notFound' ? null : result.documentId;
  if (id && (await context.loaders.document.load(id))) {
    return result.kind === 'performed' ? performedAnswer(result, context) : actionAnswer(result, context);
  }
  if (result.kind === 'performed') {
    const { receipt } = result;
    const message = wordsFor('DONE_OUT_OF_SIGHT', context.locale);
    return typed('PerformedOutOfSight', { receipt, message });
  }
  const message = wordsFor('NOT_FOUND', context.locale);
  return typed('InvalidInput', { errors: [{ path: 'documentId', code: 'not-found', message }] });
}

/** What was sent cannot be read: each fault with its place and its sentence. */
export function invalidAnswer(faults: readonly FieldFault[], { words }: Context) {
  return typed('InvalidInput', { errors: words.faults(faults) });
}

async function otherAnswer(result: Exclude<Refusal, { kind: 'refused' }>, context: Context) {
  if (result.kind === 'invalid')
    return typed('InvalidInput', { errors: context.words.faults(result.faults) });
  if (result.kind === 'conflict') return conflictAnswer(result, context);
  throw context.notFound();
}

async function conflictAnswer({ documentId, changedBy, changedAt }: Conflict, context: Context) {
  return typed('VersionConflict', { document: await documentOf(documentId, context), changedBy, changedAt });
}

async function createRefused(kind: string, blockers: Blocker[], context: Context) {
  return typed('CreateRefused', { blockers: await context.words.blockers(kind, blockers) });
}

async function performedAnswer(performed: Performed, context: Context, known?: EventRow) {
  const document = await documentAfter(performed, context);
  const { eventId, receipt } = performed;
  return typed('ActionPerformed', { document, event: known ?? (await eventOf(eventId, context)), receipt });
}

async function eventOf(id: string, context: Context) {
  return found(await context.loaders.event.load(id), context);
}

/** What was done, to be shown; where it is out of sight by now, that it was done is all that is said. */
export function shownAfter<Row>(done: Done, row: Row | null, context: Context): Row {
  if (row === null) throw doneOutOfSight(done, context.locale);
  return row;
}

async function documentAfter(done: Performed | Saved, context: Context) {
  return shownAfter(done, await context.loaders.document.load(done.documentId), context);
}

async function documentOf(id: string | null, context: Context) {
  return found(id === null ? null : await context.loaders.document.load(id), context);
}
