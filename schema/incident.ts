import { type ClassType, createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { DeliveryStatus } from './enums.ts';
import { Organisation } from './organisation.ts';
import { type Connection, connectionOf } from './paging.ts';
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

  @Field(() => String, { description: 'Why, in the receiver’s own words.' })
  error!: string;

  @Field(() => String, { description: 'Why, as a sentence in the viewer’s language.' })
  reason!: string;

  @Field(() => Int)
  attempts!: number;

  @Field(() => DateTime)
  since!: Date;

  @Field(() => String, { nullable: true, description: 'What the receiver would know it by.' })
  key!: string | null;

  @Field(() => Organisation, { nullable: true })
  organisation!: Organisation | null;

  @Field(() => DateTime, { nullable: true, description: 'When somebody let it be tried again, in vain.' })
  retriedAt!: Date | null;

  @Field(() => Person, { nullable: true })
  retriedBy!: Person | null;
}

@ObjectType({ description: 'What an administrator did about an incident, which is told as it stood then.' })
export class IncidentDecision {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'retry or skip' })
  decision!: string;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => Person)
  person!: Person;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => String)
  channel!: string;

  @Field(() => String)
  target!: string;

  @Field(() => String)
  error!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => Organisation, { nullable: true })
  organisation!: Organisation | null;

  @Field(() => DeliveryStatus, {
    nullable: true,
    description: 'What has become of it; of a job nobody knows any more.',
  })
  outcome!: DeliveryStatus | null;
}

export const IncidentDecisionConnection: ClassType<Connection<IncidentDecision>> = connectionOf(
  'IncidentDecision',
  () => IncidentDecision,
);

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
