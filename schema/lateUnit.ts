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
