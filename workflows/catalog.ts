import { annualPlan } from './annual-plan/index.ts';
import { confidenceVote } from './confidence-vote/index.ts';
import { commendation } from './commendation/index.ts';
import { decision } from './decision/index.ts';
import { directive } from './directive/index.ts';
import { inspection } from './inspection/index.ts';
import { cadrePlanning } from './cadre-planning/index.ts';
import { indicators } from './indicators.ts';
import { catalogOf, type Flow } from './kit/index.ts';
import { memberEvaluation } from './member-evaluation/index.ts';
import { memberFeedback } from './member-feedback/index.ts';
import { programme } from './programme/index.ts';
import { programmeReview } from './programme-review/index.ts';
import { report } from './report/index.ts';
import { recommendation } from './recommendation/index.ts';
import { trainingCourse } from './training-course/index.ts';
import { unionClassification } from './union-classification/index.ts';

/** The installed kinds of document: one line each, and nothing about a kind anywhere else. */
export const flows: Flow[] = [
  programme,
  annualPlan,
  report,
  recommendation,
  memberFeedback,
  directive,
  memberEvaluation,
  inspection,
  programmeReview,
  cadrePlanning,
  confidenceVote,
  trainingCourse,
  commendation,
  unionClassification,
  decision,
];

/** Which kind takes what flows hand over, by the role they name: flows never name each other. */
export const handOffs: Record<string, string> = {
  proposal: 'recommendation',
  escalation: 'recommendation',
  invitation: 'directive',
  sixMonthReport: 'report',
  annualReport: 'report',
  remedy: 'report',
  contribution: 'report',
  award: 'decision',
  classification: 'decision',
};

export const catalog = catalogOf(flows, handOffs, indicators);

/** The flow of a kind, as of a version where one is named; undefined where it is not installed. */
export const flowOf = catalog.of;
