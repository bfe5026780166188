import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Organisation } from './organisation.ts';
import { Person } from './person.ts';
import { InvalidInput } from './results.ts';
import { DateTime } from './scalars.ts';

@ObjectType({
  description:
    'What could not be delivered or done, and waits for an administrator. It tells nothing of documents.',
})
export class Incident {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'mail, webhook or job' })
  channel!: string;

  @Field(() => String, { description: 'A masked address, a host, or the name of a job.' })
  target!: string;

  @Field(() => String)
  error!: string;

  @Field(() => Int)
  attempts!: number;

  @Field(() => DateTime)
  since!: Date;

  @Field(() => String, { nullable: true, description: 'What the receiver would know it by.' })
  key!: string | null;

  @Field(() => Organisation, { nullable: true })
  organisation!: Organisation | null;
}

@ObjectType({ description: 'What an administrator decided about an incident.' })
export class IncidentDecision {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'retry or skip' })
  decision!: string;

  @Field(() => String, { nullable: true, description: 'Why it was given up.' })
  note!: string | null;

  @Field(() => String, { description: 'mail, webhook or job' })
  channel!: string;

  @Field(() => String, {
    nullable: true,
    description: 'As in the incident; a job is gone once it is decided.',
  })
  target!: string | null;

  @Field(() => Person)
  person!: Person;

  @Field(() => DateTime)
  at!: Date;
}

@ObjectType()
class IncidentDecided {
  @Field(() => [Incident], { description: 'What is left.' })
  incidents!: Incident[];
}

export const IncidentResult = createUnionType({
  name: 'IncidentResult',
  types: () => [IncidentDecided, InvalidInput] as const,
  resolveType: (({ __typename }: { __typename: string }) => __typename) as never,
});
