import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import type * as db from '../../db/index.ts';
import type { LinkRow, OpeningRow } from '../../links/index.ts';
import type { Context } from '../graphql/context.ts';
import { found } from './ids.ts';

@Resolver(() => api.Document)
export class DocumentLinkFields {
  @FieldResolver(() => [api.DocumentLink], {
    description: 'What it opened and what opened it, the oldest first.',
  })
  links(@Root() { id }: db.Document, @Ctx() { loaders }: Context) {
    return loaders.links.load(id);
  }

  @FieldResolver(() => [api.LinkOpening])
  async openings(@Root() { id, kind }: db.Document, @Ctx() { loaders }: Context) {
    return (await loaders.openings.load(id)).map((row) => ({ ...row, fromKind: kind }));
  }
}

@Resolver(() => api.DocumentLink)
export class LinkResolver {
  @FieldResolver()
  direction(@Root() { opened }: LinkRow): api.LinkDirection {
    return opened ? api.LinkDirection.OPENED : api.LinkDirection.OPENED_BY;
  }

  @FieldResolver()
  roleLabel(@Root() { fromKind, role }: LinkRow, @Ctx() { words }: Context): Promise<string> {
    return words.role(fromKind, role);
  }

  @FieldResolver()
  openedAt(@Root() { openedAt }: LinkRow): Date {
    return new Date(openedAt);
  }

  @FieldResolver()
  kindLabel(@Root() { kind }: LinkRow, @Ctx() { words }: Context): Promise<string> {
    return words.kind(kind);
  }

  @FieldResolver()
  stateLabel(@Root() { kind, state }: LinkRow, @Ctx() { words }: Context): Promise<string> {
    return words.state(kind, state);
  }

  @FieldResolver()
  stateTone(@Root() { kind, state, flowVersion }: LinkRow, @Ctx() { engine }: Context): api.StateTone {
    return engine.flows.of(kind, flowVersion)?.tone(state) ?? 'closed';
  }

  @FieldResolver()
  document(@Root() { otherId }: LinkRow, @Ctx() { loaders }: Context) {
    return otherId === null ? null : loaders.document.load(otherId);
  }
}

type Offered = OpeningRow & { fromKind: string };

@Resolver(() => api.LinkOpening)
export class LinkOpeningResolver {
  @FieldResolver()
  roleLabel(@Root() { fromKind, role }: Offered, @Ctx() { words }: Context): Promise<string> {
    return words.role(fromKind, role);
  }

  @FieldResolver()
  async organisation(@Root() { organisationId }: Offered, @Ctx() context: Context) {
    return found(await context.loaders.organisation.load(organisationId), context);
  }

  @FieldResolver()
  allowed(@Root() { blockers }: Offered): boolean {
    return blockers.length === 0;
  }

  @FieldResolver()
  blockers(@Root() { fromKind, blockers }: Offered, @Ctx() { words }: Context) {
    return words.blockers(fromKind, blockers);
  }
}
