import { z } from 'zod';
import {
  action,
  afterIssueActions,
  agreementBlockers,
  anyOf,
  chairOf,
  choicesPayload,
  decisionActions,
  drafter,
  endByReorganisation,
  issueAction,
  leaderOf,
  newsAction,
  officeIn,
  officerOf,
  ownDocument,
  reasonFaults,
  recallAction,
  reviewActions,
  verdictFaults,
  nothing,
  withReason,
  assignDrafterAction,
  type ActionRule,
  type BaseContext,
  type Blocker,
  type CadreEntry,
  type Facts,
  type Question,
} from '../kit/index.ts';
import { form, forms, isOwn, missingIn, nomineesWith, type Commendation, type Outcome } from './form.ts';

export type CommendationFacts = Facts<Commendation, BaseContext>;

/** Refusals that only this flow knows; the others are the kit's. */
export type CommendationCode =
  | 'nominee-incomplete'
  | 'awards-of-two-levels'
  | 'own-award'
  | 'not-own-award'
  | 'own-awards-not-allowed'
  | 'some-are-proposed'
  | 'given-by-decision';

const chair = chairOf('unit');
const above = anyOf(officerOf('upper'), leaderOf('upper'));

/** Who puts what is proposed into a decision. */
export const preparer = officeIn('upper', ['officer', 'recordsClerk', 'viceChair', 'committeeMember']);

const verdicts = z.strictObject({
  verdicts: choicesPayload('results', ['propose', 'decline'], {
    key: 'nomineeId',
    except: { field: 'outcome', is: 'notAgreed' },
  }),
});

const { beginReview } = reviewActions<Commendation, BaseContext>({ form });
const { archive, cancel } = afterIssueActions<Commendation, BaseContext>(chair);

export const actions = {
  assignDrafter: assignDrafterAction(chair),

  /** On each nominee by itself, and without whom it is about. */
  ...decisionActions<Commendation, BaseContext>({
    opener: anyOf(chair, officeIn('unit', ['secretary'])),
    closer: chair,
    secretaries: ['secretary'],
    missing: missingIn,
    refuse: ({ document }) => readyBlockers(document.content),
    questions: ({ document }) => questionsIn(document.content),
    settled: (content, standings) => ({
      ...content,
      results: standings.map(({ question, result }) => ({
        ...{ nomineeId: question.id, title: question.title.slice(0, 300) },
        outcome: result?.includes(AGREED) ? 'agreed' : 'notAgreed',
      })),
    }),
  }),

  revise: action<Record<string, never>, Commendation, BaseContext>(nothing, { who: anyOf(drafter(), chair) }),

  /** The unit's own decision: what the committee agreed on is granted with the signature. */
  award: awarding(),

  send: issueAction<Commendation, BaseContext>({
    who: chair,
    typeCode: 'TTr',
    applies: ({ document }) => !isOwn(document.content),
    refuse: (facts) => [
      ...(facts.document.upperOrganisationId ? [] : [{ code: 'no-upper-organisation' }]),
      ...(isOwn(facts.document.content) ? [refusal('own-award')] : []),
      ...agreementBlockers(facts),
    ],
  }),

  beginReview,

  appraise: action(verdicts, {
    who: above,
    needs: ['involved'],
    main: ['received'],
    refuse: (facts: CommendationFacts) => ownDocument(facts, facts.actor.personId),
    check: ({ document: { content } }, payload) => [
      ...verdictFaults('verdicts', payload.verdicts, judgedIn(content)),
      ...reasonFaults('verdicts', payload.verdicts, ({ choice }) => choice === 'decline'),
    ],
    effects: {
      amendContent: ({ document: { content } }, payload) => ({ content: appraised(content, payload) }),
    },
  }),

  /** Where nobody is proposed, a leader says so for good. */
  decline: action(nothing, {
    who: leaderOf('upper'),
    needs: ['involved'],
    danger: true,
    applies: (facts: CommendationFacts) => proposedIn(facts).length === 0,
    refuse: (facts: CommendationFacts) => [
      ...ownDocument(facts, facts.actor.personId),
      ...(proposedIn(facts).length > 0 ? [refusal('some-are-proposed')] : []),
    ],
    effects: { amendContent: ({ document }) => ({ content: settled(document.content) }) },
  }),

  joinDecision: newsAction<Commendation, BaseContext>(),
  takeEffect: newsAction<Commendation, BaseContext>(undefined, {
    amendContent: ({ document }) => ({ content: settled(document.content) }),
    recordCadre: (facts) => ({ entries: entriesOf(facts, ['proposed']) }),
  }),
  leaveDecision: newsAction<Commendation, BaseContext>(undefined, {
    amendContent: ({ document }) => ({ content: reopened(document.content) }),
  }),

  /** Takes back what the unit itself gave; what a decision above gave is taken back with that decision. */
  withdrawAward: action(withReason, {
    who: chair,
    danger: true,
    applies: ({ document }: CommendationFacts) => isOwn(document.content),
    refuse: ({ document }: CommendationFacts) =>
      isOwn(document.content) ? [] : [refusal('given-by-decision')],
  }),

  archive,
  cancel,
  recall: recallAction<Commendation, BaseContext>(chair),
  endByReorganisation: endByReorganisation<Commendation, BaseContext>(),
};

