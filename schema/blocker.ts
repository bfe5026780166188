import { Field, ObjectType } from 'type-graphql';
import { Json } from './scalars.ts';

@ObjectType({ description: 'Why an act is refused.' })
export class Blocker {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: "A sentence in the viewer's language." })
  message!: string;

  @Field(() => Json, { nullable: true })
  params!: unknown;

  @Field(() => String, {
    nullable: true,
    description: 'What mends it: "#round" is a tab, "content:targets" a field.',
  })
  link!: string | null;
}

@ObjectType({ description: 'Worth knowing, never in the way.' })
export class Warning {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;

  @Field(() => String, { nullable: true })
  path!: string | null;
}
