import { Field, ID, ObjectType } from 'type-graphql';
import { Person } from './person.ts';
import { DateTime } from './scalars.ts';

@ObjectType()
export class Comment {
  @Field(() => ID)
  id!: string;

  @Field(() => Person, { nullable: true, description: 'Null for somebody whom the viewer does not know.' })
  author!: Person | null;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => String)
  text!: string;

  @Field(() => String, { nullable: true })
  section!: string | null;

  @Field(() => String, { nullable: true })
  rowId!: string | null;
}
