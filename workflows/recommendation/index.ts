import {
  anyOf,
  chairOf,
  defineFlow,
  drafter,
  memberOf,
  termBy,
  type DueFacts,
  type Term,
  type Tone,
} from '../kit/index.ts';
import { blank, form, taken, type Recommendation } from './form.ts';
import { machine, type RecommendationContext } from './machine.ts';
import { paper } from './paper.ts';
import { audience, waiting } from './parties.ts';
import { actions } from './rules.ts';

const tones: Record<string, Tone> = {
  draft: 'draft',
  deciding: 'waiting',
  agreed: 'good',
  sent: 'waiting',
  received: 'waiting',
  factsAsked: 'returned',
  forwarded: 'waiting',
  answered: 'good',
  declined: 'returned',
};

export const recommendation = defineFlow<Recommendation, RecommendationContext>({
  kind: 'recommendation',
  version: 1,
  machine,
  form,
  create: { who: memberOf('unit') },
  save: { who: anyOf(drafter(), chairOf('unit')) },
  actions,
  audience,
  term,
  waiting,
  typeCode: 'TTr',
  title: ({ subject }) => (subject.trim() ? `Tờ trình về việc ${subject.trim()}`.slice(0, 500) : 'Tờ trình'),
  year: ({ year }) => year,
  paper,
  manyAYear: true,
  mainPath: ['draft', 'deciding', 'agreed', 'sent', 'received', 'answered', 'closed', 'archived'],
  tones,
  blank,
  takes: taken,
  facets: ({ year }) => ({ year }),
  labels: {
    vi: () => import('./labels/vi.ts').then(({ vi }) => vi),
    en: () => import('./labels/en.ts').then(({ en }) => en),
  },
  demo: () => import('./demo.ts').then(({ demo }) => demo),
  simulation: () => import('./year.ts').then(({ year }) => year),
});

/** The answer is due by the receipt, whatever was asked in between; whoever was answered has a while to say it is well. */
function term(state: string, facts: DueFacts<Recommendation, RecommendationContext>): Term | null {
  const { receivedAt, since } = facts.document.context;
  const usual = termBy({ machine }, state, facts);
  if (state === 'received' && usual && 'workingDays' in usual) return { ...usual, from: receivedAt ?? since };
  const isAnswered = state === 'answered' || state === 'declined';
  return isAnswered ? { from: since, workingDays: 10 } : usual;
}
