import {
  anyOf,
  chairOf,
  defineFlow,
  drafter,
  termBy,
  type BaseContext,
  type DueFacts,
  type Term,
  type Tone,
} from '../kit/index.ts';
import { attendeesOf, sessionsOf } from './attendance.ts';
import { blank, copyToYear, facets, form, lastDay, mostParticipants, type Course } from './form.ts';
import { invitation } from './invitation.ts';
import { machine } from './machine.ts';
import { certificate, paper } from './paper.ts';
import { audience, waiting } from './parties.ts';
import { actions, office } from './rules.ts';

const tones: Record<string, Tone> = {
  draft: 'draft',
  submitted: 'waiting',
  returned: 'returned',
  inForce: 'good',
  held: 'waiting',
  concluded: 'good',
};

// What is still to be held is over on its own last day, whenever it was issued.
/** Training, seminars and exchanges: planned, paid for from two sources, attended, concluded, certified. */
export const trainingCourse = defineFlow<Course, BaseContext>({
  kind: 'training-course',
  version: 1,
  machine,
  form,
  create: { who: anyOf(office, chairOf('unit')) },
  save: { who: anyOf(drafter(), office) },
  actions,
  audience,
  term,
  waiting,
  typeCode: 'KH',
  title: ({ year }) => `Kế hoạch tập huấn cán bộ công đoàn năm ${year}`,
  year: ({ year }) => year,
  manyAYear: true,
  paper,
  certificate,
  attendance: {
    ...{ list: 'participants', invites: 'invite', uninvites: 'uninvite' },
    ...{ most: mostParticipants, ticks: 'recordAttendance' },
    ...{ sessions: sessionsOf, attendees: attendeesOf },
  },
  opens: { invitation },
  mainPath: ['draft', 'submitted', 'inForce', 'held', 'concluded', 'closed', 'archived'],
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

/** While it is in force, until its last day. */
function term(state: string, facts: DueFacts<Course, BaseContext>): Term | null {
  const last = state === 'inForce' ? lastDay(facts.document.content) : null;
  return last ? { day: last } : termBy({ machine }, state, facts);
}
