import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import { dayOf } from '../../../workflows/kit/index.ts';
import type { Context } from '../graphql/context.ts';
import { found, idOf } from './ids.ts';

@Resolver()
export class IndicatorResolver {
  @Query(() => [api.Indicator], { description: "A programme's targets and how far they are reached." })
  async indicators(
    @Arg('programmeId', () => ID) programmeId: string,
    @Arg('organisationId', () => ID, { nullable: true }) organisationId: string | null,
    @Arg('asOf', () => api.LocalDate, { nullable: true }) asOf: string | null,
    @Ctx() context: Context,
  ): Promise<api.Indicator[]> {
    context.expectSignedIn();
    const { loaders, engine } = context;
    if (organisationId) found(await loaders.organisation.load(idOf(organisationId, context)), context);
    const programme = found(await loaders.document.load(idOf(programmeId, context)), context);
    const content = await loaders.content.load({ documentId: programme.id, hash: programme.contentHash });
    const day = asOf ?? dayOf(engine.clock.now().toISOString());
    // Nothing is reported yet: reports come with their own kind of document.
    return targetsOf(content).map(({ id, title, unit, comparison, value, indicator }) => ({
      ...{ title, unit, comparison, target: value, name: indicator ?? id ?? title },
      ...{ figure: null, numerator: null, denominator: null, notReported: 0, asOf: day },
    }));
  }
}

interface Target {
  id?: string;
  title: string;
  unit: string;
  comparison: string;
  value: number;
  indicator?: string;
}

function targetsOf(content: unknown): Target[] {
  const targets: unknown =
    typeof content === 'object' && content !== null ? Reflect.get(content, 'targets') : undefined;
  return Array.isArray(targets) ? (targets as Target[]) : [];
}
