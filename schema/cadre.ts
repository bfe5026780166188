import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Document } from './document.ts';
import { CadreEntryKind, EvidenceItem } from './enums.ts';
import { Organisation } from './organisation.ts';
import { connectionOf } from './paging.ts';
import { Person } from './person.ts';
import { DateTime, LocalDate } from './scalars.ts';

@ObjectType({ description: 'An office that somebody holds or held.' })
export class CadreOffice {
  @Field(() => String)
  office!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Organisation, { nullable: true, description: 'Null where the viewer may not know of it.' })
  organisation!: Organisation | null;

  @Field(() => LocalDate, { nullable: true })
  from!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The first day after it.' })
  until!: string | null;
}

@ObjectType({ description: 'One thing that is remembered of a cadre; which fields it has is its kind’s.' })
export class CadreEntry {
  @Field(() => ID)
  id!: string;

  @Field(() => CadreEntryKind)
  entry!: CadreEntryKind;

  @Field(() => String)
  title!: string;

  @Field(() => LocalDate)
  on!: string;

  @Field(() => String, { nullable: true })
  subject!: string | null;

  @Field(() => Float, { nullable: true })
  hours!: number | null;

  @Field(() => Int, { nullable: true })
  attendedPercent!: number | null;

  @Field(() => Boolean, { nullable: true })
  passed!: boolean | null;

  @Field(() => String, { nullable: true })
  number!: string | null;

  @Field(() => Int, { nullable: true })
  year!: number | null;

  @Field(() => String, { nullable: true, description: 'What an evaluation came to.' })
  level!: string | null;

  @Field(() => String, { nullable: true, description: 'What somebody is planned for.' })
  post!: string | null;

  @Field(() => LocalDate, { nullable: true })
  until!: string | null;

  @Field(() => String, { nullable: true, description: 'The form of an award.' })
  form!: string | null;

  @Field(() => Boolean, { nullable: false, description: 'It rests on a document of this system.' })
  fromDocument!: boolean;

  @Field(() => Document, { nullable: true, description: 'The document, where the viewer sees it.' })
  document!: Document | null;

  @Field(() => String, { nullable: true, description: 'The paper that somebody brought.' })
  fileUrl!: string | null;

  @Field(() => String, { nullable: true })
  fileName!: string | null;

  @Field(() => Person, { nullable: true, description: 'Null where the engine acted.' })
  recordedBy!: Person | null;

  @Field(() => DateTime)
  recordedAt!: Date;

  @Field(() => LocalDate, { nullable: true, description: 'The first day on which it counted no longer.' })
  withdrawnOn!: string | null;

  @Field(() => Person, { nullable: true })
  verifiedBy!: Person | null;

  @Field(() => DateTime, { nullable: true })
  verifiedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was not accepted.' })
  refusedReason!: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer may say that it is true.' })
  verifiable!: boolean;
}

const CadreEntryConnection = connectionOf('CadreEntry', () => CadreEntry);

@ObjectType({ description: 'A look into a record.' })
class CadreReading {
  @Field(() => ID)
  id!: string;

  @Field(() => Person, { nullable: true })
  reader!: Person | null;

  @Field(() => DateTime)
  at!: Date;
}

const CadreReadingConnection = connectionOf('CadreReading', () => CadreReading);

@ObjectType({
  description: 'What is known of a cadre over the years. Reading that of somebody else is recorded.',
})
export class CadreRecord {
  @Field(() => Person)
  person!: Person;

  @Field(() => Boolean, { description: 'It is the viewer’s.' })
  own!: boolean;

  @Field(() => [CadreOffice])
  offices!: CadreOffice[];

  @Field(() => CadreEntryConnection, { description: 'The latest first.' })
  entries!: object;

  @Field(() => CadreReadingConnection, { description: 'Who looked into it: for its person alone.' })
  readings!: object;
}

@ObjectType()
export class CadreEvidence {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => EvidenceItem)
  item!: EvidenceItem;

  @Field(() => String)
  note!: string;

  @Field(() => String)
  fileUrl!: string;

  @Field(() => String, { nullable: true })
  fileName!: string | null;

  @Field(() => Person, { nullable: true })
  recordedBy!: Person | null;

  @Field(() => DateTime)
  recordedAt!: Date;

  @Field(() => Person, { nullable: true })
  confirmedBy!: Person | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Null while the chair has not confirmed it: it does not count.',
  })
  confirmedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether the viewer may confirm it.' })
  confirmable!: boolean;
}

export const CadreEvidenceConnection = connectionOf('CadreEvidence', () => CadreEvidence);

@InputType({ description: 'A course or a certificate from outside, with the paper that shows it.' })
export class AddCadreEntryInput {
  @Field(() => ID)
  personId!: string;

  @Field(() => CadreEntryKind, { description: 'TRAINING or CERTIFICATE.' })
  entry!: CadreEntryKind;

  @Field(() => String)
  title!: string;

  @Field(() => LocalDate)
  on!: string;

  @Field(() => String, { nullable: true })
  subject?: string | null;

  @Field(() => Float, { nullable: true })
  hours?: number | null;

  @Field(() => Int, { nullable: true })
  attendedPercent?: number | null;

  @Field(() => Boolean, { nullable: true })
  passed?: boolean | null;

  @Field(() => String, { nullable: true })
  number?: string | null;

  @Field(() => ID, { description: 'Uploaded before.' })
  fileId!: string;
}

@InputType()
export class VerifyCadreEntryInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Boolean)
  accepted!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it is not accepted.' })
  reason?: string | null;
}

@InputType()
export class RecordCadreEvidenceInput {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => EvidenceItem)
  item!: EvidenceItem;

  @Field(() => String)
  note!: string;

  @Field(() => ID, { description: 'Uploaded before.' })
  fileId!: string;
}
