import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import type { Locale } from '../../../workflows/kit/index.ts';
import {
  commitImport,
  discardImport,
  importKind,
  importKinds,
  importLines,
  listImports,
  rowFaultSentence,
  shownCell,
  undoImport,
  type AskResult,
  type Column,
  type ImportKind,
  type ImportLineRow,
  type ImportRow,
  type RowFault,
} from '../../imports/index.ts';
import type { Context } from '../graphql/context.ts';
import { badInput, refusal } from '../graphql/errors.ts';
import { connection, pageOf, withCursor } from '../graphql/paging.ts';
import { found, idOf } from './ids.ts';
import { TablePage } from './pageArguments.ts';

@Resolver(() => api.Import)
export class ImportResolver {
  @Query(() => [api.ImportKind], { description: 'What can be imported, in the order in which it is done.' })
  importKinds(
    @Arg('ofList', () => Boolean, {
      defaultValue: false,
      description: 'What can be imported into the list of a document.',
    })
    ofList: boolean,
    @Ctx() context: Context,
  ): api.ImportKind[] {
    context.expectSignedIn();
    return importKinds({ ofList }).map((kind) => said(kind, context.locale));
  }

  @Query(() => api.ImportConnection, {
    description: 'Of the organisations one administers, or of a document’s list; the latest first.',
  })
  async imports(
    @Arg('documentId', () => ID, { nullable: true }) documentId: string | null,
    @Args(() => TablePage) page: TablePage,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const wanted = pageOf(page, context.locale);
    const of = { documentId: documentId && idOf(documentId, context) };
    return connection(
      await context.read((reading) => listImports(reading, of, wanted)).catch(withCursor(context.locale)),
    );
  }

  @Query(() => api.Import)
  async import(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<ImportRow> {
    context.expectSignedIn();
    return rowOf(id, context);
  }

  @Mutation(() => api.Import, {
    description: 'Has the chosen lines entered, all in one transaction; asked twice it is done once.',
  })
  async commitImport(
    @Arg('input', () => api.CommitImportInput) input: api.CommitImportInput,
    @Ctx() context: Context,
  ) {
    return after(input.id, (actor) => commitImport(context.engine, actor, input), context);
  }

  @Mutation(() => api.Import, {
    description: 'Has taken back what was entered, as far as nothing has come of it since.',
  })
  async undoImport(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return after(id, (actor) => undoImport(context.engine, actor, id), context);
  }

  @Mutation(() => api.Import, { description: 'Puts aside what nobody is to enter.' })
  async discardImport(@Arg('id', () => ID) id: string, @Ctx() context: Context) {
    return after(id, (actor) => discardImport(context.engine, actor, id), context);
  }

  @FieldResolver()
  kind(@Root() { kind }: ImportRow, @Ctx() { locale }: Context): api.ImportKind {
    return said(kindOf(kind), locale);
  }

  @FieldResolver()
  async organisation(@Root() { organisationId }: ImportRow, @Ctx() context: Context) {
    return found(await context.loaders.organisation.load(organisationId), context);
  }

  @FieldResolver()
  document(@Root() { documentId }: ImportRow, @Ctx() { loaders }: Context) {
    return documentId && loaders.document.load(documentId);
  }

  @FieldResolver()
  fileUrl(@Root() { fileId }: ImportRow): string {
    return `/files/${fileId}`;
  }

  @FieldResolver()
  counts(@Root() { id }: ImportRow, @Ctx() { loaders }: Context) {
    return loaders.importCounts.load(id);
  }

  @FieldResolver(() => api.ImportLineConnection)
  async lines(
    @Root() { id }: ImportRow,
    @Arg('show', () => api.ImportLinesShown, { nullable: true }) show: api.ImportLinesShown | null,
    @Args(() => TablePage) page: TablePage,
    @Ctx() context: Context,
  ) {
    const wanted = pageOf(page, context.locale);
    const listed = await context
      .read((reading) => importLines(reading, { importId: id, show }, wanted))
      .catch(withCursor(context.locale));
    const kind = kindOf((await rowOf(id, context)).kind);
    const { edges, ...rest } = connection(listed);
    return {
      ...rest,
      edges: edges.map(({ node, cursor }) => ({ cursor, node: lineOf(node, kind, context.locale) })),
    };
  }

  @FieldResolver()
  createdBy(@Root() { createdById }: ImportRow, @Ctx() { loaders }: Context) {
    return loaders.person.load(createdById);
  }

  @FieldResolver()
  committedBy(@Root() { committedById }: ImportRow, @Ctx() { loaders }: Context) {
    return committedById && loaders.person.load(committedById);
  }

  @FieldResolver()
  undoneBy(@Root() { undoneById }: ImportRow, @Ctx() { loaders }: Context) {
    return undoneById && loaders.person.load(undoneById);
  }

  @FieldResolver()
  createdAt(@Root() { createdAt }: ImportRow): Date {
    return new Date(createdAt);
  }

  @FieldResolver()
  doneAt(@Root() { doneAt }: ImportRow): Date | null {
    return doneAt ? new Date(doneAt) : null;
  }

  @FieldResolver()
  undoneAt(@Root() { undoneAt }: ImportRow): Date | null {
    return undoneAt ? new Date(undoneAt) : null;
  }
}

async function rowOf(id: string, context: Context): Promise<ImportRow> {
  return found(await context.loaders.import.load(idOf(id, context)), context);
}

async function after(
  id: string,
  ask: (actor: { personId: string }) => Promise<AskResult>,
  context: Context,
): Promise<ImportRow> {
  context.expectSignedIn();
  const { kind } = await context.write(ask);
  if (kind === 'notFound') throw context.notFound();
  if (kind === 'otherState') throw refusal('CONFLICT', context.locale);
  if (kind === 'nothingChosen') throw badInput('input.only', context.locale, nothingChosen);
  return rowOf(id, context);
}

const nothingChosen = {
  vi: 'Không có dòng nào để nhập: chọn ít nhất một dòng không có lỗi.',
  en: 'There is nothing to enter: choose at least one line without faults.',
};

function kindOf(name: string): ImportKind {
  const kind = importKind(name);
  if (!kind) throw new Error(`nothing is known of imports of ${name}`);
  return kind;
}

function said({ name, words, columns }: ImportKind, locale: Locale): api.ImportKind {
  return {
    ...{ name, ...words[locale], templateUrl: `/imports/${name}/template.xlsx` },
    columns: columns.map(({ key, heading, required = false, note }) => ({
      ...{ key, label: heading[locale], required, note: note[locale] },
    })),
  };
}

function lineOf(row: ImportLineRow, { columns }: ImportKind, locale: Locale): api.ImportLine {
  const { line, cells, verdict, faults, changes, chosen, outcome, reason } = row;
  const columnOf = (key: string | null): Column | undefined => columns.find((column) => column.key === key);
  const text = (key: string, value: string) => {
    const column = columnOf(key);
    return column ? shownCell(column, value) : value;
  };
  const faultOf = (fault: RowFault): api.ImportFault => ({
    ...{ column: fault.column, code: fault.code, message: rowFaultSentence(fault, locale) },
    label: columnOf(fault.column)?.heading[locale] ?? null,
  });
  return {
    ...{ line, verdict, chosen, outcome },
    cells: columns.map(({ key }) => ({ column: key, text: text(key, cells[key] ?? '') })),
    faults: [...faults, ...(reason ?? [])].map(faultOf),
    changes: changes.map(({ column, before, after: next }) => ({
      ...{ column, label: columnOf(column)?.heading[locale] ?? column },
      ...{ before: text(column, before), after: text(column, next) },
    })),
  };
}
