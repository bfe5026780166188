import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import { contentSuggestion, lateUnits, listDocuments, type LateUnitRow } from '../../documents/index.ts';
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

  @Query(() => api.LateUnitConnection, {
    description: 'Units that have not done a yearly duty in time: those under the viewer, and the own one.',
  })
  async lateUnits(
    @Arg('kind', () => String) kind: string,
    @Arg('year', () => Int) year: number,
    @Args(() => TablePage) page: TablePage,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const wanted = pageOf(page, context.locale);
    const listed = await context
      .read((reading) => lateUnits(reading, context.engine, { kind, year, page: wanted }))
      .catch(withCursor(context.locale));
    const { edges, ...rest } = connection(listed);
    return { ...rest, edges: edges.map(({ cursor, node }) => ({ cursor, node: { ...node, kind, year } })) };
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

/** A late unit knows of which duty. */
type LateUnit = LateUnitRow & { kind: string; year: number };

@Resolver(() => api.LateUnit)
export class LateUnitResolver {
  @FieldResolver()
  async organisation(@Root() { organisationId }: LateUnit, @Ctx() context: Context) {
    return found(await context.loaders.organisation.load(organisationId), context);
  }

  @FieldResolver()
  chair(@Root() { chairId }: LateUnit, @Ctx() { loaders }: Context) {
    return chairId && loaders.person.load(chairId);
  }

  @FieldResolver()
  document(@Root() { documentId }: LateUnit, @Ctx() { loaders }: Context) {
    return documentId && loaders.document.load(documentId);
  }

  @FieldResolver()
  stateLabel(@Root() { kind, state }: LateUnit, @Ctx() { words }: Context) {
    return state && words.state(kind, state);
  }

  @FieldResolver()
  shareUrl(
    @Root() { kind, year, organisationId, documentId }: LateUnit,
    @Ctx() { baseUrl }: Context,
  ): string {
    if (documentId) return `${baseUrl}/#/documents/${documentId}`;
    const wish = new URLSearchParams({ year: String(year), organisationId });
    return `${baseUrl}/#/documents/new/${kind}?${wish}`;
  }
}
