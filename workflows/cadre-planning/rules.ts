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
  incomplete,
  issueAction,
  leaderOf,
  officeIn,
  ownDocument,
  recallAction,
  reviewActions,
  nothing,
  withReason,
  withRemark,
  type BaseContext,
  type Blocker,
  type CadreEntry,
  type Facts,
  type FieldFault,
  type Question,
  type QuestionStanding,
} from '../kit/index.ts';
import { postNames } from './defaults.ts';
import {
  candidatesFor,
  form,
  missingIn,
  plannedIn,
  resultOf,
  wantedFor,
  type CadrePlanning,
  type Candidate,
  type PlannedPost,
  type Result,
} from './form.ts';

export type PlanningFacts = Facts<CadrePlanning, BaseContext>;

/** Refusals that only this flow knows; the others are the kit's. */
export type PlanningCode =
  | 'post-twice'
  | 'post-without-candidates'
  | 'candidate-without-post'
  | 'candidate-twice'
  | 'nobody-introduced'
  | 'nobody-left'
  | 'approval-needed';

const chair = chairOf('unit');
const office = officeIn('unit', ['secretary', 'officer']);

const review = reviewActions<CadrePlanning, BaseContext>({ form });

/** Who is struck out, each with the reason, as notes on the rows of the list. */
const approval = z.strictObject({
  ...withRemark.shape,
  struck: z
    .array(
      z.strictObject({
        section: z.literal('candidates').meta({ kind: 'text' }),
        rowId: z.guid().meta({ kind: 'id' }),
        text: fields.reason(),
      }),
    )
    .max(300)
    .meta({ kind: 'rows', of: 'candidates' })
    .optional(),
});

type Struck = NonNullable<z.output<typeof approval>['struck']>;

export const actions = {
  ...decisionActions<CadrePlanning, BaseContext>({
    opener: anyOf(chair, office),
    closer: chair,
    secretaries: ['secretary', 'officer'],
    secretOnly: true,
    missing: missingIn,
    refuse: ({ document }) => listBlockers(document.content),
    rules: ({ document: { content } }, rules) => ({
      ...rules,
      majorityOver: [content.overPercent, 100],
      // Whoever is asked online may all vote: there the roll counts, whatever was chosen.
      denominator: rules.denominator === 'roll' ? 'roll' : content.of,
    }),
    questions: ({ document }) => document.content.posts.map((post) => questionOn(post, document.content)),
    settled: (content, standings) => ({
      ...content,
      results: standings.flatMap((one) => resultsIn(one, content)),
    }),
  }),

  submit: action(withRemark, {
    who: chair,
    needs: ['agreed'],
    main: ['agreed'],
    reasonFrom: 'remark',
    applies: hasUpper,
    refuse: (facts: PlanningFacts) => [
      ...(hasUpper(facts) ? [] : [{ code: 'no-upper-organisation' }]),
      ...incomplete(missingIn(facts.document.content)),
      ...introductionBlockers(facts),
    ],
  }),

  withdraw: action(withReason, { who: chair }),

  beginReview: review.beginReview,
  returnForRevision: review.returnForRevision,

  /** The list as introduced, or without some, each for a reason of their own. */
  approve: action(approval, {
    who: leaderOf('upper'),
    needs: ['involved', 'agreed'],
    main: true,
    reasonFrom: 'remark',
    check: ({ document }: PlanningFacts, { struck = [] }) => struckFaults(document.content, struck),
    refuse: (facts: PlanningFacts, payload) => [
      ...ownDocument(facts, facts.actor.personId),
      ...introductionBlockers(facts),
      ...(payload?.struck && everyoneStruck(facts.document.content, payload.struck)
        ? [refusal('nobody-left')]
        : []),
    ],
    effects: {
      amendContent: ({ document }, { struck = [] }) => ({ content: withStruck(document.content, struck) }),
    },
  }),

  withdrawApproval: action(withReason, {
    who: leaderOf('upper'),
    needs: ['involved'],
    danger: true,
    refuse: (facts: PlanningFacts) => ownDocument(facts, facts.actor.personId),
    effects: {
      amendContent: ({ document }) => ({ content: withStruck(document.content, []) }),
    },
  }),

  revise: action(nothing, { who: anyOf(drafter(), chair), main: ['returned'], byMail: true }),

  issue: issueAction<CadrePlanning, BaseContext>({
    who: chair,
    typeCode: 'ĐA',
    applies: (facts) => facts.document.state !== 'agreed' || !hasUpper(facts),
    refuse: (facts) => [
      ...(facts.document.state === 'agreed' && hasUpper(facts) ? [refusal('approval-needed')] : []),
      ...introductionBlockers(facts),
    ],
    effects: {
      recordCadre: ({ document, today }, { issuedOn = today }) => ({
        entries: entriesOf(document.content, issuedOn),
      }),
    },
  }),

  // The list holds until its term begins, whoever closes it before.
  ...afterIssueActions<CadrePlanning, BaseContext>(chair, ({ document }) => document.content.termTo),
  recall: recallAction<CadrePlanning, BaseContext>(chair),
  endByReorganisation: endByReorganisation<CadrePlanning, BaseContext>(),
};

