import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { Blocker } from './blocker.ts';
import { DelegationConnection } from './delegation.ts';
import { Node } from './node.ts';
import { Organisation } from './organisation.ts';
import { connectionOf, type Connection } from './paging.ts';
import { Person } from './person.ts';
import { FieldError, InvalidInput } from './results.ts';
import { DateTime, LocalDate } from './scalars.ts';

export const OrganisationChangeKind = {
  FOUND: 'found',
  RENAME: 'rename',
  MERGE: 'merge',
  SPLIT: 'split',
  MOVE: 'move',
  DISSOLVE: 'dissolve',
} as const;
export type OrganisationChangeKind = (typeof OrganisationChangeKind)[keyof typeof OrganisationChangeKind];
registerEnumType(OrganisationChangeKind, { name: 'OrganisationChangeKind' });

export const OrganisationDecisionStatus = {
  PLANNED: 'planned',
  RUNNING: 'running',
  DONE: 'done',
  CANCELLED: 'cancelled',
  FAILED: 'failed',
} as const;
export type OrganisationDecisionStatus =
  (typeof OrganisationDecisionStatus)[keyof typeof OrganisationDecisionStatus];
registerEnumType(OrganisationDecisionStatus, {
  name: 'OrganisationDecisionStatus',
  description:
    'RUNNING: organisations have changed, documents follow. FAILED: on its day it could not be done; nothing has changed.',
});

export const DocumentFate = {
  CANCELLED: 'cancelled',
  CLOSED: 'closed',
  DRAFT_OF_SUCCESSOR: 'draftOfSuccessor',
  HANDED_OVER: 'handedOver',
  STAYS: 'stays',
} as const;
export type DocumentFate = (typeof DocumentFate)[keyof typeof DocumentFate];
registerEnumType(DocumentFate, {
  name: 'DocumentFate',
  description: 'HANDED_OVER: another upper union reviews it. STAYS: as it is, read by the successor.',
});

export const OrganisationStepKind = { FOUND: 'found', RENAME: 'rename', MOVE: 'move', END: 'end' } as const;
export type OrganisationStepKind = (typeof OrganisationStepKind)[keyof typeof OrganisationStepKind];
registerEnumType(OrganisationStepKind, { name: 'OrganisationStepKind' });

@ObjectType({ description: 'What becomes of one organisation itself.' })
export class OrganisationStep {
  @Field(() => OrganisationStepKind)
  step!: OrganisationStepKind;

  @Field(() => Organisation, { nullable: true, description: 'Null for one that is not there yet.' })
  organisation!: Organisation | null;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: 'MOVE: the upper union until then.' })
  from!: string | null;

  @Field(() => String, { nullable: true, description: 'The upper union, the new name, or who takes over.' })
  to!: string | null;
}

@ObjectType({ description: 'An office that ends with its organisation.' })
export class EndingOffice {
  @Field(() => Organisation)
  organisation!: Organisation;

  @Field(() => Person)
  person!: Person;

  @Field(() => String)
  office!: string;

  @Field(() => String)
  label!: string;

  @Field(() => LocalDate)
  from!: string;
}

@ObjectType({ description: 'How many documents of a kind stand in a state, and what becomes of them.' })
export class DocumentsFate {
  @Field(() => Organisation)
  organisation!: Organisation;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  kindLabel!: string;

  @Field(() => String)
  state!: string;

  @Field(() => String)
  stateLabel!: string;

  @Field(() => Int)
  documents!: number;

  @Field(() => DocumentFate)
  fate!: DocumentFate;

  @Field(() => String, { nullable: true, description: 'The state they come to.' })
  toLabel!: string | null;

  @Field(() => Organisation, { nullable: true })
  successor!: Organisation | null;
}

@ObjectType({ description: 'A register that takes no further number.' })
export class ClosingRegister {
  @Field(() => Organisation)
  organisation!: Organisation;

  @Field(() => String)
  typeCode!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => Int, { description: 'The last number given.' })
  last!: number;
}

@ObjectType({ description: 'An open duty of an organisation that ends.' })
export class DutyFate {
  @Field(() => Organisation)
  organisation!: Organisation;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  kindLabel!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => String, { description: 'Which of the year, or what was asked for beside the yearly duties.' })
  periodLabel!: string;

  @Field(() => LocalDate)
  dueOn!: string;

  @Field(() => Organisation, { nullable: true, description: 'Who owes it from there; null where it lapses.' })
  successor!: Organisation | null;

  @Field(() => Boolean)
  lapses!: boolean;
}

