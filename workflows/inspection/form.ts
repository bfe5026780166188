import { z } from 'zod';
import { fields, legalBases, recipients, sections } from '../kit/index.ts';

const teamMember = z.strictObject({
  id: fields.rowId(),
  fullName: fields.title(200),
  role: z.enum(['head', 'secretary', 'member']).meta({ kind: 'enum' }),
});

const remedy = z.strictObject({
  id: fields.rowId(),
  title: fields.title(500),
  detail: fields.longText(4_000).optional(),
  dueOn: fields.date(),
});

/** One inspection of one unit: what is looked into, when, by whom; what was found, what the unit says, what follows from it. */
export const form = z
  .strictObject({
    year: fields.year(),
    unit: fields.organisation().optional(),
    subject: fields.text(500),
    plannedFrom: fields.date().optional(),
    plannedTo: fields.date().optional(),
    team: z.array(teamMember).max(30).meta({ kind: 'rows' }),
    legalBases: legalBases(),
    decisionNo: fields.text(100).optional(),
    decidedOn: fields.date().optional(),
    heldOn: fields.date().optional(),
    minutes: fields.longText().optional(),
    explanation: fields.longText().optional(),
    conclusion: sections(),
    remedies: z.array(remedy).max(100).meta({ kind: 'rows' }),
    recipients: recipients(),
  })
  .superRefine(({ plannedFrom, plannedTo }, faults) => {
    if (!isDay(plannedFrom) || !isDay(plannedTo) || plannedTo >= plannedFrom) return;
    faults.addIssue({
      code: 'custom',
      path: ['plannedTo'],
      params: { fault: 'end-before-start', startsOn: plannedFrom },
    });
  });

export type Inspection = z.output<typeof form>;

// zod goes on to this check after a day that is none; that one is told already.
function isDay(day: string | undefined): day is string {
  return fields.date().safeParse(day).success;
}

/** Put down by the acts of the inspection, never typed into a draft. */
const recorded = ['decisionNo', 'decidedOn', 'heldOn', 'minutes', 'explanation'];
const decided = ['year', 'unit', 'subject', 'plannedFrom', 'plannedTo', 'team'];
const concluding = ['conclusion', 'remedies'];

/** What may not be saved in a state: before the decision nothing of what comes after it, and the other way round. */
export function fixedIn(state: string): readonly string[] {
  return state === 'draft' ? [...recorded, ...concluding] : [...recorded, ...decided];
}

/** What must be there before it is decided. */
export function missingForDecision({ unit, subject, plannedFrom, team }: Inspection): string[] {
  return [
    ...(unit ? [] : ['unit']),
    ...(subject.trim() ? [] : ['subject']),
    ...(plannedFrom ? [] : ['plannedFrom']),
    ...(team.length > 0 ? [] : ['team']),
  ];
}

/** What must be there before the conclusion is signed. */
export function missingForConclusion({ conclusion }: Inspection): string[] {
  const says = conclusion.some((section) => section.blocks?.length || section.sections?.length);
  return says ? [] : ['conclusion'];
}

export function blank(year: number): Inspection {
  return {
    year,
    subject: '',
    team: [],
    legalBases: [],
    conclusion: [],
    remedies: [],
    recipients: [{ text: 'Lưu: VT, UBKT.' }],
  };
}

/** Typed columns for indicators. */
export function facets({ year, unit, remedies }: Inspection): Record<string, string | number | null> {
  return { year, unit: unit?.organisationId ?? null, remedies: remedies.length };
}
