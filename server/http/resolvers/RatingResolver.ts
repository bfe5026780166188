import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import { ratingsOf, type OrganisationRow, type RatingRow } from '../../organisations/index.ts';
import type { Context } from '../graphql/context.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { found } from './ids.ts';
import { CursorPage } from './pageArguments.ts';

/** How an organisation did, year by year, as far as the viewer may read what says so. */
@Resolver(() => api.Organisation)
export class RatedOrganisationResolver {
  @FieldResolver(() => api.OrganisationRatingConnection, {
    description: 'What it was classified as, the latest year first.',
  })
  async ratings(
    @Root() { id }: OrganisationRow,
    @Args(() => CursorPage) page: CursorPage,
    @Ctx() context: Context,
  ) {
    const wanted = pageOf(page, context.locale);
    const by = context.engine.flows.all.flatMap(({ kind, rates }) => (rates ? [{ kind, fact: rates }] : []));
    return connection(
      await context.read((reading) => ratingsOf(reading, id, by, wanted)).catch(withCursor(context.locale)),
    );
  }
}

@Resolver(() => api.OrganisationRating)
export class RatingResolver {
  @FieldResolver()
  async label(@Root() { kind, level }: RatingRow, @Ctx() { engine, words }: Context): Promise<string> {
    return words.option(kind, engine.flows.of(kind)?.rates ?? '', level);
  }

  @FieldResolver()
  async document(@Root() { id }: RatingRow, @Ctx() context: Context) {
    return found(await context.loaders.document.load(id), context);
  }
}
