import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  type ClassType,
} from 'type-graphql';
import * as api from '../../../schema/index.ts';
import {
  askUnits,
  obligations,
  requestById,
  type DutyRequestRow,
  type ObligationFilter,
  type ObligationRow,
} from '../../deadlines/index.ts';
import type { Context } from '../graphql/context.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { notConfigured, plain } from './CalendarResolver.ts';
import { found, idIn, idOf } from './ids.ts';
import { TablePage } from './pageArguments.ts';
import { typed } from './typed.ts';

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
    const { kind, year, period, asked, status } = filter ?? {};
    const organisationId = idIn(filter?.organisationId);
    const id = idIn(filter?.id);
    const askedBy = idIn(filter?.askedBy);
    const statusIn = status ? [status] : filter?.statusIn;
    return listed({ id, kind, year, period, asked, organisationId, askedBy, statusIn }, page, context);
  }

  @Query(() => api.LateUnitConnection, {
    description: 'Units that have not done a yearly duty in time: those under the viewer, and the own one.',
  })
  lateUnits(
    @Arg('kind', () => String) kind: string,
    @Arg('year', () => Int) year: number,
    @Arg('period', () => String, { nullable: true }) period: string | null,
    @Args(() => TablePage) page: TablePage,
    @Ctx() context: Context,
  ) {
    return listed({ kind, year, period, statusIn: ['late'] }, page, context);
  }

  @Mutation(() => api.AskUnitsResult, {
    description: 'Asks units for a document by a day: each of them owes it from then on.',
  })
  async askUnits(@Arg('input', () => api.AskUnitsInput) input: api.AskUnitsInput, @Ctx() context: Context) {
    context.expectSignedIn();
    const { db, clock, flows } = context.engine;
    found(await context.loaders.organisation.load(idOf(input.organisationId, context)), context);
    const result = await context.write((actor) => askUnits(db, flows, actor, clock.now(), plain(input)));
    if (result.kind !== 'asked') return notConfigured(result, context);
    const request = await context.read((reading) => requestById(reading, result.id));
    return typed('DutyRequest', found(request, context));
  }
}

@Resolver(() => api.DutyRequest)
export class DutyRequestResolver {
  @FieldResolver(() => api.Organisation)
  async organisation(@Root() { organisationId }: DutyRequestRow, @Ctx() context: Context) {
    return found(await context.loaders.organisation.load(organisationId), context);
  }

  @FieldResolver(() => api.DateTime)
  askedAt(@Root() { askedAt }: DutyRequestRow): Date {
    return new Date(askedAt);
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
    periodLabel(@Root() { kind, period }: ObligationRow, @Ctx() { words }: Context): Promise<string> {
      return words.period(kind, period);
    }

    @FieldResolver(() => String)
    shareUrl(
      @Root() { id, kind, year, period, title, organisationId, documentId }: ObligationRow,
      @Ctx() { baseUrl }: Context,
    ): string {
      if (documentId) return `${baseUrl}/#/documents/${documentId}`;
      const wish = new URLSearchParams({
        ...{ year: String(year), period, organisationId },
        ...(title === null ? {} : { obligationId: id }),
      });
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

  @FieldResolver(() => api.Document, { nullable: true })
  askedBy(@Root() { askedById }: ObligationRow, @Ctx() { loaders }: Context) {
    return askedById && loaders.document.load(askedById);
  }

  @FieldResolver(() => api.DateTime, { nullable: true })
  settledAt(@Root() { settledAt }: ObligationRow): Date | null {
    return settledAt === null ? null : new Date(settledAt);
  }

  /** Those that the viewer may see. */
  @FieldResolver(() => [api.Document])
  async grounds(@Root() { groundIds }: ObligationRow, @Ctx() { loaders }: Context) {
    const grounds = await Promise.all(groundIds.map((id) => loaders.document.load(id)));
    return grounds.filter((document) => document !== null);
  }

  @FieldResolver(() => api.Document, { nullable: true })
  endedBy(@Root() { endedById }: ObligationRow, @Ctx() { loaders }: Context) {
    return endedById && loaders.document.load(endedById);
  }

  @FieldResolver(() => api.DateTime, { nullable: true })
  doneAt(@Root() { doneAt }: ObligationRow): Date | null {
    return doneAt === null ? null : new Date(doneAt);
  }
}
