import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import {
  chaseDuties,
  dutyColumns,
  dutyRows,
  mayChase,
  type Chase,
  type DutyCell,
  type DutyColumn,
  type DutyRow,
  type MatrixFilter,
} from '../../deadlines/index.ts';
import type { Context } from '../graphql/context.ts';
import { badInput } from '../graphql/errors.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { found, idIn } from './ids.ts';
import { TablePage } from './pageArguments.ts';
import { typed } from './typed.ts';

const MOST_CHASED = 1_000;

interface Matrix {
  filter: MatrixFilter;
  page: TablePage;
}

@Resolver(() => api.DutyMatrix)
export class DutyMatrixResolver {
  @Query(() => api.DutyMatrix, {
    description:
      'What the units under the viewer, and the own one, owe in a year, and how they stand with it.',
  })
  dutyMatrix(
    @Arg('year', () => Int) year: number,
    @Arg('filter', () => api.DutyMatrixFilter, { nullable: true }) filter: api.DutyMatrixFilter | null,
    @Args(() => TablePage) page: TablePage,
    @Ctx() context: Context,
  ): Matrix {
    context.expectSignedIn();
    return { filter: { ...filter, year }, page };
  }

  @Mutation(() => api.ChaseDutiesResult, {
    description: 'Reminds units of what they owe, all of it in one act.',
  })
  async chaseDuties(
    @Arg('input', () => api.ChaseDutiesInput) input: api.ChaseDutiesInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const chase = chaseOf(input, context);
    const result = await context.write((actor) => chaseDuties(context.engine, actor, chase));
    if (result.kind === 'notFound') throw context.notFound();
    if (result.kind === 'refused')
      return typed('ChaseRefused', { blockers: await context.words.blockers('', result.blockers) });
    return typed('DutiesChased', result);
  }

  @FieldResolver(() => [api.DutyColumn])
  columns(@Root() { filter }: Matrix, @Ctx() context: Context): Promise<DutyColumn[]> {
    return context.read((reading) => dutyColumns(reading, context.engine.flows.all, filter));
  }

  @FieldResolver(() => api.DutyRowConnection)
  async rows(@Root() { filter, page }: Matrix, @Ctx() context: Context) {
    const wanted = pageOf(page, context.locale);
    return connection(
      await context
        .read((reading) => dutyRows(reading, context.engine.flows.all, filter, wanted))
        .catch(withCursor(context.locale)),
    );
  }

  @FieldResolver(() => Boolean)
  mayChase(@Root() _: Matrix, @Ctx() context: Context): Promise<boolean> {
    return context.read(mayChase);
  }
}

@Resolver(() => api.DutyColumn)
export class DutyColumnResolver {
  @FieldResolver(() => String)
  key(@Root() column: DutyColumn): string {
    return keyOf(column);
  }

  @FieldResolver(() => String)
  kindLabel(@Root() { kind }: DutyColumn, @Ctx() { words }: Context): Promise<string> {
    return words.kind(kind);
  }

  @FieldResolver(() => String)
  periodLabel(@Root() { kind, period }: DutyColumn, @Ctx() { words }: Context): Promise<string> {
    return words.period(kind, period);
  }
}

@Resolver(() => api.DutyRow)
export class DutyRowResolver {
  @FieldResolver(() => api.Organisation)
  async organisation(@Root() { organisationId }: DutyRow, @Ctx() context: Context) {
    return found(await context.loaders.organisation.load(organisationId), context);
  }
}

@Resolver(() => api.DutyCell)
export class DutyCellResolver {
  @FieldResolver(() => String)
  key(@Root() cell: DutyCell): string {
    return keyOf(cell);
  }

  @FieldResolver(() => api.DateTime, { nullable: true })
  doneAt(@Root() { doneAt }: DutyCell): Date | null {
    return doneAt === null ? null : new Date(doneAt);
  }

  @FieldResolver(() => api.DateTime, { nullable: true })
  remindedAt(@Root() { remindedAt }: DutyCell): Date | null {
    return remindedAt === null ? null : new Date(remindedAt);
  }
}

function keyOf({ kind, period, requestId }: Pick<DutyCell, 'kind' | 'period' | 'requestId'>): string {
  return requestId ?? `${kind}/${period}`;
}

function chaseOf({ obligationIds, column }: api.ChaseDutiesInput, { locale }: Context): Chase {
  if (column && !obligationIds) {
    const { year, kind, period } = column;
    return { year, kind, period, requestId: idIn(column.requestId) ?? null };
  }
  if (!column && obligationIds && obligationIds.length <= MOST_CHASED) return { obligationIds };
  throw badInput('input', locale, {
    vi: `Hãy nêu nhiều nhất ${MOST_CHASED} việc, hoặc một cột.`,
    en: `Name at most ${MOST_CHASED} duties, or one column.`,
  });
}