function awarding(): ActionRule<Commendation, BaseContext> {
  const issue = issueAction<Commendation, BaseContext>({
    who: chair,
    typeCode: 'QĐ',
    applies: ({ document }) => isOwn(document.content),
    refuse: (facts) => [
      ...(isOwn(facts.document.content) ? [] : [refusal('not-own-award')]),
      ...(facts.settings.ownAwards === false ? [refusal('own-awards-not-allowed')] : []),
      ...agreementBlockers(facts),
    ],
  });
  return {
    ...issue,
    effects: (types, facts, payload) =>
      types.flatMap((type) => {
        switch (type) {
          case 'amendContent':
            return [{ type, content: settled(facts.document.content) }];
          case 'recordCadre':
            return [{ type, entries: entriesOf(facts, ['agreed']) }];
          default:
            return issue.effects([type], facts, payload);
        }
      }),
  };
}

const AGREED = 'agree';

/** One question for each nominee; those without a majority fall, the others go on. */
function questionsIn({ nominees }: Commendation): Question[] {
  return nominees.map(({ id, title, personId, form: asked }) => ({
    ...{ id: String(id), title: `${title} - ${forms[asked]}`, most: 1, counting: 'each', mayFail: true },
    ...(personId ? { personId } : {}),
    choices: [
      { value: AGREED, label: 'Tán thành' },
      { value: 'disagree', label: 'Không tán thành', against: true },
    ],
  }));
}

function readyBlockers({ nominees }: Commendation): Blocker[] {
  const incomplete = nominees.filter(({ achievement, evidence }) => !achievement.trim() || !evidence.trim());
  const own = nominees.filter((row) => row.form === 'unitCertificate');
  return [
    ...(incomplete.length > 0
      ? [
          {
            ...refusal('nominee-incomplete', { names: incomplete.map(({ title }) => title) }),
            link: 'content:nominees',
          },
        ]
      : []),
    ...(own.length > 0 && own.length < nominees.length ? [refusal('awards-of-two-levels')] : []),
  ];
}

// Whom the committee did not agree on nobody above puts back.
function isAgreed({ outcome }: Commendation['results'][number]): boolean {
  return outcome !== 'notAgreed';
}

function judgedIn({ results }: Commendation): { id: string; title: string }[] {
  return results.filter(isAgreed).map(({ nomineeId, title }) => ({ id: nomineeId, title }));
}

function appraised(content: Commendation, payload: z.output<typeof verdicts>): Commendation {
  return {
    ...content,
    results: content.results.map(({ reason: _, ...row }) => {
      const verdict = payload.verdicts.find(({ rowId }) => rowId === row.nomineeId);
      if (!verdict || !isAgreed(row)) return row;
      return verdict.choice === 'propose'
        ? { ...row, outcome: 'proposed' }
        : { ...row, outcome: 'notProposed', reason: verdict.reason };
    }),
  };
}

const becomes: Partial<Record<Outcome, Outcome>> = {
  agreed: 'granted',
  proposed: 'granted',
  notProposed: 'declined',
};

/** What was proposed is granted, what was not is declined. */
function settled(content: Commendation): Commendation {
  return changed(content, becomes);
}

/** The decision is no more: all is as it was appraised. */
function reopened(content: Commendation): Commendation {
  return changed(content, { granted: 'proposed', declined: 'notProposed' });
}

function changed(content: Commendation, to: Partial<Record<Outcome, Outcome>>): Commendation {
  return {
    ...content,
    results: content.results.map((row) => ({ ...row, outcome: to[row.outcome] ?? row.outcome })),
  };
}

function proposedIn({ document }: Pick<CommendationFacts, 'document'>) {
  return nomineesWith(document.content, ['proposed']);
}

/** Why it opens no decision: nobody in it is proposed. */
export function openingRefusals(facts: Pick<CommendationFacts, 'document'>): Blocker[] {
  return proposedIn(facts).length > 0 ? [] : [{ code: 'nothing-handed-over' }];
}

/** What stands in the records of persons from now on. */
function entriesOf({ document, today }: CommendationFacts, outcomes: Outcome[]): CadreEntry[] {
  return nomineesWith(document.content, outcomes).flatMap(
    ({ personId, form: asked, achievement }): CadreEntry[] =>
      personId
        ? [
            {
              ...{ personId, entry: 'commendation', on: today },
              title: (document.content.occasion.trim() || achievement.trim()).slice(0, 300),
              data: { form: forms[asked] },
            },
          ]
        : [],
  );
}

function refusal(code: CommendationCode, params?: Blocker['params']): Blocker {
  return { code, ...(params ? { params } : {}) };
}
