import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import { watch, type Change, type Watched } from '../../live/index.ts';
import type { Context } from '../graphql/context.ts';
import { badInput } from '../graphql/errors.ts';
import { idOf } from './ids.ts';

const MOST_DOCUMENTS = 20;

interface Asked<Args> {
  args: Args;
  context: Context;
}

const ofDocument = ({ args, context }: Asked<{ id: string }>) =>
  stream(context, { documentIds: [args.id], inbox: false, notifications: false });
const ofInbox = ({ context }: Asked<object>) =>
  stream(context, { documentIds: [], inbox: true, notifications: false });
const ofAll = ({ args: { documentIds }, context }: Asked<{ documentIds?: string[] | null }>) =>
  stream(context, { documentIds: documentIds ?? [], inbox: true, notifications: true });

/** What changes, over `GET /graphql/stream`; every message is weighed with the viewer's rights of its moment. */
@Resolver()
export class LiveResolver {
  @Subscription(() => api.DocumentChange, {
    subscribe: ofDocument as never,
    description: 'Ends when the viewer can no longer see the document.',
  })
  documentChanged(@Arg('id', () => ID) _id: string, @Root() change: Change): Change {
    return change;
  }

  @Subscription(() => api.InboxChange, { subscribe: ofInbox as never })
  inboxChanged(@Root() change: Change): Change {
    return change;
  }

  @Subscription(() => api.LiveChange, {
    subscribe: ofAll as never,
    description:
      'Inbox, notifications and up to 20 documents over one connection, of which browsers have few.',
  })
  changes(
    @Arg('documentIds', () => [ID], { nullable: true }) _ids: string[] | null,
    @Root() change: Change,
  ): Change {
    return change;
  }
}

async function stream(context: Context, watched: Watched): Promise<AsyncGenerator<Change>> {
  const { watching, locale } = context;
  if (!watching) throw badInput('query', locale, onlyStreamed);
  if (watched.documentIds.length > MOST_DOCUMENTS) throw badInput('documentIds', locale, tooMany);
  const documentIds = [...new Set(watched.documentIds)].map((id) => idOf(id, context));
  const changes = await watch(watching, { ...watched, documentIds });
  if (!changes) throw context.notFound();
  return changes;
}

const onlyStreamed = {
  vi: 'Theo dõi thay đổi chỉ qua /graphql/stream.',
  en: 'Subscriptions are answered at /graphql/stream.',
};
const tooMany = {
  vi: `Theo dõi tối đa ${MOST_DOCUMENTS} văn bản một lần.`,
  en: `Watch at most ${MOST_DOCUMENTS} documents at once.`,
};
