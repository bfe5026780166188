import { Field, Float, Int, ObjectType } from 'type-graphql';
import { LocalDate } from './scalars.ts';

@ObjectType({ description: "A programme's target and how far it is reached." })
export class Indicator {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  unit!: string;

  @Field(() => String)
  comparison!: string;

  @Field(() => Float)
  target!: number;

  @Field(() => Float, { nullable: true, description: 'Null while nothing is reported.' })
  figure!: number | null;

  @Field(() => Int, { nullable: true })
  numerator!: number | null;

  @Field(() => Int, { nullable: true })
  denominator!: number | null;

  @Field(() => Int, { description: 'Units that have not reported.' })
  notReported!: number;

  @Field(() => LocalDate)
  asOf!: string;
}
