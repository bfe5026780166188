import { Field, Int, ObjectType } from 'type-graphql';
import { Warning } from './blocker.ts';
import { RoundStatus } from './enums.ts';
import { Node } from './node.ts';
import { Person } from './person.ts';
import { DateTime, LocalDate } from './scalars.ts';

@ObjectType()
export class RoundMember {
  @Field(() => Person)
  person!: Person;

  @Field(() => String)
  office!: string;

  @Field(() => String)
  officeLabel!: string;

  @Field(() => Boolean)
  voted!: boolean;

  @Field(() => String, { nullable: true, description: 'Null in a secret round.' })
  choice!: string | null;

  @Field(() => String, { nullable: true })
  remark!: string | null;
}

@ObjectType({ description: 'A secret ballot on one question, as it is published once the round is over.' })
export class PublishedBallot {
  @Field(() => String, {
    description:
      'The first 12 hexadecimal digits of SHA-256 of "ROUND|QUESTION|CODE", CODE being what its voter gave; QUESTION is "content" where the round asks one thing.',
  })
  code!: string;

  @Field(() => [String], { description: 'Values of the choices picked; none is a blank ballot.' })
  choices!: string[];
}

@ObjectType()
export class RoundChoice {
  @Field(() => String)
  value!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Int, { nullable: true, description: 'Null while a secret round is open.' })
  votes!: number | null;

  @Field(() => Int)
  majorityNeeded!: number;

  @Field(() => Boolean, { description: 'Whether the viewer may pick it: nobody votes on themselves.' })
  open!: boolean;

  @Field(() => Boolean, { description: 'Whether it won, as the votes stand.' })
  won!: boolean;

  @Field(() => Boolean, { description: 'Whether it says no: counted, but nothing is won by it.' })
  against!: boolean;
}

@ObjectType({ description: 'One thing a round asks, with a roll of its own.' })
export class RoundQuestion extends Node {
  @Field(() => String)
  title!: string;

  @Field(() => Person, { nullable: true, description: 'Whom it is about: left out of its roll.' })
  about!: Person | null;

  @Field(() => Int, { description: 'So many choices at most on one ballot.' })
  most!: number;

  @Field(() => Int)
  rollSize!: number;

  @Field(() => Int)
  present!: number;

  @Field(() => Int)
  quorumNeeded!: number;

  @Field(() => Int, { nullable: true, description: 'Blank votes; null while a secret round is open.' })
  blank!: number | null;

  @Field(() => [RoundChoice])
  choices!: RoundChoice[];

  @Field(() => [PublishedBallot], {
    description: 'Of a secret round that is over, in the order of their codes.',
  })
  ballots!: PublishedBallot[];

  @Field(() => Boolean, { description: 'Whether the viewer is on its roll.' })
  mine!: boolean;

  @Field(() => [String], { nullable: true, description: "What the viewer's own open ballot picked." })
  myChoices!: string[] | null;
}

@ObjectType({ description: 'One collective decision on a document.' })
export class DecisionRound extends Node {
  @Field(() => Int)
  no!: number;

  @Field(() => String, { description: 'online or meeting' })
  mode!: string;

  @Field(() => String, { description: 'open or secret' })
  ballot!: string;

  @Field(() => RoundStatus)
  status!: RoundStatus;

  @Field(() => DateTime)
  openedAt!: Date;

  @Field(() => Person)
  openedBy!: Person;

  @Field(() => DateTime, { nullable: true })
  closesAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  closedAt!: Date | null;

  @Field(() => String, { description: 'What is voted on.' })
  contentHash!: string;

  @Field(() => Int)
  revision!: number;

  @Field(() => Person, { nullable: true })
  secretary!: Person | null;

  @Field(() => [RoundMember], { description: 'The roll as it was when the round opened.' })
  members!: RoundMember[];

  @Field(() => Int)
  rollSize!: number;

  @Field(() => Int)
  present!: number;

  @Field(() => Int)
  quorumNeeded!: number;

  @Field(() => Int)
  majorityNeeded!: number;

  @Field(() => Int, { nullable: true, description: 'Null while a secret round is open.' })
  agree!: number | null;

  @Field(() => Int, { nullable: true, description: 'Null while a secret round is open.' })
  disagree!: number | null;

  @Field(() => Int, { nullable: true, description: 'Null while a secret round is open.' })
  abstain!: number | null;

  @Field(() => Int)
  missingPresent!: number;

  @Field(() => Int, { nullable: true, description: 'Null while a secret round is open.' })
  missingAgree!: number | null;

  @Field(() => [PublishedBallot], {
    description: 'Of a secret round that is over and asked one thing, in the order of their codes.',
  })
  ballots!: PublishedBallot[];

  @Field(() => String, { nullable: true, description: 'passed or failed once later votes cannot change it.' })
  certain!: string | null;

  @Field(() => String, { description: 'What is still missing, in one sentence.' })
  summary!: string;

  @Field(() => String, { nullable: true, description: "The viewer's own open ballot." })
  myChoice!: string | null;

  @Field(() => LocalDate, { nullable: true })
  heldOn!: string | null;

  @Field(() => String, { nullable: true })
  discussion!: string | null;

  @Field(() => [RoundQuestion], {
    description: 'What is asked, where that is more than whether one agrees with the content.',
  })
  questions!: RoundQuestion[];

  @Field(() => String, { nullable: true, description: 'The minutes as PDF, once the round is over.' })
  minutesUrl!: string | null;

  @Field(() => [Warning])
  warnings!: Warning[];
}
