import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import type { Page, Paged, Reading } from '../../db/index.ts';
import {
  accountsLeft,
  closingRegisters,
  documentFates,
  dutyFates,
  endingDelegations,
  endingOffices,
  stepsOf,
  type ClosingRegisterRow,
  type DocumentFateRow,
  type DutyFateRow,
  type EndingOfficeRow,
  type LeftAccountRow,
  type Look,
  type OrganisationStepRow,
} from '../../reorganisations/index.ts';
import type { Context } from '../graphql/context.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { found } from './ids.ts';
import { CursorPage } from './pageArguments.ts';

@Resolver(() => api.OrganisationPreview)
export class OrganisationPreviewResolver {
  @FieldResolver()
  steps(@Root() look: Look, @Args(() => CursorPage) page: CursorPage, @Ctx() context: Context) {
    return listed(page, context, (reading, wanted) => stepsOf(reading, look, wanted));
  }

  @FieldResolver()
  offices(@Root() look: Look, @Args(() => CursorPage) page: CursorPage, @Ctx() context: Context) {
    return listed(page, context, (reading, wanted) => endingOffices(reading, look, wanted));
  }

  @FieldResolver()
  documents(@Root() look: Look, @Args(() => CursorPage) page: CursorPage, @Ctx() context: Context) {
    const { flows } = context.engine;
    return listed(page, context, (reading, wanted) => documentFates(reading, flows, look, wanted));
  }

  @FieldResolver()
  registers(@Root() look: Look, @Args(() => CursorPage) page: CursorPage, @Ctx() context: Context) {
    return listed(page, context, (reading, wanted) => closingRegisters(reading, look, wanted));
  }

  @FieldResolver()
  duties(@Root() look: Look, @Args(() => CursorPage) page: CursorPage, @Ctx() context: Context) {
    return listed(page, context, (reading, wanted) => dutyFates(reading, look, wanted));
  }

  @FieldResolver()
  async delegations(@Root() look: Look, @Args(() => CursorPage) page: CursorPage, @Ctx() context: Context) {
    const ids = await listed(page, context, (reading, wanted) => endingDelegations(reading, look, wanted));
    const edges = ids.edges.map(async ({ node, cursor }) => ({
      node: found(await context.loaders.delegation.load(node.id), context),
      cursor,
    }));
    return { ...ids, edges: await Promise.all(edges) };
  }

  @FieldResolver()
  accounts(@Root() look: Look, @Args(() => CursorPage) page: CursorPage, @Ctx() context: Context) {
    return listed(page, context, (reading, wanted) => accountsLeft(reading, look, wanted));
  }
}

async function listed<Row>(
  page: CursorPage,
  context: Context,
  list: (reading: Reading, wanted: Page) => Promise<Paged<Row>>,
) {
  const wanted = pageOf(page, context.locale);
  return connection(await context.read((reading) => list(reading, wanted)).catch(withCursor(context.locale)));
}

async function organisationOf(id: string, context: Context) {
  return found(await context.loaders.organisation.load(id), context);
}

async function personOf(id: string, context: Context) {
  return found(await context.loaders.person.load(id), context);
}

/** One that the decision itself founds is not there yet. */
function successorOf(id: string | null, { loaders }: Context) {
  return id && loaders.organisation.load(id);
}

@Resolver(() => api.OrganisationStep)
export class OrganisationStepResolver {
  @FieldResolver()
  organisation(@Root() { organisationId }: OrganisationStepRow, @Ctx() { loaders }: Context) {
    return organisationId && loaders.organisation.load(organisationId);
  }
}

@Resolver(() => api.EndingOffice)
export class EndingOfficeResolver {
  @FieldResolver()
  organisation(@Root() { organisationId }: EndingOfficeRow, @Ctx() context: Context) {
    return organisationOf(organisationId, context);
  }

  @FieldResolver()
  person(@Root() { personId }: EndingOfficeRow, @Ctx() context: Context) {
    return personOf(personId, context);
  }

  @FieldResolver()
  label(@Root() { office }: EndingOfficeRow, @Ctx() { words }: Context): string {
    return words.office(office);
  }
}

@Resolver(() => api.DocumentsFate)
export class DocumentsFateResolver {
  @FieldResolver()
  organisation(@Root() { organisationId }: DocumentFateRow, @Ctx() context: Context) {
    return organisationOf(organisationId, context);
  }

  @FieldResolver()
  kindLabel(@Root() { kind }: DocumentFateRow, @Ctx() { words }: Context): Promise<string> {
    return words.kind(kind);
  }

  @FieldResolver()
  stateLabel(@Root() { kind, state }: DocumentFateRow, @Ctx() { words }: Context): Promise<string> {
    return words.state(kind, state);
  }

  @FieldResolver()
  toLabel(@Root() { kind, to }: DocumentFateRow, @Ctx() { words }: Context) {
    return to && words.state(kind, to);
  }

  @FieldResolver()
  successor(@Root() { successorId }: DocumentFateRow, @Ctx() context: Context) {
    return successorOf(successorId, context);
  }
}

@Resolver(() => api.ClosingRegister)
export class ClosingRegisterResolver {
  @FieldResolver()
  organisation(@Root() { organisationId }: ClosingRegisterRow, @Ctx() context: Context) {
    return organisationOf(organisationId, context);
  }
}

@Resolver(() => api.DutyFate)
export class DutyFateResolver {
  @FieldResolver()
  organisation(@Root() { organisationId }: DutyFateRow, @Ctx() context: Context) {
    return organisationOf(organisationId, context);
  }

  @FieldResolver()
  kindLabel(@Root() { kind }: DutyFateRow, @Ctx() { words }: Context): Promise<string> {
    return words.kind(kind);
  }

  @FieldResolver()
  periodLabel(@Root() { kind, period, title }: DutyFateRow, @Ctx() { words }: Context) {
    return title ?? words.period(kind, period);
  }

  @FieldResolver()
  successor(@Root() { successorId }: DutyFateRow, @Ctx() context: Context) {
    return successorOf(successorId, context);
  }

  @FieldResolver()
  lapses(@Root() { successorId }: DutyFateRow): boolean {
    return successorId === null;
  }
}

@Resolver(() => api.LeftAccount)
export class LeftAccountResolver {
  @FieldResolver()
  person(@Root() { personId }: LeftAccountRow, @Ctx() context: Context) {
    return personOf(personId, context);
  }

  @FieldResolver()
  organisation(@Root() { organisationId }: LeftAccountRow, @Ctx() context: Context) {
    return organisationOf(organisationId, context);
  }
}
