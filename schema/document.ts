import { Field, Int, ObjectType } from 'type-graphql';
import { Attachment } from './attachment.ts';
import { Blocker, Warning } from './blocker.ts';
import { Comment } from './comment.ts';
import { StateTone } from './enums.ts';
import { Node } from './node.ts';
import { Organisation } from './organisation.ts';
import { connectionOf } from './paging.ts';
import { Person } from './person.ts';
import { Return } from './returns.ts';
import { Revision } from './revision.ts';
import { DecisionRound } from './round.ts';
import { DateTime, Json, LocalDate } from './scalars.ts';

@ObjectType()
export class AvailableAction {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Boolean)
  allowed!: boolean;

  @Field(() => [Blocker])
  blockers!: Blocker[];

  @Field(() => Json, { description: 'The payload as JSON Schema.' })
  payload!: unknown;

  @Field(() => Boolean, { description: 'The one act this state is about.' })
  main!: boolean;

  @Field(() => Boolean, { description: 'Cannot be taken back.' })
  danger!: boolean;

  @Field(() => Person, { nullable: true, description: 'In whose name the viewer would act.' })
  onBehalfOf!: Person | null;
}

@ObjectType({ description: 'An act that the engine does by itself.' })
export class AutomaticAct {
  @Field(() => String)
  action!: string;

  @Field(() => String)
  label!: string;

  @Field(() => DateTime)
  at!: Date;
}

@ObjectType({ implements: Node })
export class Document extends Node {
  @Field(() => String)
  kind!: string;

  @Field(() => String)
  kindLabel!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  state!: string;

  @Field(() => String)
  stateLabel!: string;

  @Field(() => StateTone)
  stateTone!: StateTone;

  @Field(() => Int, { description: 'One more with every act; acts name the version they were decided on.' })
  version!: number;

  @Field(() => Int, { description: 'The version of its flow that it runs under.' })
  flowVersion!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The newest version of its flow, where the document lives on under an earlier one.',
  })
  newerFlowVersion!: number | null;

  @Field(() => Int, { nullable: true })
  year!: number | null;

  @Field(() => Int, { nullable: true })
  number!: number | null;

  @Field(() => String, { nullable: true, description: '"KH-CĐCS01"' })
  symbol!: string | null;

  @Field(() => String, { nullable: true, description: '"02/KH-CĐCS01"' })
  numberLine!: string | null;

  @Field(() => LocalDate, { nullable: true })
  issuedOn!: string | null;

  @Field(() => Organisation)
  organisation!: Organisation;

  @Field(() => Document, { nullable: true })
  programme!: Document | null;

  @Field(() => Json)
  content!: unknown;

  @Field(() => String)
  contentHash!: string;

  @Field(() => Person)
  draftedBy!: Person;

  @Field(() => DateTime, { nullable: true })
  dueAt!: Date | null;

  @Field(() => Boolean)
  late!: boolean;

  @Field(() => AutomaticAct, {
    nullable: true,
    description: 'What happens by itself in this state, and when.',
  })
  automatic!: AutomaticAct | null;

  @Field(() => [AvailableAction], {
    description: 'Every act of this state, the refused ones with their reasons.',
  })
  availableActions!: AvailableAction[];

  @Field(() => Boolean, { description: 'Whether the viewer may save the draft now.' })
  editable!: boolean;

  @Field(() => [Blocker])
  editBlockers!: Blocker[];

  @Field(() => DecisionRound, { nullable: true, description: 'The open one, else the latest.' })
  currentRound!: DecisionRound | null;

  @Field(() => [DecisionRound])
  rounds!: DecisionRound[];

  @Field(() => [Revision])
  revisions!: Revision[];

  @Field(() => [Comment])
  comments!: Comment[];

  @Field(() => [Attachment])
  attachments!: Attachment[];

  @Field(() => [Return], { description: 'Newest first.' })
  returns!: Return[];

  @Field(() => [Warning])
  warnings!: Warning[];

  @Field(() => Int, { nullable: true, description: "The upper union's incoming number." })
  incomingNumber!: number | null;

  @Field(() => String)
  pdfUrl!: string;

  @Field(() => String)
  htmlUrl!: string;

  @Field(() => String, { nullable: true })
  verificationCode!: string | null;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime)
  updatedAt!: Date;
}

export const DocumentConnection = connectionOf('Document', () => Document);
