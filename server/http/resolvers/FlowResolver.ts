import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import { diagram, formJsonSchema, statesOf, type Flow } from '../../../workflows/kit/index.ts';
import { liveVersions, type LiveVersion } from '../../documents/index.ts';
import type { Context } from '../graphql/context.ts';

@Resolver(() => api.Flow)
export class FlowResolver {
  @Query(() => [api.Flow], { description: 'The installed kinds of documents.' })
  flows(@Ctx() context: Context): readonly Flow[] {
    context.expectSignedIn();
    return context.engine.flows.all;
  }

  @FieldResolver()
  label(@Root() { kind }: Flow, @Ctx() { words }: Context): Promise<string> {
    return words.kind(kind);
  }

  @FieldResolver()
  versions(@Root() flow: Flow, @Ctx() context: Context): Promise<LiveVersion[]> {
    return context.read((reading) => liveVersions(reading, flow));
  }

  @FieldResolver()
  form(@Root() flow: Flow): object {
    return formJsonSchema(flow);
  }

  @FieldResolver()
  diagram(@Root() flow: Flow, @Ctx() { locale }: Context): Promise<string> {
    return drawn(flow, locale);
  }

  @FieldResolver()
  states(@Root() flow: Flow, @Ctx() { words }: Context): Promise<api.Named[]> {
    return Promise.all(
      statesOf(flow).map(async (name) => ({ name, label: await words.state(flow.kind, name) })),
    );
  }

  @FieldResolver()
  actions(@Root() { kind, actions }: Flow, @Ctx() { words }: Context): Promise<api.Named[]> {
    return Promise.all(
      Object.keys(actions).map(async (name) => ({ name, label: await words.action(kind, name) })),
    );
  }

  @FieldResolver()
  hasRound(@Root() { actions }: Flow): boolean {
    return Object.hasOwn(actions, 'openRound');
  }

  @FieldResolver()
  hasYardsticks(@Root() { yardsticks }: Flow): boolean {
    return yardsticks !== undefined;
  }
}

// A flow never changes while the server runs.
const drawings = new WeakMap<Flow, Map<string, Promise<string>>>();

function drawn(flow: Flow, locale: Context['locale']): Promise<string> {
  const ofFlow = drawings.get(flow) ?? new Map<string, Promise<string>>();
  drawings.set(flow, ofFlow);
  const svg = ofFlow.get(locale) ?? diagram(flow, locale);
  ofFlow.set(locale, svg);
  return svg;
}
