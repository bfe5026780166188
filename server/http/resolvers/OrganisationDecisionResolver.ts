import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import type { Denial } from '../../documents/index.ts';
import {
  cancelDecision,
  decisionEvents,
  listDecisions,
  planDecision,
  planOf,
  previewDecision,
  type DecisionEventRow,
  type DecisionRow,
  type PlanResult,
} from '../../reorganisations/index.ts';
import type { Context } from '../graphql/context.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { invalidAnswer } from './answers.ts';
import { plain } from './CalendarResolver.ts';
import { found, idIn, idOf } from './ids.ts';
import { CursorPage, TablePage } from './pageArguments.ts';
import { typed } from './typed.ts';

@Resolver(() => api.OrganisationDecision)
export class OrganisationDecisionResolver {
  @Query(() => api.OrganisationDecision, { nullable: true })
  async organisationDecision(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    context.expectSignedIn();
    return found(await context.loaders.organisationDecision.load(idOf(id, context)), context);
  }

  @Query(() => api.OrganisationDecisionConnection, {
    description: 'Decisions by which organisations change, the latest first.',
  })
  async organisationDecisions(
    @Arg('filter', () => api.OrganisationDecisionFilter, { nullable: true })
    filter: api.OrganisationDecisionFilter | null,
    @Args(() => TablePage) page: TablePage,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const asked = { ...filter, organisationId: idIn(filter?.organisationId) };
    const wanted = pageOf(page, context.locale);
    const listed = await context
      .read((reading) => listDecisions(reading, asked, wanted))
      .catch(withCursor(context.locale));
    return connection(listed);
  }

  @Query(() => api.OrganisationPreviewResult, { description: 'What a decision would do, were it confirmed.' })
  async organisationDecisionPreview(
    @Arg('input', () => api.OrganisationDecisionInput) input: api.OrganisationDecisionInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const now = context.engine.clock.now();
    const result = await context.read((reading) => previewDecision(reading, now, plain(input)));
    if (result.kind !== 'preview') return denied(result, context);
    return typed('OrganisationPreview', { plan: result.plan, on: result.decision.effectiveOn });
  }

  @Mutation(() => api.OrganisationDecisionResult, {
    description: 'Puts a decision down to be carried out on its day: today and earlier, at once.',
  })
  async planOrganisationDecision(
    @Arg('input', () => api.OrganisationDecisionInput) input: api.OrganisationDecisionInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const sent = plain(input) as Record<string, unknown>;
    const result = await context.write((actor) => planDecision(context.engine, actor, sent));
    return decisionAnswer(result, context);
  }

  @Mutation(() => api.OrganisationDecisionResult, { description: 'Takes a decision back before its day.' })
  async cancelOrganisationDecision(
    @Arg('input', () => api.CancelOrganisationDecisionInput) input: api.CancelOrganisationDecisionInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    idOf(input.id, context);
    const result = await context.write((actor) => cancelDecision(context.engine, actor, input));
    return decisionAnswer(result, context);
  }

  @FieldResolver()
  plannedBy(@Root() { plannedById }: DecisionRow, @Ctx() { loaders }: Context) {
    return loaders.person.load(plannedById);
  }

  @FieldResolver()
  cancelledBy(@Root() { cancelledById }: DecisionRow, @Ctx() { loaders }: Context) {
    return cancelledById && loaders.person.load(cancelledById);
  }

  @FieldResolver()
  faults(@Root() { faults }: DecisionRow, @Ctx() { words }: Context) {
    return faults && words.faults(faults);
  }

  @FieldResolver()
  async preview(@Root() row: DecisionRow, @Ctx() context: Context) {
    const now = context.engine.clock.now();
    const plan = await context.read((reading) => planOf(reading, row, now));
    return plan && { plan, on: row.effectiveOn };
  }

  @FieldResolver()
  async events(
    @Root() { id }: DecisionRow,
    @Args(() => CursorPage) page: CursorPage,
    @Ctx() context: Context,
  ) {
    const wanted = pageOf(page, context.locale);
    return connection(
      await context.read((reading) => decisionEvents(reading, id, wanted)).catch(withCursor(context.locale)),
    );
  }
}

@Resolver(() => api.OrganisationEvent)
export class OrganisationEventResolver {
  @FieldResolver()
  organisation(@Root() { organisationId }: DecisionEventRow, @Ctx() { loaders }: Context) {
    return organisationId && loaders.organisation.load(organisationId);
  }

  @FieldResolver()
  actor(@Root() { actorId }: DecisionEventRow, @Ctx() { loaders }: Context) {
    return actorId && loaders.person.load(actorId);
  }

  @FieldResolver()
  at(@Root() { at }: DecisionEventRow): Date {
    return new Date(at);
  }
}

async function decisionAnswer(result: PlanResult, context: Context) {
  if (result.kind !== 'written') return denied(result, context);
  const row = found(await context.loaders.organisationDecision.load(result.decisionId), context);
  return typed('OrganisationDecision', row);
}

async function denied(result: Denial, context: Context) {
  if (result.kind === 'invalid') return invalidAnswer(result.faults, context);
  if (result.kind === 'notFound') throw context.notFound();
  const blockers = await context.words.blockers('', result.blockers);
  return typed('OrganisationDecisionRefused', { blockers });
}
