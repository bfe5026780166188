import { z } from 'zod';
import { date, longText, money, rowId, stringList, text, title } from './fields.ts';

/** The pieces contents share, as outsiders know them: sections of text, targets, tasks, recipients. */
export interface Section {
  id?: string;
  heading?: string;
  blocks?: Block[];
  sections?: Section[];
}

export type Block = z.output<typeof block>;
export type Target = z.output<typeof target>;
export type Task = z.output<typeof task>;
export type Recipient = z.output<typeof recipientRow>;

const block = z.strictObject({
  id: rowId(),
  type: z.enum(['paragraph', 'bullet', 'subBullet']).meta({ kind: 'enum' }),
  text: longText(),
});

/** Deeper nesting has no numbering of its own in print. */
const SECTION_DEPTH = 4;

function section(depth: number): z.ZodType<Section> {
  const own = {
    id: rowId(),
    heading: text(1_000).optional(),
    blocks: z.array(block).max(300).meta({ kind: 'rows' }).optional(),
  };
  if (depth === SECTION_DEPTH) return z.strictObject(own);
  return z.strictObject({ ...own, sections: sectionList(depth + 1).optional() });
}

function sectionList(depth: number): z.ZodType<Section[]> {
  return z.array(section(depth)).max(60).meta({ kind: 'sections' });
}

/** Sections numbered by depth (I. · 1. · a)), four deep. */
export const sections = () => sectionList(1);

const target = z
  .strictObject({
    id: rowId(),
    title: title(1_000),
    unit: z.enum(['percent', 'count']).meta({ kind: 'enum' }),
    comparison: z.enum(['atLeast', 'moreThan', 'atMost', 'exactly']).meta({ kind: 'enum' }),
    value: z.number().min(0).max(1_000_000_000).meta({ kind: 'number' }),
    indicator: text(100).meta({ kind: 'indicator' }).optional(),
    programmeTargetId: z.guid().optional().meta({ kind: 'id' }),
  })
  .superRefine((row, faults) => {
    if (row.unit === 'percent' && row.value > 100) {
      faults.addIssue({ code: 'custom', path: ['value'], params: { fault: 'too-big', max: 100 } });
    }
  });

/** What is to be reached, in figures. */
export const targets = () => z.array(target).max(100).meta({ kind: 'rows' });

const task = z
  .strictObject({
    id: rowId(),
    group: text(500).meta({ kind: 'text', substance: false }),
    title: title(1_000),
    detail: longText().optional(),
    assignees: stringList(30, 300).optional(),
    startsOn: date().optional(),
    endsOn: date().optional(),
    unionFunds: money().optional(),
    employerFunds: money().optional(),
    outcome: longText(4_000).optional(),
  })
  .superRefine((row, faults) => {
    if (isDay(row.startsOn) && isDay(row.endsOn) && row.endsOn < row.startsOn) {
      faults.addIssue({
        code: 'custom',
        path: ['endsOn'],
        params: { fault: 'end-before-start', startsOn: row.startsOn },
      });
    }
  });

// zod goes on to this check after a day that is none; that one is told already.
function isDay(day: string | undefined): day is string {
  return date().safeParse(day).success;
}

/** Who does what until when, at whose expense. */
export const tasks = () => z.array(task).max(500).meta({ kind: 'rows' });

const recipientRow = z.strictObject({
  text: title(500),
  dispatchTo: z
    .array(
      z.strictObject({
        group: text(100).optional(),
        organisationId: z.guid().optional(),
        personId: z.guid().optional(),
      }),
    )
    .max(50)
    .meta({ kind: 'rows' })
    .optional(),
});

// Scripts may send the printed line alone.
const recipient = z.union([title(500).transform((line): Recipient => ({ text: line })), recipientRow]);

/** "Nơi nhận": the lines printed, and where each is sent; a matter of form. */
export const recipients = () => z.array(recipient).max(100).meta({ kind: 'recipients', substance: false });

/** Whom a line may mean without naming them: the issuer's units, its own bodies, the union above it. */
export const dispatchGroups = ['units', 'committee', 'inspectionCommittee', 'office', 'upper'] as const;
export type DispatchGroup = (typeof dispatchGroups)[number];

/** Worth a warning for what is meant for others: once it is issued, nobody would get it. */
export function sentToNobody(content: unknown): { code: string; path: string }[] {
  return sentLines(content).length > 0 ? [] : [{ code: 'sent-to-nobody', path: 'recipients' }];
}

/** Of a content's recipients those that are sent to somebody; the others are printed alone. */
export function sentLines(content: unknown): Recipient[] {
  const lines = (content as { recipients?: unknown } | null)?.recipients;
  return Array.isArray(lines)
    ? (lines as Recipient[]).filter(({ dispatchTo = [] }) => dispatchTo.length > 0)
    : [];
}

/** "Căn cứ": one line each; a matter of form. */
export const legalBases = () => stringList(50).meta({ kind: 'stringList', substance: false });
