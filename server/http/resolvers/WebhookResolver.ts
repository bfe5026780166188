import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import type { ActorId } from '../../documents/index.ts';
import {
  createWebhook,
  rotateWebhookSecret,
  updateWebhook,
  webhooks,
  type WebhookResult,
  type WebhookRow,
} from '../../outbox/index.ts';
import type { Context } from '../graphql/context.ts';
import { invalidAnswer } from './answers.ts';
import { found } from './ids.ts';
import { typed } from './typed.ts';

@Resolver(() => api.Webhook)
export class WebhookResolver {
  @Query(() => [api.Webhook], { description: 'Of the organisations whose webhooks the viewer manages.' })
  webhooks(@Ctx() context: Context): Promise<WebhookRow[]> {
    context.expectSignedIn();
    return context.read((reading) => webhooks(reading));
  }

  @Mutation(() => api.WebhookResult)
  createWebhook(
    @Arg('input', () => api.CreateWebhookInput) input: api.CreateWebhookInput,
    @Ctx() context: Context,
  ) {
    return this.change(context, (actor) => createWebhook(context.engine, actor, input, rulesOf(context)));
  }

  @Mutation(() => api.WebhookResult)
  updateWebhook(
    @Arg('input', () => api.UpdateWebhookInput) input: api.UpdateWebhookInput,
    @Ctx() context: Context,
  ) {
    return this.change(context, (actor) => updateWebhook(context.engine, actor, input, rulesOf(context)));
  }

  @Mutation(() => api.WebhookResult, {
    description: 'A new secret, shown this once; the old one signs no more.',
  })
  rotateWebhookSecret(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return this.change(context, (actor) => rotateWebhookSecret(context.engine, actor, id));
  }

  @FieldResolver()
  async organisation(@Root() { organisationId }: WebhookRow, @Ctx() context: Context) {
    return found(await context.loaders.organisation.load(organisationId), context);
  }

  private async change(context: Context, act: (actor: ActorId) => Promise<WebhookResult>) {
    const result = await context.write(act);
    if (result.kind === 'invalid') return invalidAnswer(result.faults, context);
    if (result.kind === 'notFound') throw context.notFound();
    const [webhook] = await context.read((reading) => webhooks(reading, [result.id]));
    return typed('WebhookSaved', { webhook: found(webhook, context), secret: result.secret });
  }
}

function rulesOf({ config }: Context) {
  return { loopbackToo: config.webhookLoopback };
}
