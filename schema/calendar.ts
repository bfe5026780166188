import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Blocker } from './blocker.ts';
import { connectionOf } from './paging.ts';
import { Person } from './person.ts';
import { InvalidInput } from './results.ts';
import { DateTime, LocalDate } from './scalars.ts';

export const YearStatus = { ANNOUNCED: 'announced', CUSTOMARY: 'customary' } as const;
export type YearStatus = (typeof YearStatus)[keyof typeof YearStatus];
registerEnumType(YearStatus, {
  name: 'YearStatus',
  description: 'CUSTOMARY: as custom lets one expect; the government has not announced the year yet.',
});

@ObjectType({ description: 'A day that differs from what its weekday says.' })
export class CalendarDay {
  @Field(() => LocalDate)
  day!: string;

  @Field(() => Boolean, { description: 'Off; else worked although it falls on a weekend.' })
  off!: boolean;

  @Field(() => String)
  name!: string;
}

@ObjectType()
export class CalendarYear {
  @Field(() => Int)
  year!: number;

  @Field(() => YearStatus)
  status!: YearStatus;
}

@ObjectType({ description: 'A version of the working-day calendar; the latest one holds.' })
export class Calendar {
  @Field(() => Int)
  version!: number;

  @Field(() => [CalendarDay])
  days!: CalendarDay[];

  @Field(() => [CalendarYear])
  years!: CalendarYear[];

  @Field(() => Boolean, { description: 'Whether 24 November is off in each of these years.' })
  cultureDay!: boolean;

  @Field(() => String)
  reason!: string;

  @Field(() => String, { nullable: true })
  decision!: string | null;

  @Field(() => Person, { nullable: true, description: 'Null: it came with the system.' })
  createdBy!: Person | null;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => Boolean, { description: 'Whether the viewer may write a new version.' })
  mayEdit!: boolean;
}

export const CalendarConnection = connectionOf('Calendar', () => Calendar);

@InputType()
export class CalendarChange {
  @Field(() => LocalDate)
  day!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: off; false: worked; null: as its weekday says.',
  })
  off?: boolean | null;

  @Field(() => String, { nullable: true })
  name?: string | null;
}

@InputType()
export class CalendarYearInput {
  @Field(() => Int)
  year!: number;

  @Field(() => YearStatus)
  status!: YearStatus;
}

@InputType()
export class CalendarPreviewInput {
  @Field(() => Int, { description: 'The version that was changed.' })
  basedOn!: number;

  @Field(() => [CalendarChange])
  changes!: CalendarChange[];

  @Field(() => [CalendarYearInput], { nullable: true })
  years?: CalendarYearInput[] | null;

  @Field(() => Boolean, { nullable: true })
  cultureDay?: boolean | null;
}

@InputType()
export class SaveCalendarInput extends CalendarPreviewInput {
  @Field(() => String)
  reason!: string;

  @Field(() => String, { nullable: true, description: 'The decision or announcement it follows.' })
  decision?: string | null;
}

@ObjectType({ description: 'Nothing was configured; the blockers say why.' })
export class ConfigurationRefused {
  @Field(() => [Blocker])
  blockers!: Blocker[];
}

@ObjectType()
class CalendarPreview {
  @Field(() => Int, { description: 'Documents whose open due date would move.' })
  moves!: number;

  @Field(() => Int, { description: 'Documents with an open due date that counts working days.' })
  open!: number;
}

/** An answer says which member of its union it is. */
const byTypename = ({ __typename }: { __typename: string }) => __typename;

export const CalendarResult = createUnionType({
  name: 'CalendarResult',
  types: () => [Calendar, ConfigurationRefused, InvalidInput] as const,
  resolveType: byTypename as never,
});

export const CalendarPreviewResult = createUnionType({
  name: 'CalendarPreviewResult',
  types: () => [CalendarPreview, ConfigurationRefused, InvalidInput] as const,
  resolveType: byTypename as never,
});
