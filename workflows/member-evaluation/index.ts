import {
  anyOf,
  chairOf,
  defineFlow,
  officeIn,
  type BaseContext,
  type Duty,
  type Tone,
} from '../kit/index.ts';
import { blank, copyToYear, facets, form, unfit, type MemberEvaluation } from './form.ts';
import { machine } from './machine.ts';
import { paper } from './paper.ts';
import { audience, waiting } from './parties.ts';
import { actions } from './rules.ts';

const duty: Duty = { periods: [{ name: 'annual', dueOn: (year) => `${year}-12-31` }] };

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
  waiting,
  duty,
  typeCode: 'KL',
  title: ({ year }) => `Kết luận đánh giá uỷ viên Ban Chấp hành năm ${year}`,
  year: ({ year }) => year,
  paper,
  mainPath: ['draft', 'assessing', 'deciding', 'notified', 'concluded', 'inForce', 'closed', 'archived'],
  tones,
  blank,
  copyToYear,
  yardsticks: { fields: ['criteria', 'scale', 'levels'], faults: unfit },
  facets,
  labels: {
    vi: () => import('./labels/vi.ts').then(({ vi }) => vi),
    en: () => import('./labels/en.ts').then(({ en }) => en),
  },
  demo: () => import('./demo.ts').then(({ demo }) => demo),
  simulation: () => import('./year.ts').then(({ year }) => year),
});
