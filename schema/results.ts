import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { Attachment } from './attachment.ts';
import { AuditEvent } from './audit.ts';
import { Blocker } from './blocker.ts';
import { CadreEntry } from './cadre.ts';
import { Comment } from './comment.ts';
import { Delegation } from './delegation.ts';
import { Document } from './document.ts';
import { MailPreference } from './notification.ts';
import { ReturnNote } from './returns.ts';
import { DateTime } from './scalars.ts';

@ObjectType()
class CreateRefused {
  @Field(() => [Blocker])
  blockers!: Blocker[];
}

@ObjectType()
class ActionPerformed {
  @Field(() => Document)
  document!: Document;

  @Field(() => AuditEvent)
  event!: AuditEvent;

  @Field(() => String, { description: 'Proof that the act was taken, to be kept by whoever acted.' })
  receipt!: string;
}

@ObjectType({
  description:
    'One of many acts: it was done and stands, but whoever did it may not see the document any more. An act by itself answers NOT_FOUND with `performed: true` and the receipt in `extensions`.',
})
class PerformedOutOfSight {
  @Field(() => String, { description: 'Proof that the act was taken, to be kept by whoever acted.' })
  receipt!: string;

  @Field(() => String)
  message!: string;
}

@ObjectType()
export class ActionRefused {
  @Field(() => [Blocker])
  blockers!: Blocker[];

  @Field(() => Document)
  document!: Document;
}

@ObjectType({ description: 'Somebody acted since `expectedVersion` was read.' })
class VersionConflict {
  @Field(() => Document)
  document!: Document;

  @Field(() => String, { nullable: true })
  changedBy!: string | null;

  @Field(() => DateTime, { nullable: true })
  changedAt!: Date | null;
}

@ObjectType()
export class FieldError {
  @Field(() => String, { description: '"tasks.3.endsOn"' })
  path!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;
}

@ObjectType()
export class InvalidInput {
  @Field(() => [FieldError])
  errors!: FieldError[];
}

@ObjectType()
class DelegationRefused {
  @Field(() => [Blocker])
  blockers!: Blocker[];
}

/** An answer says which member of its union it is. */
export const byTypename = ({ __typename }: { __typename: string }) => __typename;

export const DocumentResult = createUnionType({
  name: 'DocumentResult',
  types: () => [Document, CreateRefused, VersionConflict, InvalidInput] as const,
  resolveType: byTypename as never,
});

export const ActionResult = createUnionType({
  name: 'ActionResult',
  types: () => [ActionPerformed, PerformedOutOfSight, ActionRefused, VersionConflict, InvalidInput] as const,
  resolveType: byTypename as never,
});

export const CommentResult = createUnionType({
  name: 'CommentResult',
  types: () => [Comment, InvalidInput] as const,
  resolveType: byTypename as never,
});

export const ReturnNoteResult = createUnionType({
  name: 'ReturnNoteResult',
  types: () => [ReturnNote, InvalidInput] as const,
  resolveType: byTypename as never,
});

export const DelegationResult = createUnionType({
  name: 'DelegationResult',
  types: () => [Delegation, DelegationRefused, InvalidInput] as const,
  resolveType: byTypename as never,
});

@ObjectType({ description: 'Nothing was written, and why.' })
class CadreRefused {
  @Field(() => [Blocker])
  blockers!: Blocker[];
}

export const CadreEntryResult = createUnionType({
  name: 'CadreEntryResult',
  types: () => [CadreEntry, CadreRefused, InvalidInput] as const,
  resolveType: byTypename as never,
});

@ObjectType()
class CadreDone {
  @Field(() => ID)
  id!: string;
}

export const CadreDoneResult = createUnionType({
  name: 'CadreDoneResult',
  types: () => [CadreDone, CadreRefused, InvalidInput] as const,
  resolveType: byTypename as never,
});

export const AttachmentResult = createUnionType({
  name: 'AttachmentResult',
  types: () => [Attachment, InvalidInput, ActionRefused] as const,
  resolveType: byTypename as never,
});

export const MailPreferenceResult = createUnionType({
  name: 'MailPreferenceResult',
  types: () => [MailPreference, InvalidInput] as const,
  resolveType: byTypename as never,
});
