import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class CursorPage {
  @Field(() => Int, { nullable: true, description: 'At most 100; 25 otherwise.' })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

@ArgsType()
export class TablePage extends CursorPage {
  @Field(() => Int, { nullable: true, description: 'For tables with page numbers; at most 10 000.' })
  skip?: number | null;
}
