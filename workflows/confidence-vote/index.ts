import { anyOf, chairOf, defineFlow, drafter, officeIn, type BaseContext, type Tone } from '../kit/index.ts';
import { blank, copyToYear, facets, form, type ConfidenceVote } from './form.ts';
import { machine } from './machine.ts';
import { paper } from './paper.ts';
import { audience, waiting } from './parties.ts';
import { actions } from './rules.ts';

const tones: Record<string, Tone> = {
  draft: 'draft',
  deciding: 'waiting',
  concluded: 'good',
  inForce: 'good',
};

const office = anyOf(chairOf('unit'), officeIn('unit', ['secretary', 'officer']));

/** A committee says in secret how far it trusts those in office (phiếu tín nhiệm). */
export const confidenceVote = defineFlow<ConfidenceVote, BaseContext>({
  kind: 'confidence-vote',
  version: 1,
  machine,
  form,
  create: { who: office },
  save: { who: anyOf(drafter(), office) },
  actions,
  audience,
  waiting,
  typeCode: 'TB',
  title: ({ year }) => `Thông báo kết quả lấy phiếu tín nhiệm năm ${year}`,
  year: ({ year }) => year,
  manyAYear: true,
  paper,
  mainPath: ['draft', 'deciding', 'concluded', 'inForce', 'closed', 'archived'],
  tones,
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
