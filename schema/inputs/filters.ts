import { Field, ID, InputType } from 'type-graphql';
import { DateTime } from '../scalars.ts';

@InputType()
export class OrganisationFilter {
  @Field(() => String, { nullable: true })
  text?: string | null;

  @Field(() => ID, { nullable: true })
  parentId?: string | null;

  @Field(() => String, { nullable: true })
  kind?: string | null;

  @Field(() => [String], { nullable: true })
  kindIn?: string[] | null;
}

@InputType()
export class InboxFilter {
  @Field(() => String, { nullable: true, description: 'all, decide, review, returned, issue, draft or late' })
  tab?: string | null;

  @Field(() => String, { nullable: true })
  kind?: string | null;

  @Field(() => String, { nullable: true })
  text?: string | null;
}

@InputType()
export class AuditFilter {
  @Field(() => ID, { nullable: true })
  documentId?: string | null;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;

  @Field(() => ID, { nullable: true })
  actorId?: string | null;

  @Field(() => String, { nullable: true })
  action?: string | null;

  @Field(() => [String], { nullable: true })
  actionIn?: string[] | null;

  @Field(() => DateTime, { nullable: true })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true })
  until?: Date | null;

  @Field(() => String, { nullable: true })
  text?: string | null;
}
