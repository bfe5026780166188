import { z } from 'zod';
import {
  action,
  afterIssueActions,
  agreementBlockers,
  anyOf,
  chairOf,
  decisionActions,
  drafter,
  endByReorganisation,
  fields,
  issueAction,
  leaderOf,
  memberOf,
  newsAction,
  officeIn,
  officerOf,
  ownDocument,
  reasonFaults,
  recallAction,
  reviewActions,
  scoresPayload,
  verdictFaults,
  nothing,
  type BaseContext,
  type Blocker,
  type Facts,
  type FieldFault,
} from '../kit/index.ts';
import { levels, type Level } from './defaults.ts';
import {
  form,
  givenPoints,
  levelAt,
  missingIn,
  unappraised,
  type Classification,
  type Criterion,
} from './form.ts';

export type ClassificationFacts = Facts<Classification, BaseContext>;

/** Refusals that only this flow knows; the others are the kit's. */
export type ClassificationCode = 'already-appraised' | 'criteria-missing' | 'not-scored';

const chair = chairOf('unit');
const above = anyOf(officerOf('upper'), leaderOf('upper'));

/** Who puts the appraised files into a decision. */
export const preparer = officeIn('upper', ['officer', 'recordsClerk', 'viceChair', 'committeeMember']);

const selfScores = scoresPayload('criteria', 'own', 'most', {
  kept: { points: 'own', reason: 'evidence' },
});
const givenScores = scoresPayload('criteria', 'own', 'most', {
  kept: { points: 'given', reason: 'difference' },
  told: 'evidence',
});
type Score = z.output<typeof givenScores>[number];

const selfPayload = z.strictObject({ scores: selfScores });

/** The level that the points give, or another one. */
const levelChoice = ['byPoints', ...levels.map(({ level }) => level)] as ['byPoints', Level];

const appraisalPayload = z.strictObject({
  scores: givenScores,
  level: z.enum(levelChoice).meta({ kind: 'enum' }).optional(),
  reason: fields.text(4_000).meta({ kind: 'longText' }).optional(),
});

const { beginReview } = reviewActions<Classification, BaseContext>({ form });
const { archive, cancel } = afterIssueActions<Classification, BaseContext>(chair);
const send = issueAction<Classification, BaseContext>({
  who: chair,
  typeCode: 'BC',
  refuse: (facts) => [
    ...(facts.document.upperOrganisationId ? [] : [{ code: 'no-upper-organisation' }]),
    ...agreementBlockers(facts),
  ],
});

