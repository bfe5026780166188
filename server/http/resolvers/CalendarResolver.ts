import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import {
  calendarAt,
  calendarVersions,
  mayKeepCalendar,
  previewCalendar,
  saveCalendar,
  type CalendarVersion,
  type NotConfigured,
} from '../../calendar/index.ts';
import type { Context } from '../graphql/context.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { invalidAnswer } from './answers.ts';
import { found } from './ids.ts';
import { CursorPage } from './pageArguments.ts';
import { typed } from './typed.ts';

@Resolver(() => api.Calendar)
export class CalendarResolver {
  @Query(() => api.Calendar, { description: 'The calendar that holds, or an earlier version of it.' })
  async calendar(
    @Arg('version', () => Int, { nullable: true }) version: number | null,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    return found(await context.read((reading) => calendarAt(reading, version)), context);
  }

  @Query(() => api.CalendarConnection, { description: 'All versions, the latest first.' })
  async calendars(@Args(() => CursorPage) page: CursorPage, @Ctx() context: Context) {
    context.expectSignedIn();
    const wanted = pageOf(page, context.locale);
    return connection(
      await context.read((reading) => calendarVersions(reading, wanted)).catch(withCursor(context.locale)),
    );
  }

  @Query(() => api.CalendarPreviewResult, { description: 'What a change would do, were it saved.' })
  async calendarPreview(
    @Arg('input', () => api.CalendarPreviewInput) input: api.CalendarPreviewInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const result = await context.read((reading) => previewCalendar(reading, plain(input)));
    return result.kind === 'preview' ? typed('CalendarPreview', result) : notConfigured(result, context);
  }

  @Mutation(() => api.CalendarResult, { description: 'Writes the next version; open due dates follow it.' })
  async saveCalendar(
    @Arg('input', () => api.SaveCalendarInput) input: api.SaveCalendarInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const { db, clock } = context.engine;
    const result = await context.write((actor) => saveCalendar(db, actor, clock.now(), plain(input)));
    if (result.kind !== 'saved') return notConfigured(result, context);
    const saved = await context.read((reading) => calendarAt(reading, result.version));
    return typed('Calendar', found(saved, context));
  }

  @FieldResolver()
  years(@Root() { years }: CalendarVersion) {
    return Object.entries(years).map(([year, status]) => ({ year: Number(year), status }));
  }

  @FieldResolver()
  createdBy(@Root() { createdById }: CalendarVersion, @Ctx() { loaders }: Context) {
    return createdById && loaders.person.load(createdById);
  }

  @FieldResolver()
  createdAt(@Root() { createdAt }: CalendarVersion): Date {
    return new Date(createdAt);
  }

  @FieldResolver()
  mayEdit(@Root() _calendar: CalendarVersion, @Ctx() context: Context): Promise<boolean> {
    return context.read((reading) => mayKeepCalendar(reading));
  }
}

/** Why nothing was configured, as a member of the results' unions. */
export async function notConfigured(result: NotConfigured, context: Context) {
  if (result.kind === 'invalid') return invalidAnswer(result.faults, context);
  return typed('ConfigurationRefused', { blockers: await context.words.blockers('', result.blockers) });
}

/** An input as plain data: what was left out is not there. */
export function plain(input: object): unknown {
  return JSON.parse(JSON.stringify(input));
}
