import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import type * as db from '../../db/index.ts';
import {
  acknowledgeReceipt,
  dispatchesByIds,
  incoming,
  markRead,
  readingList,
  remindUnread,
  type DispatchCounts,
  type DispatchRow,
} from '../../dispatch/index.ts';
import type { Blocker } from '../../../workflows/kit/index.ts';
import type { Context } from '../graphql/context.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { found, idOf } from './ids.ts';
import { TablePage } from './pageArguments.ts';
import { typed } from './typed.ts';

@Resolver(() => api.Dispatch)
export class DispatchResolver {
  @Query(() => api.DispatchConnection, {
    description:
      'To whom a document was sent, by name: all of it for its issuer, the own row for a recipient.',
  })
  async dispatches(
    @Arg('documentId', () => ID) documentId: string,
    @Arg('filter', () => api.DispatchFilter, { nullable: true }) filter: api.DispatchFilter | null,
    @Args(() => TablePage) page: TablePage,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    found(await context.loaders.document.load(idOf(documentId, context)), context);
    const wanted = pageOf(page, context.locale);
    return connection(
      await context
        .read((reading) => readingList(reading, documentId, filter ?? {}, wanted))
        .catch(withCursor(context.locale)),
    );
  }

  @Query(() => api.DispatchConnection, {
    description: 'What was sent to the viewer and the viewer’s units, the newest first.',
  })
  async incoming(
    @Arg('filter', () => api.DispatchFilter, { nullable: true }) filter: api.DispatchFilter | null,
    @Args(() => TablePage) page: TablePage,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const wanted = pageOf(page, context.locale);
    return connection(
      await context
        .read((reading) => incoming(reading, filter ?? {}, wanted))
        .catch(withCursor(context.locale)),
    );
  }

  @Mutation(() => api.ReceiptResult, {
    description:
      'Says that it has come; a unit enters it in its register. Said again, it answers with the same number.',
  })
  async acknowledgeReceipt(@Arg('dispatchId', () => ID) dispatchId: string, @Ctx() context: Context) {
    context.expectSignedIn();
    idOf(dispatchId, context);
    const result = await context.write((actor) => acknowledgeReceipt(context.engine, actor, dispatchId));
    if (result.kind === 'refused') return refusedAnswer(result.blockers, context);
    if (result.kind === 'notFound') throw context.notFound();
    const [row] = await context.read((reading) => dispatchesByIds(reading, [result.dispatchId]));
    return typed('Dispatch', found(row, context));
  }

  @Mutation(() => api.Document, {
    description: 'The viewer opened the document; for whoever it was not sent to, this says nothing.',
  })
  async markRead(@Arg('documentId', () => ID) documentId: string, @Ctx() context: Context) {
    context.expectSignedIn();
    idOf(documentId, context);
    await context.write((actor) => markRead(context.engine, actor, documentId));
    return found(await context.loaders.document.load(documentId), context);
  }

  @Mutation(() => api.RemindUnreadResult, {
    description: 'Reminds everybody it was sent to of whom nobody has opened it.',
  })
  async remindUnread(@Arg('documentId', () => ID) documentId: string, @Ctx() context: Context) {
    context.expectSignedIn();
    idOf(documentId, context);
    const result = await context.write((actor) => remindUnread(context.engine, actor, documentId));
    if (result.kind === 'refused') return refusedAnswer(result.blockers, context);
    if (result.kind === 'notFound') throw context.notFound();
    const document = found(await context.loaders.document.load(documentId), context);
    return typed('UnreadReminded', { recipients: result.recipients, document });
  }

  @FieldResolver()
  async document(@Root() { documentId }: DispatchRow, @Ctx() context: Context) {
    return found(await context.loaders.document.load(documentId), context);
  }

  @FieldResolver()
  organisation(@Root() { organisationId }: DispatchRow, @Ctx() { loaders }: Context) {
    return organisationId && loaders.organisation.load(organisationId);
  }

  @FieldResolver()
  person(@Root() { personId }: DispatchRow, @Ctx() { loaders }: Context) {
    return personId && loaders.person.load(personId);
  }

  @FieldResolver()
  receivedBy(@Root() { receivedBy }: DispatchRow, @Ctx() { loaders }: Context) {
    return receivedBy && loaders.person.load(receivedBy);
  }

  @FieldResolver()
  readBy(@Root() { readBy }: DispatchRow, @Ctx() { loaders }: Context) {
    return readBy && loaders.person.load(readBy);
  }

  @FieldResolver()
  sentAt(@Root() { sentAt }: DispatchRow): Date {
    return new Date(sentAt);
  }

  @FieldResolver()
  receivedAt(@Root() { receivedAt }: DispatchRow): Date | null {
    return receivedAt === null ? null : new Date(receivedAt);
  }

  @FieldResolver()
  readAt(@Root() { readAt }: DispatchRow): Date | null {
    return readAt === null ? null : new Date(readAt);
  }
}

/** What a document tells of its sending. */
@Resolver(() => api.Document)
export class DispatchFields {
  @FieldResolver(() => api.DispatchCounts, {
    nullable: true,
    description: 'For its issuer and the inspection, where it was sent to anybody.',
  })
  async dispatchCounts(@Root() { id }: db.Document, @Ctx() { loaders }: Context) {
    return told(await loaders.dispatchCounts.load(id));
  }

  @FieldResolver(() => [api.Dispatch], {
    description: 'What of it was sent to the viewer and the viewer’s units.',
  })
  sentToMe(@Root() { id }: db.Document, @Ctx() { loaders }: Context): Promise<DispatchRow[]> {
    return loaders.sentToMe.load(id);
  }
}

function told(counts: DispatchCounts | null) {
  return counts && { ...counts, remindedAt: counts.remindedAt === null ? null : new Date(counts.remindedAt) };
}

async function refusedAnswer(blockers: Blocker[], { words }: Context) {
  return typed('DispatchRefused', { blockers: await words.blockers('', blockers) });
}
