import { GraphQLError } from 'graphql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import * as db from '../../db/index.ts';
import { addComment, answerReturnNote, type Refusal } from '../../documents/index.ts';
import { attachFile } from '../../files/index.ts';
import type { Context } from '../graphql/context.ts';
import { invalidAnswer, shownAfter } from './answers.ts';
import { found, idOf } from './ids.ts';
import { typed } from './typed.ts';

@Resolver()
export class NoteMutations {
  @Mutation(() => api.CommentResult)
  async addComment(
    @Arg('input', () => api.AddCommentInput) input: api.AddCommentInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    idOf(input.documentId, context);
    const result = await context.write((actor) => addComment(context.engine, actor, input));
    if (result.kind !== 'commented') return otherwise(result, context);
    const comment = await context.read(async (reading) => {
      const em = await reading.em();
      return em.findOne(db.Comment, { id: result.commentId });
    });
    return typed('Comment', shownAfter(result, comment, context));
  }

  @Mutation(() => api.ReturnNoteResult, { description: 'Ticks a note of a return as answered, or not.' })
  async answerReturnNote(
    @Arg('input', () => api.AnswerReturnNoteInput) input: api.AnswerReturnNoteInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    idOf(input.noteId, context);
    const result = await context.write((actor) => answerReturnNote(context.engine, actor, input));
    if (result.kind !== 'answered') return otherwise(result, context);
    const row = await context.read(async (reading) => {
      const em = await reading.em();
      return em.findOne(db.ReturnNote, { id: result.noteId });
    });
    const note = shownAfter(result, row, context);
    const document = await context.loaders.document.load(note.documentId);
    const { kind } = shownAfter(result, document, context);
    return typed('ReturnNote', { ...note, kind });
  }

  @Mutation(() => api.AttachmentResult, { description: 'Binds an uploaded file to a document.' })
  async attachFile(
    @Arg('input', () => api.AttachFileInput) input: api.AttachFileInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    idOf(input.documentId, context);
    const result = await context.write((actor) => attachFile(context.engine, actor, input));
    if (result.kind === 'refused') {
      const document = found(await context.loaders.document.load(input.documentId), context);
      const blockers = await context.words.blockers(document.kind, result.blockers);
      return typed('ActionRefused', { document, blockers });
    }
    if (result.kind !== 'attached') return otherwise(result, context);
    const attachment = await context.read(async (reading) => {
      const em = await reading.em();
      return em.findOne(db.Attachment, { id: result.attachmentId });
    });
    return typed('Attachment', shownAfter(result, attachment, context));
  }
}

/** For results that have no place for a refusal: it is an error, in the words of its first reason. */
async function otherwise(result: Refusal, context: Context) {
  if (result.kind === 'invalid') return invalidAnswer(result.faults, context);
  if (result.kind !== 'refused') throw context.notFound();
  const [blocker] = await context.words.blockers('', result.blockers);
  throw new GraphQLError(blocker?.message ?? '', {
    extensions: { code: 'FORBIDDEN', blocker: blocker?.code },
  });
}
