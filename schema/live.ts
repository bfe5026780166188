import { createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from './scalars.ts';

@ObjectType({
  description: 'A document is not what it was. What it is now is asked for in the ordinary way.',
})
export class DocumentChange {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  state!: string;

  @Field(() => DateTime)
  at!: Date;
}

@ObjectType({ description: 'Something else waits for the viewer than before.' })
export class InboxChange {
  @Field(() => DateTime)
  at!: Date;
}

@ObjectType({ description: 'The viewer was told something.' })
class NotificationsChange {
  @Field(() => DateTime)
  at!: Date;
}

const names = { document: 'DocumentChange', inbox: 'InboxChange', notifications: 'NotificationsChange' };

export const LiveChange = createUnionType({
  name: 'LiveChange',
  types: () => [DocumentChange, InboxChange, NotificationsChange] as const,
  resolveType: (({ type }: { type: keyof typeof names }) => names[type]) as never,
});
