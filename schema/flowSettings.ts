import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ConfigurationRefused } from './calendar.ts';
import { Person } from './person.ts';
import { InvalidInput } from './results.ts';
import { DateTime, LocalDate } from './scalars.ts';

export const ApprovalMode = { APPROVE: 'approve', NOTIFY: 'notify' } as const;
export type ApprovalMode = (typeof ApprovalMode)[keyof typeof ApprovalMode];
registerEnumType(ApprovalMode, {
  name: 'ApprovalMode',
  description: 'APPROVE: the upper union must approve. NOTIFY: the unit issues, the upper union takes note.',
});

export const MeetingDenominator = { ROLL: 'roll', PRESENT: 'present' } as const;
export type MeetingDenominator = (typeof MeetingDenominator)[keyof typeof MeetingDenominator];
registerEnumType(MeetingDenominator, { name: 'MeetingDenominator' });

export const Side = { UNIT: 'unit', UPPER: 'upper' } as const;
export type Side = (typeof Side)[keyof typeof Side];
registerEnumType(Side, {
  name: 'Side',
  description: 'The document’s own organisation, or the one above it.',
});

@ObjectType()
export class Escalation {
  @Field(() => String)
  office!: string;

  @Field(() => String)
  officeLabel!: string;

  @Field(() => Side)
  where!: Side;
}

@ObjectType({ description: 'A step that lasts so many working days.' })
export class StateSetting {
  @Field(() => String)
  state!: string;

  @Field(() => String)
  stateLabel!: string;

  @Field(() => Int, { description: 'As the procedure itself has it.' })
  usualWorkingDays!: number;

  @Field(() => Int, { description: 'As it holds today.' })
  workingDays!: number;

  @Field(() => [Int])
  remindBefore!: number[];

  @Field(() => [Escalation], { nullable: true, description: 'Null: the chair of whom it waits for.' })
  escalateTo!: Escalation[] | null;
}

@ObjectType({ description: 'What somebody configured once; null: as it would be otherwise.' })
export class FlowSetting {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  state!: string | null;

  @Field(() => String, { nullable: true })
  stateLabel!: string | null;

  @Field(() => LocalDate)
  validFrom!: string;

  @Field(() => Int, { nullable: true })
  workingDays!: number | null;

  @Field(() => String, { nullable: true, description: 'Of which the day is; null: of the year as a whole.' })
  period!: string | null;

  @Field(() => String, { nullable: true, description: '"02-28"' })
  dueDay!: string | null;

  @Field(() => [Int], { nullable: true })
  remindBefore!: number[] | null;

  @Field(() => [Escalation], { nullable: true })
  escalateTo!: Escalation[] | null;

  @Field(() => ApprovalMode, { nullable: true })
  mode!: ApprovalMode | null;

  @Field(() => MeetingDenominator, { nullable: true })
  meetingDenominator!: MeetingDenominator | null;

  @Field(() => Boolean, { nullable: true })
  ownAwards!: boolean | null;

  @Field(() => String)
  reason!: string;

  @Field(() => Person)
  setBy!: Person;

  @Field(() => DateTime)
  setAt!: Date;
}

@ObjectType({ description: 'When a period of the duty is due, each year.' })
export class DueDay {
  @Field(() => String)
  period!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String, { description: '"02-28"' })
  day!: string;
}

@ObjectType({ description: 'What holds today for a kind of document in an organisation.' })
export class FlowSettings {
  @Field(() => String)
  kind!: string;

  @Field(() => String)
  kindLabel!: string;

  @Field(() => ApprovalMode)
  mode!: ApprovalMode;

  @Field(() => MeetingDenominator)
  meetingDenominator!: MeetingDenominator;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether units give awards of their own; null of kinds that are none.',
  })
  ownAwards!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Day of the yearly duty, "02-28"; null where there is none.',
  })
  dueDay!: string | null;

  @Field(() => [DueDay], { description: 'Of each period of the duty.' })
  dueDays!: DueDay[];

  @Field(() => [Int], { description: 'Working days before a due date.' })
  remindBefore!: number[];

  @Field(() => [Escalation], { nullable: true, description: 'Null: the chair of whom it waits for.' })
  escalateTo!: Escalation[] | null;

  @Field(() => [StateSetting])
  states!: StateSetting[];

  @Field(() => [FlowSetting], {
    description: 'All that was configured in this very organisation, the latest first.',
  })
  versions!: FlowSetting[];

  @Field(() => Boolean)
  mayEdit!: boolean;
}

@InputType()
export class EscalationInput {
  @Field(() => String)
  office!: string;

  @Field(() => Side)
  where!: Side;
}

@InputType({ description: 'What is left out is as the organisation above, or the procedure itself, has it.' })
export class SaveFlowSettingInput {
  @Field(() => String)
  kind!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => String, { nullable: true, description: 'One step; null: the kind as a whole.' })
  state?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Today when absent.' })
  validFrom?: string | null;

  @Field(() => Int, { nullable: true })
  workingDays?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'For `dueDay`: of which period; the year as a whole when absent.',
  })
  period?: string | null;

  @Field(() => String, { nullable: true, description: '"02-28"' })
  dueDay?: string | null;

  @Field(() => [Int], { nullable: true })
  remindBefore?: number[] | null;

  @Field(() => [EscalationInput], { nullable: true })
  escalateTo?: EscalationInput[] | null;

  @Field(() => ApprovalMode, { nullable: true })
  mode?: ApprovalMode | null;

  @Field(() => MeetingDenominator, { nullable: true })
  meetingDenominator?: MeetingDenominator | null;

  @Field(() => Boolean, { nullable: true })
  ownAwards?: boolean | null;

  @Field(() => String)
  reason!: string;
}

export const FlowSettingResult = createUnionType({
  name: 'FlowSettingResult',
  types: () => [FlowSettings, ConfigurationRefused, InvalidInput] as const,
  resolveType: (({ __typename }: { __typename: string }) => __typename) as never,
});
