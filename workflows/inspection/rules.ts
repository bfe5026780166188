import { z } from 'zod';
import {
  action,
  afterIssueActions,
  anyOf,
  endByReorganisation,
  endOfTerm,
  engine,
  fields,
  incomplete,
  issueAction,
  leaderOfNamed,
  officeIn,
  recallAction,
  replaceAction,
  termBy,
  nothing,
  withReason,
  type AskedFacts,
  type Blocker,
  type Facts,
  type FieldFault,
  type UnitsRequest,
} from '../kit/index.ts';
import { missingForConclusion, missingForDecision, type Inspection } from './form.ts';
import { machine, type InspectionContext } from './machine.ts';

export type InspectionFacts = Facts<Inspection, InspectionContext>;

/** Refusals that only this flow knows; the others are the kit's. */
export type InspectionCode =
  | 'inspects-own-unit'
  | 'decided-in-future'
  | 'minutes-in-future'
  | 'minutes-before-decision'
  | 'explanation-still-open'
  | 'remedy-day-past'
  | 'remedy-unanswered'
  | 'remedy-confirmed'
  | 'remedies-open'
  | 'objection-open'
  | 'no-objection';

/** The role in which what the conclusion asks for is answered. */
export const REMEDY = 'remedy';

/** Chair of the inspection committee. */
export const inspectors = officeIn('unit', ['inspectionChair']);
/** Chair or vice chair of the unit that is inspected. */
const inspected = leaderOfNamed('unit');

const after = afterIssueActions<Inspection, InspectionContext>(inspectors);

export const actions = {
  decide: action(z.strictObject({ decisionNo: fields.title(100), decidedOn: fields.date().optional() }), {
    who: inspectors,
    main: true,
    refuse: (facts: InspectionFacts, payload) => [
      ...incomplete(missingForDecision(facts.document.content)),
      ...ownUnit(facts),
      ...future('decided-in-future', payload?.decidedOn, facts),
    ],
    effects: {
      amendContent: ({ document: { content }, today }, { decisionNo, decidedOn = today }) => ({
        content: { ...content, decisionNo, decidedOn },
      }),
    },
  }),

  recordMinutes: action(z.strictObject({ heldOn: fields.date(), minutes: fields.reason(20_000) }), {
    who: inspectors,
    main: true,
    refuse: (facts: InspectionFacts, payload) => [
      ...ownUnit(facts),
      ...future('minutes-in-future', payload?.heldOn, facts),
      ...beforeDecision(facts, payload?.heldOn),
    ],
    effects: {
      amendContent: ({ document: { content } }, { heldOn, minutes }) => ({
        content: { ...content, heldOn, minutes },
      }),
    },
  }),

  explain: action(z.strictObject({ explanation: fields.reason(20_000) }), {
    who: inspected,
    main: true,
    effects: {
      amendContent: ({ document: { content } }: InspectionFacts, { explanation }) => ({
        content: { ...content, explanation },
      }),
    },
  }),

  /** Who says nothing in time is concluded on without it; nothing is decided by that. */
  lapseExplanation: action(nothing, {
    who: engine(),
    engineOnly: true,
    refuse: (facts: InspectionFacts) => stillOpen(facts),
  }),

  issue: issueAction<Inspection, InspectionContext>({
    who: inspectors,
    typeCode: 'KL-UBKT',
    refuse: (facts) => [
      ...incomplete(missingForConclusion(facts.document.content)),
      ...ownUnit(facts),
      ...facts.document.content.remedies.flatMap(({ dueOn }) => dayPast(facts, dueOn)),
    ],
    effects: {
      askUnits: ({ document: { content } }) => ({
        role: REMEDY,
        requests: content.remedies.map((row) => requestOf(content, row)),
      }),
    },
  }),

  confirmRemedy: action(
    z.strictObject({
      rowId: fields.row('remedies'),
      remark: fields.text(4_000).meta({ kind: 'longText' }).optional(),
    }),
    {
      who: inspectors,
      needs: ['asked'],
      main: true,
      applies: ({ document }) => openRemedies(document) > 0,
      reasonFrom: 'remark',
      check: (facts: InspectionFacts, { rowId }) => rowFaults(facts, rowId),
      refuse: (facts, payload) => [
        ...ownUnit(facts),
        ...(payload ? [...confirmedBefore(facts, payload.rowId), ...unanswered(facts, payload.rowId)] : []),
      ],
      effects: { settleRequest: settled },
    },
  ),

  reopenRemedy: action(
    z.strictObject({ rowId: fields.row('remedies'), reason: fields.reason(), dueOn: fields.date() }),
    {
      who: inspectors,
      needs: ['asked'],
      check: (facts: InspectionFacts, { rowId }) => rowFaults(facts, rowId),
      refuse: (facts, payload) => [
        ...ownUnit(facts),
        ...(payload ? [...unanswered(facts, payload.rowId), ...dayPast(facts, payload.dueOn)] : []),
      ],
      effects: {
        settleRequest: settled,
        askUnits: ({ document: { content } }, { rowId, dueOn }) => ({
          role: REMEDY,
          requests: content.remedies
            .filter(({ id }) => id === rowId)
            .map((row) => requestOf(content, { ...row, dueOn })),
        }),
      },
    },
  ),

  object: action(withReason, {
    who: inspected,
    refuse: ({ document }: InspectionFacts) =>
      document.context.objection === null ? [] : [{ code: 'objection-open' }],
  }),

  answerObjection: action(z.strictObject({ answer: fields.reason() }), {
    who: inspectors,
    reasonFrom: 'answer',
    refuse: ({ document }: InspectionFacts) =>
      document.context.objection === null ? [{ code: 'no-objection' }] : [],
  }),

  close: action(z.strictObject({ summary: fields.longText(10_000).optional() }), {
    who: inspectors,
    reasonFrom: 'summary',
    refuse: ({ document }: InspectionFacts) => [
      ...(openRemedies(document) > 0
        ? [{ code: 'remedies-open', params: { count: openRemedies(document) } }]
        : []),
      ...(document.context.objection === null ? [] : [{ code: 'objection-open' }]),
    ],
  }),

  archive: { ...after.archive, who: anyOf(inspectors, engine()) },
  cancel: after.cancel,
  recall: recallAction<Inspection, InspectionContext>(inspectors),
  replace: replaceAction<Inspection, InspectionContext>(inspectors),
  endByReorganisation: endByReorganisation<Inspection, InspectionContext>(),
};

