import {
  afterWorkingDays,
  anyOf,
  chairOf,
  defineFlow,
  drafter,
  dueBy,
  memberOf,
  type DueFacts,
  type Tone,
} from '../kit/index.ts';
import { blank, copyToYear, facets, form, fromProgramme, uncovered, type AnnualPlan } from './form.ts';
import { machine, type PlanContext } from './machine.ts';
import { paper } from './paper.ts';
import { audience, waiting } from './parties.ts';
import { actions } from './rules.ts';

/** A grassroots union's plan for one year, due on 28 February. */
const duty = { dueOn: (year: number) => `${year}-02-28` };

const tones: Record<string, Tone> = {
  draft: 'draft',
  deciding: 'waiting',
  agreed: 'good',
  submitted: 'waiting',
  underReview: 'waiting',
  returned: 'returned',
  approved: 'good',
  inForce: 'good',
};

export const annualPlan = defineFlow<AnnualPlan, PlanContext>({
  kind: 'annual-plan',
  version: 1,
  machine,
  form,
  create: { who: memberOf('unit') },
  save: { who: anyOf(drafter(), chairOf('unit')) },
  actions,
  audience,
  dueAt,
  waiting: (state, facts) => waiting(state, facts, dueAt(state, facts)),
  duty,
  typeCode: 'KH',
  title: ({ year }) => `Kế hoạch công tác công đoàn năm ${year}`,
  year: ({ year }) => year,
  paper,
  warnings: (plan, programme) => (programme ? uncovered(plan, programme) : []),
  mainPath: [
    'draft',
    'deciding',
    'agreed',
    'submitted',
    'underReview',
    'approved',
    'inForce',
    'closed',
    'archived',
  ],
  tone: (state) => tones[state] ?? 'closed',
  blank,
  copyToYear,
  fromProgramme,
  facets,
  labels: {
    vi: () => import('./labels/vi.ts').then(({ vi }) => vi),
    en: () => import('./labels/en.ts').then(({ en }) => en),
  },
  demo: () => import('./demo.ts').then(({ demo }) => demo),
});

function dueAt(state: string, facts: DueFacts<AnnualPlan, PlanContext>): string | null {
  if (state !== 'inForce') return dueBy({ machine, duty }, state, facts);
  const { leave, acknowledged, since } = facts.document.context;
  const calendar = facts.settings?.calendar;
  if (leave) return afterWorkingDays(since, 5, calendar);
  const toAcknowledge = facts.settings?.mode === 'notify' && !acknowledged;
  return toAcknowledge ? afterWorkingDays(since, 15, calendar) : null;
}
