import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import type { FieldFault } from '../../../workflows/kit/index.ts';
import { isId } from '../../documents/index.ts';
import type { SignedIn } from '../../identity/index.ts';
import {
  markNotificationsRead,
  notifications,
  saveMailPreference,
  tellingSentence,
  type NotificationRow,
} from '../../outbox/index.ts';
import type { Context } from '../graphql/context.ts';
import { badInput } from '../graphql/errors.ts';
import { connection, MAX_FIRST, pageOf, withCursor } from '../graphql/paging.ts';
import { invalidAnswer } from './answers.ts';
import { CursorPage } from './pageArguments.ts';
import { typed } from './typed.ts';

@Resolver(() => api.Notification)
export class NotificationResolver {
  @Query(() => api.NotificationConnection, { description: 'What the viewer was told, the newest first.' })
  async notifications(
    @Args(() => CursorPage) page: CursorPage,
    @Arg('unreadOnly', () => Boolean, { nullable: true }) unreadOnly: boolean | null,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const wanted = pageOf(page, context.locale);
    const listed = await context
      .read((reading) => notifications(reading, { unreadOnly: unreadOnly ?? false }, wanted))
      .catch(withCursor(context.locale));
    return connection(listed);
  }

  @Mutation(() => api.Viewer, { description: 'Either some by their ids, or all.' })
  async markNotificationsRead(
    @Arg('ids', () => [ID], { nullable: true }) ids: string[] | null,
    @Arg('all', () => Boolean, { nullable: true }) all: boolean | null,
    @Ctx() context: Context,
  ): Promise<SignedIn> {
    const { me, locale } = context;
    if (all ? Boolean(ids) : !ids || ids.length > MAX_FIRST) {
      throw badInput('ids', locale, {
        vi: `Hãy nêu nhiều nhất ${MAX_FIRST} thông báo, hoặc all: true.`,
        en: `Name at most ${MAX_FIRST} notifications, or say all: true.`,
      });
    }
    const known = all ? null : (ids ?? []).filter(isId);
    await context.write((actor) => markNotificationsRead(context.engine, actor, known));
    return me;
  }

  @Mutation(() => api.MailPreferenceResult)
  async saveMailPreference(
    @Arg('input', () => api.MailPreferenceInput) input: api.MailPreferenceInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const faults = (['digestHour', 'quietFrom', 'quietUntil'] as const).flatMap((path) =>
      hourFaults(path, input[path]),
    );
    if (faults.length > 0) return invalidAnswer(faults, context);
    const { work, news, due, digestHour, quietFrom, quietUntil } = input;
    const wish = { work, news, due, digestHour, quietFrom, quietUntil };
    await context.write((actor) => saveMailPreference(context.engine, actor, wish));
    return typed('MailPreference', wish);
  }

  @FieldResolver()
  document(@Root() { documentId }: NotificationRow, @Ctx() context: Context) {
    return documentId && context.loaders.document.load(documentId);
  }

  @FieldResolver(() => Int, { nullable: true })
  dutyYear(@Root() { documentId, params }: NotificationRow): number | null {
    return documentId === null ? Number(params['year']) : null;
  }

  @FieldResolver()
  async message(@Root() { documentId, ...told }: NotificationRow, @Ctx() context: Context): Promise<string> {
    const { flows } = context.engine;
    if (documentId === null)
      return tellingSentence(told, flows.of(String(told.params['kind'])), context.locale);
    const document = await context.loaders.document.load(documentId);
    const flow = document && flows.of(document.kind, document.flowVersion);
    return tellingSentence(told, flow, context.locale);
  }
}

function hourFaults(path: string, hour: number): FieldFault[] {
  if (hour < 0) return [{ path, code: 'too-small', params: { min: 0 } }];
  return hour > 23 ? [{ path, code: 'too-big', params: { max: 23 } }] : [];
}
