import { anyOf, defineFlow, drafter, type BaseContext, type Tone } from '../kit/index.ts';
import { blank, facets, form, taken, type Decision } from './form.ts';
import { machine } from './machine.ts';
import { paper } from './paper.ts';
import { audience, waiting } from './parties.ts';
import { actions, office } from './rules.ts';

const tones: Record<string, Tone> = { draft: 'draft', deciding: 'waiting', agreed: 'good', inForce: 'good' };

/** What a committee decides, on one or on many: voted on, signed in its name, numbered, sent to those concerned. */
export const decision = defineFlow<Decision, BaseContext>({
  kind: 'decision',
  version: 1,
  machine,
  form,
  create: { who: office },
  save: { who: anyOf(drafter(), office) },
  actions,
  audience,
  waiting,
  lastYear: ({ year }) => year,
  typeCode: 'QĐ',
  title: ({ year }) => `Quyết định năm ${year}`,
  year: ({ year }) => year,
  manyAYear: true,
  paper,
  mainPath: ['draft', 'deciding', 'agreed', 'inForce', 'closed', 'archived'],
  tones,
  blank,
  takes: taken,
  facets,
  labels: {
    vi: () => import('./labels/vi.ts').then(({ vi }) => vi),
    en: () => import('./labels/en.ts').then(({ en }) => en),
  },
  demo: () => import('./demo.ts').then(({ demo }) => demo),
  simulation: () => import('./demo.ts').then(({ decisionsOn }) => decisionsOn),
});
