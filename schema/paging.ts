import { type ClassType, Field, Int, ObjectType } from 'type-graphql';

@ObjectType()
class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

export interface Edge<Row> {
  node: Row;
  cursor: string;
}

export interface Connection<Row> {
  edges: Edge<Row>[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** Makes the Relay connection type of `node`, called `<name>Connection`. */
export function connectionOf<Row extends object>(
  name: string,
  node: () => ClassType<Row>,
): ClassType<Connection<Row>> {
  @ObjectType(`${name}Edge`)
  class RowEdge implements Edge<Row> {
    @Field(() => node())
    node!: Row;

    @Field(() => String)
    cursor!: string;
  }

  @ObjectType(`${name}Connection`)
  class RowConnection implements Connection<Row> {
    @Field(() => [RowEdge])
    edges!: RowEdge[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Counted up to 10 001, which stands for "more than 10 000".' })
    totalCount!: number;
  }
  return RowConnection;
}
