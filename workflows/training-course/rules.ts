import { z } from 'zod';
import {
  abstractOf,
  action,
  afterIssueActions,
  anyOf,
  certifyAction,
  drafter,
  endByReorganisation,
  fields,
  figure,
  incomplete,
  issueAction,
  leaderOf,
  officeIn,
  ownDocument,
  recallAction,
  returnAction,
  takeBackCertificatesAction,
  nothing,
  withReason,
  withRemark,
  type BaseContext,
  type Blocker,
  type Facts,
  type FieldFault,
  type NamedSeat,
  type Who,
} from '../kit/index.ts';
import { lacksResult, outcomeOf, uncertified, withParticipants } from './attendance.ts';
import { entriesOf } from './records.ts';
import {
  form,
  lastDay,
  missingIn,
  plannedOf,
  sources,
  spentOf,
  type Course,
  type Participant,
  type Source,
} from './form.ts';
import { invitedAs } from './offices.ts';

export type CourseFacts = Facts<Course, BaseContext>;

/** Refusals that only this flow knows; the others are the kit's. */
export type CourseCode =
  | 'not-in-reach'
  | 'already-invited'
  | 'not-invited'
  | 'has-attended'
  | 'already-answered'
  | 'session-not-begun'
  | 'nobody-invited'
  | 'course-not-over'
  | 'result-missing'
  | 'no-certificates-here'
  | 'certificates-missing'
  | 'over-union-funds'
  | 'over-employer-funds'
  | 'spent-in-future'
  | 'no-certificate-held';

/** Who plans and keeps it: the office; where a unit has none, its secretary or a member. */
export const office = officeIn('unit', [
  'officer',
  'recordsClerk',
  'secretary',
  'viceChair',
  'committeeMember',
]);

/** Chair, acting head, or a vice chair, who signs for the chair (KT.). */
const signer = leaderOf('unit');
const keeper = anyOf(drafter(), office);

/** Whoever is on its list, in the office for which they were invited. */
const participant: Who = {
  code: 'participant',
  authority: ({ actor, document }) => {
    const { participants } = document.content as Course;
    const own = participants.find(({ personId }) => personId === actor.personId);
    const held = actor.offices.find(
      ({ organisationId, delegation }) => organisationId === own?.organisationId && !delegation,
    );
    return held ? { office: held.office, organisationId: held.organisationId } : null;
  },
};

const tickPayload = z.strictObject({
  sessionId: fields.row('sessions'),
  personIds: fields.people('participants'),
  absent: z.boolean().meta({ kind: 'flag' }).optional(),
});

const spendingPayload = z.strictObject({
  title: fields.title(500),
  source: z.enum(sources).meta({ kind: 'enum' }),
  amount: fields.money(),
  on: fields.date().optional(),
  voucher: fields.text(200).optional(),
  reason: fields.text(4_000).meta({ kind: 'longText' }).optional(),
});

const resultsPayload = z.strictObject({
  passed: fields.people('participants').optional(),
  failed: fields.people('participants').optional(),
});

// Each changes rows of its own: who comes second has lost nothing.
const together = { ignoresVersion: true } as const;

