import {
  anyOf,
  askedOfUnits,
  chairOf,
  defineFlow,
  dueBy,
  officerOf,
  sentToNobody,
  termBy,
  type BaseContext,
  type Tone,
} from '../kit/index.ts';
import { blank, facets, form, type Programme } from './form.ts';
import { machine } from './machine.ts';
import { paper } from './paper.ts';
import { audience, waiting } from './parties.ts';
import { actions } from './rules.ts';

const tones: Record<string, Tone> = { draft: 'draft', deciding: 'waiting', agreed: 'good', inForce: 'good' };

const due = dueBy<Programme, BaseContext>((state, facts) => termBy({ machine }, state, facts));

/** The programme of a term, from which the units' yearly plans follow. */
export const programme = defineFlow<Programme, BaseContext>({
  kind: 'programme',
  version: 1,
  machine,
  form,
  create: { who: officerOf('unit') },
  save: { who: anyOf(officerOf('unit'), chairOf('unit')) },
  actions,
  audience,
  ...due,
  waiting: (state, facts) => waiting(state, facts, due.dueAt(state, facts)),
  lastYear: ({ termTo }) => termTo,
  asks: ({ duties = [] }) => askedOfUnits(duties),
  typeCode: 'CTr',
  title: ({ termFrom, termTo }) => `Chương trình công tác nhiệm kỳ ${termFrom} - ${termTo}`,
  year: ({ termFrom }) => termFrom,
  paper,
  manyAYear: true,
  warnings: sentToNobody,
  mainPath: ['draft', 'deciding', 'agreed', 'inForce', 'closed', 'archived'],
  tone: (state) => tones[state] ?? 'closed',
  blank,
  facets,
  labels: {
    vi: () => import('./labels/vi.ts').then(({ vi }) => vi),
    en: () => import('./labels/en.ts').then(({ en }) => en),
  },
  demo: () => import('./demo.ts').then(({ demo }) => demo),
  simulation: () => import('./year.ts').then(({ year }) => year),
});
