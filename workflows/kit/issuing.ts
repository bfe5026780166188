import { z } from 'zod';
import { action, type Fillers } from './action.ts';
import type { Blocker } from './blocker.ts';
import type { SigningAuthority } from './effects.ts';
import type { Delegation, FactName, Facts, RegisterFacts } from './facts.ts';
import { sentLines } from './content.ts';
import { date, documentId, longText } from './fields.ts';
import type { ActionRule, Authority, Who } from './flow.ts';
import { officeTitle } from './sentences.ts';
import { capitals } from './paperParts.ts';
import { dayOf, type LocalDate } from './time.ts';
import { byInspection, typeCodeOf, type Inspecting, type TypeCode } from './typeCode.ts';
import { addDays } from './workingDays.ts';
import { anyOf, engine, recordsKeeperOf } from './who.ts';
import { nothing, withReason } from './payloads.ts';

const issuePayload = z.strictObject({ issuedOn: date().optional() });

type IssuePayload = z.output<typeof issuePayload>;

/** Signs, numbers, dates and freezes; the day may lie back, but before nothing that had to come first. */
export function issueAction<Content, Context>(options: {
  who: Who;
  typeCode: TypeCode<Content>;
  needs?: FactName[];
  refuse?: (facts: Facts<Content, Context>) => Blocker[];
  applies?: (facts: Facts<Content, Context>) => boolean;
  /** What else the flow's machine names when it is issued. */
  effects?: Fillers<Facts<Content, Context>, IssuePayload>;
  /** Whose inspection committee does it, in that committee's own series. */
  inspection?: (facts: Facts<Content, Context>) => Inspecting;
}): ActionRule<Content, Context> {
  const { inspection } = options;
  return action(issuePayload, {
    who: options.who,
    needs: [inspection ? 'inspectionRegisters' : 'register', 'agreed', ...(options.needs ?? [])],
    main: true,
    applies: options.applies,
    refuse: (facts: Facts<Content, Context>, payload) => [
      ...(options.refuse?.(facts) ?? []),
      ...dateBlockers(
        facts,
        payload?.issuedOn ?? facts.today,
        inspection ? facts.inspectionRegisters?.[inspection(facts)] : facts.register,
      ),
    ],
    effects: {
      ...options.effects,
      issue: (facts, { issuedOn = facts.today }) => ({
        issuedOn,
        ...seriesOf(typeCodeOf(options.typeCode, facts.document.content), inspection?.(facts)),
        signer: {
          personId: String(facts.actor.personId),
          authority: signingAs(options.who.authority(facts), facts.actor.delegation),
        },
        sentTo: sentLines(facts.document.content),
      }),
    },
  });
}

function seriesOf(typeCode: string, inspection: Inspecting | undefined) {
  return inspection ? { typeCode: byInspection(typeCode), inspection } : { typeCode };
}

function dateBlockers(
  { document, agreed, today }: Facts,
  issuedOn: LocalDate,
  register: RegisterFacts | undefined,
): Blocker[] {
  const { approvedOn } = document;
  const agreedOn = agreed ? dayOf(agreed.at) : null;
  return [
    ...(issuedOn > today ? [{ code: 'issued-in-future', params: { issuedOn, today } }] : []),
    ...(approvedOn && issuedOn < approvedOn
      ? [{ code: 'issued-before-approval', params: { issuedOn, approvedOn } }]
      : []),
    ...(!approvedOn && agreedOn && issuedOn < agreedOn
      ? [{ code: 'issued-before-agreement', params: { issuedOn, agreedOn } }]
      : []),
    ...(register?.lastDate && issuedOn < register.lastDate
      ? [
          {
            code: 'issued-before-register',
            params: { issuedOn, lastDate: register.lastDate, last: register.last },
          },
        ]
      : []),
  ];
}

/**
 * TM. by the chair, Q. by an acting head, KT. by a deputy; by whom the upper union named, TM. in the own office; under a
 * delegation in its form, over the own title.
 */
export function signingAs(authority: Authority | null, delegation?: Delegation): SigningAuthority {
  if (delegation)
    return { form: delegation.form, title: capitals(officeTitle(delegation.receiverOffice, 'vi')) };
  switch (authority?.actsAsChair) {
    case 'Q':
      return { form: 'Q', title: 'Q. CHỦ TỊCH' };
    case 'KT':
      return { form: 'KT', title: 'PHÓ CHỦ TỊCH' };
    case 'named':
      return { form: 'TM', title: capitals(officeTitle(authority.office, 'vi')) };
    default:
      if (authority?.office === 'inspectionChair') return { form: 'TM', title: 'CHỦ NHIỆM' };
      // Whoever decides beside the chair signs in the chair's place.
      if (authority?.office === 'viceChair') return { form: 'KT', title: 'PHÓ CHỦ TỊCH' };
      return { form: 'TM', title: 'CHỦ TỊCH' };
  }
}

/** The acts after issue that flows share; `chair` is who does them, `lastYear` the year after which the work is over. */
export function afterIssueActions<Content, Context>(
  chair: Who,
  lastYear: (facts: Facts<Content, Context>) => number | null = ({ document }) => document.year,
) {
  type F = Facts<Content, Context>;
  return {
    close: action(z.strictObject({ summary: longText(10_000).optional() }), {
      who: anyOf(chair, engine()),
      reasonFrom: 'summary',
      refuse: (facts: F) => (isEngine(facts) ? yearBlockers(facts.today, lastYear(facts)) : []),
    }),
    archive: action(nothing, {
      who: anyOf(recordsKeeperOf('unit'), engine()),
      main: true,
      inBulk: true,
      refuse: (facts: F) => (isEngine(facts) ? ageBlockers(facts) : []),
    }),
    cancel: action(withReason, { who: chair, danger: true }),
  };
}

/** Takes a document out of force and keeps it. */
export function recallAction<Content, Context>(
  who: Who,
  refuse?: (facts: Facts<Content, Context>) => Blocker[],
): ActionRule<Content, Context> {
  return action(withReason, { who, danger: true, refuse });
}

/** Puts a document of equal form in its place. */
export function replaceAction<Content, Context>(
  who: Who,
  refuse?: (facts: Facts<Content, Context>) => Blocker[],
): ActionRule<Content, Context> {
  return action(z.strictObject({ byDocumentId: documentId() }), {
    who,
    danger: true,
    needs: ['linked'],
    refuse: (facts: Facts<Content, Context>, payload) => [
      ...(refuse?.(facts) ?? []),
      ...(payload ? replacementBlockers(facts, payload.byDocumentId) : []),
    ],
    effects: { linkReplacement: (_, payload) => ({ documentId: payload.byDocumentId }) },
  });
}

function replacementBlockers({ document, linked }: Facts, byDocumentId: string): Blocker[] {
  if (byDocumentId === document.id) return [{ code: 'replacement-is-itself' }];
  if (!linked) return [{ code: 'replacement-not-found' }];
  const equal = linked.kind === document.kind && linked.organisationId === document.organisationId;
  if (!equal) return [{ code: 'replacement-not-equal' }];
  return linked.state === 'inForce' ? [] : [{ code: 'replacement-not-in-force' }];
}

function isEngine({ actor }: Facts): boolean {
  return actor.personId === null;
}

function yearBlockers(today: LocalDate, year: number | null): Blocker[] {
  return year !== null && today <= `${year}-12-31` ? [{ code: 'year-not-over', params: { year } }] : [];
}

function ageBlockers({ document, today }: Facts): Blocker[] {
  if (document.closedAt && addDays(dayOf(document.closedAt), 365) <= today) return [];
  return [{ code: 'closed-too-recently' }];
}
