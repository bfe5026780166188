import { defineEntity, p, type InferEntity } from '@mikro-orm/postgresql';
import type { HeldOffice, Office } from '../../../workflows/kit/facts.ts';

export const Organisation = defineEntity({
  name: 'Organisation',
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<'ProvincialFederation' | 'UpperUnion' | 'GrassrootsUnion'>(),
    code: p.text(),
    phone: p.text().nullable(),
    foundedOn: p.date(),
    dissolvedOn: p.date().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
});
export type Organisation = InferEntity<typeof Organisation>;

/** What an organisation was called, and under whom it stood, in a period. */
export const OrganisationDescription = defineEntity({
  name: 'OrganisationDescription',
  properties: {
    id: p.uuid().primary(),
    organisationId: p.uuid(),
    period: p.string().columnType('daterange'),
    name: p.text(),
    symbol: p.text(),
    place: p.text(),
    parentId: p.uuid().nullable(),
    decision: p.text().nullable(),
  },
});
export type OrganisationDescription = InferEntity<typeof OrganisationDescription>;

export const Person = defineEntity({
  name: 'Person',
  properties: {
    id: p.uuid().primary(),
    fullName: p.text(),
    phone: p.text().nullable(),
    email: p.text().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
});
export type Person = InferEntity<typeof Person>;

export const Term = defineEntity({
  name: 'Term',
  properties: {
    id: p.uuid().primary(),
    organisationId: p.uuid(),
    label: p.text(),
    period: p.string().columnType('daterange'),
  },
});
export type Term = InferEntity<typeof Term>;

export const OfficeHolding = defineEntity({
  name: 'OfficeHolding',
  properties: {
    id: p.uuid().primary(),
    organisationId: p.uuid(),
    personId: p.uuid(),
    office: p.text().$type<Office>(),
    period: p.string().columnType('daterange'),
    actsAsChair: p.text().nullable().$type<HeldOffice['actsAsChair']>(),
    decision: p.text().nullable(),
    principal: p.boolean().default(true),
  },
});
export type OfficeHolding = InferEntity<typeof OfficeHolding>;
