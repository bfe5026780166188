import { Field, Int, ObjectType } from 'type-graphql';
import { Document } from './document.ts';
import { Organisation } from './organisation.ts';
import { connectionOf } from './paging.ts';
import { Person } from './person.ts';
import { LocalDate } from './scalars.ts';

@ObjectType({ description: 'A unit that has not done its yearly duty.' })
export class LateUnit {
  @Field(() => Organisation)
  organisation!: Organisation;

  @Field(() => Person, { nullable: true })
  chair!: Person | null;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => String)
  period!: string;

  @Field(() => String, { description: 'Empty for a kind that is owed once a year.' })
  periodLabel!: string;

  @Field(() => String, { nullable: true, description: 'What was asked, beside the yearly duties.' })
  title!: string | null;

  @Field(() => LocalDate)
  dueOn!: string;

  @Field(() => Int)
  daysLate!: number;

  @Field(() => Document, { nullable: true, description: 'The furthest one; null when none was begun.' })
  document!: Document | null;

  @Field(() => String, { nullable: true })
  state!: string | null;

  @Field(() => String, { nullable: true })
  stateLabel!: string | null;

  @Field(() => String, { description: 'Where the unit takes it up; fit for a message.' })
  shareUrl!: string;
}

export const LateUnitConnection = connectionOf('LateUnit', () => LateUnit);
