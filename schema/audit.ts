import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Document } from './document.ts';
import { DelegationForm } from './enums.ts';
import { connectionOf } from './paging.ts';
import { Person } from './person.ts';
import { DateTime, Json } from './scalars.ts';

@ObjectType({ description: "One act in a document's chain of events." })
export class AuditEvent {
  @Field(() => ID)
  id!: string;

  @Field(() => Document, { nullable: true })
  document!: Document | null;

  @Field(() => Int)
  seq!: number;

  @Field(() => String)
  action!: string;

  @Field(() => String)
  actionLabel!: string;

  @Field(() => String, { nullable: true })
  from!: string | null;

  @Field(() => String, { nullable: true })
  to!: string | null;

  @Field(() => String, { nullable: true })
  fromLabel!: string | null;

  @Field(() => String, { nullable: true })
  toLabel!: string | null;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => Person, { nullable: true, description: 'Null for the engine itself: deadlines and timers.' })
  actor!: Person | null;

  @Field(() => String, { nullable: true })
  office!: string | null;

  @Field(() => String, { nullable: true })
  officeLabel!: string | null;

  @Field(() => Person, { nullable: true, description: 'Whose office it was, where it was not the own.' })
  onBehalfOf!: Person | null;

  @Field(() => DelegationForm, {
    nullable: true,
    description: 'How that office was given; null for an act in the own one.',
  })
  delegationForm!: DelegationForm | null;

  @Field(() => String, { nullable: true })
  reason!: string | null;

  @Field(() => Json, { nullable: true })
  changes!: unknown;

  @Field(() => Int, { nullable: true })
  revision!: number | null;

  @Field(() => String, { nullable: true })
  contentHash!: string | null;

  @Field(() => String)
  hash!: string;

  @Field(() => String, { nullable: true })
  previousHash!: string | null;

  @Field(() => String, {
    description:
      'The canonical JSON (RFC 8785) whose SHA-256 is `hash`: the chain can be recomputed from these alone.',
  })
  bytes!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Its leaf in the log of all events; null for the few seconds until it stands there.',
  })
  logIndex!: number | null;
}

@ObjectType({ description: 'How large the log of all events was at a moment, signed.' })
export class Checkpoint {
  @Field(() => Int)
  size!: number;

  @Field(() => String, { description: 'Merkle root (RFC 6962) over the first `size` leaves, hex.' })
  root!: string;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => String, { description: "As signed: C2SP's signed note, checked with `logKey`." })
  note!: string;
}

export const CheckpointConnection = connectionOf('Checkpoint', () => Checkpoint);

@ObjectType({
  description: 'That an event stands in the log: hashes that lead from its leaf to a signed root (RFC 6962).',
})
export class LogProof {
  @Field(() => Int)
  index!: number;

  @Field(() => String, { description: "SHA-256 of 0x00 and the event's hash, hex." })
  leafHash!: string;

  @Field(() => [String], { description: "The leaf's sibling first, hex." })
  path!: string[];

  @Field(() => Checkpoint)
  checkpoint!: Checkpoint;
}

export const AuditEventConnection = connectionOf('AuditEvent', () => AuditEvent);
