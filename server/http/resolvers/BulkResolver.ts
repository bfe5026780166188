import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import * as bulk from '../../bulk/index.ts';
import { performAction, type ActResult } from '../../documents/index.ts';
import type { Context } from '../graphql/context.ts';
import { badInput, refusal } from '../graphql/errors.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { rowAnswer } from './answers.ts';
import * as wrong from './bulkRefusals.ts';
import { found } from './ids.ts';
import { CursorPage } from './pageArguments.ts';

interface Row {
  documentId: string;
  result: ActResult | null;
}

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
    if (actions) return bulkResult(await eachAct(actions, context), context);
    if (selectionId) return performSelected(selectionId, input, context);
    return bulkResult(await performItems(items ?? [], input, context), context);
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

  @Mutation(() => api.BulkJob, { description: 'What is done stays done; the rest is left as it is.' })
  async cancelBulkJob(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    context.expectSignedIn();
    const there = await context.write((actor) => bulk.cancelJob(context.engine, actor, id));
    if (!there) throw context.notFound();
    return jobOf(id, context);
  }

  @Query(() => api.BulkJob, { description: 'One’s own; NOT_FOUND otherwise.' })
  bulkJob(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    context.expectSignedIn();
    return jobOf(id, context);
  }
}

@Resolver(() => api.BulkJob)
export class BulkJobResolver {
  @FieldResolver()
  actionLabel(
    @Root() { kind, action }: bulk.BulkJobRow,
    @Ctx() { words }: Context,
  ): Promise<string> | string {
    return kind ? words.action(kind, action) : action;
  }

  @FieldResolver()
  async rows(
    @Root() { id }: bulk.BulkJobRow,
    @Args(() => CursorPage) page: CursorPage,
    @Arg('outcome', () => api.BulkOutcome, { nullable: true }) outcome: api.BulkOutcome | null,
    @Ctx() context: Context,
  ) {
    const wanted = pageOf(page, context.locale);
    const listed = await context
      .read((reading) => bulk.bulkRows(reading, { jobId: id, outcome }, wanted))
      .catch(withCursor(context.locale));
    const { edges, ...rest } = connection(listed);
    const rowOf = ({ documentId, answer }: bulk.BulkRowRow): Row => ({ documentId, result: answer });
    return { ...rest, edges: edges.map(({ cursor, node }) => ({ cursor, node: rowOf(node) })) };
  }
}

@Resolver(() => api.BulkRow)
export class BulkRowResolver {
  @FieldResolver()
  document(@Root() { documentId }: Row, @Ctx() { loaders }: Context) {
    return loaders.document.load(documentId);
  }

  @FieldResolver()
  outcome(@Root() { result }: Row, @Ctx() context: Context) {
    return result && rowAnswer(result, context);
  }
}

// All acts first, then all answers in one snapshot: every row shows what the last act left.
async function eachAct(actions: readonly api.PerformActionInput[], context: Context): Promise<Row[]> {
  expectFew(actions.length, 'input.actions', context);
  const rows: Row[] = [];
  for (const input of actions) {
    const result = await context.write((actor) => performAction(context.engine, actor, input));
    rows.push({ documentId: input.documentId, result });
  }
  return rows;
}

function performItems(
  items: readonly bulk.Item[],
  input: api.PerformActionsInput,
  context: Context,
): Promise<Row[]> {
  const { action, payload, idempotencyKey } = input;
  if (!action) throw badInput('input.action', context.locale, wrong.noAction);
  expectFew(items.length, 'input.items', context);
  const ids = new Set(items.map(({ documentId }) => documentId));
  if (ids.size < items.length) throw badInput('input.items', context.locale, wrong.twice);
  return context.write((actor) =>
    bulk.performMany(context.engine, actor, { action, payload, items, idempotencyKey }),
  );
}

async function performSelected(selectionId: string, input: api.PerformActionsInput, context: Context) {
  const { payload, idempotencyKey } = input;
  const begun = await context.write((actor) =>
    bulk.beginJob(context.engine, actor, { selectionId, action: input.action, payload, idempotencyKey }),
  );
  switch (begun.kind) {
    case 'few': {
      const rows = await performItems(begun.items, { ...input, action: begun.action }, context);
      return bulkResult(rows, context);
    }
    case 'begun': {
      const job = await jobOf(begun.jobId, context);
      const { total, performed, refused } = job;
      return { results: [], rows: [], counts: { total, performed, refused }, job };
    }
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

function bulkResult(rows: readonly Row[], context: Context) {
  const performed = rows.filter(({ result }) => result?.kind === 'performed').length;
  const counts = { total: rows.length, performed, refused: rows.length - performed };
  return { results: rows.map(({ result }) => result && rowAnswer(result, context)), rows, counts, job: null };
}

async function jobOf(id: string, context: Context): Promise<bulk.BulkJobRow> {
  return found(await context.read((reading) => bulk.bulkJob(reading, id)), context);
}

function expectFew(count: number, where: string, { locale }: Context): void {
  if (count > bulk.MOST_AT_ONCE) throw badInput(where, locale, wrong.tooManyRows(count));
}