function hasUpper({ document }: Pick<Facts, 'document'>): boolean {
  return document.upperOrganisationId !== null;
}

/** One ballot a post: everybody on the roll picks up to as many as are wanted; in secret, nobody is left out of it. */
function questionOn(post: PlannedPost, content: CadrePlanning): Question {
  const proposed = candidatesFor(post, content);
  return {
    id: String(post.id),
    title: postNames[post.post],
    choices: proposed.map((one) => ({ value: String(one.id), label: calledOnBallot(one) })),
    most: Math.max(1, Math.min(wantedFor(post, content), proposed.length)),
    counting: 'each',
    mayFail: true,
  };
}

function calledOnBallot({ fullName, birthYear, office: held }: Candidate): string {
  return [birthYear ? `${fullName} (${birthYear})` : fullName, ...(held?.trim() ? [held] : [])].join(' - ');
}

/** Of those over the share the most introduced are in, as many as are wanted; of equals at the edge none is left out. */
function resultsIn({ question, choices, result }: QuestionStanding, content: CadrePlanning): Result[] {
  const post = content.posts.find(({ id }) => id === question.id);
  const won = choices.filter(({ value }) => result?.includes(value)).map(({ votes }) => votes ?? 0);
  const edge = won.toSorted((a, b) => b - a)[(post ? wantedFor(post, content) : won.length) - 1] ?? 0;
  return choices.map(({ value, votes }) => ({
    rowId: value,
    votes: votes ?? 0,
    introduced: result?.includes(value) === true && (votes ?? 0) >= edge,
  }));
}

function listBlockers(content: CadrePlanning): Blocker[] {
  const { posts, candidates } = content;
  const names = (rows: readonly { post: PlannedPost['post'] }[]) => [
    ...new Set(rows.map(({ post }) => postNames[post])),
  ];
  const repeated = posts.filter((row, at) => posts.findIndex(({ post }) => post === row.post) < at);
  const empty = posts.filter((row) => candidatesFor(row, content).length === 0);
  const stray = candidates.filter(({ post }) => !posts.some((row) => row.post === post));
  const twice = candidates.filter((one, at) => candidates.findIndex((other) => isSame(one, other)) < at);
  return [
    ...listed('post-twice', 'posts', names(repeated)),
    ...listed('post-without-candidates', 'candidates', names(empty)),
    ...listed('candidate-without-post', 'posts', stray.map(nameOf)),
    ...listed('candidate-twice', 'candidates', twice.map(nameOf)),
  ];
}

function listed(code: PlanningCode, field: string, names: string[]): Blocker[] {
  return names.length > 0 ? [{ code, params: { names }, link: `content:${field}` }] : [];
}

function isSame(one: Candidate, other: Candidate): boolean {
  return (
    one.post === other.post &&
    (one.personId ?? one.fullName) === (other.personId ?? other.fullName) &&
    one.birthYear === other.birthYear
  );
}

/** The list must be what the committee introduced, and hold somebody. */
function introductionBlockers(facts: PlanningFacts): Blocker[] {
  const { content } = facts.document;
  const missing = agreementBlockers(facts);
  if (missing.length > 0) return missing;
  return plannedIn(content).length > 0 ? [] : [refusal('nobody-introduced')];
}

function struckFaults(content: CadrePlanning, struck: Struck): FieldFault[] {
  const introduced = content.candidates.filter((one) => resultOf(one, content)?.introduced);
  const options = introduced.map(nameOf).join(', ');
  return struck.flatMap(({ rowId }, at): FieldFault[] => {
    const path = `payload.struck.${at}.rowId`;
    if (!introduced.some(({ id }) => id === rowId))
      return [{ path, code: 'not-an-option', params: { options } }];
    return struck.findIndex((one) => one.rowId === rowId) < at ? [{ path, code: 'duplicate' }] : [];
  });
}

function everyoneStruck(content: CadrePlanning, struck: Struck): boolean {
  return plannedIn(withStruck(content, struck)).length === 0;
}

function withStruck(content: CadrePlanning, struck: Struck): CadrePlanning {
  return {
    ...content,
    results: content.results.map(({ struck: _, ...row }) => {
      const reason = struck.find(({ rowId }) => rowId === row.rowId)?.text;
      return reason ? { ...row, struck: reason } : row;
    }),
  };
}

/** What the records of those planned say from now on. */
function entriesOf(content: CadrePlanning, on: string): CadreEntry[] {
  const { termFrom, termTo } = content;
  return plannedIn(content).flatMap(({ personId, post }): CadreEntry[] =>
    personId
      ? [
          {
            ...{ personId, entry: 'planning', on },
            title: `Quy hoạch ${postNames[post]} nhiệm kỳ ${termFrom}-${termTo}`,
            data: { post: postNames[post], until: `${termTo}-12-31` },
          },
        ]
      : [],
  );
}

function nameOf({ fullName }: Candidate): string {
  return fullName;
}

function refusal(code: PlanningCode): Blocker {
  return { code };
}
