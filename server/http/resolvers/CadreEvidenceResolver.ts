import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import type { Denial } from '../../documents/index.ts';
import {
  confirmEvidence,
  evidenceOf,
  recordEvidence,
  setDenominator,
  type EvidenceRow,
} from '../../indicators/index.ts';
import type { Context } from '../graphql/context.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { cadreDenial } from './CadreResolver.ts';
import { idOf } from './ids.ts';
import { TablePage } from './pageArguments.ts';
import { typed } from './typed.ts';

@Resolver(() => api.CadreEvidence)
export class CadreEvidenceResolver {
  @Query(() => api.CadreEvidenceConnection, {
    description: 'What a unit shows of its work with cadres in a year, the latest first.',
  })
  async cadreEvidence(
    @Arg('organisationId', () => ID) organisationId: string,
    @Arg('year', () => Int) year: number,
    @Args(() => TablePage) page: TablePage,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const id = idOf(organisationId, context);
    const wanted = pageOf(page, context.locale);
    return connection(
      await context
        .read((reading) => evidenceOf(reading, id, year, wanted))
        .catch(withCursor(context.locale)),
    );
  }

  @Mutation(() => api.CadreDoneResult, {
    description: 'Adds evidence of an item; it counts once the unit’s chair has confirmed it.',
  })
  async recordCadreEvidence(
    @Arg('input', () => api.RecordCadreEvidenceInput) input: api.RecordCadreEvidenceInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    return doneAnswer(
      await context.write((actor) => recordEvidence(context.engine, actor, { ...input })),
      context,
    );
  }

  @Mutation(() => api.CadreDoneResult, { description: 'The unit’s chair stands for the evidence.' })
  async confirmCadreEvidence(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    context.expectSignedIn();
    return doneAnswer(await context.write((actor) => confirmEvidence(context.engine, actor, id)), context);
  }

  @Mutation(() => api.CadreDoneResult, {
    description:
      'Chooses what an indicator’s share is of, for an organisation and those under it, from today on.',
  })
  async setIndicatorShare(
    @Arg('input', () => api.SetIndicatorShareInput) input: api.SetIndicatorShareInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const { db, clock, flows } = context.engine;
    const { organisationId, name: code, share: denominator, reason } = input;
    idOf(organisationId, context);
    const sent = { organisationId, code, denominator, reason };
    const result = await context.write((actor) =>
      setDenominator(db, flows.indicators, actor, clock.now(), sent),
    );
    return doneAnswer(result.kind === 'set' ? { kind: 'written', id: organisationId } : result, context);
  }

  @FieldResolver()
  fileUrl(@Root() { fileId }: EvidenceRow): string {
    return `/files/${fileId}`;
  }

  @FieldResolver()
  recordedBy(@Root() { recordedBy }: EvidenceRow, @Ctx() { loaders }: Context) {
    return loaders.person.load(recordedBy);
  }

  @FieldResolver()
  confirmedBy(@Root() { confirmedBy }: EvidenceRow, @Ctx() { loaders }: Context) {
    return confirmedBy && loaders.person.load(confirmedBy);
  }
}

function doneAnswer(result: { kind: 'written'; id: string } | Denial, context: Context) {
  return result.kind === 'written' ? typed('CadreDone', { id: result.id }) : cadreDenial(result, context);
}
