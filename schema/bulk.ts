import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Document } from './document.ts';
import { connectionOf } from './paging.ts';
import { ActionResult } from './results.ts';
import { DateTime } from './scalars.ts';

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
  endedAt!: Date | null;

  @Field(() => BulkRowConnection)
  rows!: InstanceType<typeof BulkRowConnection>;
}

@ObjectType({ description: 'One result a row, in the order of the rows; each stands for itself.' })
export class BulkResult {
  @Field(() => [ActionResult], { description: 'The outcomes alone.' })
  results!: (typeof ActionResult)[];

  @Field(() => [BulkRow], { description: 'Empty where it became a job.' })
  rows!: BulkRow[];

  @Field(() => BulkCounts, { description: 'Of what is done by now.' })
  counts!: BulkCounts;

  @Field(() => BulkJob, {
    nullable: true,
    description: 'For a selection of more than 50: worked off after the answer.',
  })
  job!: BulkJob | null;
}
