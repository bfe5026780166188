import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AttachmentPurpose } from './enums.ts';
import { Person } from './person.ts';
import { DateTime } from './scalars.ts';

@ObjectType()
export class Attachment {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => AttachmentPurpose)
  purpose!: AttachmentPurpose;

  @Field(() => String)
  fileName!: string;

  @Field(() => String)
  mediaType!: string;

  @Field(() => Int)
  size!: number;

  @Field(() => String)
  sha256!: string;

  @Field(() => String)
  url!: string;

  @Field(() => Person, { nullable: true, description: 'Null for somebody whom the viewer does not know.' })
  uploadedBy!: Person | null;

  @Field(() => DateTime)
  uploadedAt!: Date;

  @Field(() => String, { nullable: true, description: 'The content a signed scan is a picture of.' })
  contentHash!: string | null;
}
