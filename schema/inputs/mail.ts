import { Field, InputType, Int } from 'type-graphql';
import { MailMode } from '../enums.ts';

@InputType()
export class MailPreferenceInput {
  @Field(() => MailMode)
  work!: MailMode;

  @Field(() => MailMode)
  news!: MailMode;

  @Field(() => MailMode)
  due!: MailMode;

  @Field(() => Int)
  digestHour!: number;

  @Field(() => Int)
  quietFrom!: number;

  @Field(() => Int)
  quietUntil!: number;
}
