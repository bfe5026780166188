import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import type { ActorId } from '../../documents/index.ts';
import {
  createWebhook,
  failureSentence,
  removeWebhook,
  resolveByDns,
  rotateWebhookSecret,
  updateWebhook,
  webhooks,
  type WebhookDeliveryRow,
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

  @Mutation(() => [api.Webhook], {
    description: 'It hears nothing any more, its secret is forgotten. Answers what is left.',
  })
  async removeWebhook(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<WebhookRow[]> {
    const result = await context.write((actor) => removeWebhook(context.engine, actor, id));
    if (result.kind === 'notFound') throw context.notFound();
    return this.webhooks(context);
  }

  @FieldResolver()
  recentDeliveries(@Root() { id }: WebhookRow, @Ctx() { loaders }: Context): Promise<WebhookDeliveryRow[]> {
    return loaders.webhookDeliveries.load(id);
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

@Resolver(() => api.WebhookDelivery)
export class WebhookDeliveryResolver {
  @FieldResolver()
  reason(@Root() { error, status }: WebhookDeliveryRow, @Ctx() { locale }: Context): string | null {
    return error === null || status === 'sent' ? null : failureSentence(error, locale);
  }

  @FieldResolver()
  nextAt(@Root() { nextAt, status, attempts }: WebhookDeliveryRow): string | null {
    return status === 'pending' && attempts > 0 ? nextAt : null;
  }
}

function rulesOf({ config }: Context) {
  return { loopbackToo: config.webhookLoopback, resolve: resolveByDns };
}
