import { Field, ObjectType } from 'type-graphql';
import { Node } from './node.ts';
import { connectionOf } from './paging.ts';
import { Person } from './person.ts';
import { LocalDate } from './scalars.ts';

@ObjectType()
export class OfficeHolder {
  @Field(() => Person)
  person!: Person;

  @Field(() => String)
  office!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Boolean, {
    description: 'A seat of the committee that is one of its standing committee (ban thường vụ), too.',
  })
  onStandingCommittee!: boolean;

  @Field(() => LocalDate)
  from!: string;

  @Field(() => LocalDate, { nullable: true })
  until!: string | null;
}

@ObjectType({ implements: Node })
export class Organisation extends Node {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'As in document symbols: "CĐCS01".' })
  symbol!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What its official letters bear behind its own symbol: "VP" in "12/CĐVC-VP".',
  })
  officeSymbol!: string | null;

  @Field(() => String)
  kind!: string;

  @Field(() => String, { nullable: true })
  place!: string | null;

  @Field(() => Organisation, { nullable: true })
  parent!: Organisation | null;

  @Field(() => [OfficeHolder], { description: 'Who holds its offices today.' })
  offices!: OfficeHolder[];

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => LocalDate)
  foundedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'From this day on it is no more.' })
  dissolvedOn!: string | null;
}

export const OrganisationConnection = connectionOf('Organisation', () => Organisation);
