import {
  anyOf,
  chairOf,
  defineFlow,
  dueBy,
  officeIn,
  termBy,
  type BaseContext,
  type Duty,
  type Tone,
} from '../kit/index.ts';
import { blank, copyToYear, facets, form, type MemberEvaluation } from './form.ts';
import { machine } from './machine.ts';
import { paper } from './paper.ts';
import { audience, waiting } from './parties.ts';
import { actions } from './rules.ts';

const duty: Duty = { periods: [{ name: 'annual', dueOn: (year) => `${year}-12-31` }] };

const due = dueBy<MemberEvaluation, BaseContext>((state, facts) => termBy({ machine, duty }, state, facts));

const tones: Record<string, Tone> = {
  draft: 'draft',
  assessing: 'waiting',
  deciding: 'waiting',
  notified: 'waiting',
  objected: 'returned',
  concluded: 'good',
  inForce: 'good',
};

const office = anyOf(chairOf('unit'), officeIn('unit', ['secretary', 'officer']));

/** A committee evaluates each of its members once a year. */
export const memberEvaluation = defineFlow<MemberEvaluation, BaseContext>({
  kind: 'member-evaluation',
  version: 1,
  machine,
  form,
  create: { who: office },
  save: { who: office },
  actions,
  audience,
  ...due,
  waiting: (state, facts) => waiting(state, facts, due.dueAt(state, facts)),
  duty,
  typeCode: 'KL',
  title: ({ year }) => `Kết luận đánh giá uỷ viên Ban Chấp hành năm ${year}`,
  year: ({ year }) => year,
  paper,
  mainPath: ['draft', 'assessing', 'deciding', 'notified', 'concluded', 'inForce', 'closed', 'archived'],
  tone: (state) => tones[state] ?? 'closed',
  blank,
  copyToYear,
  facets,
  labels: {
    vi: () => import('./labels/vi.ts').then(({ vi }) => vi),
    en: () => import('./labels/en.ts').then(({ en }) => en),
  },
  demo: () => import('./demo.ts').then(({ demo }) => demo),
  simulation: () => import('./year.ts').then(({ year }) => year),
});
