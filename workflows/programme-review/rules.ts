import {
  action,
  afterIssueActions,
  agreementBlockers,
  anyOf,
  chairOf,
  dayOf,
  decisionActions,
  endByReorganisation,
  endOfDay,
  engine,
  incomplete,
  issueAction,
  leaderOf,
  officerOf,
  recallAction,
  replaceAction,
  nothing,
  type AskedFacts,
  type BaseContext,
  type Blocker,
  type Facts,
} from '../kit/index.ts';
import { missingForAsking, missingIn, type Review, type ReviewUnit } from './form.ts';

export type ReviewFacts = Facts<Review, BaseContext>;

/** Refusals that only this flow knows; the others are the kit's. */
export type ReviewCode = 'cut-off-past' | 'cut-off-not-reached' | 'no-late-report';

/** The role in which units answer. */
export const CONTRIBUTION = 'contribution';

/** The union's office and its leaders. */
export const office = anyOf(officerOf('unit'), leaderOf('unit'));
const chair = chairOf('unit');

export const actions = {
  askReports: action(nothing, {
    who: office,
    main: true,
    refuse: ({ document: { content }, today }: ReviewFacts) => [
      ...incomplete(missingForAsking(content)),
      ...(content.cutOffOn && content.cutOffOn <= today
        ? [{ code: 'cut-off-past', params: { cutOffOn: content.cutOffOn }, link: 'content:cutOffOn' }]
        : []),
    ],
    effects: {
      askUnits: ({ document: { content } }) => ({
        role: CONTRIBUTION,
        requests: [{ rowId: null, unitIds: null, title: content.request, dueOn: String(content.cutOffOn) }],
      }),
    },
  }),

  /** By itself at the end of the day; earlier where all have reported. */
  freeze: action(nothing, {
    who: anyOf(office, engine()),
    needs: ['asked'],
    main: true,
    refuse: (facts: ReviewFacts) => tooEarly(facts),
    effects: {
      amendContent: ({ document: { content }, asked = [] }) => ({
        content: { ...content, units: asked.filter(({ lapsed }) => !lapsed).map(standingOf) },
      }),
    },
  }),

  /** What came after the cut-off stands in an annex, beside the figures. */
  annexLate: action(nothing, {
    who: office,
    needs: ['asked'],
    refuse: (facts: ReviewFacts) => (lateOnes(facts).length > 0 ? [] : [{ code: 'no-late-report' }]),
    effects: {
      amendContent: (facts) => ({
        content: {
          ...facts.document.content,
          lateReports: [...facts.document.content.lateReports, ...lateOnes(facts)],
        },
      }),
    },
  }),

  ...decisionActions<Review, BaseContext>({
    opener: anyOf(officerOf('unit'), chair),
    closer: chair,
    secretaries: ['officer', 'secretary'],
    missing: missingIn,
  }),

  revise: action<Record<string, never>, Review, BaseContext>(nothing, {
    who: anyOf(officerOf('unit'), chair),
  }),

  issue: issueAction<Review, BaseContext>({ who: chair, typeCode: 'BC', refuse: agreementBlockers }),
  ...afterIssueActions<Review, BaseContext>(chair),
  recall: recallAction<Review, BaseContext>(chair),
  replace: replaceAction<Review, BaseContext>(chair),
  endByReorganisation: endByReorganisation<Review, BaseContext>(),
};

function tooEarly({ now, document, asked = [] }: ReviewFacts): Blocker[] {
  const { cutOffOn } = document.content;
  if (!cutOffOn || now >= endOfDay(cutOffOn)) return [];
  const missing = asked.filter((one) => !one.lapsed && standingOf(one).standing !== 'reported').length;
  return missing > 0 || asked.length === 0
    ? [{ code: 'cut-off-not-reached', params: { cutOffOn, missing } }]
    : [];
}

function standingOf({ organisationId, name, answer }: AskedFacts): ReviewUnit {
  const own = { organisationId, name };
  if (!answer) return { ...own, standing: 'missing' };
  return {
    ...own,
    standing: answer.returned ? 'returned' : 'reported',
    documentId: answer.documentId,
    sentOn: dayOf(answer.firstSentAt),
  };
}

/** Who had not reported at the cut-off, and has by now. */
function lateOnes({ document: { content }, asked = [] }: ReviewFacts): Review['lateReports'] {
  const annexed = new Set(content.lateReports.map(({ organisationId }) => organisationId));
  const inTime = new Set(
    content.units.flatMap(({ organisationId, standing }) =>
      standing === 'reported' ? [organisationId] : [],
    ),
  );
  return asked.map(standingOf).flatMap(({ standing, ...late }) => {
    const isNew = !annexed.has(late.organisationId) && !inTime.has(late.organisationId);
    return standing === 'reported' && isNew ? [late] : [];
  });
}
