import { z } from 'zod';
import {
  action,
  afterIssueActions,
  agreementBlockers,
  anyOf,
  chairOf,
  decisionActions,
  endByReorganisation,
  endOfTerm,
  engine,
  fields,
  incomplete,
  issueAction,
  markFaults,
  marksPayload,
  memberOf,
  officeIn,
  officeTitle,
  recallAction,
  rollOf,
  termBy,
  nothing,
  withReason,
  type BaseContext,
  type Blocker,
  type CadreEntry,
  type Facts,
  type FieldFault,
  type Question,
} from '../kit/index.ts';
import { assessedSelf, missingIn, withMember, type EvaluatedMember, type MemberEvaluation } from './form.ts';
import { machine } from './machine.ts';

export type EvaluationFacts = Facts<MemberEvaluation, BaseContext>;

/** Refusals that only this flow knows; the others are the kit's. */
export type EvaluationCode =
  | 'not-evaluated-here'
  | 'remark-on-oneself'
  | 'trust-of-oneself'
  | 'self-assessment-missing'
  | 'trust-missing'
  | 'already-accepted'
  | 'already-objected'
  | 'objection-window-open'
  | 'member-not-evaluated';

const chair = chairOf('unit');
const secretary = officeIn('unit', ['secretary', 'officer']);
const collector = anyOf(secretary, chair, officeIn('unit', ['viceChair']));

const selfPayload = z.strictObject({
  marks: marksPayload('criteria', 'scale'),
  strengths: fields.reason(),
  weaknesses: fields.longText(4_000).optional(),
});

const trustPayload = z.strictObject({
  personId: fields.person(),
  asked: z.int().min(1).max(1_000_000).meta({ kind: 'number' }),
  trusting: z.int().min(0).max(1_000_000).meta({ kind: 'number' }),
});

// Each changes one row of its own kind: who comes second has lost nothing.
const together = { ignoresVersion: true, main: true } as const;

export const actions = {
  /** The committee as it sits today is what is evaluated; whatever was typed there before is gone. */
  begin: action(nothing, {
    who: anyOf(chair, secretary),
    needs: ['seats'],
    main: true,
    refuse: ({ document, seats = [] }: EvaluationFacts) => [
      ...incomplete(missingIn(document.content)),
      ...(rollOf(seats).length > 0 ? [] : [{ code: 'no-questions' }]),
    ],
    effects: {
      amendContent: ({ document, seats = [] }) => ({
        content: { ...document.content, members: rollOf(seats).map(freshRow) },
      }),
    },
  }),

  assessSelf: action(selfPayload, {
    ...together,
    who: memberOf('unit'),
    reasonFrom: 'none',
    refuse: ownRowBlockers,
    check: ({ document }: EvaluationFacts, { marks }) =>
      markFaults(marks, document.content.criteria, document.content.scale),
    effects: {
      amendContent: ({ document, actor }, said) => ({
        content: withMember(document.content, actor.personId, (row) => ({ ...row, ...said })),
      }),
    },
  }),

  remarkOn: action(z.strictObject({ personId: fields.person(), text: fields.reason() }), {
    ...together,
    main: false,
    who: memberOf('unit'),
    needs: ['seats'],
    reasonFrom: 'none',
    refuse: ({ document, actor }: EvaluationFacts, payload) => [
      ...(payload?.personId === actor.personId && payload ? [refusal('remark-on-oneself')] : []),
      ...(payload ? evaluatedBlockers(document.content, payload.personId) : []),
    ],
    effects: {
      amendContent: ({ document, actor, seats = [] }, { personId, text }) => ({
        content: withMember(document.content, personId, (row) => ({
          ...row,
          remarks: [
            ...row.remarks,
            { personId: String(actor.personId), by: nameIn(seats, actor.personId), text },
          ],
        })),
      }),
    },
  }),

  recordTrust: action(trustPayload, {
    ...together,
    who: collector,
    check: (_: EvaluationFacts, { asked, trusting }): FieldFault[] =>
      trusting > asked ? [{ path: 'payload.trusting', code: 'too-big', params: { max: asked } }] : [],
    refuse: ({ document, actor }: EvaluationFacts, payload) => [
      ...(payload && payload.personId === actor.personId ? [refusal('trust-of-oneself')] : []),
      ...(payload ? evaluatedBlockers(document.content, payload.personId) : []),
    ],
    effects: {
      amendContent: ({ document }, { personId, ...figures }) => ({
        content: withMember(document.content, personId, (row) => ({ ...row, ...figures })),
      }),
    },
  }),

  ...decisionActions<MemberEvaluation, BaseContext>({
    opener: anyOf(chair, secretary),
    closer: chair,
    secretaries: ['secretary', 'officer'],
    missing: missingIn,
    refuse: (facts) => unheardBlockers(facts as EvaluationFacts),
    questions: ({ document }) => questionsIn(document.content),
    settled: (content, standings) =>
      standings.reduce(
        (so, { question, result }) =>
          withMember(so, question.personId ?? null, (row) => ({
            ...row,
            level: question.choices.find(({ value }) => value === result?.[0])?.label,
            accepted: false,
          })),
        content,
      ),
  }),

  acceptResult: action(nothing, {
    ...together,
    who: memberOf('unit'),
    refuse: (facts: EvaluationFacts) => [
      ...ownRowBlockers(facts),
      ...(ownRow(facts)?.accepted ? [refusal('already-accepted')] : []),
    ],
    effects: {
      amendContent: ({ document, actor }) => ({
        content: withMember(document.content, actor.personId, (row) => ({ ...row, accepted: true })),
      }),
    },
  }),

  /** Reopens the member's level alone: the committee votes on it again. */
  objectTo: action(withReason, {
    who: memberOf('unit'),
    ignoresVersion: true,
    refuse: (facts: EvaluationFacts) => [
      ...ownRowBlockers(facts),
      ...(ownRow(facts)?.objection ? [refusal('already-objected')] : []),
    ],
    effects: {
      amendContent: ({ document, actor }, { reason }) => ({
        content: withMember(document.content, actor.personId, ({ level: _, ...row }) => ({
          ...row,
          ...{ objection: reason, accepted: false },
        })),
      }),
    },
  }),

  conclude: action(nothing, {
    who: anyOf(chair, engine()),
    main: true,
    refuse: (facts: EvaluationFacts) => windowBlockers(facts),
  }),

  issue: issueAction<MemberEvaluation, BaseContext>({
    who: chair,
    typeCode: 'KL',
    refuse: agreementBlockers,
    effects: {
      recordCadre: ({ document, today }, { issuedOn = today }) => ({
        entries: entriesOf(document.content, issuedOn),
      }),
    },
  }),

  /** What a member does from now on, by what the evaluation showed; what they did before stays in the history. */
  assignTasks: action(
    z.strictObject({
      personId: fields.person(),
      tasks: fields.stringList(20, 500),
      from: fields.date().optional(),
    }),
    {
      who: chair,
      refuse: ({ document }: EvaluationFacts, payload) =>
        payload ? evaluatedBlockers(document.content, payload.personId) : [],
      effects: {
        assignTasks: ({ today }, { personId, tasks, from = today }) => ({ personId, tasks, from }),
      },
    },
  ),

  ...afterIssueActions<MemberEvaluation, BaseContext>(chair, ({ document }) => document.content.year),
  recall: recallAction<MemberEvaluation, BaseContext>(chair),
  endByReorganisation: endByReorganisation<MemberEvaluation, BaseContext>(),
};

