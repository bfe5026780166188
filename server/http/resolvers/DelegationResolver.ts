import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import { kitLabels } from '../../../workflows/kit/index.ts';
import {
  endDelegation,
  grantDelegation,
  listDelegations,
  type DelegationResult,
  type DelegationRow,
} from '../../delegations/index.ts';
import type { Context } from '../graphql/context.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { invalidAnswer } from './answers.ts';
import { found, idIn, idOf } from './ids.ts';
import { CursorPage } from './pageArguments.ts';
import { typed } from './typed.ts';

@Resolver(() => api.Delegation)
export class DelegationResolver {
  @Query(() => api.DelegationConnection, { description: 'Who acts in whose office, the latest first.' })
  async delegations(
    @Arg('filter', () => api.DelegationFilter, { nullable: true }) filter: api.DelegationFilter | null,
    @Args(() => CursorPage) page: CursorPage,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const asked = { ...filter, organisationId: idIn(filter?.organisationId) };
    const wanted = pageOf(page, context.locale);
    const listed = await context
      .read((reading) => listDelegations(reading, asked, wanted))
      .catch(withCursor(context.locale));
    return connection(listed);
  }

  @Mutation(() => api.DelegationResult, { description: 'Gives an office to another, in writing.' })
  async grantDelegation(
    @Arg('input', () => api.GrantDelegationInput) input: api.GrantDelegationInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const months = context.delegationMonths;
    const result = await context.write((actor) => grantDelegation(context.engine, actor, input, { months }));
    return delegationAnswer(result, context);
  }

  @Mutation(() => api.DelegationResult, { description: 'Ends a delegation before its time.' })
  async endDelegation(
    @Arg('input', () => api.EndDelegationInput) input: api.EndDelegationInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    idOf(input.id, context);
    const result = await context.write((actor) => endDelegation(context.engine, actor, input));
    return delegationAnswer(result, context);
  }

  @FieldResolver()
  organisation(@Root() { organisationId }: DelegationRow, @Ctx() context: Context) {
    return known(context.loaders.organisation.load(organisationId), context);
  }

  @FieldResolver()
  giver(@Root() { giverId }: DelegationRow, @Ctx() context: Context) {
    return known(context.loaders.person.load(giverId), context);
  }

  @FieldResolver()
  receiver(@Root() { receiverId }: DelegationRow, @Ctx() context: Context) {
    return known(context.loaders.person.load(receiverId), context);
  }

  @FieldResolver()
  grantedBy(@Root() { grantedBy }: DelegationRow, @Ctx() context: Context) {
    return known(context.loaders.person.load(grantedBy), context);
  }

  @FieldResolver()
  endedBy(@Root() { endedBy }: DelegationRow, @Ctx() { loaders }: Context) {
    return endedBy && loaders.person.load(endedBy);
  }

  @FieldResolver()
  officeLabel(@Root() { office }: DelegationRow, @Ctx() { words }: Context): string {
    return words.office(office);
  }

  @FieldResolver()
  receiverOfficeLabel(@Root() { receiverOffice }: DelegationRow, @Ctx() { words }: Context): string {
    return words.office(receiverOffice);
  }

  @FieldResolver()
  formLabel(@Root() { form }: DelegationRow, @Ctx() { locale }: Context): string {
    return kitLabels(locale).delegationForms[form];
  }

  @FieldResolver()
  kinds(@Root() { kinds }: DelegationRow, @Ctx() { words }: Context) {
    return kinds && Promise.all(kinds.map(async (name) => ({ name, label: await words.kind(name) })));
  }

  @FieldResolver()
  actions(@Root() { kinds, actions }: DelegationRow, @Ctx() { engine, words }: Context) {
    const meant = engine.flows.all.filter(({ kind }) => kinds?.includes(kind) ?? true);
    return (
      actions &&
      Promise.all(
        actions.map(async (name) => {
          const kind = meant.find((flow) => Object.hasOwn(flow.actions, name))?.kind ?? '';
          return { name, label: await words.action(kind, name) };
        }),
      )
    );
  }
}

async function known<Row>(loading: Promise<Row | null>, context: Context): Promise<Row> {
  return found(await loading, context);
}

async function delegationAnswer(result: DelegationResult, context: Context) {
  if (result.kind === 'invalid') return invalidAnswer(result.faults, context);
  if (result.kind === 'refused')
    return typed('DelegationRefused', { blockers: await context.words.blockers('', result.blockers) });
  if (result.kind !== 'written') throw context.notFound();
  const row = found(await context.loaders.delegation.load(result.delegationId), context);
  return typed('Delegation', row);
}
