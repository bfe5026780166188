import { type ClassType, Field, ID, Int, ObjectType } from 'type-graphql';
import { Document } from './document.ts';
import { MailMode } from './enums.ts';
import { type Connection, connectionOf } from './paging.ts';
import { DateTime } from './scalars.ts';

@ObjectType({ description: 'Something the viewer was told.' })
export class Notification {
  @Field(() => ID)
  id!: string;

  @Field(() => String, {
    description: 'work, returned, moved, reminder, escalation, dispatched, unread or chased',
  })
  code!: string;

  @Field(() => String, { description: 'A sentence in the viewer’s language.' })
  message!: string;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => DateTime, { nullable: true })
  readAt!: Date | null;

  @Field(() => Document, { nullable: true, description: 'Null where the viewer may not see it any more.' })
  document!: Document | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of what a unit owes: the year in whose list of duties it stands.',
  })
  dutyYear!: number | null;
}

export const NotificationConnection: ClassType<Connection<Notification>> = connectionOf(
  'Notification',
  () => Notification,
);

@ObjectType({ description: 'How the viewer wants mail; hours are full hours of a Vietnamese clock.' })
export class MailPreference {
  @Field(() => MailMode, { description: 'Of what waits for the viewer.' })
  work!: MailMode;

  @Field(() => MailMode, { description: 'Of what became of the viewer’s documents.' })
  news!: MailMode;

  @Field(() => MailMode, { description: 'Of what is due soon, or overdue.' })
  due!: MailMode;

  @Field(() => Int, { description: 'When the daily mail leaves.' })
  digestHour!: number;

  @Field(() => Int, { description: 'From here on mail waits…' })
  quietFrom!: number;

  @Field(() => Int, { description: '…until here. The same hour twice: it never waits.' })
  quietUntil!: number;
}
