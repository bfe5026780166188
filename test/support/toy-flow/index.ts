import { assign, setup } from 'xstate';
import { z } from 'zod';
import {
  action,
  afterIssueActions,
  agreementBlockers,
  anyOf,
  chairOf,
  decisionActions,
  defineFlow,
  drafter,
  effectActions,
  ended,
  fields,
  incomplete,
  issueAction,
  memberOf,
  beginning,
  momentOf,
  officeIn,
  paperFrame,
  recipientLines,
  recipients,
  reviewActions,
  roundTransitions,
  waitingInRound,
  type Audience,
  type BaseContext,
  type Declared,
  type Facts,
  type FlowEvent,
  type RoundEvent,
  type Waiting,
} from '../../../workflows/kit/index.ts';

type ToyEvent = FlowEvent<
  | RoundEvent
  | 'assignDrafter'
  | 'submit'
  | 'beginReview'
  | 'returnForRevision'
  | 'approve'
  | 'withdrawApproval'
  | 'revise'
  | 'issue'
  | 'close'
  | 'archive'
  | 'cancel'
>;

const types = {} as { context: BaseContext; events: ToyEvent; input: { now: string } };

/**
 * A small flow for tests of kit and server, which must not lean on any installed one: a letter that the committee
 * agrees, the upper union approves and the chair issues.
 */
export const machine = setup({
  types,
  actions: {
    ...effectActions,
    enter: assign({ since: ({ context, event }) => momentOf(event, context.since) }),
  },
}).createMachine({
  id: 'toy',
  initial: 'draft',
  context: ({ input }) => ({ since: beginning(input) }),
  states: {
    draft: {
      tags: ['editable'],
      entry: 'enter',
      meta: { deadline: { by: 'entry', workingDays: 10 } },
      on: {
        assignDrafter: { actions: 'setDrafter' },
        openRound: { target: 'deciding', actions: 'openRound' },
        cancel: { target: 'cancelled' },
      },
    },
    deciding: {
      entry: 'enter',
      meta: { deadline: { by: 'round', fires: 'closeRound' } },
      on: roundTransitions,
    },
    agreed: {
      entry: 'enter',
      meta: { deadline: { by: 'entry', workingDays: 5 } },
      on: {
        submit: { target: 'submitted', actions: 'markSubmitted' },
        revise: { target: 'draft', actions: 'startRevision' },
      },
    },
    submitted: {
      entry: 'enter',
      meta: { deadline: { by: 'submission', workingDays: 15 } },
      on: { beginReview: { target: 'underReview', actions: ['receive', 'assignReviewer'] } },
    },
    underReview: {
      entry: 'enter',
      meta: { deadline: { by: 'submission', workingDays: 15 } },
      on: {
        returnForRevision: { target: 'returned', actions: 'recordReturn' },
        approve: { target: 'approved', actions: 'markApproved' },
      },
    },
    returned: {
      entry: 'enter',
      meta: { deadline: { by: 'entry', workingDays: 10 } },
      on: { revise: { target: 'draft', actions: 'startRevision' } },
    },
    approved: {
      entry: 'enter',
      meta: { deadline: { by: 'entry', workingDays: 5 } },
      on: {
        issue: { target: 'inForce', actions: 'issue' },
        withdrawApproval: { target: 'underReview', actions: 'clearApproval' },
      },
    },
    inForce: {
      tags: ['rest'],
      entry: 'enter',
      meta: { deadline: { by: 'yearEnd', fires: 'close' } },
      on: { close: { target: 'closed', actions: 'markClosed' } },
    },
    closed: {
      tags: ['rest'],
      entry: 'enter',
      meta: { deadline: { by: 'entry', days: 365, fires: 'archive' } },
      on: { archive: { target: 'archived' } },
    },
    archived: { type: 'final' },
    cancelled: { type: 'final' },
  },
});

const form = z.strictObject({
  year: fields.year(),
  message: fields.longText(),
  amount: fields.money().optional(),
  recipients: recipients(),
});

export type Toy = z.output<typeof form>;
type ToyFacts = Facts<Toy, BaseContext>;

const chair = chairOf('unit');
const missing = ({ message }: Toy) => (message.trim() ? [] : ['message']);

