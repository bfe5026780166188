import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Document } from './document.ts';
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

  @Field(() => Person, { nullable: true })
  onBehalfOf!: Person | null;

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
}

export const AuditEventConnection = connectionOf('AuditEvent', () => AuditEvent);