export const actions = {
  /** What somebody typed of people or money before there was a course is gone. */
  submit: action(withRemark, {
    who: keeper,
    main: true,
    reasonFrom: 'remark',
    refuse: ({ document }: CourseFacts) => incomplete(missingIn(document.content)),
    effects: {
      amendContent: ({ document }) => ({
        content: { ...document.content, participants: [], spending: [] },
      }),
    },
  }),
  withdraw: action<{ reason: string }, Course, BaseContext>(withReason, { who: keeper }),
  returnForRevision: returnAction<Course, BaseContext>({ form, who: signer, refuse: notOwn }),
  revise: action<Record<string, never>, Course, BaseContext>(nothing, {
    who: keeper,
    main: true,
    byMail: true,
  }),
  issue: issueAction<Course, BaseContext>({
    who: signer,
    needs: ['involved'],
    typeCode: 'KH',
    refuse: notOwn,
  }),

  invite: action(z.strictObject({ personIds: fields.people() }), {
    ...together,
    who: anyOf(keeper, signer),
    needs: ['named'],
    refuse: (facts: CourseFacts, payload) => (payload ? invitationBlockers(facts, payload.personIds) : []),
    effects: {
      amendContent: ({ document: { content }, named = [] }, { personIds }) => ({
        content: { ...content, participants: [...content.participants, ...rowsFor(named, personIds)] },
      }),
    },
  }),

  uninvite: action(z.strictObject({ personIds: fields.people('participants'), reason: fields.reason() }), {
    ...together,
    who: anyOf(keeper, signer),
    refuse: ({ document: { content } }: CourseFacts, payload) =>
      payload
        ? [...unknownBlockers(content, payload.personIds), ...thereBlockers(content, payload.personIds)]
        : [],
    effects: {
      amendContent: ({ document: { content } }, { personIds }) => ({
        content: {
          ...content,
          participants: content.participants.filter(({ personId }) => !personIds.includes(personId)),
        },
      }),
    },
  }),

  acceptInvitation: action(nothing, {
    ...together,
    who: participant,
    main: true,
    byMail: true,
    refuse: (facts: CourseFacts) => answeredBlockers(facts, 'accepted'),
    effects: {
      amendContent: ({ document, actor }) => ({
        content: withParticipants(document.content, [actor.personId], ({ apology: _, ...row }) => ({
          ...row,
          reply: 'accepted',
        })),
      }),
    },
  }),

  declineInvitation: action(withReason, {
    ...together,
    who: participant,
    refuse: (facts: CourseFacts) => answeredBlockers(facts, 'declined'),
    effects: {
      amendContent: ({ document, actor }, { reason }) => ({
        content: withParticipants(document.content, [actor.personId], (row) => ({
          ...{ ...row, reply: 'declined', apology: reason },
        })),
      }),
    },
  }),

  recordAttendance: action(tickPayload, {
    ...together,
    who: anyOf(keeper, signer),
    check: ({ document }: CourseFacts, { sessionId }): FieldFault[] =>
      sessionIn(document.content, sessionId) ? [] : [{ path: 'payload.sessionId', code: 'not-there' }],
    refuse: ({ document: { content }, today }: CourseFacts, payload) =>
      payload
        ? [
            ...unknownBlockers(content, payload.personIds),
            ...earlyBlockers(content, payload.sessionId, today),
          ]
        : [],
    effects: {
      amendContent: ({ document }, { sessionId, personIds, absent }) => ({
        content: withParticipants(document.content, personIds, (row) => ({
          ...row,
          attended: [...row.attended.filter((id) => id !== sessionId), ...(absent ? [] : [sessionId])],
        })),
      }),
    },
  }),

  recordSpending: action(spendingPayload, {
    ...together,
    who: anyOf(keeper, signer),
    refuse: ({ document: { content }, today }: CourseFacts, payload) =>
      payload
        ? [
            ...(payload.on && payload.on > today ? [refusal('spent-in-future', { today })] : []),
            ...(payload.reason?.trim() ? [] : overBlockers(content, payload.source, payload.amount)),
          ]
        : [],
    effects: {
      amendContent: ({ document: { content }, today }, { reason: _, on = today, ...row }) => ({
        content: { ...content, spending: [...content.spending, { ...row, on }] },
      }),
    },
  }),

  removeSpending: action(z.strictObject({ rowId: fields.row('spending'), reason: fields.reason() }), {
    ...together,
    who: anyOf(keeper, signer),
    check: ({ document }: CourseFacts, { rowId }): FieldFault[] =>
      document.content.spending.some(({ id }) => id === rowId)
        ? []
        : [{ path: 'payload.rowId', code: 'not-there' }],
    effects: {
      amendContent: ({ document: { content } }, { rowId }) => ({
        content: { ...content, spending: content.spending.filter(({ id }) => id !== rowId) },
      }),
    },
  }),

  finish: action(withRemark, {
    who: anyOf(keeper, signer),
    main: true,
    reasonFrom: 'remark',
    refuse: ({ document: { content }, today }: CourseFacts, payload) => [
      ...(content.participants.length > 0 ? [] : [refusal('nobody-invited')]),
      ...(payload && !payload.remark?.trim() ? unfinishedBlockers(content, today) : []),
    ],
  }),

  recordResults: action(resultsPayload, {
    ...together,
    who: keeper,
    main: true,
    check: (_: CourseFacts, { passed = [], failed = [] }): FieldFault[] =>
      failed.some((id) => passed.includes(id)) ? [{ path: 'payload.failed', code: 'duplicate' }] : [],
    refuse: ({ document: { content } }: CourseFacts, payload) =>
      unknownBlockers(content, [...(payload?.passed ?? []), ...(payload?.failed ?? [])]),
    effects: {
      amendContent: ({ document }, { passed = [], failed = [] }) => {
        const marked = withParticipants(document.content, passed, (row) => ({ ...row, passed: true }));
        return { content: withParticipants(marked, failed, (row) => ({ ...row, passed: false })) };
      },
    },
  }),

  conclude: action(withRemark, {
    who: signer,
    main: true,
    reasonFrom: 'remark',
    refuse: ({ document: { content } }: CourseFacts) => {
      const open = content.participants.filter((row) => lacksResult(content, row));
      return open.length > 0 ? [refusal('result-missing', { names: open.map(nameOf) })] : [];
    },
    effects: {
      amendContent: ({ document: { content } }) => ({
        content: {
          ...content,
          participants: content.participants.map((row) => ({ ...row, outcome: outcomeOf(content, row) })),
        },
      }),
      recordCadre: ({ document }) => ({ entries: entriesOf(document.content, document.title) }),
    },
  }),

  certify: certifyAction<Course, BaseContext>({
    who: signer,
    owed: uncertified,
    called: ({ document }) => abstractOf(document.title, 'Kế hoạch'),
    numbered: (content, numbers) =>
      withParticipants(content, [...numbers.keys()], (row) => ({
        ...row,
        certificate: numbers.get(row.personId),
      })),
    refuse: ({ document }) => (document.content.withCertificate ? [] : [refusal('no-certificates-here')]),
  }),

  close: {
    ...afterIssueActions<Course, BaseContext>(signer).close,
    main: true,
    refuse: ({ document }: CourseFacts) => {
      const owed = uncertified(document.content);
      return owed.length > 0 ? [refusal('certificates-missing', { names: owed.map(nameOf) })] : [];
    },
  },
  archive: afterIssueActions<Course, BaseContext>(signer).archive,
  cancel: action<{ reason: string }, Course, BaseContext>(withReason, {
    who: anyOf(signer, drafter()),
    danger: true,
  }),
  takeBackCertificates: takeBackCertificatesAction<Course, BaseContext>({
    who: signer,
    of: 'participants',
    refuse: ({ document: { content } }, personIds) => [
      ...unknownBlockers(content, personIds),
      ...withoutBlockers(content, personIds),
    ],
    marked: (content, personIds, today) =>
      withParticipants(content, personIds, (row) => ({ ...row, certificateWithdrawnOn: today })),
  }),
  recall: recallAction<Course, BaseContext>(signer),
  endByReorganisation: endByReorganisation<Course, BaseContext>(),
};

