import { type ClassType, Field, ObjectType } from 'type-graphql';
import { Document } from './document.ts';
import { InboxCounts } from './inbox.ts';
import { Node } from './node.ts';
import { Organisation } from './organisation.ts';
import { Person } from './person.ts';
import { type Connection, connectionOf } from './paging.ts';
import { DateTime } from './scalars.ts';

@ObjectType({ implements: Node, description: 'Something that waits for somebody.' })
export class WorkItem extends Node {
  @Field(() => Document)
  document!: Document;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  kindLabel!: string;

  @Field(() => String)
  action!: string;

  @Field(() => String)
  actionLabel!: string;

  @Field(() => Organisation)
  organisation!: Organisation;

  @Field(() => String)
  unitName!: string;

  @Field(() => String)
  state!: string;

  @Field(() => String)
  stateLabel!: string;

  @Field(() => DateTime, { nullable: true })
  dueAt!: Date | null;

  @Field(() => DateTime)
  since!: Date;

  @Field(() => String, {
    nullable: true,
    description:
      'Whom it waits for: a person by name, or whoever holds an office; null where the viewer does not know the person.',
  })
  waitsFor!: string | null;

  @Field(() => Person, { nullable: true, description: 'Whom the viewer would act for; in the inbox alone.' })
  onBehalfOf!: Person | null;
}

const WorkItemPage: ClassType<Connection<WorkItem>> = connectionOf('WorkItem', () => WorkItem);

@ObjectType()
export class WorkItemConnection extends WorkItemPage {
  @Field(() => InboxCounts)
  counts!: InboxCounts;
}
