import { chairOf, defineFlow, engine, termBy, type DueFacts, type Term, type Tone } from '../kit/index.ts';
import { blank, facets, form, publicForm, received, yearOf, type Feedback } from './form.ts';
import { inCommittee, inspecting, resolver } from './handlers.ts';
import { machine, type FeedbackContext } from './machine.ts';
import { paper } from './paper.ts';
import { audience, waiting } from './parties.ts';
import { actions, senderMay } from './rules.ts';

const tones: Record<string, Tone> = {
  received: 'waiting',
  pending: 'waiting',
  resolving: 'draft',
  deciding: 'waiting',
  agreed: 'good',
  escalated: 'waiting',
  answered: 'good',
};

/** What members say to their union without an account, and what becomes of it within ten working days. */
export const memberFeedback = defineFlow<Feedback, FeedbackContext>({
  kind: 'member-feedback',
  version: 1,
  machine,
  form,
  create: { who: engine() },
  save: { who: resolver() },
  actions,
  audience,
  term,
  waiting,
  typeCode: 'TB',
  title: ({ subject }) => (subject ? `Ý kiến đoàn viên: ${subject}` : 'Ý kiến đoàn viên'),
  year: yearOf,
  paper,
  issuedByInspection: inspecting,
  manyAYear: true,
  mainPath: ['received', 'pending', 'resolving', 'answered', 'closed', 'archived'],
  tones,
  blank,
  facets,
  opens: {
    escalation: {
      at: 'unit',
      in: ['resolving'],
      who: inCommittee(chairOf('unit')),
      hand: ({ content }) => ({ title: content.subject, text: content.words, year: yearOf(content) }),
    },
  },
  onLinked: {
    escalation: {
      sent: 'escalate',
      answered: 'hearAnswer',
      declined: 'hearAnswer',
      recalled: 'hearAnswer',
      cancelled: 'hearAnswer',
    },
  },
  intake: {
    path: 'gop-y',
    form: publicForm,
    receive: received,
    resolver: resolver(),
    answerWithin: 10,
    answer: (state, { answer }) =>
      ['answered', 'closed', 'archived'].includes(state) && answer.trim() ? answer : null,
    told: { askSender: 'question', dismiss: 'reason' },
    senderMay,
  },
  labels: {
    vi: () => import('./labels/vi.ts').then(({ vi }) => vi),
    en: () => import('./labels/en.ts').then(({ en }) => en),
  },
  demo: () => import('./demo.ts').then(({ demo }) => demo),
  simulation: () => import('./year.ts').then(({ year }) => year),
});

/** Ten working days from the receipt, whatever is done meanwhile; the first three of them to take it up. */
function term(state: string, facts: DueFacts<Feedback, FeedbackContext>): Term | null {
  const { counted } = facts.document.context;
  const usual = termBy({ machine }, state, facts);
  // While the upper union has it, the clock is the upper union's.
  if (state === 'escalated') return usual;
  return usual && 'workingDays' in usual ? { ...usual, from: counted } : usual;
}
