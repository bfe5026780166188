import { z } from 'zod';
import {
  dayOf,
  deadlineOf,
  fields,
  type FieldFault,
  type Flow,
  type FlowSettings,
  type Office,
} from '../../workflows/kit/index.ts';
import { transact, type Database, type Tx } from '../db/index.ts';
import { notAuthorised, readAs, type NotConfigured } from './calendars.ts';
import { readConfiguration, type Place } from './configuration.ts';

/** What somebody configured once, as it stands in the list of versions. */
export interface FlowSettingRow {
  id: number;
  kind: string;
  state: string | null;
  organisationId: string;
  validFrom: string;
  workingDays: number | null;
  period: string | null;
  dueDay: string | null;
  remindBefore: number[] | null;
  escalateTo: { office: Office; where: 'unit' | 'upper' }[] | null;
  mode: FlowSettings['mode'] | null;
  meetingDenominator: FlowSettings['meetingDenominator'] | null;
  ownAwards: boolean | null;
  reason: string;
  setById: string;
  setAt: string;
}

type Reader = Pick<Tx, 'query'>;

const columns = `s.id, s.kind, s.state, s.organisation_id as "organisationId", s.valid_from as "validFrom",
  s.working_days as "workingDays", s.period, s.due_day as "dueDay", s.remind_before as "remindBefore", s.escalate_to as "escalateTo",
  s.mode, s.meeting_denominator as "meetingDenominator", s.own_awards as "ownAwards", s.reason, s.set_by as "setById", s.set_at as "setAt"`;

/** Everything that was ever configured for a kind in this very organisation, the latest first. */
export function settingVersions(
  reader: Reader,
  organisationId: string,
  kind: string,
): Promise<FlowSettingRow[]> {
  return reader.query(
    `select ${columns} from flow_setting s where s.organisation_id = $1 and s.kind = $2 order by s.id desc limit 200`,
    [organisationId, kind],
  );
}

/** What holds today for a kind in an organisation, whoever configured it. */
export async function effectiveSettings(
  reader: Reader,
  kind: string,
  place: Place,
  now: Date,
): Promise<FlowSettings> {
  const configuration = await readConfiguration((sql, values, name) => reader.query(sql, values, name));
  return configuration.settingsOf(kind, place, dayOf(now.toISOString()));
}

/** Whether the person may configure for this organisation: a leader of the upper union, its own or its units'. */
export async function mayConfigure(reader: Reader, organisationId: string): Promise<boolean> {
  const [row] = await reader.query<{ may: boolean }>('select leads_above($1) as may', [organisationId]);
  return row?.may ?? false;
}

/** A state that lasts so many working days, which configuration may change. */
export interface TimedState {
  state: string;
  usual: number;
}

/** The states of a flow whose time is counted in working days, and how many the flow itself gives. */
export function timedStates(flow: Flow): TimedState[] {
  return Object.keys(flow.machine.states).flatMap((state) => {
    const deadline = deadlineOf(flow, state);
    if (!deadline) return [];
    if ('workingDays' in deadline) return [{ state, usual: deadline.workingDays }];
    return deadline.by === 'duty' ? [{ state, usual: deadline.afterReturn }] : [];
  });
}

const offices = [
  'chair',
  'viceChair',
  'secretary',
  'committeeMember',
  'inspectionChair',
  'officer',
  'recordsClerk',
] as const;

const input = z.strictObject({
  kind: fields.title(100),
  organisationId: z.guid(),
  state: fields.title(100).nullish(),
  validFrom: fields.date().nullish(),
  workingDays: z.int().min(1).max(365).nullish(),
  period: fields.title(100).nullish(),
  dueDay: z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
    .nullish(),
  remindBefore: z.array(z.int().min(1).max(60)).max(5).nullish(),
  escalateTo: z
    .array(z.strictObject({ office: z.enum(offices), where: z.enum(['unit', 'upper']) }))
    .max(5)
    .nullish(),
  mode: z.enum(['approve', 'notify']).nullish(),
  meetingDenominator: z.enum(['roll', 'present']).nullish(),
  ownAwards: z.boolean().nullish(),
  reason: fields.reason(2_000),
});

