import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DeliveryStatus } from './enums.ts';
import { Organisation } from './organisation.ts';
import { InvalidInput } from './results.ts';
import { DateTime } from './scalars.ts';

@ObjectType({ description: 'An act that a webhook is told of; not what it was about.' })
export class WebhookDelivery {
  @Field(() => ID, { description: 'The Idempotency-Key that the receiver knows it by.' })
  key!: string;

  @Field(() => DeliveryStatus)
  status!: DeliveryStatus;

  @Field(() => Int)
  attempts!: number;

  @Field(() => String, { nullable: true, description: 'Why not, as a sentence in the viewer’s language.' })
  reason!: string | null;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it is tried again, where it waits for that.' })
  nextAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  settledAt!: Date | null;
}

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

  @Field(() => [WebhookDelivery], { description: 'The 20 newest, the newest first.' })
  recentDeliveries!: WebhookDelivery[];
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
