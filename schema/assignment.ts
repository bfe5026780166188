import { Field, ID, ObjectType } from 'type-graphql';
import { Document } from './document.ts';
import { connectionOf } from './paging.ts';
import { Person } from './person.ts';
import { LocalDate } from './scalars.ts';

@ObjectType({ description: 'A task of somebody for an organisation, from a day on.' })
export class Assignment {
  @Field(() => ID)
  id!: string;

  @Field(() => Person)
  person!: Person;

  @Field(() => String)
  task!: string;

  @Field(() => LocalDate)
  from!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The first day on which it was no longer theirs.' })
  until!: string | null;

  @Field(() => Document, {
    nullable: true,
    description: 'What it rests on; null where the viewer may not see it.',
  })
  document!: Document | null;

  @Field(() => Document, { nullable: true, description: 'What ended it, likewise.' })
  endedBy!: Document | null;
}

export const AssignmentConnection = connectionOf('Assignment', () => Assignment);
