import {
  calendarOf,
  type EscalateTo,
  type FlowSettings,
  type SpecialDay,
  type StateSettings,
  type WorkingCalendar,
  type YearStatus,
} from '../../workflows/kit/index.ts';
import type { Database, Tx } from '../db/index.ts';

/** All that is configured, as it stood at one version: every act reckons by it. */
export interface Configuration {
  version: number;
  /** Version of the calendar within. */
  calendarVersion: number;
  calendar: WorkingCalendar;
  /** Settings that hold on a day for documents of a kind: those of the upper union, and over them the organisation's own. */
  settingsOf: (kind: string, place: Place, today: string) => FlowSettings;
}

export interface Place {
  organisationId: string;
  upperOrganisationId: string | null;
}

/** A version of the calendar, as it is stored. */
export interface CalendarRow {
  version: number;
  days: SpecialDay[];
  years: Record<string, YearStatus>;
  culture_day: boolean;
}

/** What somebody configured for a kind (and a state of it) in an organisation and below; null: as it would be otherwise. */
export interface SettingRow {
  kind: string;
  state: string | null;
  /** Of which the day is; null: of the year as a whole. */
  period: string | null;
  organisation_id: string;
  valid_from: string;
  working_days: number | null;
  due_day: string | null;
  remind_before: number[] | null;
  escalate_to: EscalateTo[] | null;
  mode: FlowSettings['mode'] | null;
  meeting_denominator: FlowSettings['meetingDenominator'] | null;
  own_awards: boolean | null;
}

const known = new WeakMap<Database, Configuration>();

/**
 * The configuration, from memory where the database still says the version that is remembered: the facts of an act bring
 * the number along, so that nothing is asked twice and nobody reckons by what was changed elsewhere.
 */
export async function configurationOf(
  db: Database,
  query: Tx['query'],
  version: number,
): Promise<Configuration> {
  const before = known.get(db);
  if (before && before.version >= version) return before;
  const read = await readConfiguration(query);
  known.set(db, read);
  return read;
}

/** The configuration as the transaction at hand sees it. */
export async function readConfiguration(query: Tx['query']): Promise<Configuration> {
  const [row] = await query<{ version: number; calendar: CalendarRow; settings: SettingRow[] }>(
    'select version, calendar, settings from all_configuration()',
  );
  if (!row) throw new Error('the database has no configuration');
  const { version, calendar, settings } = row;
  const working = workingCalendarOf(calendar);
  const byPlace = Map.groupBy(settings, ({ kind, organisation_id }) => `${kind} ${organisation_id}`);
  return {
    version,
    calendarVersion: calendar.version,
    calendar: working,
    settingsOf(kind, { organisationId, upperOrganisationId }, today) {
      const places = [upperOrganisationId, organisationId].filter((place) => place !== null);
      const rows = places.flatMap((place) => inForceOn(byPlace.get(`${kind} ${place}`) ?? [], today));
      return rows.reduce(overridden, { ...usual, calendar: working });
    },
  };
}

/** The working days that a version of the calendar makes up. */
export function workingCalendarOf({ version, days, years, culture_day }: CalendarRow): WorkingCalendar {
  return calendarOf(String(version), days, { years: Object.keys(years), cultureDay: culture_day });
}

/** The period that a day without one is of. */
const WHOLE_YEAR = 'annual';

const usual: FlowSettings = { mode: 'approve', meetingDenominator: 'present' };

/** Of each state and period (and of all of them) the row that holds on the day: the latest to begin, of these the last one written. */
function inForceOn(rows: readonly SettingRow[], today: string): SettingRow[] {
  const begun = rows.filter(({ valid_from }) => valid_from <= today);
  const latest = new Map<string, SettingRow>();
  for (const row of begun) {
    const part = JSON.stringify([row.state, row.period]);
    const before = latest.get(part);
    if (!before || row.valid_from >= before.valid_from) latest.set(part, row);
  }
  return [...latest.values()];
}

function overridden(settings: FlowSettings, row: SettingRow): FlowSettings {
  const told: StateSettings = {
    ...(row.remind_before ? { remindBefore: row.remind_before } : {}),
    ...(row.escalate_to ? { escalateTo: row.escalate_to } : {}),
  };
  if (row.state !== null) {
    const before = settings.states?.[row.state];
    const workingDays = row.working_days === null ? {} : { workingDays: row.working_days };
    return {
      ...settings,
      states: { ...settings.states, [row.state]: { ...before, ...told, ...workingDays } },
    };
  }
  return {
    ...settings,
    ...told,
    ...(row.mode ? { mode: row.mode } : {}),
    ...(row.own_awards === null ? {} : { ownAwards: row.own_awards }),
    ...(row.meeting_denominator ? { meetingDenominator: row.meeting_denominator } : {}),
    ...(row.due_day ? { dueDays: { ...settings.dueDays, [row.period ?? WHOLE_YEAR]: row.due_day } } : {}),
  };
}
