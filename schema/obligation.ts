import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Document } from './document.ts';
import { Organisation } from './organisation.ts';
import { ConfigurationRefused } from './calendar.ts';
import { connectionOf } from './paging.ts';
import { Person } from './person.ts';
import { InvalidInput } from './results.ts';
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

  @Field(() => String)
  period!: string;

  @Field(() => String, { description: 'Empty for a kind that is owed once a year.' })
  periodLabel!: string;

  @Field(() => String, { nullable: true, description: 'What was asked, beside the yearly duties.' })
  title!: string | null;

  @Field(() => Document, { nullable: true, description: 'The document that asked it, where one did.' })
  askedBy!: Document | null;

  @Field(() => ID, { nullable: true, description: 'The row of that document’s content that asked it.' })
  rowId!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When who asked needed nothing more.' })
  settledAt!: Date | null;

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

  @Field(() => [Document], { description: 'Documents in force that ask for it, beside the kind’s own duty.' })
  grounds!: Document[];

  @Field(() => Document, { nullable: true, description: 'With the end of which it ended.' })
  endedBy!: Document | null;

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
  @Field(() => ID, { nullable: true })
  id?: string | null;

  @Field(() => String, { nullable: true })
  kind?: string | null;

  @Field(() => Int, { nullable: true })
  year?: number | null;

  @Field(() => String, { nullable: true })
  period?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it was asked for, beside the yearly duties.',
  })
  asked?: boolean | null;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'What the document of this id asked.' })
  askedBy?: string | null;

  @Field(() => ObligationStatus, { nullable: true })
  status?: ObligationStatus | null;

  @Field(() => [ObligationStatus], { nullable: true })
  statusIn?: ObligationStatus[] | null;
}

@ObjectType({ description: 'What an upper union asks of units beside the yearly duties.' })
export class DutyRequest {
  @Field(() => ID)
  id!: string;

  @Field(() => Organisation)
  organisation!: Organisation;

  @Field(() => String)
  kind!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => String)
  title!: string;

  @Field(() => LocalDate)
  dueOn!: string;

  @Field(() => Int, { description: 'How many units owe an answer.' })
  units!: number;

  @Field(() => DateTime)
  askedAt!: Date;
}

@InputType({ description: 'A document of a kind, asked of units by a day.' })
export class AskUnitsInput {
  @Field(() => String)
  kind!: string;

  @Field(() => ID, { description: 'The upper union that asks.' })
  organisationId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => LocalDate)
  dueOn!: string;

  @Field(() => [ID], { nullable: true, description: 'All units under it when absent.' })
  unitIds?: string[] | null;

  @Field(() => String, { description: 'Makes a retry have one effect.' })
  idempotencyKey!: string;
}

export const AskUnitsResult = createUnionType({
  name: 'AskUnitsResult',
  types: () => [DutyRequest, ConfigurationRefused, InvalidInput] as const,
  resolveType: (({ __typename }: { __typename: string }) => __typename) as never,
});

export const OfficeSymbolResult = createUnionType({
  name: 'OfficeSymbolResult',
  types: () => [Organisation, ConfigurationRefused, InvalidInput] as const,
  resolveType: (({ __typename }: { __typename: string }) => __typename) as never,
});
