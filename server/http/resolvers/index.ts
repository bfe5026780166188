import { AuditLogResolver, LogProofResolver } from './AuditLogResolver.ts';
import { AuditResolver } from './AuditResolver.ts';
import { DelegationResolver } from './DelegationResolver.ts';
import { DocumentFields } from './DocumentFields.ts';
import { DocumentMutations } from './DocumentMutations.ts';
import {
  AttachmentFields,
  CommentFields,
  ReturnFields,
  ReturnNoteFields,
  RevisionFields,
} from './DocumentParts.ts';
import { DocumentQueries, LateUnitResolver } from './DocumentQueries.ts';
import { FlowResolver } from './FlowResolver.ts';
import { InboxCountsResolver, InboxResolver } from './InboxResolver.ts';
import { IndicatorResolver } from './IndicatorResolver.ts';
import { LiveResolver } from './LiveResolver.ts';
import { NodeResolver } from './NodeResolver.ts';
import { NoteMutations } from './NoteMutations.ts';
import { OfficeHolderResolver, OrganisationResolver } from './OrganisationResolver.ts';
import { RoundMemberResolver, RoundResolver } from './RoundResolver.ts';
import { HeldOfficeResolver, ViewerResolver } from './ViewerResolver.ts';

export const resolvers = [
  AttachmentFields,
  AuditLogResolver,
  AuditResolver,
  CommentFields,
  DelegationResolver,
  DocumentFields,
  DocumentMutations,
  DocumentQueries,
  FlowResolver,
  HeldOfficeResolver,
  InboxCountsResolver,
  InboxResolver,
  IndicatorResolver,
  LateUnitResolver,
  LiveResolver,
  LogProofResolver,
  NodeResolver,
  NoteMutations,
  OfficeHolderResolver,
  OrganisationResolver,
  ReturnFields,
  ReturnNoteFields,
  RevisionFields,
  RoundMemberResolver,
  RoundResolver,
  ViewerResolver,
] as const;
