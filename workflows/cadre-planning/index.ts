import {
  anyOf,
  chairOf,
  defineFlow,
  drafter,
  memberOf,
  officeIn,
  type BaseContext,
  type Tone,
} from '../kit/index.ts';
import { blank, copyToYear, facets, form, type CadrePlanning } from './form.ts';
import { machine } from './machine.ts';
import { paper } from './paper.ts';
import { audience, waiting } from './parties.ts';
import { actions } from './rules.ts';

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

const committee = anyOf(memberOf('unit'), officeIn('unit', ['officer']));

/** Who is to follow in which post: introduced in secret, approved above, reviewed every year. */
export const cadrePlanning = defineFlow<CadrePlanning, BaseContext>({
  kind: 'cadre-planning',
  version: 1,
  machine,
  form,
  create: { who: committee },
  save: { who: anyOf(drafter(), chairOf('unit'), officeIn('unit', ['secretary', 'officer'])) },
  actions,
  audience,
  waiting,
  lastYear: ({ termTo }) => termTo,
  typeCode: 'ĐA',
  title: ({ year, termFrom, termTo }) =>
    `Đề án quy hoạch cán bộ công đoàn nhiệm kỳ ${termFrom}-${termTo} (năm ${year})`,
  year: ({ year }) => year,
  paper,
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
  facets,
  labels: {
    vi: () => import('./labels/vi.ts').then(({ vi }) => vi),
    en: () => import('./labels/en.ts').then(({ en }) => en),
  },
  demo: () => import('./demo.ts').then(({ demo }) => demo),
  simulation: () => import('./year.ts').then(({ year }) => year),
});
