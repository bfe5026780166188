import { Field, ObjectType } from 'type-graphql';
import { Node } from './node.ts';

@ObjectType({ implements: Node })
export class Person extends Node {
  @Field(() => String)
  fullName!: string;

  @Field(() => String, { nullable: true, description: 'For people of the same and of the upper union.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'For people of the same and of the upper union.' })
  email!: string | null;
}
