import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import { candidatesOf, type CandidateRow } from '../../candidates/index.ts';
import { officeTitle, type Office } from '../../../workflows/kit/index.ts';
import type { Context } from '../graphql/context.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { found, idOf } from './ids.ts';
import { TablePage } from './pageArguments.ts';

@Resolver(() => api.Candidate)
export class CandidateResolver {
  @Query(() => api.CandidateConnection, {
    description:
      'Whom a document may invite, untrained key cadres first; for people of its own organisation, nobody for others.',
  })
  async candidates(
    @Arg('documentId', () => ID) documentId: string,
    @Arg('filter', () => api.CandidateFilter, { nullable: true }) filter: api.CandidateFilter | null,
    @Args(() => TablePage) page: TablePage,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const document = found(await context.loaders.document.load(idOf(documentId, context)), context);
    const wanted = pageOf(page, context.locale);
    return connection(
      await context
        .read((reading) => candidatesOf(reading, document.organisationId, filter ?? {}, wanted))
        .catch(withCursor(context.locale)),
    );
  }

  @FieldResolver()
  officeLabel(@Root() { office }: CandidateRow, @Ctx() { locale }: Context) {
    return officeTitle(office as Office, locale);
  }
}
