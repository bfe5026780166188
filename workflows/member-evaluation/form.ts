import { z } from 'zod';
import { fields, legalBases, notDescending, recipients, type FieldFault } from '../kit/index.ts';
import { criteria, levels, scale } from './defaults.ts';

const named = (max: number) => z.strictObject({ id: fields.rowId(), title: fields.title(max) });

/** How much a criterion weighs beside the others; once, where nothing is said. */
const criterion = z.strictObject({
  ...named(1_000).shape,
  weight: z.int().min(1).max(10).meta({ kind: 'number' }).optional(),
});

const step = z.strictObject({
  ...named(100).shape,
  points: z.int().min(0).max(100).meta({ kind: 'number' }),
});

const mark = z.strictObject({
  rowId: z.guid().meta({ kind: 'id' }),
  points: z.int().min(0).max(100).meta({ kind: 'number' }),
});

const remark = z.strictObject({
  id: fields.rowId(),
  personId: fields.person(),
  by: fields.text(300),
  text: fields.longText(4_000),
});

/** One member of the committee: what they say of themselves, what others say, the members' trust, and what came of it. */
const memberRow = z.strictObject({
  id: fields.rowId(),
  personId: fields.person(),
  fullName: fields.title(300),
  office: fields.text(200),
  marks: z.array(mark).max(50).meta({ kind: 'rows' }),
  strengths: fields.longText(4_000).optional(),
  weaknesses: fields.longText(4_000).optional(),
  remarks: z.array(remark).max(200).meta({ kind: 'rows' }),
  /** Members asked, and those of them who trust. */
  asked: z.int().min(0).max(1_000_000).meta({ kind: 'number' }).optional(),
  trusting: z.int().min(0).max(1_000_000).meta({ kind: 'number' }).optional(),
  /** What the vote gave and what became of it is no part of what is voted on. */
  level: fields.text(200).meta({ kind: 'text', substance: false }).optional(),
  accepted: z.boolean().meta({ kind: 'flag', substance: false }).optional(),
  objection: fields.longText(4_000).meta({ kind: 'longText', substance: false }).optional(),
});

/** A committee's evaluation of its members in one year: yardsticks by hand, everything about people by acts. */
export const form = z.strictObject({
  year: fields.year(),
  legalBases: legalBases(),
  criteria: fields.distinct(z.array(criterion).max(50), 'title').meta({ kind: 'rows' }),
  scale: fields.distinct(z.array(step).max(20), 'title', 'points').meta({ kind: 'rows' }),
  levels: fields.distinct(z.array(named(200)).max(10), 'title').meta({ kind: 'rows' }),
  members: z.array(memberRow).max(200).meta({ kind: 'rows', fixed: true }),
  recipients: recipients(),
});

export type MemberEvaluation = z.output<typeof form>;
export type EvaluatedMember = MemberEvaluation['members'][number];

const FEWEST_LEVELS = 2;

/** What must be there before anybody assesses themselves by it. */
export function missingIn({ criteria: asked, scale: marks, levels: voted }: MemberEvaluation): string[] {
  return [
    ...(asked.length > 0 ? [] : ['criteria']),
    ...(marks.length > 0 ? [] : ['scale']),
    ...(voted.length >= FEWEST_LEVELS ? [] : ['levels']),
  ];
}

export function blank(year: number): MemberEvaluation {
  return {
    ...{ year, legalBases: [], members: [], recipients: [] },
    criteria: criteria.map((row) => ({ ...row })),
    scale: scale.map((row) => ({ ...row })),
    levels: levels.map((title) => ({ title })),
  };
}

/** The same yardsticks for another year. */
export function copyToYear(content: MemberEvaluation, year: number): MemberEvaluation {
  return {
    ...content,
    ...{ year, members: [] },
    criteria: content.criteria.map(({ id: _, ...row }) => row),
    scale: content.scale.map(({ title, points }) => ({ title, points })),
    levels: content.levels.map(({ title }) => ({ title })),
  };
}

/** Why nobody can be evaluated by these: marks that differ, best first, and levels to choose between. */
export function unfit({ scale: marks, levels: voted }: MemberEvaluation): FieldFault[] {
  const few = (key: string, rows: readonly unknown[]) =>
    rows.length < FEWEST_LEVELS ? [{ path: key, code: 'too-few', params: { min: FEWEST_LEVELS } }] : [];
  return [
    ...few('scale', marks),
    ...notDescending(
      'scale',
      'points',
      marks.map(({ points }) => points),
    ),
    ...few('levels', voted),
  ];
}

/** Whether the member has marked themselves by every criterion. */
export function assessedSelf({ marks }: EvaluatedMember): boolean {
  return marks.length > 0;
}

/** The content with one member's row changed. */
export function withMember(
  content: MemberEvaluation,
  personId: string | null,
  change: (row: EvaluatedMember) => EvaluatedMember,
): MemberEvaluation {
  return {
    ...content,
    members: content.members.map((row) => (row.personId === personId ? change(row) : row)),
  };
}

/** Typed columns for indicators: how many there are, how many have a level, and how many each level. */
export function facets({
  year,
  members,
  levels: voted,
}: MemberEvaluation): Record<string, string | number | null> {
  const at = (title: string) => members.filter(({ level }) => level === title).length;
  return {
    year,
    members: members.length,
    evaluated: members.filter(({ level }) => level).length,
    ...Object.fromEntries(voted.map(({ title }, index) => [`level.${index + 1}`, at(title)])),
  };
}
