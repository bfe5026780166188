import { Field, Int, ObjectType } from 'type-graphql';
import { Json } from './scalars.ts';

@ObjectType()
export class Named {
  @Field(() => String)
  name!: string;

  @Field(() => String, { description: "In the viewer's language." })
  label!: string;
}

@ObjectType({ description: 'A version of a flow that documents may run under.' })
export class FlowVersion {
  @Field(() => Int)
  version!: number;

  @Field(() => Int, {
    description: 'Live documents under it that the viewer may see; 10001 means more than 10000.',
  })
  documents!: number;
}

@ObjectType({ description: 'An installed kind of document.' })
export class Flow {
  @Field(() => String)
  kind!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => [FlowVersion], { description: 'Newest first.' })
  versions!: FlowVersion[];

  @Field(() => Json, { description: 'The content as JSON Schema.' })
  form!: unknown;

  @Field(() => String, { description: 'States and actions, drawn as SVG.' })
  diagram!: string;

  @Field(() => [Named])
  states!: Named[];

  @Field(() => [Named])
  actions!: Named[];

  @Field(() => Boolean, { description: 'Whether a collective decides on it.' })
  hasRound!: boolean;

  @Field(() => Boolean, { description: 'Whether an upper union may set by what such documents judge.' })
  hasYardsticks!: boolean;

  @Field(() => [String], { description: 'The states from beginning to end when nothing goes wrong.' })
  mainPath!: string[];
}
