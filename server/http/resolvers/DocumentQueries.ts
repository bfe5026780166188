import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import { contentSuggestion, listDocuments } from '../../documents/index.ts';
import type { Context } from '../graphql/context.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { found, idOf } from './ids.ts';
import { TablePage } from './pageArguments.ts';

@Resolver()
export class DocumentQueries {
  @Query(() => api.Document, {
    nullable: true,
    description: 'NOT_FOUND where the viewer may not see it, or it is not there.',
  })
  async document(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    context.expectSignedIn();
    return found(await context.loaders.document.load(idOf(id, context)), context);
  }

  @Query(() => api.DocumentConnection)
  async documents(
    @Arg('filter', () => api.DocumentFilter, { nullable: true }) filter: api.DocumentFilter | null,
    @Arg('orderBy', () => api.DocumentOrder, { nullable: true }) orderBy: api.DocumentOrder | null,
    @Args(() => TablePage) page: TablePage,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const wanted = pageOf(page, context.locale);
    const listed = await context
      .read((reading) => listDocuments(reading, filter ?? {}, orderBy ?? undefined, wanted))
      .catch(withCursor(context.locale));
    const { edges, ...rest } = connection(listed);
    const documents = await context.loaders.document.loadMany(edges.map(({ node }) => node.id));
    return { ...rest, edges: edges.map(({ cursor }, index) => ({ cursor, node: documents[index] })) };
  }

  @Query(() => api.Json, { description: 'What a new document may begin with.' })
  async contentSuggestion(
    @Arg('input', () => api.ContentSuggestionInput) input: api.ContentSuggestionInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    found(await context.loaders.organisation.load(idOf(input.organisationId, context)), context);
    if (input.documentId) idOf(input.documentId, context);
    if (input.programmeId) idOf(input.programmeId, context);
    const suggested = await context.read((reading) => contentSuggestion(reading, context.engine, input));
    if (suggested.kind === 'notFound') throw context.notFound();
    return suggested.content;
  }
}
