import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import { assignmentsOf, type AssignmentRow } from '../../assignments/index.ts';
import type { Context } from '../graphql/context.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { found, idIn, idOf } from './ids.ts';
import { TablePage } from './pageArguments.ts';

@Resolver(() => api.Assignment)
export class AssignmentResolver {
  @Query(() => api.AssignmentConnection, {
    description: 'Who does what for an organisation, and did: those still open first, then the latest.',
  })
  async assignments(
    @Arg('organisationId', () => ID) organisationId: string,
    @Arg('personId', () => ID, { nullable: true }) personId: string | null,
    @Arg('current', () => Boolean, { nullable: true }) current: boolean | null,
    @Args(() => TablePage) page: TablePage,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const of = idOf(organisationId, context);
    const wanted = pageOf(page, context.locale);
    const filter = { personId: idIn(personId), current };
    return connection(
      await context
        .read((reading) => assignmentsOf(reading, of, filter, wanted))
        .catch(withCursor(context.locale)),
    );
  }

  @FieldResolver()
  async person(@Root() { personId }: AssignmentRow, @Ctx() context: Context) {
    return found(await context.loaders.person.load(personId), context);
  }

  @FieldResolver()
  document(@Root() { documentId }: AssignmentRow, @Ctx() { loaders }: Context) {
    return loaders.document.load(documentId);
  }

  @FieldResolver()
  endedBy(@Root() { endedBy }: AssignmentRow, @Ctx() { loaders }: Context) {
    return endedBy && loaders.document.load(endedBy);
  }
}