function notOwn(facts: CourseFacts): Blocker[] {
  return ownDocument(facts, facts.actor.personId);
}

function rowsFor(named: readonly NamedSeat[], personIds: readonly string[]): Participant[] {
  return [...new Set(personIds)].flatMap((id) => {
    const row = invitedAs(named.filter(({ personId }) => personId === id));
    return row ? [row] : [];
  });
}

function invitationBlockers({ document, named = [] }: CourseFacts, personIds: readonly string[]): Blocker[] {
  const { participants } = document.content;
  const unknown = personIds.filter((id) => !named.some(({ personId }) => personId === id));
  const before = participants.filter(({ personId }) => personIds.includes(personId));
  return [
    ...(unknown.length > 0 ? [refusal('not-in-reach', { count: unknown.length })] : []),
    ...(before.length > 0 ? [refusal('already-invited', { names: before.map(nameOf) })] : []),
  ];
}

function unknownBlockers({ participants }: Course, personIds: readonly string[]): Blocker[] {
  const unknown = personIds.filter((id) => !participants.some(({ personId }) => personId === id));
  return unknown.length > 0 ? [refusal('not-invited', { count: unknown.length })] : [];
}

// Who was there belongs to the course's history.
function thereBlockers({ participants }: Course, personIds: readonly string[]): Blocker[] {
  const there = participants.filter(
    ({ personId, attended }) => personIds.includes(personId) && attended.length > 0,
  );
  return there.length > 0 ? [refusal('has-attended', { names: there.map(nameOf) })] : [];
}

// Who has none, or had it taken back before.
function withoutBlockers({ participants }: Course, personIds: readonly string[]): Blocker[] {
  const without = participants.filter(
    (row) => personIds.includes(row.personId) && (!row.certificate || row.certificateWithdrawnOn),
  );
  return without.length > 0 ? [refusal('no-certificate-held', { names: without.map(nameOf) })] : [];
}

function answeredBlockers({ document, actor }: CourseFacts, answer: Participant['reply']): Blocker[] {
  const own = document.content.participants.find(({ personId }) => personId === actor.personId);
  return own?.reply === answer ? [refusal('already-answered')] : [];
}

function sessionIn({ sessions }: Course, sessionId: string) {
  return sessions.find(({ id }) => id === sessionId);
}

function earlyBlockers(content: Course, sessionId: string, today: string): Blocker[] {
  const session = sessionIn(content, sessionId);
  if (!session || session.on <= today) return [];
  return [refusal('session-not-begun', { session: session.title, on: session.on })];
}

function overBlockers(content: Course, source: Source, amount: number): Blocker[] {
  const planned = plannedOf(content, source);
  const spent = spentOf(content, source) + amount;
  if (spent <= planned) return [];
  const code = source === 'unionFunds' ? 'over-union-funds' : 'over-employer-funds';
  return [refusal(code, { planned: figure(planned), spent: figure(spent) })];
}

function unfinishedBlockers(content: Course, today: string): Blocker[] {
  const last = lastDay(content);
  return last && last > today ? [refusal('course-not-over', { last })] : [];
}

function nameOf({ fullName }: Participant): string {
  return fullName;
}

function refusal(code: CourseCode, params?: Blocker['params']): Blocker {
  return { code, ...(params ? { params } : {}) };
}
