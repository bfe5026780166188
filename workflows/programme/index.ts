import {
  anyOf,
  askedOfUnits,
  chairOf,
  defineFlow,
  officerOf,
  sentToNobody,
  type BaseContext,
  type Tone,
} from '../kit/index.ts';
import { blank, facets, form, type Programme } from './form.ts';
import { machine } from './machine.ts';
import { paper } from './paper.ts';
import { audience, waiting } from './parties.ts';
import { actions } from './rules.ts';

const tones: Record<string, Tone> = { draft: 'draft', deciding: 'waiting', agreed: 'good', inForce: 'good' };

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
  waiting,
  lastYear: ({ termTo }) => termTo,
  asks: ({ duties = [] }) => askedOfUnits(duties),
  typeCode: 'CTr',
  title: ({ termFrom, termTo }) => `Chương trình công tác nhiệm kỳ ${termFrom} - ${termTo}`,
  year: ({ termFrom }) => termFrom,
  paper,
  manyAYear: true,
  warnings: sentToNobody,
  mainPath: ['draft', 'deciding', 'agreed', 'inForce', 'closed', 'archived'],
  tones,
  blank,
  facets,
  labels: {
    vi: () => import('./labels/vi.ts').then(({ vi }) => vi),
    en: () => import('./labels/en.ts').then(({ en }) => en),
  },
  demo: () => import('./demo.ts').then(({ demo }) => demo),
  simulation: () => import('./year.ts').then(({ year }) => year),
});
