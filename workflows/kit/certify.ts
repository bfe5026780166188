import { z } from 'zod';
import { action } from './action.ts';
import type { Blocker } from './blocker.ts';
import type { Facts } from './facts.ts';
import { date, people, reason, title } from './fields.ts';
import type { ActionRule, Who } from './flow.ts';
import { signingAs } from './issuing.ts';
import { numberLine } from './numberLine.ts';
import type { LocalDate } from './time.ts';

/** The type code of certificates, and of the register that their numbers come from. */
export const certificateTypeCode = 'GCN';

interface Holder {
  personId: string;
  fullName: string;
}

/** Signs a certificate for everybody to whom one is owed, each with its own number of one register. */
export function certifyAction<Content, Context>(options: {
  who: Who;
  owed: (content: Content) => Holder[];
  /** The content with what each certificate is numbered, by person. */
  numbered: (content: Content, numbers: ReadonlyMap<string, string>) => Content;
  /** What the holders' records call it. */
  called: (facts: Facts<Content, Context>) => string;
  refuse?: (facts: Facts<Content, Context>) => Blocker[];
}): ActionRule<Content, Context> {
  return action(z.strictObject({ issuedOn: date().optional() }), {
    who: options.who,
    needs: ['certificateRegister', 'seats'],
    main: true,
    refuse: (facts: Facts<Content, Context>, payload) => [
      ...(options.refuse?.(facts) ?? []),
      ...(options.owed(facts.document.content).length > 0 ? [] : [{ code: 'nobody-to-certify' }]),
      ...dayBlockers(facts, payload?.issuedOn ?? facts.today),
    ],
    effects: {
      amendContent: ({ document: { content }, certificateRegister }) => ({
        content: options.numbered(content, numbersOf(options.owed(content), certificateRegister)),
      }),
      recordCadre: (facts, { issuedOn = facts.today }) => ({
        entries: [...numbersOf(options.owed(facts.document.content), facts.certificateRegister)].map(
          ([personId, number]) => ({
            ...{ personId, entry: 'certificate' as const, title: options.called(facts), on: issuedOn },
            data: { number },
          }),
        ),
      }),
      certify: (facts, { issuedOn = facts.today }) => ({
        issuedOn,
        signer: {
          personId: String(facts.actor.personId),
          authority: signingAs(options.who.authority(facts), facts.actor.delegation),
        },
        holders: options
          .owed(facts.document.content)
          .map(({ personId, fullName }) => ({ personId, fullName })),
      }),
    },
  });
}

/** Takes certificates back: what was given wrongly. What the document said of these people counts no longer. */
export function takeBackCertificatesAction<Content, Context>(options: {
  who: Who;
  /** The content's list of those who may have one. */
  of: string;
  refuse: (facts: Facts<Content, Context>, personIds: readonly string[]) => Blocker[];
  /** The content with what was taken back marked as such. */
  marked: (content: Content, personIds: readonly string[], today: LocalDate) => Content;
}): ActionRule<Content, Context> {
  const payload = z.strictObject({
    personIds: people(options.of, 'certified'),
    basis: title(),
    reason: reason(),
  });
  return action(payload, {
    who: options.who,
    danger: true,
    refuse: (facts: Facts<Content, Context>, given) => (given ? options.refuse(facts, given.personIds) : []),
    effects: {
      amendContent: ({ document, today }, { personIds }) => ({
        content: options.marked(document.content, personIds, today),
      }),
      withdrawCertificates: (_, { personIds, reason: why, basis }) => ({ personIds, reason: why, basis }),
      withdrawCadre: (_, { personIds }) => ({ personIds }),
    },
  });
}

function numbersOf(
  holders: readonly Holder[],
  register: Facts['certificateRegister'],
): ReadonlyMap<string, string> {
  const { last = 0, symbol = certificateTypeCode } = register ?? {};
  return new Map(holders.map(({ personId }, at) => [personId, numberLine(last + 1 + at, symbol)]));
}

function dayBlockers({ certificateRegister: register, today }: Facts, issuedOn: LocalDate): Blocker[] {
  return [
    ...(issuedOn > today ? [{ code: 'issued-in-future', params: { issuedOn, today } }] : []),
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
