import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import { setLocale, type SignedIn } from '../../identity/index.ts';
import { unreceivedCount } from '../../dispatch/index.ts';
import { inboxCounts } from '../../inbox/index.ts';
import type { ActingOfficeRow } from '../../organisations/index.ts';
import {
  incidentCount,
  mailPreference,
  managedOrganisations,
  unreadNotifications,
} from '../../outbox/index.ts';
import type { Context } from '../graphql/context.ts';
import { badInput } from '../graphql/errors.ts';
import { found } from './ids.ts';

@Resolver(() => api.Viewer)
export class ViewerResolver {
  @Query(() => api.Viewer, { nullable: true, description: 'Who is signed in; null for nobody.' })
  viewer(@Ctx() context: Context): SignedIn | null {
    return context.viewer;
  }

  @Mutation(() => api.Viewer, { description: 'vi or en' })
  async setLocale(@Arg('locale', () => String) locale: string, @Ctx() context: Context): Promise<SignedIn> {
    const { me } = context;
    if (locale !== 'vi' && locale !== 'en') {
      throw badInput('locale', context.locale, {
        vi: 'Ngôn ngữ phải là vi hoặc en.',
        en: 'The language must be vi or en.',
      });
    }
    await context.write(() => setLocale(context.engine.db, me.accountId, locale));
    context.speak(locale);
    return { ...me, locale };
  }

  @FieldResolver()
  async person(@Root() { personId }: SignedIn, @Ctx() context: Context) {
    return found(await context.loaders.person.load(personId), context);
  }

  @FieldResolver()
  offices(@Root() { personId }: SignedIn, @Ctx() context: Context): Promise<ActingOfficeRow[]> {
    return context.loaders.offices.load(personId);
  }

  @FieldResolver()
  async isAdministrator(@Root() viewer: SignedIn, @Ctx() context: Context): Promise<boolean> {
    return (await this.offices(viewer, context)).some(({ office }) => office === 'administrator');
  }

  @FieldResolver()
  async isAuditor(@Root() viewer: SignedIn, @Ctx() context: Context): Promise<boolean> {
    return (await this.offices(viewer, context)).some(({ office }) => office === 'inspectionChair');
  }

  @FieldResolver()
  unreadNotifications(@Root() _viewer: SignedIn, @Ctx() context: Context) {
    return context.read((reading) => unreadNotifications(reading));
  }

  @FieldResolver()
  mailPreference(@Root() _viewer: SignedIn, @Ctx() context: Context) {
    return context.read((reading) => mailPreference(reading));
  }

  @FieldResolver()
  mailIsOn(@Root() _viewer: SignedIn, @Ctx() { config }: Context): boolean {
    return config.smtpUrl !== null;
  }

  @FieldResolver()
  async incidentCount(@Root() viewer: SignedIn, @Ctx() context: Context) {
    if (!(await this.isAdministrator(viewer, context))) return 0;
    return context.read((reading) => incidentCount(reading));
  }

  @FieldResolver()
  incomingCount(@Root() _viewer: SignedIn, @Ctx() context: Context) {
    return context.read((reading) => unreceivedCount(reading));
  }

  @FieldResolver()
  async managedOrganisations(@Root() _viewer: SignedIn, @Ctx() context: Context) {
    const ids = await context.read((reading) => managedOrganisations(reading));
    const rows = await Promise.all(ids.map((id) => context.loaders.organisation.load(id)));
    return rows.filter((row) => row !== null);
  }

  @FieldResolver()
  counts(@Root() _viewer: SignedIn, @Ctx() context: Context) {
    return context.read((reading) => inboxCounts(reading));
  }
}

@Resolver(() => api.HeldOffice)
export class HeldOfficeResolver {
  @FieldResolver()
  label(@Root() { office, actsAsChair }: ActingOfficeRow, @Ctx() context: Context): string {
    return context.words.office(office, actsAsChair);
  }

  @FieldResolver()
  async organisation(@Root() { organisationId }: ActingOfficeRow, @Ctx() context: Context) {
    return found(await context.loaders.organisation.load(organisationId), context);
  }

  @FieldResolver()
  onBehalfOf(@Root() { onBehalfOf }: ActingOfficeRow, @Ctx() { loaders }: Context) {
    return onBehalfOf && loaders.person.load(onBehalfOf);
  }

  @FieldResolver()
  delegation(@Root() { delegationId }: ActingOfficeRow, @Ctx() { loaders }: Context) {
    return delegationId && loaders.delegation.load(delegationId);
  }
}
