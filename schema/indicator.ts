import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CadreEntry } from './cadre.ts';
import { Document } from './document.ts';
import { Organisation } from './organisation.ts';
import { connectionOf } from './paging.ts';
import { Person } from './person.ts';
import { LocalDate } from './scalars.ts';

@ObjectType({ description: 'A figure as of a day.' })
export class IndicatorPoint {
  @Field(() => LocalDate)
  asOf!: string;

  @Field(() => Float, { nullable: true })
  figure!: number | null;

  @Field(() => Int)
  numerator!: number;

  @Field(() => Int)
  denominator!: number;

  @Field(() => Int, { description: 'Units of which nothing is there yet.' })
  notReported!: number;
}

@ObjectType({ description: 'What stands directly under the organisation, with its own figure.' })
export class IndicatorBranch {
  @Field(() => Organisation)
  organisation!: Organisation;

  @Field(() => Float, { nullable: true })
  figure!: number | null;

  @Field(() => Int)
  numerator!: number;

  @Field(() => Int)
  denominator!: number;

  @Field(() => Int)
  notReported!: number;
}

const IndicatorBranchConnection = connectionOf('IndicatorBranch', () => IndicatorBranch);

@ObjectType({ description: 'A record behind a figure.' })
export class IndicatorRecord {
  @Field(() => Organisation, { nullable: true })
  organisation!: Organisation | null;

  @Field(() => Person, { nullable: true, description: 'Where people are counted.' })
  person!: Person | null;

  @Field(() => [String], { description: 'The offices by which the person counts, in words.' })
  officeLabels!: string[];

  @Field(() => Document, { nullable: true, description: 'What it rests on, where the viewer sees it.' })
  document!: Document | null;

  @Field(() => CadreEntry, { nullable: true })
  entry!: CadreEntry | null;
}

const IndicatorRecordConnection = connectionOf('IndicatorRecord', () => IndicatorRecord);

@ObjectType({ description: 'What units typed for a target themselves; never mixed with what is counted.' })
export class TypedFigures {
  @Field(() => Int)
  units!: number;

  @Field(() => Float, { nullable: true })
  average!: number | null;

  @Field(() => Float, { nullable: true })
  lowest!: number | null;

  @Field(() => Float, { nullable: true })
  highest!: number | null;
}

@ObjectType()
export class IndicatorDenominator {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  label!: string;
}

@ObjectType({ description: "A programme's target and how far it is reached." })
export class Indicator {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  unit!: string;

  @Field(() => String)
  comparison!: string;

  @Field(() => Float)
  target!: number;

  @Field(() => Float, { nullable: true, description: 'Null while nothing is reported.' })
  figure!: number | null;

  @Field(() => Int, { nullable: true })
  numerator!: number | null;

  @Field(() => Int, { nullable: true })
  denominator!: number | null;

  @Field(() => Int, { description: 'Units that have not reported.' })
  notReported!: number;

  @Field(() => LocalDate)
  asOf!: string;

  @Field(() => Boolean, {
    description: 'Counted by the system from records; false: no figure is defined for the target.',
  })
  counted!: boolean;

  @Field(() => String, { nullable: true, description: 'What is counted, in words.' })
  countedLabel!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the target is reached; null while nothing is there.',
  })
  reached!: boolean | null;

  @Field(() => IndicatorDenominator, { nullable: true, description: 'What the share is of.' })
  share!: IndicatorDenominator | null;

  @Field(() => [IndicatorDenominator], { description: 'What it could be of, by configuration.' })
  shares!: IndicatorDenominator[];

  @Field(() => Boolean, { description: 'Whether the viewer may choose what the share is of.' })
  configurable!: boolean;

  @Field(() => Boolean, { description: 'The records behind it are people.' })
  ofPeople!: boolean;

  @Field(() => [IndicatorPoint], {
    description: 'As of the ends of earlier months or quarters, and of the day.',
  })
  trend!: IndicatorPoint[];

  @Field(() => IndicatorBranchConnection, { description: 'By what stands directly under the organisation.' })
  branches!: object;

  @Field(() => IndicatorRecordConnection, { description: 'The records behind the number.' })
  records!: object;

  @Field(() => TypedFigures, { description: 'What units set themselves in their own documents.' })
  typed!: TypedFigures;
}

@InputType()
export class SetIndicatorShareInput {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => String, { description: 'The indicator’s name.' })
  name!: string;

  @Field(() => String)
  share!: string;

  @Field(() => String)
  reason!: string;
}
