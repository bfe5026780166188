import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Document } from './document.ts';
import { connectionOf } from './paging.ts';
import { Person } from './person.ts';
import { ActionResult } from './results.ts';
import { DateTime, Json } from './scalars.ts';

export const BulkJobState = {
  FROZEN: 'frozen',
  RUNNING: 'running',
  DONE: 'done',
  CANCELLED: 'cancelled',
} as const;
export type BulkJobState = (typeof BulkJobState)[keyof typeof BulkJobState];
registerEnumType(BulkJobState, {
  name: 'BulkJobState',
  description: 'FROZEN: a selection that nothing was done with yet. CANCELLED: what was done stays done.',
});

export const BulkOutcome = { PERFORMED: 'PERFORMED', REFUSED: 'REFUSED', WAITING: 'WAITING' } as const;
export type BulkOutcome = (typeof BulkOutcome)[keyof typeof BulkOutcome];
registerEnumType(BulkOutcome, {
  name: 'BulkOutcome',
  description: 'REFUSED: whatever stood in the way, as the row’s outcome says.',
});

@ObjectType({ description: 'An act that the viewer may do at once with many of the documents asked about.' })
export class BulkAction {
  @Field(() => String)
  kind!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Int, {
    description: 'How many stand where it makes sense; what else is in the way, each row says.',
  })
  possible!: number;

  @Field(() => Boolean, { description: 'Nothing leads back.' })
  forGood!: boolean;

  @Field(() => Person, { nullable: true, description: 'In whose name the viewer would act.' })
  onBehalfOf!: Person | null;
}

@ObjectType()
export class BulkChoices {
  @Field(() => Int, { description: 'How many the filter finds; where there are too many, how many may be.' })
  count!: number;

  @Field(() => Boolean)
  tooMany!: boolean;

  @Field(() => String, { nullable: true, description: 'What to do where there are too many.' })
  message!: string | null;

  @Field(() => [BulkAction], { description: 'The one for most documents first.' })
  actions!: BulkAction[];
}

@ObjectType({ description: 'Which documents a filter found, in the versions seen then; usable for a day.' })
export class Selection {
  @Field(() => ID, { nullable: true, description: 'Null where there are too many.' })
  id!: string | null;

  @Field(() => String)
  action!: string;

  @Field(() => Int, { description: 'How many were found; where there are too many, how many may be.' })
  count!: number;

  @Field(() => Boolean)
  tooMany!: boolean;

  @Field(() => String, { nullable: true, description: 'What to do where there are too many.' })
  message!: string | null;

  @Field(() => DateTime, { nullable: true })
  expiresAt!: Date | null;
}

@ObjectType({ description: 'One document of many.' })
export class BulkRow {
  @Field(() => ID)
  documentId!: string;

  @Field(() => Document, { nullable: true, description: 'Null where the viewer cannot see it.' })
  document!: Document | null;

  @Field(() => ActionResult, { nullable: true, description: 'Null as long as its turn has not come.' })
  outcome!: typeof ActionResult | null;

  @Field(() => DateTime, { nullable: true })
  doneAt!: Date | null;
}

@ObjectType()
export class BulkCounts {
  @Field(() => Int)
  total!: number;

  @Field(() => Int)
  performed!: number;

  @Field(() => Int, { description: 'With whatever stood in the way.' })
  refused!: number;
}

export const BulkRowConnection = connectionOf('BulkRow', () => BulkRow);

@ObjectType({
  description: 'One act on many documents, worked off in the name of whoever began it; theirs alone.',
})
export class BulkJob {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  action!: string;

  @Field(() => String)
  actionLabel!: string;

  @Field(() => String, { nullable: true, description: 'Null where it was selected among all kinds.' })
  kind!: string | null;

  @Field(() => String, { nullable: true })
  kindLabel!: string | null;

  @Field(() => Json, { nullable: true, description: 'What each act was told.' })
  payload!: unknown;

  @Field(() => BulkJobState)
  state!: BulkJobState;

  @Field(() => Int)
  total!: number;

  @Field(() => Int)
  done!: number;

  @Field(() => Int)
  performed!: number;

  @Field(() => Int)
  refused!: number;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true })
  begunAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  endedAt!: Date | null;

  @Field(() => BulkRowConnection)
  rows!: InstanceType<typeof BulkRowConnection>;
}

export const BulkJobConnection = connectionOf('BulkJob', () => BulkJob);

@ObjectType({ description: 'One result a row, in the order of the rows; each stands for itself.' })
export class BulkResult {
  @Field(() => [ActionResult], { description: 'The outcomes alone.' })
  results!: (typeof ActionResult)[];

  @Field(() => [BulkRow], { description: 'Empty where it goes on as a job.' })
  rows!: BulkRow[];

  @Field(() => BulkCounts, { description: 'Of what is done by now.' })
  counts!: BulkCounts;

  @Field(() => BulkJob, {
    nullable: true,
    description: 'Where it goes on after the answer, as with a selection of more than 50.',
  })
  job!: BulkJob | null;
}
