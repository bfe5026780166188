import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Blocker } from './blocker.ts';
import { Document } from './document.ts';
import { Organisation } from './organisation.ts';
import { connectionOf } from './paging.ts';
import { Person } from './person.ts';
import { DateTime } from './scalars.ts';

export const DispatchStatus = {
  UNREAD: 'unread',
  READ: 'read',
  UNRECEIVED: 'unreceived',
  RECEIVED: 'received',
} as const;
export type DispatchStatus = (typeof DispatchStatus)[keyof typeof DispatchStatus];
registerEnumType(DispatchStatus, {
  name: 'DispatchStatus',
  description: 'READ: somebody of the unit opened the document. RECEIVED: the unit said that it has it.',
});

@ObjectType({ description: 'One unit or person that a document was sent to.' })
export class Dispatch {
  @Field(() => ID)
  id!: string;

  @Field(() => Document)
  document!: Document;

  @Field(() => Organisation, { nullable: true })
  organisation!: Organisation | null;

  @Field(() => Person, { nullable: true, description: 'Where it was sent to a person and not to a unit.' })
  person!: Person | null;

  @Field(() => String, { description: 'The line of "Nơi nhận" that names them.' })
  line!: string;

  @Field(() => DateTime)
  sentAt!: Date;

  @Field(() => DateTime, { nullable: true })
  receivedAt!: Date | null;

  @Field(() => Person, { nullable: true })
  receivedBy!: Person | null;

  @Field(() => Int, { nullable: true, description: 'In the unit’s register of incoming documents.' })
  incomingNumber!: number | null;

  @Field(() => Int, { nullable: true, description: 'The year of that register.' })
  incomingYear!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When the first of theirs opened it.' })
  readAt!: Date | null;

  @Field(() => Person, { nullable: true })
  readBy!: Person | null;

  @Field(() => Boolean, { description: 'Sent to the viewer, or to where the viewer holds an office.' })
  isMine!: boolean;
}

export const DispatchConnection = connectionOf('Dispatch', () => Dispatch);

@ObjectType({ description: 'How far a document has come with all whom it was sent to.' })
export class DispatchCounts {
  @Field(() => Int)
  sent!: number;

  @Field(() => Int)
  received!: number;

  @Field(() => Int)
  read!: number;

  @Field(() => Int)
  unread!: number;

  @Field(() => Boolean, { description: 'Whether the viewer may remind those who have not read it.' })
  mayRemind!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When they were last reminded.' })
  remindedAt!: Date | null;
}

@InputType()
export class DispatchFilter {
  @Field(() => DispatchStatus, { nullable: true })
  status?: DispatchStatus | null;

  @Field(() => String, { nullable: true, description: 'Words in any order; diacritics do not matter.' })
  text?: string | null;
}

@ObjectType({ description: 'Why a receipt was not taken, or nobody was reminded.' })
class DispatchRefused {
  @Field(() => [Blocker])
  blockers!: Blocker[];
}

@ObjectType()
class UnreadReminded {
  @Field(() => Int, { description: 'How many units and people have not read it.' })
  recipients!: number;

  @Field(() => Document)
  document!: Document;
}

const byTypename = ({ __typename }: { __typename: string }): string => __typename;

export const ReceiptResult = createUnionType({
  name: 'ReceiptResult',
  types: () => [Dispatch, DispatchRefused] as const,
  resolveType: byTypename as never,
});

export const RemindUnreadResult = createUnionType({
  name: 'RemindUnreadResult',
  types: () => [UnreadReminded, DispatchRefused] as const,
  resolveType: byTypename as never,
});
