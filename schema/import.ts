import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Document } from './document.ts';
import { Organisation } from './organisation.ts';
import { connectionOf, type Connection } from './paging.ts';
import { Person } from './person.ts';
import { DateTime } from './scalars.ts';

export const ImportState = {
  JUDGED: 'judged',
  COMMITTING: 'committing',
  DONE: 'done',
  UNDOING: 'undoing',
  UNDONE: 'undone',
  DISCARDED: 'discarded',
  FAILED: 'failed',
} as const;
export type ImportState = (typeof ImportState)[keyof typeof ImportState];
registerEnumType(ImportState, {
  name: 'ImportState',
  description:
    'JUDGED: read, nothing entered. COMMITTING, UNDOING: the engine is about to. FAILED: it could not, and nothing was entered.',
});

export const ImportVerdict = { NEW: 'new', CHANGE: 'change', SAME: 'same', FAULT: 'fault' } as const;
export type ImportVerdict = (typeof ImportVerdict)[keyof typeof ImportVerdict];
registerEnumType(ImportVerdict, { name: 'ImportVerdict' });

export const ImportOutcome = { DONE: 'done', REFUSED: 'refused', UNDONE: 'undone', KEPT: 'kept' } as const;
export type ImportOutcome = (typeof ImportOutcome)[keyof typeof ImportOutcome];
registerEnumType(ImportOutcome, {
  name: 'ImportOutcome',
  description:
    'REFUSED: something had changed since the preview. KEPT: entered, and not taken back with the rest.',
});

export const ImportLinesShown = {
  ALL: 'ALL',
  FAULTS: 'FAULTS',
  ENTERED: 'ENTERED',
  TO_ENTER: 'TO_ENTER',
} as const;
export type ImportLinesShown = (typeof ImportLinesShown)[keyof typeof ImportLinesShown];
registerEnumType(ImportLinesShown, { name: 'ImportLinesShown' });

@ObjectType({ description: 'A column of a file, in the viewer’s language.' })
export class ImportColumn {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Boolean)
  required!: boolean;

  @Field(() => String)
  note!: string;
}

@ObjectType({ description: 'What can be imported by `POST /imports/:name`.' })
export class ImportKind {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  lead!: string;

  @Field(() => [ImportColumn])
  columns!: ImportColumn[];

  @Field(() => String)
  templateUrl!: string;
}

@ObjectType({ description: 'Of a line, or of one of its cells.' })
export class ImportFault {
  @Field(() => String, { nullable: true })
  column!: string | null;

  @Field(() => String, { nullable: true })
  label!: string | null;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;
}

@ObjectType()
export class ImportCell {
  @Field(() => String)
  column!: string;

  @Field(() => String)
  text!: string;
}

@ObjectType()
export class ImportChange {
  @Field(() => String)
  column!: string;

  @Field(() => String)
  label!: string;

  @Field(() => String)
  before!: string;

  @Field(() => String)
  after!: string;
}

@ObjectType({ description: 'A line of the file: what it says, what it does, what became of it.' })
export class ImportLine {
  @Field(() => Int, { description: 'As the spreadsheet numbers it.' })
  line!: number;

  @Field(() => [ImportCell])
  cells!: ImportCell[];

  @Field(() => ImportVerdict)
  verdict!: ImportVerdict;

  @Field(() => [ImportFault])
  faults!: ImportFault[];

  @Field(() => [ImportChange])
  changes!: ImportChange[];

  @Field(() => Boolean)
  chosen!: boolean;

  @Field(() => ImportOutcome, { nullable: true })
  outcome!: ImportOutcome | null;
}

export const ImportLineConnection = connectionOf('ImportLine', () => ImportLine);
export type ImportLineConnection = Connection<ImportLine>;

@ObjectType()
export class ImportCounts {
  @Field(() => Int)
  total!: number;

  @Field(() => Int)
  new!: number;

  @Field(() => Int)
  change!: number;

  @Field(() => Int)
  same!: number;

  @Field(() => Int)
  fault!: number;

  @Field(() => Int)
  done!: number;

  @Field(() => Int)
  refused!: number;

  @Field(() => Int)
  undone!: number;

  @Field(() => Int)
  kept!: number;
}

@ObjectType({
  description:
    'A file of rows, and what became of it; known to those who administer its organisation, or keep the document’s list.',
})
export class Import {
  @Field(() => ID)
  id!: string;

  @Field(() => ImportKind)
  kind!: ImportKind;

  @Field(() => Organisation)
  organisation!: Organisation;

  @Field(() => Document, { nullable: true, description: 'To whose list its rows belong.' })
  document!: Document | null;

  @Field(() => ImportState)
  state!: ImportState;

  @Field(() => String)
  fileName!: string;

  @Field(() => String)
  fileUrl!: string;

  @Field(() => Int)
  size!: number;

  @Field(() => String)
  sha256!: string;

  @Field(() => [String], { description: 'Columns that mean nothing here, and were not read.' })
  ignoredColumns!: string[];

  @Field(() => ImportCounts)
  counts!: ImportCounts;

  @Field(() => Person, { nullable: true })
  createdBy!: Person | null;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => Person, { nullable: true })
  committedBy!: Person | null;

  @Field(() => DateTime, { nullable: true })
  doneAt!: Date | null;

  @Field(() => Person, { nullable: true })
  undoneBy!: Person | null;

  @Field(() => DateTime, { nullable: true })
  undoneAt!: Date | null;
}

export const ImportConnection = connectionOf('Import', () => Import);
export type ImportConnection = Connection<Import>;

@InputType()
export class CommitImportInput {
  @Field(() => ID)
  id!: string;

  @Field(() => [Int], { nullable: true, description: 'Lines to enter; all that can be, otherwise.' })
  only?: number[] | null;

  @Field(() => [Int], { nullable: true, description: 'Of those, lines to leave out.' })
  except?: number[] | null;
}
