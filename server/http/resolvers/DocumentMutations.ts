import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import * as documents from '../../documents/index.ts';
import type { Context } from '../graphql/context.ts';
import { badInput } from '../graphql/errors.ts';
import { actionAnswer, documentAnswer, rowAnswer } from './answers.ts';
import { idOf } from './ids.ts';

const MOST_ACTIONS = 50;

@Resolver()
export class DocumentMutations {
  @Mutation(() => api.DocumentResult)
  async createDocument(
    @Arg('input', () => api.CreateDocumentInput) input: api.CreateDocumentInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    idOf(input.organisationId, context);
    const result = await context.write((actor) => documents.createDocument(context.engine, actor, input));
    return documentAnswer(result, context, input.kind);
  }

  @Mutation(() => api.DocumentResult)
  async saveDraft(
    @Arg('input', () => api.SaveDraftInput) input: api.SaveDraftInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    idOf(input.id, context);
    const result = await context.write((actor) => documents.saveDraft(context.engine, actor, input));
    return documentAnswer(result, context);
  }

  @Mutation(() => api.ActionResult)
  async performAction(
    @Arg('input', () => api.PerformActionInput) input: api.PerformActionInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    idOf(input.documentId, context);
    const result = await context.write((actor) => documents.performAction(context.engine, actor, input));
    return actionAnswer(result, context);
  }

  @Mutation(() => api.BulkResult)
  async performActions(
    @Arg('input', () => api.PerformActionsInput) { actions }: api.PerformActionsInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    if (actions.length > MOST_ACTIONS) throw tooMany(actions.length, context);
    // All acts first, then all answers in one snapshot: every row shows what the last act left.
    const results: documents.ActResult[] = [];
    for (const input of actions) {
      results.push(await context.write((actor) => documents.performAction(context.engine, actor, input)));
    }
    return { results: results.map((result) => rowAnswer(result, context)) };
  }
}

function tooMany(count: number, { locale }: Context): Error {
  return badInput('input.actions', locale, {
    vi: `Tối đa ${MOST_ACTIONS} dòng một lần, ở đây có ${count}.`,
    en: `At most ${MOST_ACTIONS} rows at once, these are ${count}.`,
  });
}
