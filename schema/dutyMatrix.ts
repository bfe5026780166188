import {
  createUnionType,
  Field,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
  type ClassType,
} from 'type-graphql';
import { Blocker } from './blocker.ts';
import { Organisation } from './organisation.ts';
import { type Connection, connectionOf } from './paging.ts';
import { DateTime, LocalDate } from './scalars.ts';

export const DutyCellStatus = {
  NOT_DUE: 'notDue',
  OPEN: 'open',
  LATE: 'late',
  RETURNED: 'returned',
  SUBMITTED: 'submitted',
  DONE: 'done',
  LAPSED: 'lapsed',
} as const;
export type DutyCellStatus = (typeof DutyCellStatus)[keyof typeof DutyCellStatus];
registerEnumType(DutyCellStatus, {
  name: 'DutyCellStatus',
  description:
    'NOT_DUE: not begun, its day is more than 30 days off. OPEN: begun, or its day is near. SUBMITTED: sent once and still under way. DONE: that is over too. LAPSED: it ended before it was done.',
});

@ObjectType({ description: 'How many units stand how with one duty.' })
export class DutyCounts {
  @Field(() => Int)
  notDue!: number;

  @Field(() => Int)
  open!: number;

  @Field(() => Int)
  late!: number;

  @Field(() => Int)
  returned!: number;

  @Field(() => Int)
  submitted!: number;

  @Field(() => Int)
  done!: number;

  @Field(() => Int)
  lapsed!: number;
}

@ObjectType({
  description: 'What units owe alike in a year: a period of a kind, or what was asked for once.',
})
export class DutyColumn {
  @Field(() => String, { description: 'Of cells and columns that belong together.' })
  key!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  kindLabel!: string;

  @Field(() => String)
  period!: string;

  @Field(() => String, { description: 'Empty for a kind that is owed once a year.' })
  periodLabel!: string;

  @Field(() => ID, { nullable: true })
  requestId!: string | null;

  @Field(() => String, { nullable: true, description: 'What was asked, beside the yearly duties.' })
  title!: string | null;

  @Field(() => LocalDate, { description: 'The earliest, where days differ from unit to unit.' })
  dueOn!: string;

  @Field(() => DutyCounts)
  counts!: DutyCounts;
}

@ObjectType()
export class DutyCell {
  @Field(() => String)
  key!: string;

  @Field(() => ID)
  obligationId!: string;

  @Field(() => DutyCellStatus)
  status!: DutyCellStatus;

  @Field(() => LocalDate)
  dueOn!: string;

  @Field(() => DateTime, { nullable: true })
  doneAt!: Date | null;

  @Field(() => Int, { description: 'Days after the due date until it was done, or until today.' })
  daysLate!: number;

  @Field(() => ID, { nullable: true, description: 'The furthest document that the viewer may see.' })
  documentId!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the unit was last chased for it.' })
  remindedAt!: Date | null;
}

@ObjectType()
export class DutyRow {
  @Field(() => Organisation)
  organisation!: Organisation;

  @Field(() => [DutyCell])
  cells!: DutyCell[];
}

export const DutyRowConnection: ClassType<Connection<DutyRow>> = connectionOf('DutyRow', () => DutyRow);

@ObjectType({ description: 'Units by what they owe in a year.' })
export class DutyMatrix {
  @Field(() => [DutyColumn], { description: 'Counted over all units in sight, whatever is searched for.' })
  columns!: DutyColumn[];

  @Field(() => DutyRowConnection)
  rows!: Connection<DutyRow>;

  @Field(() => Boolean, { description: 'Whether the viewer may remind units.' })
  mayChase!: boolean;
}

@InputType()
export class DutyMatrixFilter {
  @Field(() => String, { nullable: true })
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'Words of the unit’s name; diacritics do not matter.' })
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only units that are late with something.' })
  lateOnly?: boolean | null;
}

@InputType({ description: 'Whatever is overdue in a column of a year.' })
export class DutyColumnInput {
  @Field(() => Int)
  year!: number;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  period!: string;

  @Field(() => ID, { nullable: true })
  requestId?: string | null;
}

@InputType({ description: 'Either some duties by their ids, or all that is overdue in a column.' })
export class ChaseDutiesInput {
  @Field(() => [ID], { nullable: true, description: 'At most 1,000.' })
  obligationIds?: string[] | null;

  @Field(() => DutyColumnInput, { nullable: true })
  column?: DutyColumnInput | null;
}

@ObjectType()
class DutiesChased {
  @Field(() => Int)
  duties!: number;

  @Field(() => Int)
  units!: number;

  @Field(() => Int, { description: 'Left out: reminded of just now, or not of the viewer’s units.' })
  left!: number;
}

@ObjectType({ description: 'Why nobody was reminded.' })
class ChaseRefused {
  @Field(() => [Blocker])
  blockers!: Blocker[];
}

export const ChaseDutiesResult = createUnionType({
  name: 'ChaseDutiesResult',
  types: () => [DutiesChased, ChaseRefused] as const,
  resolveType: (({ __typename }: { __typename: string }) => __typename) as never,
});
