import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import { rowIdsOf } from '../../../workflows/kit/index.ts';
import type * as db from '../../db/index.ts';
import { isId } from '../../documents/index.ts';
import type { Context } from '../graphql/context.ts';
import { found } from './ids.ts';

@Resolver(() => api.Revision)
export class RevisionFields {
  @FieldResolver()
  savedBy(@Root() { savedBy }: db.Revision, @Ctx() { loaders }: Context) {
    return loaders.person.load(savedBy);
  }

  @FieldResolver()
  content(@Root() { documentId, contentHash }: db.Revision, @Ctx() { loaders }: Context): Promise<unknown> {
    return loaders.content.load({ documentId, hash: contentHash });
  }

  @FieldResolver()
  label(): null {
    return null;
  }

  @FieldResolver()
  pdfUrl(@Root() { documentId, no }: db.Revision): string {
    return `/documents/${documentId}/document.pdf?revision=${no}`;
  }
}

@Resolver(() => api.Comment)
export class CommentFields {
  @FieldResolver()
  author(@Root() { authorId }: db.Comment, @Ctx() { loaders }: Context) {
    return loaders.person.load(authorId);
  }
}

@Resolver(() => api.Attachment)
export class AttachmentFields {
  @FieldResolver()
  async fileName(@Root() attachment: db.Attachment, @Ctx() context: Context): Promise<string> {
    return (await fileOf(attachment, context)).fileName;
  }

  @FieldResolver()
  async mediaType(@Root() attachment: db.Attachment, @Ctx() context: Context): Promise<string> {
    return (await fileOf(attachment, context)).mediaType;
  }

  @FieldResolver()
  async size(@Root() attachment: db.Attachment, @Ctx() context: Context): Promise<number> {
    return (await fileOf(attachment, context)).size;
  }

  @FieldResolver()
  async sha256(@Root() attachment: db.Attachment, @Ctx() context: Context): Promise<string> {
    return (await fileOf(attachment, context)).sha256;
  }

  @FieldResolver()
  url(@Root() { fileId }: db.Attachment): string {
    return `/files/${fileId}`;
  }

  @FieldResolver()
  async uploadedBy(@Root() attachment: db.Attachment, @Ctx() context: Context) {
    const { uploadedBy } = await fileOf(attachment, context);
    return context.loaders.person.load(uploadedBy);
  }

  @FieldResolver()
  async uploadedAt(@Root() attachment: db.Attachment, @Ctx() context: Context): Promise<Date> {
    return (await fileOf(attachment, context)).uploadedAt;
  }
}

async function fileOf({ fileId }: db.Attachment, context: Context): Promise<db.File> {
  return found(await context.loaders.file.load(fileId), context);
}

/** A return knows the kind of its document, whose words name the sections. */
type ReturnOfKind = db.Return & { kind: string };
type NoteOfKind = db.ReturnNote & { kind: string };

@Resolver(() => api.Return)
export class ReturnFields {
  @FieldResolver()
  async by(@Root() { returnedBy }: ReturnOfKind, @Ctx() context: Context) {
    return found(await context.loaders.person.load(returnedBy), context);
  }

  @FieldResolver()
  officeLabel(@Root() { office }: ReturnOfKind, @Ctx() { words }: Context): string | null {
    return office ? words.office(office) : null;
  }

  @FieldResolver()
  at(@Root() { returnedAt }: ReturnOfKind): Date {
    return returnedAt;
  }

  @FieldResolver()
  async notes(@Root() { id, kind }: ReturnOfKind, @Ctx() { loaders }: Context): Promise<NoteOfKind[]> {
    return (await loaders.returnNotes.load(id)).map((note) => ({ ...note, kind }));
  }
}

@Resolver(() => api.ReturnNote)
export class ReturnNoteFields {
  @FieldResolver()
  async sectionLabel(@Root() note: NoteOfKind, @Ctx() context: Context): Promise<string> {
    const key = isId(note.section) ? await fieldOfRow(note, context) : note.section;
    return context.words.field(note.kind, key);
  }

  @FieldResolver()
  answered(@Root() { answeredAt }: NoteOfKind): boolean {
    return answeredAt !== null && answeredAt !== undefined;
  }

  @FieldResolver()
  answeredBy(@Root() { answeredBy }: NoteOfKind, @Ctx() { loaders }: Context) {
    return answeredBy ? loaders.person.load(answeredBy) : null;
  }
}

/** A note on a row is headed by the field in which the row stands; one whose row is gone, by nothing. */
async function fieldOfRow({ documentId, section }: NoteOfKind, { loaders }: Context): Promise<string> {
  const document = await loaders.document.load(documentId);
  const content = document && (await loaders.content.load({ documentId, hash: document.contentHash }));
  const fields = Object.entries(typeof content === 'object' && content !== null ? content : {});
  return fields.find(([, value]) => rowIdsOf(value).has(section))?.[0] ?? '';
}
