import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root, type ClassType } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import { obligations, type ObligationFilter, type ObligationRow } from '../../deadlines/index.ts';
import type { Context } from '../graphql/context.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { found, idIn } from './ids.ts';
import { TablePage } from './pageArguments.ts';

@Resolver()
export class ObligationResolver {
  @Query(() => api.ObligationConnection, {
    description: 'What the units under the viewer owe, and the own one: the soonest due first.',
  })
  obligations(
    @Arg('filter', () => api.ObligationFilter, { nullable: true }) filter: api.ObligationFilter | null,
    @Args(() => TablePage) page: TablePage,
    @Ctx() context: Context,
  ) {
    const { kind, year, status } = filter ?? {};
    const organisationId = idIn(filter?.organisationId);
    const statusIn = status ? [status] : filter?.statusIn;
    return listed({ kind, year, organisationId, statusIn }, page, context);
  }

  @Query(() => api.LateUnitConnection, {
    description: 'Units that have not done a yearly duty in time: those under the viewer, and the own one.',
  })
  lateUnits(
    @Arg('kind', () => String) kind: string,
    @Arg('year', () => Int) year: number,
    @Args(() => TablePage) page: TablePage,
    @Ctx() context: Context,
  ) {
    return listed({ kind, year, statusIn: ['late'] }, page, context);
  }
}

async function listed(filter: ObligationFilter, page: TablePage, context: Context) {
  context.expectSignedIn();
  const wanted = pageOf(page, context.locale);
  const { flows } = context.engine;
  return connection(
    await context
      .read((reading) => obligations(reading, flows.all, filter, wanted))
      .catch(withCursor(context.locale)),
  );
}

/** What both ways to look at it tell of the unit and its document. */
function fieldsOf(type: ClassType<object>) {
  @Resolver(() => type)
  abstract class Fields {
    @FieldResolver(() => api.Organisation)
    async organisation(@Root() { organisationId }: ObligationRow, @Ctx() context: Context) {
      return found(await context.loaders.organisation.load(organisationId), context);
    }

    @FieldResolver(() => api.Person, { nullable: true })
    chair(@Root() { chairId }: ObligationRow, @Ctx() { loaders }: Context) {
      return chairId && loaders.person.load(chairId);
    }

    @FieldResolver(() => api.Document, { nullable: true })
    document(@Root() { documentId }: ObligationRow, @Ctx() { loaders }: Context) {
      return documentId && loaders.document.load(documentId);
    }

    @FieldResolver(() => String, { nullable: true })
    stateLabel(@Root() { kind, state }: ObligationRow, @Ctx() { words }: Context) {
      return state && words.state(kind, state);
    }

    @FieldResolver(() => String)
    shareUrl(
      @Root() { kind, year, organisationId, documentId }: ObligationRow,
      @Ctx() { baseUrl }: Context,
    ): string {
      if (documentId) return `${baseUrl}/#/documents/${documentId}`;
      const wish = new URLSearchParams({ year: String(year), organisationId });
      return `${baseUrl}/#/documents/new/${kind}?${wish}`;
    }
  }
  return Fields;
}

@Resolver(() => api.LateUnit)
export class LateUnitFields extends fieldsOf(api.LateUnit) {}

@Resolver(() => api.Obligation)
export class ObligationFields extends fieldsOf(api.Obligation) {
  @FieldResolver(() => String)
  kindLabel(@Root() { kind }: ObligationRow, @Ctx() { words }: Context): Promise<string> {
    return words.kind(kind);
  }

  @FieldResolver(() => api.DateTime, { nullable: true })
  doneAt(@Root() { doneAt }: ObligationRow): Date | null {
    return doneAt === null ? null : new Date(doneAt);
  }
}
