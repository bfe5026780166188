import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Organisation } from './organisation.ts';
import { InvalidInput } from './results.ts';
import { DateTime } from './scalars.ts';

@ObjectType({
  description: 'Where another system hears of the acts on documents that the organisation sees.',
})
export class Webhook {
  @Field(() => ID)
  id!: string;

  @Field(() => Organisation)
  organisation!: Organisation;

  @Field(() => String)
  url!: string;

  @Field(() => [String], { description: 'Kinds of documents; none stands for all.' })
  kinds!: string[];

  @Field(() => Boolean)
  active!: boolean;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime, { description: 'Since when the present secret signs.' })
  secretSince!: Date;
}

@ObjectType()
class WebhookSaved {
  @Field(() => Webhook)
  webhook!: Webhook;

  @Field(() => String, { nullable: true, description: 'Where a secret was just made, this once.' })
  secret!: string | null;
}

export const WebhookResult = createUnionType({
  name: 'WebhookResult',
  types: () => [WebhookSaved, InvalidInput] as const,
  resolveType: (({ __typename }: { __typename: string }) => __typename) as never,
});

@InputType()
export class CreateWebhookInput {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => String)
  url!: string;

  @Field(() => [String], { nullable: true })
  kinds?: string[] | null;
}

@InputType()
export class UpdateWebhookInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  url?: string | null;

  @Field(() => [String], { nullable: true })
  kinds?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  active?: boolean | null;
}
