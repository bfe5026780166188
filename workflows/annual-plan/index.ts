import {
  anyOf,
  chairOf,
  defineFlow,
  drafter,
  memberOf,
  targetText,
  termBy,
  type DueFacts,
  type Duty,
  type HandOff,
  type Opening,
  type Term,
  type Tone,
} from '../kit/index.ts';
import { blank, copyToYear, facets, form, fromProgramme, uncovered, type AnnualPlan } from './form.ts';
import { machine, type PlanContext } from './machine.ts';
import { paper } from './paper.ts';
import { audience, waiting } from './parties.ts';
import { actions } from './rules.ts';

/** A grassroots union's plan for one year, due on 28 February. */
const duty: Duty = { periods: [{ name: 'annual', dueOn: (year) => `${year}-02-28` }] };

/** What the plan set out to do is what its unit reports on, twice a year. */
const reporting: Opening<AnnualPlan, PlanContext> = {
  at: 'unit',
  in: ['inForce', 'closed'],
  who: memberOf('unit'),
  hand: handed,
};

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
  term,
  waiting,
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
  tones,
  blank,
  copyToYear,
  fromProgramme,
  opens: { sixMonthReport: reporting, annualReport: reporting },
  facets,
  labels: {
    vi: () => import('./labels/vi.ts').then(({ vi }) => vi),
    en: () => import('./labels/en.ts').then(({ en }) => en),
  },
  demo: () => import('./demo.ts').then(({ demo }) => demo),
  simulation: () => import('./year.ts').then(({ year }) => year),
});

function handed({ content, title }: DueFacts<AnnualPlan, PlanContext>['document']): HandOff {
  const targets = content.targets.map((target) => ({ title: target.title, text: targetText(target) }));
  const tasks = content.tasks.map((task) => ({ title: task.title, text: task.outcome }));
  return { title, text: '', year: content.year, rows: [...targets, ...tasks] };
}

function term(state: string, facts: DueFacts<AnnualPlan, PlanContext>): Term | null {
  if (state !== 'inForce') return termBy({ machine, duty }, state, facts);
  const { leave, acknowledged, since: from } = facts.document.context;
  if (leave) return { from, workingDays: 5 };
  return facts.settings?.mode === 'notify' && !acknowledged ? { from, workingDays: 15 } : null;
}
