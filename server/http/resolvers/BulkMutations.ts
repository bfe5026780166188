import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import * as bulk from '../../bulk/index.ts';
import { performAction, type ActResult } from '../../documents/index.ts';
import type { Context } from '../graphql/context.ts';
import { badInput, refusal } from '../graphql/errors.ts';
import { rowOf, type Row } from './BulkJobResolver.ts';
import { jobOf } from './BulkQueries.ts';
import * as wrong from './bulkRefusals.ts';
import { found } from './ids.ts';

@Resolver()
export class BulkMutations {
  @Mutation(() => api.BulkResult)
  async performActions(
    @Arg('input', () => api.PerformActionsInput) input: api.PerformActionsInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const { actions, items, selectionId } = input;
    if ([actions, items, selectionId].filter((way) => way !== null && way !== undefined).length !== 1)
      throw badInput('input', context.locale, wrong.oneWay);
    if (actions) return bulkResult(await eachAct(actions, context));
    if (selectionId) return performSelected(selectionId, input, context);
    return bulkResult(await performItems(items ?? [], input, context));
  }

  @Mutation(() => api.Selection, { description: 'Keeps what a filter finds now, for `performActions`.' })
  async freezeSelection(
    @Arg('input', () => api.FreezeSelectionInput) { filter, action }: api.FreezeSelectionInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const frozen = await context.write((actor) =>
      bulk.freezeSelection(context.engine, actor, { filter, action }),
    );
    if (frozen.kind === 'notForMany')
      throw badInput('input.action', context.locale, wrong.notForMany(action));
    if (frozen.kind === 'frozen') return { ...frozen, action, tooMany: false };
    const message = wrong.tooManySelected(frozen.most)[context.locale];
    return { id: null, action, count: frozen.most, tooMany: true, message };
  }

  @Mutation(() => api.Selection, {
    description: 'Keeps what an ended job did not do, in the versions of now, for `performActions`.',
  })
  async selectAgain(@Arg('jobId', () => ID) jobId: string, @Ctx() context: Context) {
    context.expectSignedIn();
    const frozen = await context.write((actor) => bulk.selectAgain(context.engine, actor, jobId));
    const { action } = await jobOf(jobId, context);
    return { ...found(frozen, context), action, tooMany: false };
  }

  @Mutation(() => api.BulkJob, { description: 'What is done stays done; the rest is left as it is.' })
  async cancelBulkJob(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    context.expectSignedIn();
    const there = await context.write((actor) => bulk.cancelJob(context.engine, actor, id));
    if (!there) throw context.notFound();
    return jobOf(id, context);
  }
}

// All acts first, then all answers in one snapshot: every row shows what the last act left.
async function eachAct(actions: readonly api.PerformActionInput[], context: Context): Promise<Row[]> {
  expectFew(actions.length, 'input.actions', context);
  const rows: Row[] = [];
  for (const input of actions) {
    const result = await context.write((actor) => performAction(context.engine, actor, input));
    rows.push(doneNow(input.documentId, result, context));
  }
  return rows;
}

async function performItems(
  items: readonly bulk.Item[],
  input: api.PerformActionsInput,
  context: Context,
): Promise<Row[]> {
  const { action, payload, idempotencyKey } = input;
  if (!action) throw badInput('input.action', context.locale, wrong.noAction);
  expectFew(items.length, 'input.items', context);
  const ids = new Set(items.map(({ documentId }) => documentId));
  if (ids.size < items.length) throw badInput('input.items', context.locale, wrong.twice);
  const done = await context.write((actor) =>
    bulk.performMany(context.engine, actor, { action, payload, items, idempotencyKey }),
  );
  return done.map(({ documentId, result }) => doneNow(documentId, result, context));
}

async function performSelected(selectionId: string, input: api.PerformActionsInput, context: Context) {
  const { action, payload, idempotencyKey } = input;
  const begun = await context.write((actor) =>
    bulk.performSelection(context.engine, actor, { selectionId, action, payload, idempotencyKey }),
  );
  switch (begun.kind) {
    case 'begun':
      return selectionResult(await jobOf(begun.jobId, context), context);
    case 'otherAction':
      throw badInput('input.action', context.locale, wrong.otherAction(begun.action));
    case 'expired':
      throw badInput('input.selectionId', context.locale, wrong.expired);
    case 'begunBefore':
      throw refusal('CONFLICT', context.locale);
    case 'notFound':
      throw context.notFound();
  }
}

async function selectionResult(job: bulk.BulkJobRow, context: Context) {
  const { total, performed, refused } = job.counts;
  if (job.state !== 'done' || total > bulk.MOST_AT_ONCE)
    return { rows: [], counts: { total, performed, refused }, job };
  const page = { first: bulk.MOST_AT_ONCE };
  const { rows } = await context.read((reading) => bulk.bulkRows(reading, { jobId: job.id }, page));
  return bulkResult(rows.map(rowOf));
}

function bulkResult(rows: readonly Row[]) {
  const performed = rows.filter(({ result }) => result?.kind === 'performed').length;
  const counts = { total: rows.length, performed, refused: rows.length - performed };
  return { rows, counts, job: null };
}

function doneNow(documentId: string, result: ActResult, { engine }: Context): Row {
  // Of what was not done nothing is told, not even when.
  return {
    documentId,
    result,
    doneAt: result.kind === 'performed' ? engine.clock.now().toISOString() : null,
  };
}

function expectFew(count: number, where: string, { locale }: Context): void {
  if (count > bulk.MOST_AT_ONCE) throw badInput(where, locale, wrong.tooManyRows(count));
}
