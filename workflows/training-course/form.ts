import { z } from 'zod';
import { addDays, fields, legalBases, recipients } from '../kit/index.ts';
import { budgetLines, leastAttendance, subjects, type Subject } from './defaults.ts';

/** What may come of a course for somebody. */
const outcomes = ['trained', 'failed', 'incomplete', 'absent'] as const;
export type Outcome = (typeof outcomes)[number];

/** Whose money it is: the union's own, or the employer's support. */
export const sources = ['unionFunds', 'employerFunds'] as const;
export type Source = (typeof sources)[number];

const subjectNames = Object.keys(subjects) as [Subject, ...Subject[]];

const session = z.strictObject({
  id: fields.rowId(),
  title: fields.title(500),
  subject: z.enum(subjectNames).meta({ kind: 'enum' }),
  on: fields.date(),
  hours: z.number().min(0.5).max(24).meta({ kind: 'number' }),
  lecturer: fields.text(300).optional(),
});

const budgetLine = z.strictObject({
  id: fields.rowId(),
  title: fields.title(500),
  unionFunds: fields.money().optional(),
  employerFunds: fields.money().optional(),
});

/** Somebody invited, and all that comes of it; written by acts alone. */
const participant = z.strictObject({
  id: fields.rowId(),
  personId: fields.person(),
  fullName: fields.title(300),
  office: z.enum(['chair', 'viceChair', 'inspectionChair', 'other']).meta({ kind: 'enum' }),
  organisationId: z.guid().meta({ kind: 'id' }),
  organisation: fields.text(300),
  reply: z.enum(['accepted', 'declined']).meta({ kind: 'enum' }).optional(),
  apology: fields.longText(4_000).optional(),
  /** Ids of the sessions in which they were present. */
  attended: z.array(z.guid()).max(60).meta({ kind: 'id' }),
  passed: z.boolean().meta({ kind: 'flag' }).optional(),
  outcome: z.enum(outcomes).meta({ kind: 'enum' }).optional(),
  certificate: fields.text(200).optional(),
  /** When the certificate was taken back. */
  certificateWithdrawnOn: fields.date().optional(),
});

const spent = z.strictObject({
  id: fields.rowId(),
  on: fields.date(),
  title: fields.title(500),
  source: z.enum(sources).meta({ kind: 'enum' }),
  amount: fields.money(),
  voucher: fields.text(200).optional(),
});

/** The most people that a course is for. */
export const mostParticipants = 500;

/** A course: the plan, which is signed and stays; and its book of people and money, which grows by acts. */
export const form = z
  .strictObject({
    year: fields.year(),
    format: z.enum(['course', 'seminar', 'exchange']).meta({ kind: 'enum' }),
    signedFor: z.enum(['committee', 'chair']).meta({ kind: 'enum', substance: false }),
    legalBases: legalBases(),
    purpose: fields.longText(),
    intendedFor: fields.longText(4_000),
    place: fields.text(500),
    sessions: z.array(session).max(60).meta({ kind: 'rows' }),
    /** Share of the hours that somebody must have been there to count as trained. */
    leastAttendance: z.int().min(1).max(100).meta({ kind: 'number' }),
    withCertificate: z.boolean().meta({ kind: 'flag' }),
    budget: z.array(budgetLine).max(100).meta({ kind: 'rows' }),
    arrangements: fields.longText().optional(),
    recipients: recipients(),
    participants: z
      .array(participant)
      .max(mostParticipants)
      .meta({ kind: 'rows', fixed: true, substance: false }),
    spending: z.array(spent).max(500).meta({ kind: 'rows', fixed: true, substance: false }),
  })
  .superRefine(({ year, sessions }, faults) => {
    sessions.forEach(({ on }, index) => {
      // zod goes on to this check after a day that is none; that one is told already.
      if (!fields.date().safeParse(on).success || on >= `${year}-01-01`) return;
      faults.addIssue({
        code: 'custom',
        path: ['sessions', index, 'on'],
        params: { fault: 'too-early', min: `${year}-01-01` },
      });
    });
  });

export type Course = z.output<typeof form>;
export type Session = Course['sessions'][number];
export type Participant = Course['participants'][number];
export type Spending = Course['spending'][number];

/** What must be there before anybody is asked to sign it. */
export function missingIn({ purpose, intendedFor, place, sessions }: Course): string[] {
  return [
    ...(purpose.trim() ? [] : ['purpose']),
    ...(intendedFor.trim() ? [] : ['intendedFor']),
    ...(place.trim() ? [] : ['place']),
    ...(sessions.length > 0 ? [] : ['sessions']),
  ];
}

export function blank(year: number): Course {
  return {
    ...{ year, format: 'course', signedFor: 'committee', legalBases: [], purpose: '', intendedFor: '' },
    ...{ place: '', sessions: [], leastAttendance, withCertificate: true },
    budget: budgetLines.map((title) => ({ title })),
    recipients: [
      { text: 'Cấp uỷ cùng cấp (để báo cáo)' },
      { text: 'Công đoàn cơ sở có người được mời' },
      { text: 'Lưu: VT.' },
    ],
    ...{ participants: [], spending: [] },
  };
}

/** The same course in another year: its plan alone, every session as many years later. */
export function copyToYear(content: Course, year: number): Course {
  return {
    ...content,
    year,
    sessions: content.sessions.map(({ id: _, ...row }) => ({ ...row, on: inYear(row.on, year) })),
    budget: content.budget.map(({ id: _, ...line }) => line),
    ...{ participants: [], spending: [] },
  };
}

// 29 February has no like in most years: the day before stands for it.
function inYear(day: string, year: number): string {
  const moved = `${year}${day.slice(4)}`;
  return fields.date().safeParse(moved).success ? moved : addDays(`${year}-03-01`, -1);
}

/** The last day on which it is held; null before there is any. */
export function lastDay({ sessions }: Course): string | null {
  return (
    sessions
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? null
  );
}

/** Typed columns for indicators: people by what came of it, hours of each subject, money by source. */
export function facets(content: Course): Record<string, string | number | null> {
  const { year, format, sessions, participants } = content;
  const at = (wanted: Outcome) =>
    participants.filter((row) => row.outcome === wanted && !row.certificateWithdrawnOn).length;
  const hours = (of: readonly Session[]) => of.reduce((sum, each) => sum + each.hours, 0);
  const named = subjectNames.filter((name) => sessions.some(({ subject }) => subject === name));
  return {
    ...{ year, format, sessions: sessions.length, hours: hours(sessions), lastDay: lastDay(content) },
    invited: participants.length,
    attended: participants.filter(({ attended }) => attended.length > 0).length,
    ...Object.fromEntries(outcomes.map((outcome) => [outcome, at(outcome)])),
    ...Object.fromEntries(
      named.map((name) => [`hours.${name}`, hours(sessions.filter(({ subject }) => subject === name))]),
    ),
    ...Object.fromEntries(
      sources.flatMap((source) => [
        [`planned.${source}`, plannedOf(content, source)],
        [`spent.${source}`, spentOf(content, source)],
      ]),
    ),
  };
}

/** What the plan has of one source. */
export function plannedOf({ budget }: Course, source: Source): number {
  return budget.reduce((sum, line) => sum + (line[source] ?? 0), 0);
}

/** What was spent of it so far. */
export function spentOf({ spending }: Course, source: Source): number {
  return spending.reduce((sum, row) => sum + (row.source === source ? row.amount : 0), 0);
}
