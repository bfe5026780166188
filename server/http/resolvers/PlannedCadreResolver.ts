import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import { plannedOf, type PlannedRow } from '../../planning/index.ts';
import type { Context } from '../graphql/context.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { found, idOf } from './ids.ts';
import { TablePage } from './pageArguments.ts';

@Resolver(() => api.PlannedCadre)
export class PlannedCadreResolver {
  @Query(() => api.PlannedCadreConnection, {
    description:
      'Who is planned for posts in an organisation and below it, unit by unit, with what each came to since: only those whose records the viewer may read.',
  })
  async plannedCadres(
    @Arg('organisationId', () => ID) organisationId: string,
    @Arg('idle', () => Boolean, {
      nullable: true,
      description: 'Those alone without any course, task or evaluation since.',
    })
    idle: boolean | null,
    @Args(() => TablePage) page: TablePage,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const of = idOf(organisationId, context);
    const wanted = pageOf(page, context.locale);
    return connection(
      await context
        .read((reading) => plannedOf(reading, of, { idle }, wanted))
        .catch(withCursor(context.locale)),
    );
  }

  @FieldResolver()
  async person(@Root() { personId }: PlannedRow, @Ctx() context: Context) {
    return found(await context.loaders.person.load(personId), context);
  }

  @FieldResolver()
  async organisation(@Root() { organisationId }: PlannedRow, @Ctx() context: Context) {
    return found(await context.loaders.organisation.load(organisationId), context);
  }

  @FieldResolver()
  document(@Root() { documentId }: PlannedRow, @Ctx() { loaders }: Context) {
    return loaders.document.load(documentId);
  }
}
