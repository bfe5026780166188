import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import { officeTitle } from '../../../workflows/kit/index.ts';
import {
  addEntry,
  cadreEntries,
  cadreHead,
  heldOffices,
  noteReading,
  readingsOf,
  verifyEntry,
  type CadreEntryRow,
} from '../../cadres/index.ts';
import type { Denial } from '../../documents/index.ts';
import type { Context } from '../graphql/context.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { invalidAnswer } from './answers.ts';
import { found, idOf } from './ids.ts';
import { TablePage } from './pageArguments.ts';
import { typed } from './typed.ts';

type Head = { personId: string; own: boolean };

@Resolver(() => api.CadreRecord)
export class CadreRecordResolver {
  @Query(() => api.CadreRecord, {
    description: 'What is known of a cadre over the years; that it was read is recorded, the own aside.',
  })
  async cadreRecord(@Arg('personId', () => ID) personId: string, @Ctx() context: Context) {
    context.expectSignedIn();
    const id = idOf(personId, context);
    // Written down first: nothing is shown that nobody knows was seen.
    const may = await context.write((actor) => noteReading(context.engine, actor, id));
    if (!may) throw context.notFound();
    return found(await context.read((reading) => cadreHead(reading, id)), context);
  }

  @Mutation(() => api.CadreEntryResult, {
    description:
      'Brings a course or certificate from outside; it counts once the union above has verified it.',
  })
  async addCadreEntry(
    @Arg('input', () => api.AddCadreEntryInput) input: api.AddCadreEntryInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    return entryAnswer(
      await context.write((actor) => addEntry(context.engine, actor, { ...input })),
      context,
    );
  }

  @Mutation(() => api.CadreEntryResult, {
    description: 'Says for the union above that what was brought is true, or why it is not accepted.',
  })
  async verifyCadreEntry(
    @Arg('input', () => api.VerifyCadreEntryInput) input: api.VerifyCadreEntryInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    return entryAnswer(
      await context.write((actor) => verifyEntry(context.engine, actor, { ...input })),
      context,
    );
  }

  @FieldResolver()
  async person(@Root() { personId }: Head, @Ctx() context: Context) {
    return found(await context.loaders.person.load(personId), context);
  }

  @FieldResolver()
  async offices(@Root() { personId }: Head, @Ctx() context: Context) {
    const held = await context.read((reading) => heldOffices(reading, personId));
    return Promise.all(
      held.map(async ({ organisationId, office, ...period }) => ({
        ...{ office, ...period, label: officeTitle(office, context.locale) },
        organisation: await context.loaders.organisation.load(organisationId),
      })),
    );
  }

  @FieldResolver()
  async entries(@Root() { personId }: Head, @Args(() => TablePage) page: TablePage, @Ctx() context: Context) {
    const wanted = pageOf(page, context.locale);
    return connection(
      await context
        .read((reading) => cadreEntries(reading, personId, wanted))
        .catch(withCursor(context.locale)),
    );
  }

  @FieldResolver()
  async readings(
    @Root() { personId }: Head,
    @Args(() => TablePage) page: TablePage,
    @Ctx() context: Context,
  ) {
    const wanted = pageOf(page, context.locale);
    const looked = await context
      .read((reading) => readingsOf(reading, personId, wanted))
      .catch(withCursor(context.locale));
    const listed = connection(looked);
    const edges = listed.edges.map(async ({ node: { id, readerId, at }, cursor }) => ({
      node: { id, at, reader: await context.loaders.person.load(readerId) },
      cursor,
    }));
    return { ...listed, edges: await Promise.all(edges) };
  }
}

@Resolver(() => api.CadreEntry)
export class CadreEntryResolver {
  @FieldResolver()
  fromDocument(@Root() { documentId }: CadreEntryRow): boolean {
    return documentId !== null;
  }

  @FieldResolver()
  document(@Root() { documentId }: CadreEntryRow, @Ctx() { loaders }: Context) {
    return documentId && loaders.document.load(documentId);
  }

  @FieldResolver()
  fileUrl(@Root() { fileId }: CadreEntryRow): string | null {
    return fileId && `/files/${fileId}`;
  }

  @FieldResolver()
  recordedBy(@Root() { recordedBy }: CadreEntryRow, @Ctx() { loaders }: Context) {
    return recordedBy && loaders.person.load(recordedBy);
  }

  @FieldResolver()
  verifiedBy(@Root() { verifiedBy }: CadreEntryRow, @Ctx() { loaders }: Context) {
    return verifiedBy && loaders.person.load(verifiedBy);
  }
}

async function entryAnswer(result: { kind: 'written'; id: string } | Denial, context: Context) {
  if (result.kind === 'written')
    return typed('CadreEntry', found(await context.loaders.cadreEntry.load(result.id), context));
  return cadreDenial(result, context);
}

/** Why nothing was written. */
export async function cadreDenial(result: Denial, context: Context) {
  if (result.kind === 'invalid') return invalidAnswer(result.faults, context);
  if (result.kind === 'notFound') throw context.notFound();
  return typed('CadreRefused', { blockers: await context.words.blockers('', result.blockers) });
}
