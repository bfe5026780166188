import { Field, ID, InputType } from 'type-graphql';
import { DelegationForm, DelegationStatus } from '../enums.ts';
import { LocalDate } from '../scalars.ts';

const key = 'Makes a retry have one effect: the same key and body give the first answer again.';

@InputType()
export class DelegationFilter {
  @Field(() => ID, { nullable: true })
  organisationId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Given or received by the viewer.' })
  mine?: boolean | null;

  @Field(() => DelegationStatus, { nullable: true })
  status?: DelegationStatus | null;
}

@InputType()
export class GrantDelegationInput {
  @Field(() => ID)
  organisationId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Whose office it is: the viewer, or by order (TL.) of the chair another.',
  })
  giverId?: string | null;

  @Field(() => ID)
  receiverId!: string;

  @Field(() => String, { description: 'chair, viceChair, secretary, officer or recordsClerk' })
  office!: string;

  @Field(() => DelegationForm)
  form!: DelegationForm;

  @Field(() => [String], { nullable: true, description: 'Every kind where absent.' })
  kinds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'All that the office may do where absent.' })
  actions?: string[] | null;

  @Field(() => LocalDate, { description: 'Not before today.' })
  from!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The last day; TUQ. must have one.' })
  until?: string | null;

  @Field(() => String, { description: 'The paper it stands on: number, date, what about.' })
  decision!: string;

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null;
}

@InputType()
export class EndDelegationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null;
}
