import { z } from 'zod';
import { fields, legalBases, notDescending, recipients, type FieldFault } from '../kit/index.ts';
import { criteria, levels, type Level } from './defaults.ts';

const levelOf = () => z.enum(levels.map(({ level }) => level) as [Level, ...Level[]]).meta({ kind: 'enum' });
const points = () => z.number().min(0).max(1_000);

/** A yardstick, what the unit gives itself by it and why, and what those above gave. */
const criterion = z.strictObject({
  id: fields.rowId(),
  title: fields.title(1_000),
  most: points().meta({ kind: 'number' }),
  own: points().meta({ kind: 'number' }).optional(),
  evidence: fields.longText(4_000).optional(),
  given: points().meta({ kind: 'number', substance: false }).optional(),
  difference: fields.longText(4_000).meta({ kind: 'longText', substance: false }).optional(),
});

/** A unit's score in one year: words by hand, points by acts. */
export const form = z.strictObject({
  year: fields.year(),
  legalBases: legalBases(),
  summary: fields.longText(),
  criteria: fields.distinct(z.array(criterion).max(50), 'title').meta({ kind: 'rows', fixed: true }),
  levels: z
    .array(z.strictObject({ id: fields.rowId(), level: levelOf(), from: points().meta({ kind: 'number' }) }))
    .max(10)
    .meta({ kind: 'rows', fixed: true }),
  /** What appraisal found, why where the points say otherwise, and what the decision gave. */
  proposedLevel: levelOf().optional().meta({ kind: 'enum', substance: false, fixed: true }),
  proposedWhy: fields.longText(4_000).optional().meta({ kind: 'longText', substance: false, fixed: true }),
  level: levelOf().optional().meta({ kind: 'enum', substance: false, fixed: true }),
  recipients: recipients(),
});

export type Classification = z.output<typeof form>;
export type Criterion = Classification['criteria'][number];

/** What must be there before anybody votes on it. */
export function missingIn({ criteria: rows }: Classification): string[] {
  return rows.length > 0 && rows.every(({ own }) => own !== undefined) ? [] : ['criteria'];
}

export function blank(year: number): Classification {
  return {
    ...{ year, legalBases: [], summary: '' },
    criteria: criteria.map((row) => ({ ...row })),
    levels: levels.map((row) => ({ ...row })),
    recipients: [{ text: 'Như trên' }, { text: 'Lưu: VT.' }],
  };
}

/** Why criteria and levels cannot be scored by: each level once, best first, down to nothing, and none out of reach. */
export function unfit({
  criteria: rows,
  levels: reached,
}: Pick<Classification, 'criteria' | 'levels'>): FieldFault[] {
  const all = sum(rows.map(({ most }) => most));
  const [best] = reached;
  const worst = reached.length - 1;
  return [
    ...rows.flatMap(({ most }, at) =>
      most > 0 ? [] : [{ path: `criteria.${at}.most`, code: 'too-small', params: { min: 1 } }],
    ),
    ...reached.flatMap(({ level }, at) =>
      level === levels[at]?.level ? [] : [{ path: `levels.${at}.level`, code: 'not-in-order' }],
    ),
    ...(reached.length < levels.length
      ? [{ path: 'levels', code: 'too-few', params: { min: levels.length } }]
      : []),
    ...notDescending(
      'levels',
      'from',
      reached.map(({ from }) => from),
    ),
    ...(best && best.from > all
      ? [{ path: 'levels.0.from', code: 'out-of-reach', params: { max: all } }]
      : []),
    ...(reached[worst]?.from === 0 ? [] : [{ path: `levels.${worst}.from`, code: 'not-from-zero' }]),
  ];
}

/** The points the unit gave itself. */
export function ownPoints({ criteria: rows }: Pick<Classification, 'criteria'>): number {
  return sum(rows.map(({ own = 0 }) => own));
}

/** The points those above gave; null before they did. */
export function givenPoints({ criteria: rows }: Pick<Classification, 'criteria'>): number | null {
  return rows.some(({ given }) => given === undefined) ? null : sum(rows.map(({ given = 0 }) => given));
}

/** The best level that so many points reach. */
export function levelAt(total: number, { levels: rows }: Pick<Classification, 'levels'>): Level | null {
  const reached = rows.filter(({ from }) => from <= total).sort((a, b) => b.from - a.from);
  return reached[0]?.level ?? null;
}

// Halves and tenths add up to what one would write by hand.
function sum(values: number[]): number {
  return Math.round(values.reduce((total, one) => total + one, 0) * 100) / 100;
}

/** The same with nothing yet said by those above. */
export function unappraised({
  proposedLevel: _,
  proposedWhy: __,
  level: ___,
  ...content
}: Classification): Classification {
  return {
    ...content,
    criteria: content.criteria.map(({ given: ____, difference: _____, ...row }) => row),
  };
}

/** The same yardsticks for another year. */
export function copyToYear(content: Classification, year: number): Classification {
  return {
    ...unappraised(content),
    ...{ year, summary: '' },
    criteria: content.criteria.map(({ title, most }) => ({ title, most })),
    levels: content.levels.map(({ level, from }) => ({ level, from })),
  };
}

/** Typed columns for indicators; a level there is only once it was decided. */
export function facets(content: Classification): Record<string, string | number | null> {
  const { year, level = null } = content;
  return { year, level, ownPoints: ownPoints(content), givenPoints: givenPoints(content) };
}
