import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { ConfigurationRefused } from './calendar.ts';
import { Organisation } from './organisation.ts';
import { connectionOf } from './paging.ts';
import { Person } from './person.ts';
import { InvalidInput } from './results.ts';
import { DateTime, Json, LocalDate } from './scalars.ts';

@ObjectType({ description: 'By what was judged from a day on.' })
export class YardstickVersion {
  @Field(() => ID)
  id!: string;

  @Field(() => Json)
  content!: unknown;

  @Field(() => LocalDate)
  validFrom!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => Person)
  setBy!: Person;

  @Field(() => DateTime)
  setAt!: Date;
}

export const YardstickVersionConnection = connectionOf('YardstickVersion', () => YardstickVersion);

@ObjectType({ description: 'By what documents of a kind judge: the lists that a new one begins with today.' })
export class Yardsticks {
  @Field(() => String)
  kind!: string;

  @Field(() => String)
  kindLabel!: string;

  @Field(() => Json, { description: "Lists of rows by the form's keys." })
  content!: unknown;

  @Field(() => Organisation, {
    nullable: true,
    description: 'Who set them; null: the procedure has them so.',
  })
  from!: Organisation | null;

  @Field(() => LocalDate, { nullable: true })
  since!: string | null;

  @Field(() => Boolean)
  mayEdit!: boolean;
}

@InputType()
export class SaveYardsticksInput {
  @Field(() => String)
  kind!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => Json, { description: "Lists of rows by the form's keys, each whole." })
  content!: unknown;

  @Field(() => LocalDate, { nullable: true, description: 'Today by default; never in the past.' })
  validFrom?: string;

  @Field(() => String)
  reason!: string;
}

export const YardsticksResult = createUnionType({
  name: 'YardsticksResult',
  types: () => [Yardsticks, ConfigurationRefused, InvalidInput] as const,
  resolveType: (({ __typename }: { __typename: string }) => __typename) as never,
});
