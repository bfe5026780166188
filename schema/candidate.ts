import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from './paging.ts';
import { LocalDate } from './scalars.ts';

@ObjectType({ description: 'Somebody whom a document may invite, in the weightiest office they hold.' })
export class Candidate {
  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  fullName!: string;

  @Field(() => String)
  officeLabel!: string;

  @Field(() => String, { description: 'What their organisation is called.' })
  organisation!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'When they last completed a course in this term; null where they did not.',
  })
  trainedOn!: string | null;
}

export const CandidateConnection = connectionOf('Candidate', () => Candidate);

@InputType()
export class CandidateFilter {
  @Field(() => String, { nullable: true, description: 'In name or unit, whatever the marks.' })
  text?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Chairs, vice chairs and chairs of inspection alone.',
  })
  key?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Those alone who completed nothing in this term.' })
  untrained?: boolean | null;
}
