import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({ description: 'Whatever has an id of its own and can be fetched by it.' })
export abstract class Node {
  @Field(() => ID)
  id!: string;
}
