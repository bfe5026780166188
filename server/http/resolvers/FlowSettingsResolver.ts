import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import * as api from '../../../schema/index.ts';
import {
  dayOf,
  dutyDueOn,
  usualReminders,
  type EscalateTo,
  type Flow,
  type FlowSettings,
} from '../../../workflows/kit/index.ts';
import {
  effectiveSettings,
  mayConfigure,
  saveFlowSetting,
  settingVersions,
  timedStates,
  type FlowSettingRow,
} from '../../calendar/index.ts';
import type { Context } from '../graphql/context.ts';
import { notConfigured, plain } from './CalendarResolver.ts';
import { found, idOf } from './ids.ts';
import { typed } from './typed.ts';

/** Settings know of which organisation and flow they are. */
interface Held {
  kind: string;
  organisationId: string;
  flow: Flow;
  settings: FlowSettings;
}

@Resolver(() => api.FlowSettings)
export class FlowSettingsResolver {
  @Query(() => api.FlowSettings, { description: 'What holds for a kind of document in an organisation.' })
  async flowSettings(
    @Arg('kind', () => String) kind: string,
    @Arg('organisationId', () => ID) organisationId: string,
    @Ctx() context: Context,
  ): Promise<Held> {
    context.expectSignedIn();
    return heldIn(kind, organisationId, context);
  }

  @Mutation(() => api.FlowSettingResult, {
    description: 'Configures a kind or one step of it, from a day on.',
  })
  async saveFlowSetting(
    @Arg('input', () => api.SaveFlowSettingInput) input: api.SaveFlowSettingInput,
    @Ctx() context: Context,
  ) {
    context.expectSignedIn();
    const { db, clock, flows } = context.engine;
    found(await context.loaders.organisation.load(idOf(input.organisationId, context)), context);
    const result = await context.write((actor) =>
      saveFlowSetting(db, flows, actor, clock.now(), plain(input)),
    );
    if (result.kind !== 'saved') return notConfigured(result, context);
    return typed('FlowSettings', await heldIn(input.kind, input.organisationId, context));
  }

  @FieldResolver()
  kindLabel(@Root() { kind }: Held, @Ctx() { words }: Context): Promise<string> {
    return words.kind(kind);
  }

  @FieldResolver()
  mode(@Root() { settings }: Held): api.ApprovalMode {
    return settings.mode;
  }

  @FieldResolver()
  meetingDenominator(@Root() { settings }: Held): api.MeetingDenominator {
    return settings.meetingDenominator;
  }

  @FieldResolver()
  ownAwards(@Root() { settings, flow }: Held): boolean | null {
    return flow.givesAwards ? (settings.ownAwards ?? true) : null;
  }

  @FieldResolver()
  dueDay(@Root() { settings, flow }: Held, @Ctx() { engine }: Context): string | null {
    return dueDays(flow, settings, engine).find(({ period }) => period === 'annual')?.day ?? null;
  }

  @FieldResolver()
  async dueDays(@Root() { kind, settings, flow }: Held, @Ctx() { engine, words }: Context) {
    return Promise.all(
      dueDays(flow, settings, engine).map(async (one) => ({
        ...one,
        label: await words.period(kind, one.period),
      })),
    );
  }

  @FieldResolver()
  remindBefore(@Root() { settings }: Held): readonly number[] {
    return settings.remindBefore ?? usualReminders;
  }

  @FieldResolver()
  escalateTo(@Root() { settings }: Held): readonly EscalateTo[] | null {
    return settings.escalateTo ?? null;
  }

  @FieldResolver()
  states(@Root() { kind, flow, settings }: Held) {
    return timedStates(flow).map(({ state, usual }) => {
      const own = settings.states?.[state];
      return {
        ...{ kind, state, usualWorkingDays: usual, workingDays: own?.workingDays ?? usual },
        remindBefore: own?.remindBefore ?? settings.remindBefore ?? usualReminders,
        escalateTo: own?.escalateTo ?? settings.escalateTo ?? null,
      };
    });
  }

  @FieldResolver()
  versions(@Root() { kind, organisationId }: Held, @Ctx() context: Context): Promise<FlowSettingRow[]> {
    return context.read((reading) => settingVersions(reading, organisationId, kind));
  }

  @FieldResolver()
  mayEdit(@Root() { organisationId }: Held, @Ctx() context: Context): Promise<boolean> {
    return context.read((reading) => mayConfigure(reading, organisationId));
  }
}

function dueDays(flow: Flow, settings: FlowSettings, { clock }: Context['engine']) {
  const year = Number(dayOf(clock.now().toISOString()).slice(0, 4));
  return (flow.duty?.periods ?? []).map(({ name }) => ({
    period: name,
    day: String(dutyDueOn(flow, year, name, settings.dueDays)).slice(5),
  }));
}

async function heldIn(kind: string, id: string, context: Context): Promise<Held> {
  const organisation = found(await context.loaders.organisation.load(idOf(id, context)), context);
  const flow = found(context.engine.flows.of(kind), context);
  const { id: organisationId, parentId: upperOrganisationId } = organisation;
  const place = { organisationId, upperOrganisationId };
  const now = context.engine.clock.now();
  const settings = await context.read((reading) => effectiveSettings(reading, kind, place, now));
  return { kind, organisationId, flow, settings };
}

@Resolver(() => api.StateSetting)
export class StateSettingResolver {
  @FieldResolver()
  stateLabel(
    @Root() { kind, state }: { kind: string; state: string },
    @Ctx() { words }: Context,
  ): Promise<string> {
    return words.state(kind, state);
  }
}

@Resolver(() => api.FlowSetting)
export class FlowSettingResolver {
  @FieldResolver()
  async stateLabel(
    @Root() { kind, state }: FlowSettingRow,
    @Ctx() { words }: Context,
  ): Promise<string | null> {
    return state && words.state(kind, state);
  }

  @FieldResolver()
  async setBy(@Root() { setById }: FlowSettingRow, @Ctx() context: Context) {
    return found(await context.loaders.person.load(setById), context);
  }

  @FieldResolver()
  setAt(@Root() { setAt }: FlowSettingRow): Date {
    return new Date(setAt);
  }
}

@Resolver(() => api.Escalation)
export class EscalationResolver {
  @FieldResolver()
  officeLabel(@Root() { office }: EscalateTo, @Ctx() { words }: Context): string {
    return words.office(office);
  }
}
