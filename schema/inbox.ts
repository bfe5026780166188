import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How many documents wait for the viewer, by tab of the inbox.' })
export class InboxCounts {
  @Field(() => Int)
  all!: number;

  @Field(() => Int)
  decide!: number;

  @Field(() => Int)
  review!: number;

  @Field(() => Int)
  returned!: number;

  @Field(() => Int)
  issue!: number;

  @Field(() => Int)
  draft!: number;

  @Field(() => Int)
  late!: number;
}
