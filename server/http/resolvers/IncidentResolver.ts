import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import {
  failureSentence,
  incidentDecisions,
  incidents,
  MOST_INCIDENTS,
  retryIncidents,
  skipIncident,
  type IncidentDecisionRow,
  type IncidentResult,
  type IncidentRow,
} from '../../outbox/index.ts';
import type { Context } from '../graphql/context.ts';
import { badInput } from '../graphql/errors.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { invalidAnswer } from './answers.ts';
import { found } from './ids.ts';
import { CursorPage } from './pageArguments.ts';
import { typed } from './typed.ts';

@Resolver(() => api.Incident)
export class IncidentResolver {
  @Query(() => [api.Incident], {
    description: 'For administrators, the oldest first, at most 200; nobody else has any.',
  })
  incidents(@Ctx() context: Context): Promise<IncidentRow[]> {
    context.expectSignedIn();
    return context.read((reading) => incidents(reading));
  }

  @Query(() => api.IncidentDecisionConnection, {
    description: 'What administrators did about incidents, the newest first.',
  })
  async incidentDecisions(@Args(() => CursorPage) page: CursorPage, @Ctx() context: Context) {
    context.expectSignedIn();
    const wanted = pageOf(page, context.locale);
    const listed = await context
      .read((reading) => incidentDecisions(reading, wanted))
      .catch(withCursor(context.locale));
    return connection(listed);
  }

  @Mutation(() => api.IncidentResult, { description: 'Lets them be tried again, at most 200 at once.' })
  async retryIncidents(@Arg('ids', () => [ID]) ids: string[], @Ctx() context: Context) {
    if (ids.length > MOST_INCIDENTS) throw badInput('ids', context.locale, tooMany);
    return this.answer(await context.write((actor) => retryIncidents(context.engine, actor, ids)), context);
  }

  @Mutation(() => api.IncidentResult, { description: 'Gives it up, for a reason that is kept.' })
  async skipIncident(
    @Arg('id', () => ID) id: string,
    @Arg('note', () => String) note: string,
    @Ctx() context: Context,
  ) {
    return this.answer(
      await context.write((actor) => skipIncident(context.engine, actor, id, note)),
      context,
    );
  }

  @FieldResolver()
  reason(@Root() { error }: IncidentRow, @Ctx() { locale }: Context): string {
    return failureSentence(error, locale);
  }

  @FieldResolver()
  organisation(@Root() { organisationId }: IncidentRow, @Ctx() context: Context) {
    return organisationId === null ? null : context.loaders.organisation.load(organisationId);
  }

  @FieldResolver()
  retriedBy(@Root() { retriedBy }: IncidentRow, @Ctx() { loaders }: Context) {
    return retriedBy === null ? null : loaders.person.load(retriedBy);
  }

  private async answer(result: IncidentResult, context: Context) {
    if (result.kind === 'invalid') return invalidAnswer(result.faults, context);
    if (result.kind === 'notFound') throw context.notFound();
    return typed('IncidentDecided', { incidents: await this.incidents(context) });
  }
}

@Resolver(() => api.IncidentDecision)
export class IncidentDecisionResolver {
  @FieldResolver()
  async person(@Root() { personId }: IncidentDecisionRow, @Ctx() context: Context) {
    return found(await context.loaders.person.load(personId), context);
  }

  @FieldResolver()
  reason(@Root() { error }: IncidentDecisionRow, @Ctx() { locale }: Context): string {
    return failureSentence(error, locale);
  }

  @FieldResolver()
  organisation(@Root() { organisationId }: IncidentDecisionRow, @Ctx() { loaders }: Context) {
    return organisationId === null ? null : loaders.organisation.load(organisationId);
  }
}

const tooMany = {
  vi: `Mỗi lần thử lại nhiều nhất ${MOST_INCIDENTS} sự cố.`,
  en: `At most ${MOST_INCIDENTS} incidents can be retried at once.`,
};
