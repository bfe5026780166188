import { defineFlow, type BaseContext, type Tone } from '../kit/index.ts';
import { blank, facets, fixedIn, form, fromProgramme, type Review } from './form.ts';
import { machine } from './machine.ts';
import { paper } from './paper.ts';
import { audience, waiting } from './parties.ts';
import { actions, CONTRIBUTION, office } from './rules.ts';

const tones: Record<string, Tone> = {
  draft: 'draft',
  gathering: 'waiting',
  consolidating: 'draft',
  deciding: 'waiting',
  agreed: 'good',
  inForce: 'good',
};

const names = { interim: 'Báo cáo sơ kết', final: 'Báo cáo tổng kết' };

/** How a programme went, half way or at its end: from the units' reports, adopted by the committee. */
export const programmeReview = defineFlow<Review, BaseContext>({
  kind: 'programme-review',
  version: 1,
  machine,
  form,
  create: { who: office },
  save: { who: office, fixed: fixedIn },
  actions,
  audience,
  waiting,
  typeCode: 'BC',
  title: ({ type, programme, year }) =>
    `${names[type]} ${programme.trim() ? `việc thực hiện ${programme.trim()}` : `năm ${year}`}`.slice(0, 500),
  year: ({ year }) => year,
  manyAYear: true,
  paper,
  mainPath: ['draft', 'gathering', 'consolidating', 'deciding', 'agreed', 'inForce', 'closed', 'archived'],
  tones,
  blank,
  fromProgramme,
  asksAs: [CONTRIBUTION],
  facets,
  labels: {
    vi: () => import('./labels/vi.ts').then(({ vi }) => vi),
    en: () => import('./labels/en.ts').then(({ en }) => en),
  },
  demo: () => import('./demo.ts').then(({ demo }) => demo),
  simulation: () => import('./year.ts').then(({ year }) => year),
});
