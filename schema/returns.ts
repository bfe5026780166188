import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Person } from './person.ts';
import { DateTime } from './scalars.ts';

@ObjectType()
export class ReturnNote {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'A top-level key of the content, or the id of a row.' })
  section!: string;

  @Field(() => String)
  sectionLabel!: string;

  @Field(() => String, { nullable: true })
  rowId!: string | null;

  @Field(() => String)
  text!: string;

  @Field(() => Boolean)
  answered!: boolean;

  @Field(() => Person, { nullable: true })
  answeredBy!: Person | null;
}

@ObjectType({ description: 'Why, by whom and with which notes the document came back.' })
export class Return {
  @Field(() => String)
  reason!: string;

  @Field(() => Person)
  by!: Person;

  @Field(() => String, { nullable: true })
  office!: string | null;

  @Field(() => String, { nullable: true })
  officeLabel!: string | null;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => Int)
  revision!: number;

  @Field(() => [ReturnNote])
  notes!: ReturnNote[];
}
