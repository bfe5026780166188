import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import * as documents from '../../documents/index.ts';
import type { Context } from '../graphql/context.ts';
import { actionAnswer, documentAnswer } from './answers.ts';
import { idOf } from './ids.ts';

@Resolver()
export class DocumentMutations {
  @Mutation(() => api.DocumentResult)
  async createDocument(
    @Arg('input', () => api.CreateDocumentInput) input: api.CreateDocumentInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    idOf(input.organisationId, context);
    if (input.from) idOf(input.from.documentId, context);
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
}
