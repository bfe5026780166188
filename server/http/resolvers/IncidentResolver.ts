import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import {
  incidentDecisions,
  incidents,
  retryIncident,
  skipIncident,
  type IncidentDecisionRow,
  type IncidentResult,
  type IncidentRow,
} from '../../outbox/index.ts';
import type { Context } from '../graphql/context.ts';
import { invalidAnswer } from './answers.ts';
import { found } from './ids.ts';
import { typed } from './typed.ts';

@Resolver(() => api.Incident)
export class IncidentResolver {
  @Query(() => [api.Incident], { description: 'For administrators, the oldest first; nobody else has any.' })
  incidents(@Ctx() context: Context): Promise<IncidentRow[]> {
    context.expectSignedIn();
    return context.read((reading) => incidents(reading));
  }

  @Query(() => [api.IncidentDecision], {
    description: 'What administrators decided lately, the newest first; nobody else sees any.',
  })
  incidentDecisions(@Ctx() context: Context): Promise<IncidentDecisionRow[]> {
    context.expectSignedIn();
    return context.read((reading) => incidentDecisions(reading));
  }

  @Mutation(() => api.IncidentResult, { description: 'Lets it be tried again.' })
  async retryIncident(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return this.answer(await context.write((actor) => retryIncident(context.engine, actor, id)), context);
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
  organisation(@Root() { organisationId }: IncidentRow, @Ctx() context: Context) {
    return organisationId === null ? null : context.loaders.organisation.load(organisationId);
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
}
