import { Field, ID, ObjectType } from 'type-graphql';
import { Blocker } from './blocker.ts';
import { Document } from './document.ts';
import { LinkDirection, StateTone } from './enums.ts';
import { Organisation } from './organisation.ts';
import { DateTime } from './scalars.ts';

@ObjectType({ description: 'Another document that this one opened, or that opened this one.' })
export class DocumentLink {
  @Field(() => ID)
  id!: string;

  @Field(() => LinkDirection)
  direction!: LinkDirection;

  @Field(() => String, { description: 'What was opened is for what opened it.' })
  role!: string;

  @Field(() => String)
  roleLabel!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The row it was opened for, of whichever opened the other.',
  })
  rowId!: string | null;

  @Field(() => DateTime)
  openedAt!: Date;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  kindLabel!: string;

  @Field(() => String)
  state!: string;

  @Field(() => String)
  stateLabel!: string;

  @Field(() => StateTone)
  stateTone!: StateTone;

  @Field(() => Document, { nullable: true, description: 'Null where the viewer may not see it.' })
  document!: Document | null;
}

@ObjectType({ description: 'What may be opened from a document, or why not now.' })
export class LinkOpening {
  @Field(() => String)
  role!: string;

  @Field(() => String)
  roleLabel!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => Organisation, { description: 'Whose the opened document is.' })
  organisation!: Organisation;

  @Field(() => String, {
    nullable: true,
    description: 'The list whose rows open one each; null where the document as a whole opens one.',
  })
  rows!: string | null;

  @Field(() => Boolean)
  allowed!: boolean;

  @Field(() => [Blocker])
  blockers!: Blocker[];
}