export const actions = {
  ...decisionActions<Classification, BaseContext>({
    opener: anyOf(chair, officeIn('unit', ['secretary'])),
    closer: chair,
    secretaries: ['secretary'],
    missing: ({ criteria }) => (criteria.length > 0 ? [] : ['criteria']),
    refuse: ({ document }) =>
      document.content.criteria.length > 0 && missingIn(document.content).length > 0
        ? [refusal('not-scored')]
        : [],
  }),

  /** Points and evidence by each yardstick, all at once. */
  scoreSelf: action(selfPayload, {
    who: anyOf(drafter(), memberOf('unit')),
    main: ['draft'],
    reasonFrom: 'none',
    refuse: ({ document }: ClassificationFacts) =>
      document.content.criteria.length > 0 ? [] : [refusal('criteria-missing')],
    check: ({ document }, payload) => [
      ...verdictFaults('scores', payload.scores, document.content.criteria),
      ...tooManyPoints(payload.scores, document.content),
      ...reasonFaults('scores', payload.scores, () => true),
    ],
    effects: {
      amendContent: ({ document }, payload) => ({
        content: withScores(unappraised(document.content), payload.scores, (row, { points, reason }) => ({
          ...row,
          ...{ own: points, evidence: reason },
        })),
      }),
    },
  }),

  revise: action<Record<string, never>, Classification, BaseContext>(nothing, {
    who: anyOf(drafter(), chair),
  }),

  /** Signed, numbered and on its way with that. */
  send,

  beginReview,

  /** Row by row; who gives other points than the unit says why. */
  appraise: action(appraisalPayload, {
    who: above,
    needs: ['involved'],
    main: ['received'],
    refuse: (facts: ClassificationFacts) => ownDocument(facts, facts.actor.personId),
    check: ({ document: { content } }, payload) => [
      ...verdictFaults('scores', payload.scores, content.criteria),
      ...tooManyPoints(payload.scores, content),
      ...reasonFaults('scores', payload.scores, ({ rowId, points }) => points !== rowOf(content, rowId)?.own),
      ...levelFaults(content, payload),
    ],
    effects: {
      amendContent: ({ document }, payload) => ({ content: appraised(document.content, payload) }),
    },
  }),

  /** The unit's own points as they are: said once for many files. */
  acceptScores: action(nothing, {
    who: above,
    needs: ['involved'],
    inBulk: true,
    refuse: (facts: ClassificationFacts) => [
      ...ownDocument(facts, facts.actor.personId),
      ...(facts.document.state === 'appraised' ? [refusal('already-appraised')] : []),
    ],
    effects: {
      amendContent: ({ document: { content } }) => ({
        content: appraised(content, { scores: asScored(content) }),
      }),
    },
  }),

  joinDecision: newsAction<Classification, BaseContext>(),
  takeEffect: newsAction<Classification, BaseContext>(undefined, {
    amendContent: ({ document: { content } }) => ({ content: { ...content, level: content.proposedLevel } }),
  }),
  leaveDecision: newsAction<Classification, BaseContext>(undefined, {
    amendContent: ({ document: { content } }) => ({ content: undecided(content) }),
  }),

  archive,
  cancel,
  recall: recallAction<Classification, BaseContext>(chair),
  endByReorganisation: endByReorganisation<Classification, BaseContext>(),
};

function appraised(
  content: Classification,
  { scores: given, level, reason }: z.output<typeof appraisalPayload>,
): Classification {
  const scored = withScores(unappraised(content), given, (row, { points, reason: why }) => ({
    ...row,
    given: points,
    ...(points === row.own ? {} : { difference: why }),
  }));
  const byPoints = levelAt(givenPoints(scored) ?? 0, scored) ?? undefined;
  const chosen = chosenIn(level) ?? byPoints;
  return {
    ...scored,
    ...{ proposedLevel: chosen },
    ...(chosen === byPoints ? {} : { proposedWhy: reason }),
  };
}

function chosenIn(level: 'byPoints' | Level | undefined): Level | null {
  return level === undefined || level === 'byPoints' ? null : level;
}

function undecided({ level: _, ...content }: Classification): Classification {
  return content;
}

function asScored({ criteria }: Classification): Score[] {
  return criteria.map(({ id, own = 0 }) => ({ rowId: String(id), points: own }));
}

function withScores(
  content: Classification,
  given: readonly Score[],
  change: (row: Criterion, score: Score) => Criterion,
): Classification {
  return {
    ...content,
    criteria: content.criteria.map((row) => {
      const score = given.find(({ rowId }) => rowId === row.id);
      return score ? change(row, score) : row;
    }),
  };
}

function rowOf({ criteria }: Classification, id: string): Criterion | undefined {
  return criteria.find((row) => row.id === id);
}

function tooManyPoints(given: readonly Score[], content: Classification): FieldFault[] {
  return given.flatMap(({ rowId, points }, index) => {
    const most = rowOf(content, rowId)?.most;
    return most !== undefined && points > most
      ? [{ path: `payload.scores.${index}.points`, code: 'too-big', params: { max: most } }]
      : [];
  });
}

// Another level than the points give needs a reason of its own.
function levelFaults(
  content: Classification,
  { scores: given, level, reason }: z.output<typeof appraisalPayload>,
): FieldFault[] {
  const chosen = chosenIn(level);
  if (!chosen || reason?.trim()) return [];
  const total = given.reduce((sum, { points }) => sum + points, 0);
  return chosen === levelAt(total, content) ? [] : [{ path: 'payload.reason', code: 'required' }];
}

function refusal(code: ClassificationCode, params?: Blocker['params']): Blocker {
  return { code, ...(params ? { params } : {}) };
}