/** Configures a kind, or one state of it, from a day on: what is left out is as the organisation above or the flow has it. */
export async function saveFlowSetting(
  db: Database,
  flows: { of: (kind: string) => Flow | undefined },
  actor: { personId: string },
  now: Date,
  sent: unknown,
): Promise<{ kind: 'saved'; id: number } | NotConfigured> {
  const read = readAs(input, sent);
  const organisationId = read.ok ? read.value.organisationId : '';
  return transact(db, actor, now, async (tx) => {
    if (read.ok && !(await mayConfigure(tx, organisationId))) return notAuthorised('leader-of-upper');
    if (!read.ok) return { kind: 'invalid', faults: read.faults };
    const today = dayOf(now.toISOString());
    const faults = faultsOf(read.value, flows.of(read.value.kind), today);
    if (faults.length > 0) return { kind: 'invalid', faults };
    const {
      kind,
      state,
      validFrom,
      workingDays,
      period,
      dueDay,
      remindBefore,
      escalateTo,
      mode,
      meetingDenominator,
      ownAwards,
      reason,
    } = read.value;
    const [row] = await tx.query<{ id: number }>(
      `insert into flow_setting (kind, state, organisation_id, valid_from, working_days, due_day, remind_before, escalate_to,
         mode, meeting_denominator, reason, set_by, set_at, period, own_awards)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning id`,
      [
        ...[kind, state, organisationId, validFrom ?? today, workingDays, dueDay, remindBefore],
        ...[
          escalateTo ? JSON.stringify(escalateTo) : null,
          mode,
          meetingDenominator,
          reason,
          actor.personId,
          now,
          period,
          ownAwards ?? null,
        ],
      ],
    );
    return { kind: 'saved', id: Number(row?.id) };
  });
}

function faultsOf(sent: z.output<typeof input>, flow: Flow | undefined, today: string): FieldFault[] {
  if (!flow) return [{ path: 'kind', code: 'not-an-option' }];
  const { state, period, workingDays, dueDay, mode, meetingDenominator, validFrom } = sent;
  const periods = flow.duty?.periods.map(({ name }) => name) ?? [];
  const ofPeriod = (path: 'mode' | 'meetingDenominator' | 'remindBefore' | 'escalateTo'): FieldFault[] =>
    period && sent[path] ? [{ path, code: 'not-for-a-period' }] : [];
  const timed = timedStates(flow).map((one) => one.state);
  const ofState = state ?? null;
  const known = ofState === null || Object.hasOwn(flow.machine.states, ofState);
  const elsewhere = (path: string, value: unknown): FieldFault[] =>
    ofState !== null && value !== null && value !== undefined ? [{ path, code: 'not-for-a-state' }] : [];
  return [
    ...(known ? [] : [{ path: 'state', code: 'not-an-option', params: { options: timed.join(', ') } }]),
    ...(workingDays && (ofState === null || !timed.includes(ofState))
      ? [{ path: 'workingDays', code: 'not-counted-in-days' }]
      : []),
    ...(dueDay && !flow.duty ? [{ path: 'dueDay', code: 'no-yearly-duty' }] : []),
    // Every year has it.
    ...(dueDay && !isDayOfEveryYear(dueDay) ? [{ path: 'dueDay', code: 'not-a-date' }] : []),
    ...(period && !periods.includes(period)
      ? [{ path: 'period', code: 'not-an-option', params: { options: periods.join(', ') } }]
      : []),
    ...(period && !dueDay ? [{ path: 'dueDay', code: 'required' }] : []),
    ...elsewhere('period', period),
    ...(['mode', 'meetingDenominator', 'remindBefore', 'escalateTo'] as const).flatMap(ofPeriod),
    ...elsewhere('dueDay', dueDay),
    ...elsewhere('mode', mode),
    ...elsewhere('meetingDenominator', meetingDenominator),
    ...elsewhere('ownAwards', sent.ownAwards),
    ...(typeof sent.ownAwards === 'boolean' && !flow.givesAwards
      ? [{ path: 'ownAwards', code: 'no-own-awards' }]
      : []),
    ...(period && typeof sent.ownAwards === 'boolean'
      ? [{ path: 'ownAwards', code: 'not-for-a-period' }]
      : []),
    ...(validFrom && validFrom < today ? [{ path: 'validFrom', code: 'in-the-past' }] : []),
  ];
}

function isDayOfEveryYear(monthDay: string): boolean {
  return new Date(`2027-${monthDay}T00:00:00Z`).toISOString().slice(5, 10) === monthDay;
}