/** The members whose level is still open, each to be voted on by the others. */
function questionsIn({ members, levels }: MemberEvaluation): Question[] {
  return members
    .filter(({ level }) => level === undefined)
    .map(({ id, personId, fullName }) => ({
      ...{ id: id ?? personId, title: fullName, personId, most: 1, counting: 'ordered' },
      choices: levels.map((level) => ({ value: String(level.id), label: level.title })),
    }));
}

/** What the records of those evaluated say from now on. */
function entriesOf({ year, members }: MemberEvaluation, on: string): CadreEntry[] {
  return members.flatMap(({ personId, level }): CadreEntry[] =>
    level ? [{ ...{ personId, entry: 'evaluation', on, title: level }, data: { year, level } }] : [],
  );
}

/** Whether the term in which members are heard, or may object, is over. */
export function isOver(facts: EvaluationFacts): boolean {
  const term = termBy({ machine }, facts.document.state, facts);
  return term !== null && Date.parse(facts.now) > Date.parse(endOfTerm(term, facts.settings.calendar));
}

function freshRow({ personId, fullName, office }: ReturnType<typeof rollOf>[number]): EvaluatedMember {
  return { id: personId, personId, fullName, office: officeTitle(office, 'vi'), marks: [], remarks: [] };
}

// Who was asked in time and said nothing keeps the others from voting no longer.
function unheardBlockers(facts: EvaluationFacts): Blocker[] {
  const { members } = facts.document.content;
  const silent = isOver(facts) ? [] : members.filter((row) => !assessedSelf(row));
  const untrusted = members.filter(({ asked }) => asked === undefined);
  return [
    ...(silent.length > 0 ? [refusal('self-assessment-missing', { names: silent.map(nameOf) })] : []),
    ...(untrusted.length > 0 ? [refusal('trust-missing', { names: untrusted.map(nameOf) })] : []),
  ];
}

function windowBlockers(facts: EvaluationFacts): Blocker[] {
  const open = facts.document.content.members.filter(({ accepted }) => !accepted);
  if (open.length === 0 || isOver(facts)) return [];
  return [refusal('objection-window-open', { names: open.map(nameOf) })];
}

function ownRow({ document, actor }: EvaluationFacts): EvaluatedMember | undefined {
  return document.content.members.find(({ personId }) => personId === actor.personId);
}

function ownRowBlockers(facts: EvaluationFacts): Blocker[] {
  return ownRow(facts) ? [] : [refusal('not-evaluated-here')];
}

function evaluatedBlockers({ members }: MemberEvaluation, id: string): Blocker[] {
  return members.some(({ personId }) => personId === id) ? [] : [refusal('member-not-evaluated')];
}

function nameIn(seats: readonly { personId: string; fullName: string }[], id: string | null): string {
  return seats.find(({ personId }) => personId === id)?.fullName ?? '';
}

function nameOf({ fullName }: EvaluatedMember): string {
  return fullName;
}

function refusal(code: EvaluationCode, params?: Blocker['params']): Blocker {
  return { code, ...(params ? { params } : {}) };
}
