import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Document } from './document.ts';
import { Organisation } from './organisation.ts';
import { connectionOf } from './paging.ts';
import { Person } from './person.ts';
import { DateTime, LocalDate } from './scalars.ts';

export const ObligationStatus = { COMING: 'coming', LATE: 'late', MET: 'met', LAPSED: 'lapsed' } as const;
export type ObligationStatus = (typeof ObligationStatus)[keyof typeof ObligationStatus];
registerEnumType(ObligationStatus, {
  name: 'ObligationStatus',
  description: 'MET: submitted once, whatever became of it since. LAPSED: the unit ended before it was done.',
});

@ObjectType({ description: 'What a unit owes for a year, and how it stands with it.' })
export class Obligation {
  @Field(() => ID)
  id!: string;

  @Field(() => Organisation)
  organisation!: Organisation;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  kindLabel!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => LocalDate)
  dueOn!: string;

  @Field(() => ObligationStatus)
  status!: ObligationStatus;

  @Field(() => DateTime, { nullable: true, description: 'When it was first submitted, or issued.' })
  doneAt!: Date | null;

  @Field(() => Int, { description: 'Days after the due date until it was done, or until today.' })
  daysLate!: number;

  @Field(() => Person, { nullable: true })
  chair!: Person | null;

  @Field(() => String, { nullable: true })
  phone!: string | null;

  @Field(() => Document, { nullable: true, description: 'The furthest one that the viewer may see.' })
  document!: Document | null;

  @Field(() => String, { nullable: true })
  state!: string | null;

  @Field(() => String, { nullable: true })
  stateLabel!: string | null;

  @Field(() => String, { description: 'Where the unit takes it up; fit for a message.' })
  shareUrl!: string;
}

export const ObligationConnection = connectionOf('Obligation', () => Obligation);

@InputType()
export class ObligationFilter {
  @Field(() => String, { nullable: true })
  kind?: string | null;

  @Field(() => Int, { nullable: true })
  year?: number | null;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;

  @Field(() => ObligationStatus, { nullable: true })
  status?: ObligationStatus | null;

  @Field(() => [ObligationStatus], { nullable: true })
  statusIn?: ObligationStatus[] | null;
}