const actions = {
  assignDrafter: action(z.strictObject({ personId: fields.person() }), {
    who: chair,
    effects: { setDrafter: (_: ToyFacts, { personId }) => ({ personId }) },
  }),
  ...decisionActions<Toy, BaseContext>({
    opener: anyOf(chair, officeIn('unit', ['secretary'])),
    closer: chair,
    secretaries: ['secretary'],
    missing,
  }),
  submit: action(z.strictObject({}), {
    who: chair,
    needs: ['agreed'],
    main: true,
    refuse: (facts: ToyFacts) => [
      ...incomplete(missing(facts.document.content)),
      ...agreementBlockers(facts),
    ],
  }),
  ...reviewActions<Toy, BaseContext>({ form }),
  revise: action<Record<string, never>, Toy, BaseContext>(z.strictObject({}), {
    who: anyOf(drafter(), chair),
  }),
  issue: issueAction<Toy, BaseContext>({ who: chair, typeCode: 'TĐ', refuse: agreementBlockers }),
  ...afterIssueActions<Toy, BaseContext>(chair),
};

const seenAbove = ['submitted', 'underReview', 'returned', 'approved', 'inForce', 'closed', 'archived'];

function audience(state: string, { document }: Pick<Facts, 'document'>): Audience[] {
  const { organisationId, upperOrganisationId: upper } = document;
  return [
    { organisationId, level: 'work' },
    ...(upper ? [{ organisationId: upper, office: 'inspectionChair', level: 'audit' } as const] : []),
    ...(upper && seenAbove.includes(state) ? [{ organisationId: upper, level: 'review' } as const] : []),
  ];
}

function waiting(state: string, facts: ToyFacts, dueAt: string | null): Waiting[] {
  const { organisationId, upperOrganisationId, draftedBy } = facts.document;
  const ofChair = { organisationId, office: 'chair' as const, dueAt };
  const above = { organisationId: upperOrganisationId ?? organisationId, dueAt };
  const rows: Record<string, Waiting[]> = {
    draft: [{ action: 'saveDraft', tab: 'draft', personId: draftedBy, dueAt }],
    deciding: waitingInRound(facts, dueAt),
    agreed: [{ action: 'submit', tab: 'issue', ...ofChair }],
    submitted: [{ action: 'beginReview', tab: 'review', ...above, office: 'officer' }],
    underReview: [{ action: 'approve', tab: 'review', ...above, office: 'chair' }],
    returned: [{ action: 'revise', tab: 'returned', personId: draftedBy, dueAt }],
    approved: [{ action: 'issue', tab: 'issue', ...ofChair }],
  };
  return rows[state] ?? [];
}

/** The toy as its folder would declare it; its variants change some of it. */
export const toy: Declared<Toy, BaseContext> = {
  kind: 'toy',
  version: 1,
  machine,
  form,
  create: { who: memberOf('unit') },
  save: { who: anyOf(drafter(), chair) },
  actions,
  audience,
  waiting,
  duty: { periods: [{ name: 'annual', dueOn: (year) => `${year}-02-28` }] },
  typeCode: 'TĐ',
  title: ({ year }) => `Thư ngỏ năm ${year}`,
  year: ({ year }) => year,
  paper: (facts) => ({
    ...paperFrame(facts, facts.content.year),
    typeName: 'THƯ NGỎ',
    abstract: facts.title,
    legalBases: [],
    body: ended([{ type: 'paragraph', text: facts.content.message }], ''),
    recipients: recipientLines(facts.content.recipients),
  }),
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
  tones: {
    ...Object.fromEntries(seenAbove.map((state) => [state, 'good'])),
    ...{ draft: 'draft', deciding: 'draft', agreed: 'draft', cancelled: 'draft', returned: 'returned' },
  },
  blank: (year) => ({ year, message: '', recipients: [] }),
  facets: ({ year, amount }) => ({ year, amount: amount ?? null }),
  labels: {
    vi: () => import('./labels/vi.ts').then(({ vi }) => vi),
    en: () => import('./labels/en.ts').then(({ en }) => en),
  },
};

export const toyFlow = defineFlow(toy);
