import { Field, Int, ObjectType } from 'type-graphql';
import { ChangeKind } from './enums.ts';
import { Person } from './person.ts';
import { DateTime, Json } from './scalars.ts';

@ObjectType({ description: 'The content as one save left it.' })
export class Revision {
  @Field(() => Int)
  no!: number;

  @Field(() => Person, { nullable: true, description: 'Null for somebody whom the viewer does not know.' })
  savedBy!: Person | null;

  @Field(() => DateTime)
  savedAt!: Date;

  @Field(() => Json)
  content!: unknown;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  contentHash!: string;

  @Field(() => String, { description: 'The same for revisions that differ only in form.' })
  substanceHash!: string;

  @Field(() => String, { nullable: true })
  label!: string | null;

  @Field(() => String)
  pdfUrl!: string;
}

@ObjectType({ description: 'One difference between two revisions; rows are followed by their ids.' })
export class Change {
  @Field(() => String)
  path!: string;

  @Field(() => String)
  label!: string;

  @Field(() => ChangeKind)
  kind!: ChangeKind;

  @Field(() => Json, { nullable: true })
  before!: unknown;

  @Field(() => Json, { nullable: true })
  after!: unknown;

  @Field(() => Boolean, { description: 'False for what a new decision need not cover.' })
  substance!: boolean;

  @Field(() => String, { nullable: true })
  rowId!: string | null;
}
