import { Field, InputType, Int } from 'type-graphql';
import { MailMode } from '../enums.ts';

@InputType()
export class MailPreferenceInput {
  @Field(() => MailMode)
  mail!: MailMode;

  @Field(() => Int)
  digestHour!: number;

  @Field(() => Int)
  quietFrom!: number;

  @Field(() => Int)
  quietUntil!: number;
}
