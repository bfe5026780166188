import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import * as bulk from '../../bulk/index.ts';
import type { Context } from '../graphql/context.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import * as wrong from './bulkRefusals.ts';
import { found } from './ids.ts';
import { TablePage } from './pageArguments.ts';

@Resolver()
export class BulkQueries {
  @Query(() => api.BulkChoices, { description: 'What the viewer may do at once with what a filter finds.' })
  async bulkChoices(
    @Arg('filter', () => api.DocumentFilter) filter: api.DocumentFilter,
    @Ctx() context: Context,
  ): Promise<api.BulkChoices> {
    const { personId } = context.me;
    const { count, tooMany, choices } = await context.read((reading) =>
      bulk.bulkChoices(reading, context.engine, { personId }, filter),
    );
    return {
      count: tooMany ? bulk.MOST_SELECTED : count,
      tooMany,
      message: tooMany ? wrong.tooManySelected(bulk.MOST_SELECTED)[context.locale] : null,
      actions: await Promise.all(choices.map((choice) => said(choice, context))),
    };
  }

  @Query(() => api.BulkJobConnection, {
    description: 'One’s own, the latest first; kept for 90 days after their end.',
  })
  async bulkJobs(@Args(() => TablePage) page: TablePage, @Ctx() context: Context) {
    const wanted = pageOf(page, context.locale);
    return connection(
      await context.read((reading) => bulk.bulkJobs(reading, wanted)).catch(withCursor(context.locale)),
    );
  }

  @Query(() => api.BulkJob, { description: 'One’s own; NOT_FOUND otherwise.' })
  bulkJob(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<bulk.BulkJobRow> {
    context.expectSignedIn();
    return jobOf(id, context);
  }
}

export async function jobOf(id: string, context: Context): Promise<bulk.BulkJobRow> {
  return found(await context.read((reading) => bulk.bulkJob(reading, id)), context);
}

async function said(
  { kind, action, possible, forGood, onBehalfOf }: bulk.BulkChoice,
  { words, loaders }: Context,
): Promise<api.BulkAction> {
  return {
    ...{ kind, name: action, possible, forGood },
    label: await words.action(kind, action),
    onBehalfOf: onBehalfOf === null ? null : await loaders.person.load(onBehalfOf),
  };
}