/** How many remedies have not been confirmed. */
export function openRemedies({ content, context }: InspectionFacts['document']): number {
  return content.remedies.filter(({ id }) => !context.confirmed.includes(String(id))).length;
}

function requestOf({ unit }: Inspection, { id, title, dueOn }: Inspection['remedies'][number]): UnitsRequest {
  return { rowId: id ?? null, unitIds: unit ? [unit.organisationId] : [], title, dueOn };
}

// Nobody inspects the unit they serve in.
function ownUnit({ actor, document }: InspectionFacts): Blocker[] {
  const id = document.content.unit?.organisationId;
  const serves = actor.offices.some(({ organisationId }) => organisationId === id);
  return serves ? [{ code: 'inspects-own-unit' }] : [];
}

function future(code: InspectionCode, day: string | undefined, { today }: InspectionFacts): Blocker[] {
  return day !== undefined && day > today ? [{ code, params: { day, today } }] : [];
}

function beforeDecision({ document }: InspectionFacts, heldOn: string | undefined): Blocker[] {
  const { decidedOn } = document.content;
  if (!heldOn || !decidedOn || heldOn >= decidedOn) return [];
  return [{ code: 'minutes-before-decision', params: { heldOn, decidedOn } }];
}

function stillOpen(facts: InspectionFacts): Blocker[] {
  const term = termBy({ machine }, facts.document.state, facts);
  const until = term && endOfTerm(term, facts.settings.calendar);
  return until && facts.now < until ? [{ code: 'explanation-still-open', params: { until } }] : [];
}

function dayPast({ today }: InspectionFacts, dueOn: string): Blocker[] {
  return dueOn <= today ? [{ code: 'remedy-day-past', params: { dueOn }, link: 'content:remedies' }] : [];
}

function rowFaults({ document }: InspectionFacts, rowId: string): FieldFault[] {
  const known = document.content.remedies.some(({ id }) => id === rowId);
  return known ? [] : [{ path: 'payload.rowId', code: 'not-there' }];
}

function confirmedBefore({ document }: InspectionFacts, rowId: string): Blocker[] {
  return document.context.confirmed.includes(rowId) ? [{ code: 'remedy-confirmed' }] : [];
}

function unanswered(facts: InspectionFacts, rowId: string): Blocker[] {
  const { answer } = requestFor(facts, rowId) ?? {};
  if (answer && !answer.returned) return [];
  const title = facts.document.content.remedies.find(({ id }) => id === rowId)?.title ?? '';
  return [{ code: 'remedy-unanswered', params: { title } }];
}

/** What was asked last for a row. */
function requestFor({ asked = [] }: InspectionFacts, rowId: string): AskedFacts | undefined {
  return asked.findLast((one) => one.rowId === rowId);
}

function settled(facts: InspectionFacts, { rowId }: { rowId: string }) {
  return { requestId: String(requestFor(facts, rowId)?.requestId) };
}
