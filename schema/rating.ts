import { Field, Int, ObjectType } from 'type-graphql';
import { Document } from './document.ts';
import { connectionOf } from './paging.ts';

@ObjectType({ description: 'How an organisation did in a year, and the document that says so.' })
export class OrganisationRating {
  @Field(() => Int)
  year!: number;

  @Field(() => String)
  level!: string;

  @Field(() => String, { description: 'The level in words.' })
  label!: string;

  @Field(() => Document)
  document!: Document;
}

export const OrganisationRatingConnection = connectionOf('OrganisationRating', () => OrganisationRating);
