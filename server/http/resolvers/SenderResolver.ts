import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import type * as db from '../../db/index.ts';
import type { Denial } from '../../documents/index.ts';
import { eraseSender, readSender } from '../../intake/index.ts';
import type { OrganisationRow } from '../../organisations/index.ts';
import type { Context } from '../graphql/context.ts';
import { invalidAnswer, shownAfter } from './answers.ts';
import { found, idOf } from './ids.ts';
import { typed } from './typed.ts';

@Resolver(() => api.Document)
export class SenderResolver {
  @FieldResolver(() => api.Sender, {
    nullable: true,
    description: 'Null where nobody outside began the document.',
  })
  sender(@Root() { id }: db.Document, @Ctx() { loaders }: Context) {
    return loaders.sender.load(id);
  }

  @Mutation(() => api.SenderResult, {
    description:
      'Says in the history that the viewer looks who sent it, and why; then `sender` tells it for a while.',
  })
  async readSender(
    @Arg('documentId', () => ID) documentId: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    idOf(documentId, context);
    const result = await context.write((actor) => readSender(context.engine, actor, { documentId, reason }));
    return answer(result, documentId, context);
  }

  @Mutation(() => api.SenderResult, {
    description: 'Forgets who sent it. The history keeps a commitment, from which nothing can be learned.',
  })
  async eraseSender(
    @Arg('documentId', () => ID) documentId: string,
    @Arg('reason', () => String) reason: string,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    idOf(documentId, context);
    const result = await context.write((actor) => eraseSender(context.engine, actor, { documentId, reason }));
    return answer(result, documentId, context);
  }
}

async function answer(
  result: { kind: 'recorded' | 'erased'; documentId: string } | Denial,
  documentId: string,
  context: Context,
) {
  if (result.kind === 'invalid') return invalidAnswer(result.faults, context);
  if (result.kind === 'notFound') throw context.notFound();
  const document = await context.loaders.document.load(documentId);
  if (result.kind === 'refused') {
    const seen = found(document, context);
    return typed('ActionRefused', {
      document: seen,
      blockers: await context.words.blockers(seen.kind, result.blockers),
    });
  }
  return typed('Document', shownAfter(result, document, context));
}

@Resolver(() => api.Organisation)
export class PublicFormResolver {
  @FieldResolver(() => [api.PublicForm])
  async publicForms(@Root() { code }: OrganisationRow, @Ctx() { engine, words, baseUrl }: Context) {
    const forms = engine.flows.all.flatMap(({ kind, intake }) =>
      intake ? [{ kind, url: `${baseUrl}/${intake.path}/don-vi/${code}` }] : [],
    );
    return Promise.all(
      forms.map(async ({ kind, url }) => ({
        ...{ kind, url, qrUrl: `${url}/qr.svg`, posterUrl: `${url}/to-dan` },
        label: await words.kind(kind),
      })),
    );
  }
}
