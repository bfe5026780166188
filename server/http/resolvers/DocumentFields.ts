import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import { isFinal } from '../../../workflows/kit/index.ts';
import type * as db from '../../db/index.ts';
import { diffRevisions, history, type ActorAvailable } from '../../documents/index.ts';
import { numberLine } from '../../registers/index.ts';
import type { Context } from '../graphql/context.ts';
import { badInput } from '../graphql/errors.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { warningsOf } from '../papers/warnings.ts';
import { found } from './ids.ts';
import { CursorPage } from './pageArguments.ts';

@Resolver(() => api.Document)
export class DocumentFields {
  @FieldResolver()
  kindLabel(@Root() { kind }: db.Document, @Ctx() { words }: Context): Promise<string> {
    return words.kind(kind);
  }

  @FieldResolver()
  stateLabel(@Root() { kind, state }: db.Document, @Ctx() { words }: Context): Promise<string> {
    return words.state(kind, state);
  }

  @FieldResolver()
  stateTone(@Root() { kind, state, flowVersion }: db.Document, @Ctx() { engine }: Context): api.StateTone {
    return engine.flows.of(kind, flowVersion)?.tone(state) ?? 'closed';
  }

  @FieldResolver()
  newerFlowVersion(
    @Root() { kind, state, flowVersion }: db.Document,
    @Ctx() { engine }: Context,
  ): number | null {
    const newest = engine.flows.of(kind);
    const own = engine.flows.of(kind, flowVersion);
    return newest && own && newest !== own && !isFinal(own, state) ? newest.version : null;
  }

  @FieldResolver()
  numberLine(@Root() { number, symbol }: db.Document): string | null {
    return number && symbol ? numberLine(number, symbol) : null;
  }

  @FieldResolver()
  async organisation(@Root() { organisationId }: db.Document, @Ctx() context: Context) {
    return found(await context.loaders.organisation.load(organisationId), context);
  }

  @FieldResolver()
  programme(@Root() { programmeId }: db.Document, @Ctx() { loaders }: Context) {
    return programmeId ? loaders.document.load(programmeId) : null;
  }

  @FieldResolver()
  content(@Root() { id, contentHash }: db.Document, @Ctx() { loaders }: Context): Promise<unknown> {
    return loaders.content.load({ documentId: id, hash: contentHash });
  }

  @FieldResolver()
  async draftedBy(@Root() { draftedBy }: db.Document, @Ctx() context: Context) {
    return found(await context.loaders.person.load(draftedBy), context);
  }

  @FieldResolver()
  late(@Root() { dueAt }: db.Document, @Ctx() { engine }: Context): boolean {
    return dueAt ? dueAt < engine.clock.now() : false;
  }

  @FieldResolver()
  async automatic(@Root() { id, kind }: db.Document, @Ctx() { loaders, words }: Context) {
    const [next] = await loaders.firings.load(id);
    if (!next) return null;
    const { action, at } = next;
    return { action, at: new Date(at), label: await words.action(kind, action) };
  }

  @FieldResolver()
  async availableActions(
    @Root() { id, kind }: db.Document,
    @Ctx() context: Context,
  ): Promise<api.AvailableAction[]> {
    const actions = await context.loaders.available.load(id);
    return Promise.all(actions.map((action) => said(kind, action, context)));
  }

  @FieldResolver()
  async editable(@Root() { id }: db.Document, @Ctx() { loaders }: Context): Promise<boolean> {
    return (await loaders.editBlockers.load(id)).length === 0;
  }

  @FieldResolver()
  async editBlockers(@Root() { id, kind }: db.Document, @Ctx() { loaders, words }: Context) {
    return words.blockers(kind, await loaders.editBlockers.load(id));
  }

  @FieldResolver()
  async currentRound(@Root() { id }: db.Document, @Ctx() { loaders }: Context) {
    const rounds = await loaders.rounds.load(id);
    return rounds.find(({ status }) => status === 'open') ?? rounds[0] ?? null;
  }

  @FieldResolver()
  rounds(@Root() { id }: db.Document, @Ctx() { loaders }: Context) {
    return loaders.rounds.load(id);
  }

  @FieldResolver()
  revisions(@Root() { id }: db.Document, @Ctx() { loaders }: Context) {
    return loaders.revisions.load(id);
  }

  @FieldResolver(() => api.Revision, { nullable: true })
  async revision(@Root() { id }: db.Document, @Arg('no', () => Int) no: number, @Ctx() { loaders }: Context) {
    return (await loaders.revisions.load(id)).find((revision) => revision.no === no) ?? null;
  }

  @FieldResolver(() => [api.Change], { description: 'What changed between two revisions.' })
  async diff(
    @Root() { id, kind }: db.Document,
    @Arg('from', () => Int) from: number,
    @Arg('to', () => Int) to: number,
    @Ctx() context: Context,
  ) {
    const revisions = new Set((await context.loaders.revisions.load(id)).map(({ no }) => no));
    for (const [argument, no] of Object.entries({ from, to })) {
      if (!revisions.has(no)) throw noRevision(argument, no, context);
    }
    const changes = await context.read((reading) => diffRevisions(reading, context.engine, id, from, to));
    return Promise.all(
      found(changes, context).map(async (change) => ({
        ...change,
        label: await context.words.field(kind, change.path),
      })),
    );
  }

  @FieldResolver(() => api.AuditEventConnection, { description: 'Newest first.' })
  async history(
    @Root() { id }: db.Document,
    @Args(() => CursorPage) page: CursorPage,
    @Ctx() context: Context,
  ) {
    const wanted = pageOf(page, context.locale);
    return connection(
      await context.read((reading) => history(reading, id, wanted)).catch(withCursor(context.locale)),
    );
  }

  @FieldResolver()
  comments(@Root() { id }: db.Document, @Ctx() { loaders }: Context) {
    return loaders.comments.load(id);
  }

  @FieldResolver()
  attachments(@Root() { id }: db.Document, @Ctx() { loaders }: Context) {
    return loaders.attachments.load(id);
  }

  @FieldResolver(() => [api.WorkItem], { description: 'Whom the document waits for.' })
  workItems(@Root() { id }: db.Document, @Ctx() { loaders }: Context) {
    return loaders.workItems.load(id);
  }

  @FieldResolver()
  async returns(@Root() document: db.Document, @Ctx() { loaders }: Context) {
    const returns = await loaders.returns.load(document.id);
    return returns.map((row) => ({ ...row, kind: document.kind }));
  }

  @FieldResolver()
  warnings(@Root() document: db.Document, @Ctx() context: Context): Promise<api.Warning[]> {
    return warningsOf(document, context);
  }

  @FieldResolver()
  pdfUrl(@Root() { id }: db.Document): string {
    return `/documents/${id}/document.pdf`;
  }

  @FieldResolver()
  htmlUrl(@Root() { id }: db.Document): string {
    return `/documents/${id}/document.html`;
  }
}

async function said(
  kind: string,
  action: ActorAvailable,
  { words, loaders }: Context,
): Promise<api.AvailableAction> {
  const { name, allowed, blockers, payloadSchema, main, danger, onBehalfOf } = action;
  return {
    ...{ name, allowed, main, danger, payload: payloadSchema },
    label: await words.action(kind, name),
    blockers: await words.blockers(kind, blockers),
    onBehalfOf: onBehalfOf === null ? null : await loaders.person.load(onBehalfOf),
  };
}

function noRevision(argument: string, no: number, { locale }: Context): Error {
  return badInput(argument, locale, {
    vi: `Không có bản sửa đổi số ${no}.`,
    en: `There is no revision ${no}.`,
  });
}
