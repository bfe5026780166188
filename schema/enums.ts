import { registerEnumType } from 'type-graphql';

export const StateTone = {
  DRAFT: 'draft',
  WAITING: 'waiting',
  RETURNED: 'returned',
  GOOD: 'good',
  CLOSED: 'closed',
} as const;
export type StateTone = (typeof StateTone)[keyof typeof StateTone];
registerEnumType(StateTone, { name: 'StateTone', description: 'How a state is coloured, beside its word.' });

export const RoundStatus = {
  OPEN: 'open',
  PASSED: 'passed',
  FAILED: 'failed',
  LAPSED: 'lapsed',
  ABANDONED: 'abandoned',
  VOIDED: 'voided',
} as const;
export type RoundStatus = (typeof RoundStatus)[keyof typeof RoundStatus];
registerEnumType(RoundStatus, {
  name: 'RoundStatus',
  description: 'LAPSED: without quorum. VOIDED: an office ended while it was open.',
});

export const ChangeKind = { ADDED: 'ADDED', REMOVED: 'REMOVED', CHANGED: 'CHANGED', MOVED: 'MOVED' } as const;
export type ChangeKind = (typeof ChangeKind)[keyof typeof ChangeKind];
registerEnumType(ChangeKind, { name: 'ChangeKind' });

export const AttachmentPurpose = {
  ATTACHMENT: 'ATTACHMENT',
  SIGNED_SCAN: 'SIGNED_SCAN',
  EVIDENCE: 'EVIDENCE',
} as const;
export type AttachmentPurpose = (typeof AttachmentPurpose)[keyof typeof AttachmentPurpose];
registerEnumType(AttachmentPurpose, {
  name: 'AttachmentPurpose',
  description: 'SIGNED_SCAN: a picture of the issued paper, only on an issued document.',
});

export const SuggestionSource = { EMPTY: 'EMPTY', LAST_YEAR: 'LAST_YEAR', PROGRAMME: 'PROGRAMME' } as const;
export type SuggestionSource = (typeof SuggestionSource)[keyof typeof SuggestionSource];
registerEnumType(SuggestionSource, { name: 'SuggestionSource' });

export const DocumentOrderField = {
  UPDATED_AT: 'UPDATED_AT',
  TITLE: 'TITLE',
  DUE_AT: 'DUE_AT',
  ORGANISATION: 'ORGANISATION',
  NUMBER: 'NUMBER',
  CREATED_AT: 'CREATED_AT',
} as const;
export type DocumentOrderField = (typeof DocumentOrderField)[keyof typeof DocumentOrderField];
registerEnumType(DocumentOrderField, { name: 'DocumentOrderField' });

export const DelegationForm = { KT: 'KT', TL: 'TL', TUQ: 'TUQ' } as const;
export type DelegationForm = (typeof DelegationForm)[keyof typeof DelegationForm];
registerEnumType(DelegationForm, {
  name: 'DelegationForm',
  description:
    'KT: a vice chair by standing assignment. TL: by the working rules. TUQ: by a dated authorisation.',
});

export const DelegationStatus = {
  CURRENT: 'current',
  UPCOMING: 'upcoming',
  ENDED: 'ended',
  EXPIRED: 'expired',
  LAPSED: 'lapsed',
} as const;
export type DelegationStatus = (typeof DelegationStatus)[keyof typeof DelegationStatus];
registerEnumType(DelegationStatus, {
  name: 'DelegationStatus',
  description: 'ENDED: by somebody. EXPIRED: with its period. LAPSED: giver or receiver left the office.',
});

export const OrderDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
export type OrderDirection = (typeof OrderDirection)[keyof typeof OrderDirection];
registerEnumType(OrderDirection, { name: 'OrderDirection' });

export const MailMode = { OFF: 'off', AT_ONCE: 'atOnce', DAILY: 'daily' } as const;
export type MailMode = (typeof MailMode)[keyof typeof MailMode];
registerEnumType(MailMode, { name: 'MailMode', description: 'DAILY: one mail a day with all that waits.' });

export const DeliveryStatus = {
  PENDING: 'pending',
  SENT: 'sent',
  FAILED: 'failed',
  SKIPPED: 'skipped',
} as const;
export type DeliveryStatus = (typeof DeliveryStatus)[keyof typeof DeliveryStatus];
registerEnumType(DeliveryStatus, {
  name: 'DeliveryStatus',
  description:
    'PENDING: waits for its turn, or to be tried again. SKIPPED: given up, or no longer asked for.',
});

export const LinkDirection = { OPENED: 'opened', OPENED_BY: 'openedBy' } as const;
export type LinkDirection = (typeof LinkDirection)[keyof typeof LinkDirection];
registerEnumType(LinkDirection, {
  name: 'LinkDirection',
  description: 'OPENED: this document opened the other. OPENED_BY: the other opened this one.',
});

export const CadreEntryKind = {
  TRAINING: 'training',
  CERTIFICATE: 'certificate',
  EVALUATION: 'evaluation',
  PLANNING: 'planning',
  COMMENDATION: 'commendation',
} as const;
export type CadreEntryKind = (typeof CadreEntryKind)[keyof typeof CadreEntryKind];
registerEnumType(CadreEntryKind, { name: 'CadreEntryKind' });

export const EvidenceItem = {
  TRAINING: 'training',
  PLANNING: 'planning',
  ASSIGNMENT: 'assignment',
} as const;
export type EvidenceItem = (typeof EvidenceItem)[keyof typeof EvidenceItem];
registerEnumType(EvidenceItem, {
  name: 'EvidenceItem',
  description: 'What a unit does about its cadres each year.',
});

export const IndicatorRecords = { MET: 'met', OPEN: 'open', NOT_REPORTED: 'notReported' } as const;
export type IndicatorRecords = (typeof IndicatorRecords)[keyof typeof IndicatorRecords];
registerEnumType(IndicatorRecords, {
  name: 'IndicatorRecords',
  description:
    'MET: counts and meets it. OPEN: counts and does not. NOT_REPORTED: units of which nothing is there yet.',
});

export const TrendStep = { MONTH: 'month', QUARTER: 'quarter' } as const;
export type TrendStep = (typeof TrendStep)[keyof typeof TrendStep];
registerEnumType(TrendStep, { name: 'TrendStep' });
