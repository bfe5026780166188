import { Field, ID, InputType, Int } from 'type-graphql';
import { AttachmentPurpose } from '../enums.ts';
import { Json } from '../scalars.ts';
import { DocumentFilter } from './documents.ts';

const key = 'Makes a retry have one effect: the same key and body give the first answer again.';
const left = 'May be left out with `from` alone: then as the other document hands it over.';

@InputType({
  description: 'The document that opens another, in a role it names; of the rows of a list each opens one.',
})
export class OpenedFromInput {
  @Field(() => ID)
  documentId!: string;

  @Field(() => String)
  role!: string;

  @Field(() => ID, { nullable: true })
  rowId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Others of the same kind that open it together with this one, where the role allows that.',
  })
  with?: string[] | null;
}

@InputType()
export class CreateDocumentInput {
  @Field(() => String)
  kind!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => String, { nullable: true, description: left })
  title?: string | null;

  @Field(() => Json, { nullable: true, description: left })
  content?: unknown;

  @Field(() => ID, { nullable: true })
  programmeId?: string | null;

  @Field(() => OpenedFromInput, {
    nullable: true,
    description: 'Links both; asked a second time, it answers with the document that is there.',
  })
  from?: OpenedFromInput | null;

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null;
}

@InputType()
export class SaveDraftInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Json)
  content!: unknown;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null;
}

@InputType()
export class PerformActionInput {
  @Field(() => ID)
  documentId!: string;

  @Field(() => String)
  action!: string;

  @Field(() => Json, { nullable: true })
  payload?: unknown;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null;
}

@InputType()
class BulkItemInput {
  @Field(() => ID)
  documentId!: string;

  @Field(() => Int)
  expectedVersion!: number;
}

@InputType({ description: 'One of `actions`, `items` with `action`, and `selectionId`.' })
export class PerformActionsInput {
  @Field(() => [PerformActionInput], { nullable: true, description: 'Acts of any kind, at most 50.' })
  actions?: PerformActionInput[] | null;

  @Field(() => String, { nullable: true, description: 'Of `items`, and of `selectionId` where it is given.' })
  action?: string | null;

  @Field(() => Json, { nullable: true, description: 'The same for each document.' })
  payload?: unknown;

  @Field(() => [BulkItemInput], { nullable: true, description: 'At most 50.' })
  items?: BulkItemInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'As `freezeSelection` answered; above 50 it becomes a job.',
  })
  selectionId?: string | null;

  @Field(() => String, { nullable: true, description: `Of the whole, for items and selection. ${key}` })
  idempotencyKey?: string | null;
}

@InputType()
export class FreezeSelectionInput {
  @Field(() => DocumentFilter)
  filter!: DocumentFilter;

  @Field(() => String)
  action!: string;
}

@InputType()
export class AddCommentInput {
  @Field(() => ID)
  documentId!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true })
  section?: string | null;

  @Field(() => String, { nullable: true })
  rowId?: string | null;
}

@InputType()
export class AnswerReturnNoteInput {
  @Field(() => ID)
  noteId!: string;

  @Field(() => Boolean)
  answered!: boolean;
}

@InputType()
export class AttachFileInput {
  @Field(() => ID)
  documentId!: string;

  @Field(() => ID, { description: 'As answered by POST /files.' })
  fileId!: string;

  @Field(() => AttachmentPurpose)
  purpose!: AttachmentPurpose;

  @Field(() => String, { nullable: true, description: 'The file name otherwise.' })
  title?: string | null;
}