@ObjectType({ description: 'An account whose person holds no office any more.' })
export class LeftAccount {
  @Field(() => Person)
  person!: Person;

  @Field(() => String)
  username!: string;

  @Field(() => Organisation)
  organisation!: Organisation;
}

const OrganisationStepConnection = connectionOf('OrganisationStep', () => OrganisationStep);
const EndingOfficeConnection = connectionOf('EndingOffice', () => EndingOffice);
const DocumentsFateConnection = connectionOf('DocumentsFate', () => DocumentsFate);
const ClosingRegisterConnection = connectionOf('ClosingRegister', () => ClosingRegister);
const DutyFateConnection = connectionOf('DutyFate', () => DutyFate);
const LeftAccountConnection = connectionOf('LeftAccount', () => LeftAccount);

@ObjectType({ description: 'What a decision does, as things stand now. Nothing is written.' })
export class OrganisationPreview {
  @Field(() => OrganisationStepConnection)
  steps!: Connection<OrganisationStep>;

  @Field(() => EndingOfficeConnection)
  offices!: Connection<EndingOffice>;

  @Field(() => DocumentsFateConnection)
  documents!: Connection<DocumentsFate>;

  @Field(() => ClosingRegisterConnection)
  registers!: Connection<ClosingRegister>;

  @Field(() => DutyFateConnection)
  duties!: Connection<DutyFate>;

  @Field(() => DelegationConnection)
  delegations!: InstanceType<typeof DelegationConnection>;

  @Field(() => LeftAccountConnection)
  accounts!: Connection<LeftAccount>;
}

@ObjectType({ description: 'One line of what was done with a decision, and to whom.' })
export class OrganisationEvent {
  @Field(() => String)
  action!: string;

  @Field(() => Organisation, { nullable: true })
  organisation!: Organisation | null;

  @Field(() => Person, { nullable: true, description: 'Null: the engine itself.' })
  actor!: Person | null;

  @Field(() => DateTime)
  at!: Date;
}

const OrganisationEventConnection = connectionOf('OrganisationEvent', () => OrganisationEvent);

@ObjectType({ implements: Node, description: 'A decision by which organisations change from a day on.' })
export class OrganisationDecision extends Node {
  @Field(() => String, { description: '"12/QĐ-LĐLĐ"' })
  number!: string;

  @Field(() => LocalDate)
  decidedOn!: string;

  @Field(() => String)
  issuer!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => String, { nullable: true, description: 'Verification code, where the paper was issued here.' })
  paperCode!: string | null;

  @Field(() => LocalDate)
  effectiveOn!: string;

  @Field(() => [OrganisationChangeKind])
  changeKinds!: OrganisationChangeKind[];

  @Field(() => OrganisationDecisionStatus)
  status!: OrganisationDecisionStatus;

  @Field(() => Person, { nullable: true })
  plannedBy!: Person | null;

  @Field(() => DateTime)
  plannedAt!: Date;

  @Field(() => DateTime, { nullable: true })
  carriedOutAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  endedAt!: Date | null;

  @Field(() => [FieldError], { nullable: true, description: 'Why it could not be carried out.' })
  faults!: FieldError[] | null;

  @Field(() => Person, { nullable: true })
  cancelledBy!: Person | null;

  @Field(() => DateTime, { nullable: true })
  cancelledAt!: Date | null;

  @Field(() => String, { nullable: true })
  cancelledReason!: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer may take it back.' })
  cancellable!: boolean;

  @Field(() => Int, { description: 'Documents it reaches.' })
  documents!: number;

  @Field(() => Int, { description: 'Of these, what is still to be done.' })
  documentsOpen!: number;

  @Field(() => Int, { description: 'Of these, what their flow refused.' })
  documentsRefused!: number;

  @Field(() => OrganisationPreview, { nullable: true, description: 'While it waits for its day.' })
  preview!: OrganisationPreview | null;

  @Field(() => OrganisationEventConnection)
  events!: Connection<OrganisationEvent>;
}

export const OrganisationDecisionConnection = connectionOf(
  'OrganisationDecision',
  () => OrganisationDecision,
);

@ObjectType({ description: 'How an organisation was described for a time.' })
export class OrganisationDescription {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  symbol!: string;

  @Field(() => String)
  place!: string;

  @Field(() => Organisation, { nullable: true })
  parent!: Organisation | null;

  @Field(() => LocalDate)
  from!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The last day; null while it holds.' })
  until!: string | null;

