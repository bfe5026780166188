import {
  anyOf,
  chairOf,
  defineFlow,
  drafter,
  memberOf,
  type BaseContext,
  type Duty,
  type Tone,
} from '../kit/index.ts';
import { blank, copyToYear, facets, form, unfit, type Classification } from './form.ts';
import { handed } from './handed.ts';
import { machine } from './machine.ts';
import { paper } from './paper.ts';
import { audience, waiting } from './parties.ts';
import { actions, preparer } from './rules.ts';

const duty: Duty = { periods: [{ name: 'annual', dueOn: (year) => `${year}-12-10` }] };

const tones: Record<string, Tone> = {
  draft: 'draft',
  deciding: 'waiting',
  agreed: 'good',
  sent: 'waiting',
  received: 'waiting',
  appraised: 'waiting',
  proposed: 'waiting',
  decided: 'good',
};

/** How well a unit did in a year: it scores itself, those above appraise, their decision gives the level. */
export const unionClassification = defineFlow<Classification, BaseContext>({
  kind: 'union-classification',
  version: 1,
  machine,
  form,
  create: { who: memberOf('unit') },
  save: { who: anyOf(drafter(), chairOf('unit')) },
  actions,
  audience,
  waiting,
  duty,
  typeCode: 'BC',
  title: ({ year }) => `Báo cáo tự chấm điểm, đề nghị xếp loại công đoàn cơ sở năm ${year}`,
  year: ({ year }) => year,
  paper,
  mainPath: [
    'draft',
    'deciding',
    'agreed',
    'sent',
    'received',
    'appraised',
    'proposed',
    'decided',
    'archived',
  ],
  tones,
  blank,
  copyToYear,
  yardsticks: { fields: ['criteria', 'levels'], binding: true, faults: unfit },
  opens: {
    classification: {
      ...{ at: 'upper', in: ['appraised'], who: preparer, together: true, again: ['cancelled', 'recalled'] },
      hand: ({ id, organisationId, content }, _, { name }) => handed(id, organisationId, name, content),
    },
  },
  onLinked: {
    classification: {
      draft: 'joinDecision',
      inForce: 'takeEffect',
      cancelled: 'leaveDecision',
      recalled: 'leaveDecision',
    },
  },
  facets,
  rates: 'level',
  labels: {
    vi: () => import('./labels/vi.ts').then(({ vi }) => vi),
    en: () => import('./labels/en.ts').then(({ en }) => en),
  },
  demo: () => import('./demo.ts').then(({ demo }) => demo),
  simulation: () => import('./year.ts').then(({ year }) => year),
});
