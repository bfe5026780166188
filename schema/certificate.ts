import { Field, ID, ObjectType } from 'type-graphql';
import { Document } from './document.ts';
import { connectionOf } from './paging.ts';
import { LocalDate } from './scalars.ts';

@ObjectType({ description: 'A paper that somebody was given for what they completed.' })
export class Certificate {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => String, { description: 'The name of whom it was given to, as it was then.' })
  holder!: string;

  @Field(() => String, { description: 'As printed: "02/GCN-CĐVC".' })
  numberLine!: string;

  @Field(() => LocalDate)
  issuedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'When it was taken back; null while it counts.' })
  withdrawnOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken back.' })
  withdrawnFor!: string | null;

  @Field(() => String)
  pdfUrl!: string;

  @Field(() => Document, {
    nullable: true,
    description: 'What it was given for; null where the viewer may not see that.',
  })
  document!: Document | null;
}

export const CertificateConnection = connectionOf('Certificate', () => Certificate);
