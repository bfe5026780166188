import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import * as db from '../../db/index.ts';
import { addComment, answerReturnNote } from '../../documents/index.ts';
import { attachFile } from '../../files/index.ts';
import type { Context } from '../graphql/context.ts';
import { invalidAnswer } from './answers.ts';
import { found, idOf } from './ids.ts';
import { typed } from './typed.ts';

@Resolver()
export class NoteMutations {
  @Mutation(() => api.CommentResult)
  async addComment(
    @Arg('input', () => api.AddCommentInput) input: api.AddCommentInput,
    @Ctx() context: Context,
  ) {
    context.me;
    idOf(input.documentId, context);
    const result = await context.write((actor) => addComment(context.engine, actor, input));
    if (result.kind === 'notFound') throw context.notFound();
    if (result.kind === 'invalid') return invalidAnswer(result.faults, context);
    return typed(
      'Comment',
      found(
        await context.read(async (reading) =>
          (await reading.em()).findOne(db.Comment, { id: result.commentId }),
        ),
        context,
      ),
    );
  }

  @Mutation(() => api.ReturnNoteResult, { description: 'Ticks a note of a return as answered, or not.' })
  async answerReturnNote(
    @Arg('input', () => api.AnswerReturnNoteInput) input: api.AnswerReturnNoteInput,
    @Ctx() context: Context,
  ) {
    context.me;
    idOf(input.noteId, context);
    const result = await context.write((actor) => answerReturnNote(context.engine, actor, input));
    if (result.kind === 'notFound') throw context.notFound();
    if (result.kind === 'invalid') return invalidAnswer(result.faults, context);
    const note = found(
      await context.read(async (reading) =>
        (await reading.em()).findOne(db.ReturnNote, { id: result.noteId }),
      ),
      context,
    );
    const document = found(await context.loaders.document.load(note.documentId), context);
    return typed('ReturnNote', { ...note, kind: document.kind });
  }

  @Mutation(() => api.AttachmentResult, { description: 'Binds an uploaded file to a document.' })
  async attachFile(
    @Arg('input', () => api.AttachFileInput) input: api.AttachFileInput,
    @Ctx() context: Context,
  ) {
    context.me;
    idOf(input.documentId, context);
    idOf(input.fileId, context);
    const result = await context.write((actor) => attachFile(context.engine, actor, input));
    if (result.kind === 'notFound') throw context.notFound();
    if (result.kind === 'invalid') return invalidAnswer(result.faults, context);
    if (result.kind === 'refused') {
      const document = found(await context.loaders.document.load(input.documentId), context);
      return typed('ActionRefused', {
        document,
        blockers: await context.words.blockers(document.kind, result.blockers),
      });
    }
    return typed(
      'Attachment',
      found(
        await context.read(async (reading) =>
          (await reading.em()).findOne(db.Attachment, { id: result.attachmentId }),
        ),
        context,
      ),
    );
  }
}
