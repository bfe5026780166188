import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import { auditEvents, type EventRow } from '../../documents/index.ts';
import type { Context } from '../graphql/context.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { idIn } from './ids.ts';
import { CursorPage } from './pageArguments.ts';

@Resolver(() => api.AuditEvent)
export class AuditResolver {
  @Query(() => api.AuditEventConnection, {
    description: 'Events of all documents the viewer sees, newest first.',
  })
  async auditEvents(
    @Arg('filter', () => api.AuditFilter, { nullable: true }) filter: api.AuditFilter | null,
    @Args(() => CursorPage) page: CursorPage,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const wanted = pageOf(page, context.locale);
    const asked = {
      ...filter,
      documentId: idIn(filter?.documentId),
      organisationId: idIn(filter?.organisationId),
      actorId: idIn(filter?.actorId),
    };
    const listed = await context
      .read((reading) => auditEvents(reading, asked, wanted))
      .catch(withCursor(context.locale));
    return connection(listed);
  }

  @FieldResolver()
  document(@Root() { documentId }: EventRow, @Ctx() { loaders }: Context) {
    return loaders.document.load(documentId);
  }

  @FieldResolver()
  actor(@Root() { actorId }: EventRow, @Ctx() { loaders }: Context) {
    return actorId && loaders.person.load(actorId);
  }

  @FieldResolver()
  onBehalfOf(@Root() { onBehalfOf }: EventRow, @Ctx() { loaders }: Context) {
    return onBehalfOf && loaders.person.load(onBehalfOf);
  }

  @FieldResolver()
  async delegationForm(@Root() { delegationId }: EventRow, @Ctx() { loaders }: Context) {
    return delegationId && ((await loaders.delegation.load(delegationId))?.form ?? null);
  }

  @FieldResolver()
  actionLabel(@Root() { kind, action }: EventRow, @Ctx() { words }: Context): Promise<string> {
    return words.action(kind, action);
  }

  @FieldResolver()
  fromLabel(@Root() { kind, from }: EventRow, @Ctx() { words }: Context) {
    return from && words.state(kind, from);
  }

  @FieldResolver()
  toLabel(@Root() { kind, to }: EventRow, @Ctx() { words }: Context) {
    return to && words.state(kind, to);
  }

  @FieldResolver()
  officeLabel(@Root() { office, actsAsChair }: EventRow, @Ctx() { words }: Context): string | null {
    return office && words.office(office, actsAsChair);
  }

  @FieldResolver()
  async logIndex(@Root() { id }: EventRow, @Ctx() { loaders }: Context): Promise<number | null> {
    return loaders.logIndex.load(id);
  }
}
