import { Field, ID, InputType, Int } from 'type-graphql';
import { DocumentOrderField, OrderDirection, SuggestionSource } from '../enums.ts';

@InputType()
export class DocumentFilter {
  @Field(() => [ID], { nullable: true })
  idIn?: string[] | null;

  @Field(() => String, { nullable: true })
  kind?: string | null;

  @Field(() => [String], { nullable: true })
  kindIn?: string[] | null;

  @Field(() => String, { nullable: true })
  state?: string | null;

  @Field(() => [String], { nullable: true })
  stateIn?: string[] | null;

  @Field(() => ID, { nullable: true })
  organisationId?: string | null;

  @Field(() => [ID], { nullable: true })
  organisationIdIn?: string[] | null;

  @Field(() => ID, { nullable: true })
  programmeId?: string | null;

  @Field(() => Int, { nullable: true })
  year?: number | null;

  @Field(() => [Int], { nullable: true })
  yearIn?: number[] | null;

  @Field(() => String, { nullable: true, description: 'Title or number, with or without Vietnamese marks.' })
  text?: string | null;

  @Field(() => Boolean, { nullable: true })
  late?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  draftedByMe?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  waitingForMe?: boolean | null;
}

@InputType()
export class DocumentOrder {
  @Field(() => DocumentOrderField)
  field!: DocumentOrderField;

  @Field(() => OrderDirection)
  direction!: OrderDirection;
}

@InputType()
export class ContentSuggestionInput {
  @Field(() => String)
  kind!: string;

  @Field(() => ID)
  organisationId!: string;

  @Field(() => SuggestionSource)
  from!: SuggestionSource;

  @Field(() => ID, {
    nullable: true,
    description: "For LAST_YEAR: which document; the unit's latest otherwise.",
  })
  documentId?: string | null;

  @Field(() => ID, { nullable: true })
  programmeId?: string | null;

  @Field(() => Int, { nullable: true })
  year?: number | null;
}