  @Field(() => String, { nullable: true, description: 'The decision, as it is cited.' })
  decision!: string | null;
}

@ObjectType({ description: 'One that came before or after an organisation.' })
export class OrganisationSuccession {
  @Field(() => Organisation)
  organisation!: Organisation;

  @Field(() => OrganisationDecision, { nullable: true })
  decision!: OrganisationDecision | null;

  @Field(() => LocalDate)
  since!: string;

  @Field(() => Boolean, { description: 'It took over open work.' })
  heir!: boolean;
}

export const OrganisationDescriptionConnection = connectionOf(
  'OrganisationDescription',
  () => OrganisationDescription,
);
export const OrganisationSuccessionConnection = connectionOf(
  'OrganisationSuccession',
  () => OrganisationSuccession,
);

@ObjectType({ description: 'Nothing was decided; the blockers say why.' })
class OrganisationDecisionRefused {
  @Field(() => [Blocker])
  blockers!: Blocker[];
}

/** An answer says which member of its union it is. */
const byTypename = ({ __typename }: { __typename: string }) => __typename;

export const OrganisationPreviewResult = createUnionType({
  name: 'OrganisationPreviewResult',
  types: () => [OrganisationPreview, OrganisationDecisionRefused, InvalidInput] as const,
  resolveType: byTypename as never,
});

export const OrganisationDecisionResult = createUnionType({
  name: 'OrganisationDecisionResult',
  types: () => [OrganisationDecision, OrganisationDecisionRefused, InvalidInput] as const,
  resolveType: byTypename as never,
});

@InputType()
export class OrganisationDecisionFilter {
  @Field(() => ID, { nullable: true, description: 'Decisions that concern it.' })
  organisationId?: string | null;

  @Field(() => OrganisationDecisionStatus, { nullable: true })
  status?: OrganisationDecisionStatus | null;
}

@InputType()
export class OfficerInput {
  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  office!: string;
}

@InputType()
export class FoundedOrganisationInput {
  @Field(() => String, { description: 'By which other parts of the decision name it instead of an id.' })
  key!: string;

  @Field(() => String, { nullable: true, description: 'As what it comes out of, where absent.' })
  kind?: string | null;

  @Field(() => String, { description: 'Up to 35 characters: capital letters, digits and dots.' })
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  symbol!: string;

  @Field(() => String, { nullable: true })
  place?: string | null;

  @Field(() => ID, { nullable: true, description: 'As what it comes out of, where absent.' })
  parentId?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;

  @Field(() => [OfficerInput], { nullable: true, description: 'Who holds its first offices.' })
  officers?: OfficerInput[] | null;
}

@InputType()
export class OrganisationChangeInput {
  @Field(() => OrganisationChangeKind)
  kind!: OrganisationChangeKind;

  @Field(() => [ID], { nullable: true, description: 'Whom it is about.' })
  organisationIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'MOVE: everything that stands directly under this one.' })
  allUnderId?: string | null;

  @Field(() => [FoundedOrganisationInput], { nullable: true })
  founded?: FoundedOrganisationInput[] | null;

  @Field(() => ID, { nullable: true, description: 'MERGE: the one that goes on; else the one founded here.' })
  intoId?: string | null;

  @Field(() => ID, { nullable: true, description: 'SPLIT: which of the new ones takes over open work.' })
  heirId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'SPLIT: the organisation itself goes on.' })
  continues?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'MOVE: the new upper union.' })
  parentId?: string | null;

  @Field(() => String, { nullable: true, description: 'RENAME: what is absent stays.' })
  name?: string | null;

  @Field(() => String, { nullable: true })
  symbol?: string | null;

  @Field(() => String, { nullable: true })
  place?: string | null;
}

@InputType()
export class OrganisationDecisionInput {
  @Field(() => String)
  number!: string;

  @Field(() => LocalDate, { description: 'Not after today.' })
  decidedOn!: string;

  @Field(() => String)
  issuer!: string;

  @Field(() => String)
  subject!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Verification code of the paper, where it was issued here.',
  })
  paperCode?: string | null;

  @Field(() => LocalDate, { description: 'Today and earlier: at once.' })
  effectiveOn!: string;

  @Field(() => [OrganisationChangeInput])
  changes!: OrganisationChangeInput[];

  @Field(() => String, {
    nullable: true,
    description: 'Makes a retry have one effect: the same key and body give the first answer again.',
  })
  idempotencyKey?: string | null;
}

@InputType()
export class CancelOrganisationDecisionInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  reason!: string;
}
