import { z } from 'zod';
import { fields, legalBases, recipients } from '../kit/index.ts';
import { postNames, usual, type Post } from './defaults.ts';

const post = () => z.enum(Object.keys(postNames) as [Post, ...Post[]]).meta({ kind: 'enum' });

const postRow = z.strictObject({
  id: fields.rowId(),
  post: post(),
  /** How many hold the post at one time. */
  seats: z.int().min(1).max(50).meta({ kind: 'number' }),
});

/** Somebody proposed for a post, with what speaks for them. */
const candidate = z.strictObject({
  id: fields.rowId(),
  post: post(),
  personId: fields.person().optional(),
  fullName: fields.title(300),
  birthYear: z.int().min(1930).max(2100).meta({ kind: 'year' }).optional(),
  office: fields.text(300).optional(),
  training: fields.text(500).optional(),
  reason: fields.longText(4_000).optional(),
});

/** What the vote gave a candidate, and whether the upper union struck them out. */
const resultRow = z.strictObject({
  id: fields.rowId(),
  rowId: z.guid().meta({ kind: 'id' }),
  votes: z.int().min(0).max(1_000).meta({ kind: 'number' }),
  introduced: z.boolean().meta({ kind: 'flag' }),
  struck: fields.longText(4_000).optional(),
});

/** A unit's planning of cadres for a term: posts, persons proposed for each, and what came of it. */
export const form = z
  .strictObject({
    year: fields.year(),
    termFrom: fields.year(),
    termTo: fields.year(),
    legalBases: legalBases(),
    /** How things stand with the cadres one has. */
    assessment: fields.longText(10_000).optional(),
    factor: z.number().min(1).max(5).meta({ kind: 'number' }),
    overPercent: z.int().min(1).max(99).meta({ kind: 'number' }),
    of: z.enum(['roll', 'present']).meta({ kind: 'enum' }),
    posts: z.array(postRow).max(20).meta({ kind: 'rows' }),
    candidates: z.array(candidate).max(300).meta({ kind: 'rows' }),
    /** What is decided on people is no part of what is proposed. */
    results: z.array(resultRow).max(300).meta({ kind: 'rows', fixed: true, substance: false }),
    recipients: recipients(),
  })
  .superRefine(({ termFrom, termTo }, faults) => {
    if (termTo <= termFrom)
      faults.addIssue({
        code: 'custom',
        path: ['termTo'],
        params: { fault: 'too-small', min: termFrom + 1 },
      });
  });

export type CadrePlanning = z.output<typeof form>;
export type PlannedPost = CadrePlanning['posts'][number];
export type Candidate = CadrePlanning['candidates'][number];
export type Result = CadrePlanning['results'][number];

/** What must be there before anybody introduces. */
export function missingIn({ posts, candidates }: CadrePlanning): string[] {
  return [...(posts.length > 0 ? [] : ['posts']), ...(candidates.length > 0 ? [] : ['candidates'])];
}

/** So many are planned for a post, at most. */
export function wantedFor({ seats }: PlannedPost, { factor }: Pick<CadrePlanning, 'factor'>): number {
  return Math.ceil(seats * factor);
}

export function candidatesFor(
  { post: own }: Pick<PlannedPost, 'post'>,
  { candidates }: CadrePlanning,
): Candidate[] {
  return candidates.filter((one) => one.post === own);
}

export function resultOf({ id }: Candidate, { results }: CadrePlanning): Result | undefined {
  return results.find(({ rowId }) => rowId === id);
}

/** The list as it stands: introduced by the committee and not struck out above. */
export function plannedIn(content: CadrePlanning): Candidate[] {
  return content.candidates.filter((one) => {
    const result = resultOf(one, content);
    return result?.introduced === true && !result.struck;
  });
}

/** The term that begins next, should terms begin in 2023, 2028 … */
function nextTerm(year: number): { termFrom: number; termTo: number } {
  const { termYears } = usual;
  const termFrom = year + termYears - ((((year - 2023) % termYears) + termYears) % termYears);
  return { termFrom, termTo: termFrom + termYears };
}

export function blank(year: number): CadrePlanning {
  const { factor, overPercent, of } = usual;
  return {
    ...{ year, ...nextTerm(year), legalBases: [], factor, overPercent, of },
    posts: [
      { post: 'chair', seats: 1 },
      { post: 'viceChair', seats: 1 },
      { post: 'committeeMember', seats: 5 },
      { post: 'inspectionChair', seats: 1 },
    ],
    ...{ candidates: [], results: [], recipients: [] },
  };
}

/** Next year's review begins with whoever is planned: some will be taken out, others come in. */
export function copyToYear(content: CadrePlanning, year: number): CadrePlanning {
  return {
    ...content,
    year,
    posts: content.posts.map(({ id: _, ...row }) => row),
    candidates: plannedIn(content).map(({ id: _, ...row }) => row),
    results: [],
  };
}

/** Typed columns for indicators. */
export function facets(content: CadrePlanning): Record<string, string | number | null> {
  const { year, termFrom, termTo, posts, candidates } = content;
  return {
    ...{ year, termFrom, termTo, posts: posts.length, proposed: candidates.length },
    planned: plannedIn(content).length,
  };
}
