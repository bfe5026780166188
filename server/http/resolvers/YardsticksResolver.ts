import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import { dayOf } from '../../../workflows/kit/index.ts';
import { mayConfigure } from '../../calendar/index.ts';
import {
  saveYardsticks,
  yardsticksInForce,
  yardstickVersions,
  type InForce,
  type YardstickRow,
} from '../../yardsticks/index.ts';
import type { Context } from '../graphql/context.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { notConfigured, plain } from './CalendarResolver.ts';
import { found, idOf } from './ids.ts';
import { TablePage } from './pageArguments.ts';
import { typed } from './typed.ts';

/** Yardsticks know of which organisation and kind they are. */
interface Held extends InForce {
  kind: string;
  organisationId: string;
}

@Resolver(() => api.Yardsticks)
export class YardsticksResolver {
  @Query(() => api.Yardsticks, { description: 'By what documents of a kind judge in an organisation today.' })
  async yardsticks(
    @Arg('kind', () => String) kind: string,
    @Arg('organisationId', () => ID) organisationId: string,
    @Ctx() context: Context,
  ): Promise<Held> {
    context.expectSignedIn();
    return heldIn(kind, organisationId, context);
  }

  @Query(() => api.YardstickVersionConnection, {
    description: 'What was ever set for a kind in this very organisation, the latest first.',
  })
  async yardstickVersions(
    @Arg('kind', () => String) kind: string,
    @Arg('organisationId', () => ID) organisationId: string,
    @Args(() => TablePage) page: TablePage,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const of = idOf(organisationId, context);
    const wanted = pageOf(page, context.locale);
    return connection(
      await context
        .read((reading) => yardstickVersions(reading, kind, of, wanted))
        .catch(withCursor(context.locale)),
    );
  }

  @Mutation(() => api.YardsticksResult, {
    description: 'Sets by what documents of a kind judge, from a day on; those begun before keep their own.',
  })
  async saveYardsticks(
    @Arg('input', () => api.SaveYardsticksInput) input: api.SaveYardsticksInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const { db, clock, flows } = context.engine;
    found(await context.loaders.organisation.load(idOf(input.organisationId, context)), context);
    const result = await context.write((actor) =>
      saveYardsticks(db, flows, actor, clock.now(), plain(input)),
    );
    if (result.kind !== 'saved') return notConfigured(result, context);
    return typed('Yardsticks', await heldIn(input.kind, input.organisationId, context));
  }

  @FieldResolver()
  kindLabel(@Root() { kind }: Held, @Ctx() { words }: Context): Promise<string> {
    return words.kind(kind);
  }

  @FieldResolver()
  from(@Root() { setting }: Held, @Ctx() { loaders }: Context) {
    return setting && loaders.organisation.load(setting.organisationId);
  }

  @FieldResolver()
  since(@Root() { setting }: Held): string | null {
    return setting && setting.validFrom;
  }

  @FieldResolver()
  mayEdit(@Root() { organisationId }: Held, @Ctx() context: Context): Promise<boolean> {
    return context.read((reading) => mayConfigure(reading, organisationId));
  }
}

async function heldIn(kind: string, id: string, context: Context): Promise<Held> {
  const organisation = found(await context.loaders.organisation.load(idOf(id, context)), context);
  const flow = found(context.engine.flows.of(kind), context);
  found(flow.yardsticks, context);
  const today = dayOf(context.engine.clock.now().toISOString());
  const inForce = await context.read((reading) => yardsticksInForce(reading, flow, organisation.id, today));
  return { kind, organisationId: organisation.id, ...inForce };
}

@Resolver(() => api.YardstickVersion)
export class YardstickVersionResolver {
  @FieldResolver()
  async setBy(@Root() { setById }: YardstickRow, @Ctx() context: Context) {
    return found(await context.loaders.person.load(setById), context);
  }

  @FieldResolver()
  setAt(@Root() { setAt }: YardstickRow): Date {
    return new Date(setAt);
  }
}
