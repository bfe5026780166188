import { Field, ObjectType } from 'type-graphql';
import { DelegationForm, DelegationStatus } from './enums.ts';
import { Named } from './flow.ts';
import { Node } from './node.ts';
import { Organisation } from './organisation.ts';
import { connectionOf } from './paging.ts';
import { Person } from './person.ts';
import { DateTime, LocalDate } from './scalars.ts';

@ObjectType({ implements: Node, description: 'An office given to another, in writing.' })
export class Delegation extends Node {
  @Field(() => Organisation)
  organisation!: Organisation;

  @Field(() => Person)
  giver!: Person;

  @Field(() => Person)
  receiver!: Person;

  @Field(() => String, { description: "The giver's, which the receiver acts in." })
  office!: string;

  @Field(() => String)
  officeLabel!: string;

  @Field(() => String, { description: "The receiver's own, whose title stands on the paper." })
  receiverOffice!: string;

  @Field(() => String)
  receiverOfficeLabel!: string;

  @Field(() => DelegationForm)
  form!: DelegationForm;

  @Field(() => String)
  formLabel!: string;

  @Field(() => [Named], { nullable: true, description: 'Null: every kind.' })
  kinds!: Named[] | null;

  @Field(() => [Named], { nullable: true, description: 'Null: all that the office may do.' })
  actions!: Named[] | null;

  @Field(() => LocalDate)
  from!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The last day; null for a standing assignment.' })
  until!: string | null;

  @Field(() => String, { description: 'The paper it stands on.' })
  decision!: string;

  @Field(() => DelegationStatus)
  status!: DelegationStatus;

  @Field(() => Boolean, { description: 'Whether the viewer may end it.' })
  endable!: boolean;

  @Field(() => Person)
  grantedBy!: Person;

  @Field(() => DateTime)
  grantedAt!: Date;

  @Field(() => Person, { nullable: true })
  endedBy!: Person | null;

  @Field(() => DateTime, { nullable: true })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true })
  endedReason!: string | null;
}

export const DelegationConnection = connectionOf('Delegation', () => Delegation);
