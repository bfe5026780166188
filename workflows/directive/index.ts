import { anyOf, defineFlow, drafter, sentToNobody, type BaseContext, type Tone } from '../kit/index.ts';
import { asked, blank, facets, form, lastYear, papers, takes, type Directive } from './form.ts';
import { machine } from './machine.ts';
import { paper } from './paper.ts';
import { audience, waiting } from './parties.ts';
import { actions, office } from './rules.ts';

const tones: Record<string, Tone> = {
  draft: 'draft',
  submitted: 'waiting',
  returned: 'returned',
  inForce: 'good',
};

/** What a union tells those below it: guidance, notice, official letter; sent, received and read. */
export const directive = defineFlow<Directive, BaseContext>({
  kind: 'directive',
  version: 1,
  machine,
  form,
  create: { who: office },
  save: { who: anyOf(drafter(), office) },
  actions,
  audience,
  waiting,
  lastYear,
  asks: asked,
  typeCode: ({ type }) => papers[type].code,
  title: ({ type, year }) => `${papers[type].name || 'Công văn về việc'} năm ${year}`,
  year: ({ year }) => year,
  manyAYear: true,
  warnings: sentToNobody,
  paper,
  mainPath: ['draft', 'submitted', 'inForce', 'closed', 'archived'],
  tones,
  blank,
  takes,
  facets,
  labels: {
    vi: () => import('./labels/vi.ts').then(({ vi }) => vi),
    en: () => import('./labels/en.ts').then(({ en }) => en),
  },
  demo: () => import('./demo.ts').then(({ demo }) => demo),
  simulation: () => import('./year.ts').then(({ year }) => year),
});
