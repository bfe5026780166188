import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import * as bulk from '../../bulk/index.ts';
import type { ActResult } from '../../documents/index.ts';
import type { Context } from '../graphql/context.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { rowAnswer } from './answers.ts';
import { TablePage } from './pageArguments.ts';

/** One document of many, and what became of it. */
export interface Row {
  documentId: string;
  result: ActResult | null;
  doneAt: string | null;
}

@Resolver(() => api.BulkJob)
export class BulkJobResolver {
  @FieldResolver()
  actionLabel(@Root() { kind, action }: bulk.BulkJobRow, @Ctx() context: Context): Promise<string> {
    return context.words.action(kind ?? knowing(action, context), action);
  }

  @FieldResolver()
  kindLabel(@Root() { kind }: bulk.BulkJobRow, @Ctx() { words }: Context): Promise<string> | null {
    return kind === null ? null : words.kind(kind);
  }

  @FieldResolver(() => Int)
  total(@Root() { counts }: bulk.BulkJobRow): number {
    return counts.total;
  }

  @FieldResolver(() => Int)
  done(@Root() { counts }: bulk.BulkJobRow): number {
    return counts.done;
  }

  @FieldResolver(() => Int)
  performed(@Root() { counts }: bulk.BulkJobRow): number {
    return counts.performed;
  }

  @FieldResolver(() => Int)
  refused(@Root() { counts }: bulk.BulkJobRow): number {
    return counts.refused;
  }

  @FieldResolver()
  async rows(
    @Root() { id }: bulk.BulkJobRow,
    @Args(() => TablePage) page: TablePage,
    @Arg('outcome', () => api.BulkOutcome, { nullable: true }) outcome: api.BulkOutcome | null,
    @Ctx() context: Context,
  ) {
    const wanted = pageOf(page, context.locale);
    const listed = await context
      .read((reading) => bulk.bulkRows(reading, { jobId: id, outcome }, wanted))
      .catch(withCursor(context.locale));
    const { edges, ...rest } = connection(listed);
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

@Resolver(() => api.BulkResult)
export class BulkResultResolver {
  // Only for whoever asks for it: what is read after the answer has left finds its snapshot closed.
  @FieldResolver()
  results(@Root() { rows }: { rows: Row[] }, @Ctx() context: Context) {
    return rows.map(({ result }) => result && rowAnswer(result, context));
  }
}

export function rowOf({ documentId, answer, doneAt }: bulk.BulkRowRow): Row {
  return { documentId, result: answer, doneAt };
}

/** Selected among all kinds: in the words of the first that knows the act. */
function knowing(action: string, { engine }: Context): string {
  return engine.flows.all.find(({ actions }) => Object.hasOwn(actions, action))?.kind ?? '';
}
