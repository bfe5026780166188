import { Field, Int, ObjectType } from 'type-graphql';
import { Delegation } from './delegation.ts';
import { InboxCounts } from './inbox.ts';
import { MailPreference } from './notification.ts';
import { Organisation } from './organisation.ts';
import { Person } from './person.ts';
import { LocalDate } from './scalars.ts';

@ObjectType()
export class HeldOffice {
  @Field(() => String)
  office!: string;

  @Field(() => String)
  label!: string;

  @Field(() => Organisation)
  organisation!: Organisation;

  @Field(() => LocalDate)
  from!: string;

  @Field(() => LocalDate, { nullable: true })
  until!: string | null;

  @Field(() => Person, { nullable: true, description: 'Whose office it is, where it is not the own.' })
  onBehalfOf!: Person | null;

  @Field(() => Delegation, { nullable: true, description: 'What gives the office, and within which scope.' })
  delegation!: Delegation | null;

  @Field(() => String, { nullable: true, description: 'Q, KT or named: acts as chair without being it.' })
  actsAsChair!: string | null;
}

@ObjectType()
export class Viewer {
  @Field(() => Person)
  person!: Person;

  @Field(() => [HeldOffice], { description: 'The principal office first.' })
  offices!: HeldOffice[];

  @Field(() => String)
  locale!: string;

  @Field(() => Boolean)
  isAdministrator!: boolean;

  @Field(() => Boolean)
  isAuditor!: boolean;

  @Field(() => InboxCounts)
  counts!: InboxCounts;

  @Field(() => Int, { description: 'Counted up to 100, which stands for "more than 99".' })
  unreadNotifications!: number;

  @Field(() => MailPreference)
  mailPreference!: MailPreference;

  @Field(() => Boolean, { description: 'Whether this system has a mail server to send by.' })
  mailIsOn!: boolean;

  @Field(() => Int, { description: 'What an administrator has to look after; 0 for everybody else.' })
  incidentCount!: number;

  @Field(() => Int, {
    description:
      'What was sent to the viewer or the viewer’s units and is not acknowledged yet; counted up to 100.',
  })
  incomingCount!: number;

  @Field(() => [Organisation], { description: 'Whose webhooks the viewer manages.' })
  managedOrganisations!: Organisation[];
}
