import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import { officeTitle, type Office } from '../../../workflows/kit/index.ts';
import { inbox, inboxCounts, type WorkItemRow } from '../../inbox/index.ts';
import type { Context } from '../graphql/context.ts';
import { badInput } from '../graphql/errors.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { found } from './ids.ts';
import { CursorPage } from './pageArguments.ts';

@Resolver(() => api.WorkItem)
export class InboxResolver {
  @Query(() => api.WorkItemConnection, { description: 'What waits for the viewer, soonest due first.' })
  async inbox(
    @Arg('filter', () => api.InboxFilter, { nullable: true }) filter: api.InboxFilter | null,
    @Args(() => CursorPage) page: CursorPage,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const wanted = pageOf(page, context.locale);
    const asked = { ...filter, tab: tabOf(filter?.tab, context) };
    const listed = await context
      .read((reading) => inbox(reading, asked, wanted))
      .catch(withCursor(context.locale));
    return connection(listed);
  }

  @FieldResolver()
  async document(@Root() { documentId }: WorkItemRow, @Ctx() context: Context) {
    return found(await context.loaders.document.load(documentId), context);
  }

  @FieldResolver()
  async organisation(@Root() { organisationId }: WorkItemRow, @Ctx() context: Context) {
    return found(await context.loaders.organisation.load(organisationId), context);
  }

  @FieldResolver()
  onBehalfOf(@Root() { onBehalfOf }: WorkItemRow, @Ctx() { loaders }: Context) {
    return onBehalfOf && loaders.person.load(onBehalfOf);
  }

  @FieldResolver()
  kindLabel(@Root() { kind }: WorkItemRow, @Ctx() { words }: Context): Promise<string> {
    return words.kind(kind);
  }

  @FieldResolver()
  actionLabel(@Root() { kind, action }: WorkItemRow, @Ctx() { words }: Context): Promise<string> {
    return words.action(kind, action);
  }

  @FieldResolver()
  async waitsFor(@Root() { recipient }: WorkItemRow, @Ctx() { loaders, locale }: Context) {
    const [of = '', office] = recipient.split(':');
    if (of === 'person') return (await loaders.person.load(office ?? ''))?.fullName ?? null;
    const organisation = await loaders.organisation.load(of);
    return [...(office ? [officeTitle(office as Office, locale)] : []), organisation?.name]
      .filter(Boolean)
      .join(', ');
  }

  @FieldResolver()
  stateLabel(@Root() { kind, state }: WorkItemRow, @Ctx() { words }: Context): Promise<string> {
    return words.state(kind, state);
  }
}

@Resolver(() => api.WorkItemConnection)
export class InboxCountsResolver {
  @FieldResolver()
  counts(@Root() _connection: object, @Ctx() context: Context) {
    return context.read((reading) => inboxCounts(reading));
  }
}

const tabs: readonly string[] = ['all', 'decide', 'review', 'returned', 'issue', 'draft', 'late'];

function tabOf(tab: string | null | undefined, { locale }: Context): string | undefined {
  if (tab === null || tab === undefined) return undefined;
  if (tabs.includes(tab)) return tab;
  throw badInput('filter.tab', locale, {
    vi: `Ngăn "${tab}" không có; các ngăn: ${tabs.join(', ')}.`,
    en: `There is no tab "${tab}"; the tabs are ${tabs.join(', ')}.`,
  });
}
