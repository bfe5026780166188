import {
  anyOf,
  defineFlow,
  drafter,
  dueBy,
  sentToNobody,
  termBy,
  type BaseContext,
  type Tone,
} from '../kit/index.ts';
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

const due = dueBy<Directive, BaseContext>((state, facts) => termBy({ machine }, state, facts));

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
  ...due,
  waiting: (state, facts) => waiting(state, facts, due.dueAt(state, facts)),
  lastYear,
  asks: asked,
  typeCode: ({ type }) => papers[type].code,
  title: ({ type, year }) => `${papers[type].name || 'Công văn về việc'} năm ${year}`,
  year: ({ year }) => year,
  manyAYear: true,
  warnings: sentToNobody,
  paper,
  mainPath: ['draft', 'submitted', 'inForce', 'closed', 'archived'],
  tone: (state) => tones[state] ?? 'closed',
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
