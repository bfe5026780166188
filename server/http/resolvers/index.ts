import { AuditResolver } from './AuditResolver.ts';
import { BulkJobResolver, BulkMutations, BulkRowResolver } from './BulkResolver.ts';
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
  AuditResolver,
  CommentFields,
  BulkJobResolver,
  BulkMutations,
  BulkRowResolver,
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
