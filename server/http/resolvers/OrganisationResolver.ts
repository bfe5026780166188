import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import {
  listOrganisations,
  setOfficeSymbol,
  type OfficeHolderRow,
  type OrganisationRow,
} from '../../organisations/index.ts';
import type { Context } from '../graphql/context.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { found, idIn, idOf } from './ids.ts';
import { notConfigured } from './CalendarResolver.ts';
import { TablePage } from './pageArguments.ts';
import { typed } from './typed.ts';

@Resolver(() => api.Organisation)
export class OrganisationResolver {
  @Query(() => api.Organisation, { nullable: true })
  async organisation(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    context.expectSignedIn();
    return found(await context.loaders.organisation.load(idOf(id, context)), context);
  }

  @Query(() => api.OrganisationConnection)
  async organisations(
    @Arg('filter', () => api.OrganisationFilter, { nullable: true }) filter: api.OrganisationFilter | null,
    @Args(() => TablePage) page: TablePage,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const asked = { ...filter, parentId: idIn(filter?.parentId) };
    const wanted = pageOf(page, context.locale);
    const listed = await context
      .read((reading) => listOrganisations(reading, asked, wanted))
      .catch(withCursor(context.locale));
    return connection(listed);
  }

  @Mutation(() => api.OfficeSymbolResult, {
    description:
      'By whoever administers it. Blank: letters bear its own symbol alone. Issued ones keep theirs.',
  })
  async setOfficeSymbol(
    @Arg('organisationId', () => ID) organisationId: string,
    @Arg('officeSymbol', () => String) officeSymbol: string,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    found(await context.loaders.organisation.load(idOf(organisationId, context)), context);
    const { db, clock } = context.engine;
    const wanted = { organisationId, officeSymbol };
    const result = await context.write((actor) => setOfficeSymbol(db, actor, clock.now(), wanted));
    if (result.kind !== 'set') return notConfigured(result, context);
    return typed('Organisation', found(await context.loaders.organisation.load(organisationId), context));
  }

  @Query(() => api.Person, { nullable: true })
  async person(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    context.expectSignedIn();
    return found(await context.loaders.person.load(idOf(id, context)), context);
  }

  @FieldResolver()
  parent(@Root() { parentId }: OrganisationRow, @Ctx() context: Context) {
    return parentId ? context.loaders.organisation.load(parentId) : null;
  }

  @FieldResolver()
  offices(@Root() { id }: OrganisationRow, @Ctx() context: Context): Promise<OfficeHolderRow[]> {
    return context.loaders.officeHolders.load(id);
  }
}

@Resolver(() => api.OfficeHolder)
export class OfficeHolderResolver {
  @FieldResolver()
  async person(@Root() { personId }: OfficeHolderRow, @Ctx() context: Context) {
    return found(await context.loaders.person.load(personId), context);
  }

  @FieldResolver()
  label(@Root() { office, actsAsChair }: OfficeHolderRow, @Ctx() context: Context): string {
    return context.words.office(office, actsAsChair);
  }
}
