import { anyOf, chairOf, defineFlow, drafter, memberOf, type BaseContext, type Tone } from '../kit/index.ts';
import { blank, facets, form, isOwn, type Commendation } from './form.ts';
import { handed } from './handed.ts';
import { machine } from './machine.ts';
import { paper } from './paper.ts';
import { audience, waiting } from './parties.ts';
import { actions, openingRefusals, preparer } from './rules.ts';

const tones: Record<string, Tone> = {
  draft: 'draft',
  deciding: 'waiting',
  agreed: 'good',
  sent: 'waiting',
  received: 'waiting',
  appraised: 'waiting',
  proposed: 'waiting',
  granted: 'good',
  declined: 'returned',
};

/** Timely commendation: nominated, agreed on, given by the unit itself or by a decision above. */
export const commendation = defineFlow<Commendation, BaseContext>({
  kind: 'commendation',
  version: 1,
  machine,
  form,
  create: { who: memberOf('unit') },
  save: { who: anyOf(drafter(), chairOf('unit')) },
  actions,
  audience,
  waiting,
  typeCode: (content) => (isOwn(content) ? 'QĐ' : 'TTr'),
  title: (content) =>
    isOwn(content)
      ? `Quyết định về việc tặng Giấy khen năm ${content.year}`
      : `Tờ trình về việc đề nghị khen thưởng năm ${content.year}`,
  year: ({ year }) => year,
  manyAYear: true,
  givesAwards: true,
  paper,
  mainPath: [
    'draft',
    'deciding',
    'agreed',
    'sent',
    'received',
    'appraised',
    'proposed',
    'granted',
    'archived',
  ],
  tones,
  blank,
  opens: {
    award: {
      ...{ at: 'upper', in: ['appraised'], who: preparer, together: true, again: ['cancelled', 'recalled'] },
      refuse: openingRefusals,
      hand: ({ id, organisationId, content }, _, { name }) => handed(id, organisationId, name, content),
    },
  },
  onLinked: {
    award: {
      draft: 'joinDecision',
      inForce: 'takeEffect',
      cancelled: 'leaveDecision',
      recalled: 'leaveDecision',
    },
  },
  facets,
  labels: {
    vi: () => import('./labels/vi.ts').then(({ vi }) => vi),
    en: () => import('./labels/en.ts').then(({ en }) => en),
  },
  demo: () => import('./demo.ts').then(({ demo }) => demo),
  simulation: () => import('./year.ts').then(({ year }) => year),
});
