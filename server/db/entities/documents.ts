import { defineEntity, p, type InferEntity } from '@mikro-orm/postgresql';
import type { HeldOffice } from '../../../workflows/kit/facts.ts';
import type { SigningAuthority } from '../../../workflows/kit/effects.ts';
import type { IssuerBlock } from '../../../workflows/kit/flow.ts';

export const Document = defineEntity({
  name: 'Document',
  properties: {
    id: p.uuid().primary(),
    kind: p.text(),
    flowVersion: p.integer(),
    organisationId: p.uuid(),
    programmeId: p.uuid().nullable(),
    title: p.text(),
    state: p.text(),
    context: p.json<unknown>(),
    version: p.integer(),
    revision: p.integer(),
    revisionOpen: p.boolean(),
    contentHash: p.text(),
    substanceHash: p.text(),
    year: p.integer().nullable(),
    period: p.text().nullable(),
    obligationId: p.uuid().nullable(),
    createdBy: p.uuid(),
    draftedBy: p.uuid(),
    reviewerId: p.uuid().nullable(),
    submittedBy: p.uuid().nullable(),
    submittedAt: p.datetime().nullable(),
    firstSubmittedAt: p.datetime().nullable(),
    approvedAt: p.datetime().nullable(),
    approvedBy: p.uuid().nullable(),
    closedAt: p.datetime().nullable(),
    dueAt: p.datetime().nullable(),
    typeCode: p.text(),
    number: p.integer().nullable(),
    symbol: p.text().nullable(),
    issuedOn: p.date().nullable(),
    incomingNumber: p.integer().nullable(),
    issuerBlock: p.json<IssuerBlock>().nullable(),
    signer: p.json<{ fullName: string; authority: SigningAuthority }>().nullable(),
    verificationCode: p.text().nullable(),
    replacedBy: p.uuid().nullable(),
    lastEventHash: p.text().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type Document = InferEntity<typeof Document>;

export const DocumentContent = defineEntity({
  name: 'DocumentContent',
  properties: {
    documentId: p.uuid().primary(),
    hash: p.text().primary(),
    content: p.json<unknown>(),
  },
});
export type DocumentContent = InferEntity<typeof DocumentContent>;

export const Revision = defineEntity({
  name: 'Revision',
  properties: {
    documentId: p.uuid().primary(),
    no: p.integer().primary(),
    title: p.text(),
    contentHash: p.text(),
    substanceHash: p.text(),
    savedBy: p.uuid(),
    savedAt: p.datetime(),
  },
});
export type Revision = InferEntity<typeof Revision>;

export const Event = defineEntity({
  name: 'Event',
  properties: {
    documentId: p.uuid().primary(),
    seq: p.integer().primary(),
    id: p.uuid(),
    action: p.text(),
    fromState: p.text().nullable(),
    toState: p.text().nullable(),
    at: p.datetime(),
    actorId: p.uuid().nullable(),
    office: p.text().nullable(),
    officeOrganisationId: p.uuid().nullable(),
    actsAsChair: p.text().nullable().$type<HeldOffice['actsAsChair']>(),
    onBehalfOf: p.uuid().nullable(),
    reason: p.text().nullable(),
    changes: p.json<unknown>().nullable(),
    revision: p.integer(),
    contentHash: p.text(),
    bytes: p.blob(),
    hash: p.text(),
    previousHash: p.text().nullable(),
  },
});
export type Event = InferEntity<typeof Event>;

export const Return = defineEntity({
  name: 'Return',
  properties: {
    id: p.uuid().primary(),
    documentId: p.uuid(),
    seq: p.integer(),
    revision: p.integer(),
    reason: p.text(),
    returnedBy: p.uuid(),
    office: p.text().nullable(),
    returnedAt: p.datetime(),
  },
});
export type Return = InferEntity<typeof Return>;

export const ReturnNote = defineEntity({
  name: 'ReturnNote',
  properties: {
    id: p.uuid().primary(),
    returnId: p.uuid(),
    documentId: p.uuid(),
    position: p.integer(),
    section: p.text(),
    rowId: p.text().nullable(),
    text: p.text(),
    answeredBy: p.uuid().nullable(),
    answeredAt: p.datetime().nullable(),
  },
});
export type ReturnNote = InferEntity<typeof ReturnNote>;

export const WorkItem = defineEntity({
  name: 'WorkItem',
  properties: {
    id: p.uuid().primary(),
    documentId: p.uuid(),
    recipient: p.text(),
    action: p.text(),
    tab: p.text().$type<'decide' | 'review' | 'returned' | 'issue' | 'draft'>(),
    kind: p.text(),
    title: p.text(),
    state: p.text(),
    organisationId: p.uuid(),
    unitName: p.text(),
    dueAt: p.datetime().nullable(),
    since: p.datetime(),
  },
});
export type WorkItem = InferEntity<typeof WorkItem>;

export const Comment = defineEntity({
  name: 'Comment',
  properties: {
    id: p.uuid().primary(),
    documentId: p.uuid(),
    authorId: p.uuid(),
    at: p.datetime(),
    text: p.text(),
    section: p.text().nullable(),
    rowId: p.text().nullable(),
  },
});
export type Comment = InferEntity<typeof Comment>;
