import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import type { OrganisationRow } from '../../organisations/index.ts';
import {
  descriptionsOf,
  successionsOf,
  type DescriptionRow,
  type SuccessionRow,
} from '../../reorganisations/index.ts';
import type { Context } from '../graphql/context.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { found } from './ids.ts';
import { CursorPage } from './pageArguments.ts';

/** How an organisation came to be what it is, and what became of it. */
@Resolver(() => api.Organisation)
export class OrganisationHistoryResolver {
  @FieldResolver(() => api.OrganisationDescriptionConnection, {
    description: 'Its names, symbols, places and upper unions over time, the latest first.',
  })
  async descriptions(
    @Root() { id }: OrganisationRow,
    @Args(() => CursorPage) page: CursorPage,
    @Ctx() context: Context,
  ) {
    const wanted = pageOf(page, context.locale);
    return connection(
      await context.read((reading) => descriptionsOf(reading, id, wanted)).catch(withCursor(context.locale)),
    );
  }

  @FieldResolver(() => api.OrganisationSuccessionConnection, { description: 'Whom it came out of.' })
  predecessors(
    @Root() { id }: OrganisationRow,
    @Args(() => CursorPage) page: CursorPage,
    @Ctx() context: Context,
  ) {
    return successions(id, 'predecessors', page, context);
  }

  @FieldResolver(() => api.OrganisationSuccessionConnection, { description: 'Who came out of it.' })
  successors(
    @Root() { id }: OrganisationRow,
    @Args(() => CursorPage) page: CursorPage,
    @Ctx() context: Context,
  ) {
    return successions(id, 'successors', page, context);
  }
}

async function successions(
  id: string,
  side: 'predecessors' | 'successors',
  page: CursorPage,
  context: Context,
) {
  const wanted = pageOf(page, context.locale);
  return connection(
    await context
      .read((reading) => successionsOf(reading, id, side, wanted))
      .catch(withCursor(context.locale)),
  );
}

@Resolver(() => api.OrganisationDescription)
export class OrganisationDescriptionResolver {
  @FieldResolver()
  parent(@Root() { parentId }: DescriptionRow, @Ctx() { loaders }: Context) {
    return parentId && loaders.organisation.load(parentId);
  }
}

@Resolver(() => api.OrganisationSuccession)
export class OrganisationSuccessionResolver {
  @FieldResolver()
  async organisation(@Root() { organisationId }: SuccessionRow, @Ctx() context: Context) {
    return found(await context.loaders.organisation.load(organisationId), context);
  }

  @FieldResolver()
  decision(@Root() { decisionId }: SuccessionRow, @Ctx() { loaders }: Context) {
    return loaders.organisationDecision.load(decisionId);
  }
}
