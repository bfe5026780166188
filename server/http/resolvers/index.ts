import { AssignmentResolver } from './AssignmentResolver.ts';
import { AuditLogResolver, LogProofResolver } from './AuditLogResolver.ts';
import { AuditResolver } from './AuditResolver.ts';
import { CandidateResolver } from './CandidateResolver.ts';
import { CertificateResolver } from './CertificateResolver.ts';
import { DelegationResolver } from './DelegationResolver.ts';
import { CadreEntryResolver, CadreRecordResolver } from './CadreResolver.ts';
import { CadreEvidenceResolver } from './CadreEvidenceResolver.ts';
import { CalendarResolver } from './CalendarResolver.ts';
import { BulkJobResolver, BulkResultResolver, BulkRowResolver } from './BulkJobResolver.ts';
import { BulkMutations } from './BulkMutations.ts';
import { BulkQueries } from './BulkQueries.ts';
import { DispatchFields, DispatchResolver } from './DispatchResolver.ts';
import { DocumentFields } from './DocumentFields.ts';
import { DocumentMutations } from './DocumentMutations.ts';
import {
  AttachmentFields,
  CommentFields,
  ReturnFields,
  ReturnNoteFields,
  RevisionFields,
} from './DocumentParts.ts';
import { DocumentQueries } from './DocumentQueries.ts';
import {
  DutyCellResolver,
  DutyColumnResolver,
  DutyMatrixResolver,
  DutyRowResolver,
} from './DutyMatrixResolver.ts';
import { FlowResolver } from './FlowResolver.ts';
import { IncidentDecisionResolver, IncidentResolver } from './IncidentResolver.ts';
import { ImportResolver } from './ImportResolver.ts';
import { InboxCountsResolver, InboxResolver } from './InboxResolver.ts';
import {
  EscalationResolver,
  FlowSettingResolver,
  FlowSettingsResolver,
  StateSettingResolver,
} from './FlowSettingsResolver.ts';
import { IndicatorBranchResolver, IndicatorRecordResolver, IndicatorResolver } from './IndicatorResolver.ts';
import { DocumentLinkFields, LinkOpeningResolver, LinkResolver } from './LinkResolver.ts';
import { LiveResolver } from './LiveResolver.ts';
import { NodeResolver } from './NodeResolver.ts';
import { NoteMutations } from './NoteMutations.ts';
import {
  DutyRequestResolver,
  LateUnitFields,
  ObligationFields,
  ObligationResolver,
} from './ObligationResolver.ts';
import { NotificationResolver } from './NotificationResolver.ts';
import { OrganisationDecisionResolver, OrganisationEventResolver } from './OrganisationDecisionResolver.ts';
import {
  OrganisationDescriptionResolver,
  OrganisationHistoryResolver,
  OrganisationSuccessionResolver,
} from './OrganisationHistoryResolver.ts';
import { RatedOrganisationResolver, RatingResolver } from './RatingResolver.ts';
import {
  ClosingRegisterResolver,
  DocumentsFateResolver,
  DutyFateResolver,
  EndingOfficeResolver,
  LeftAccountResolver,
  OrganisationPreviewResolver,
  OrganisationStepResolver,
} from './OrganisationPreviewResolver.ts';
import { OfficeHolderResolver, OrganisationResolver } from './OrganisationResolver.ts';
import { PlannedCadreResolver } from './PlannedCadreResolver.ts';
import { RoundMemberResolver, RoundQuestionResolver, RoundResolver } from './RoundResolver.ts';
import { PublicFormResolver, SenderResolver } from './SenderResolver.ts';
import { HeldOfficeResolver, ViewerResolver } from './ViewerResolver.ts';
import { WebhookDeliveryResolver, WebhookResolver } from './WebhookResolver.ts';
import { YardsticksResolver, YardstickVersionResolver } from './YardsticksResolver.ts';

export const resolvers = [
  PublicFormResolver,
  SenderResolver,
  AttachmentFields,
  AssignmentResolver,
  PlannedCadreResolver,
  CandidateResolver,
  CertificateResolver,
  AuditLogResolver,
  AuditResolver,
  CadreEntryResolver,
  CadreEvidenceResolver,
  CadreRecordResolver,
  CalendarResolver,
  CommentFields,
  DelegationResolver,
  DutyRequestResolver,
  BulkJobResolver,
  BulkResultResolver,
  BulkMutations,
  BulkQueries,
  BulkRowResolver,
  DispatchFields,
  DispatchResolver,
  DocumentFields,
  DocumentLinkFields,
  DocumentMutations,
  DocumentQueries,
  EscalationResolver,
  DutyCellResolver,
  DutyColumnResolver,
  DutyMatrixResolver,
  DutyRowResolver,
  FlowResolver,
  FlowSettingResolver,
  FlowSettingsResolver,
  HeldOfficeResolver,
  InboxCountsResolver,
  InboxResolver,
  IncidentDecisionResolver,
  ImportResolver,
  IncidentResolver,
  IndicatorBranchResolver,
  IndicatorRecordResolver,
  IndicatorResolver,
  LateUnitFields,
  LinkOpeningResolver,
  LinkResolver,
  LiveResolver,
  LogProofResolver,
  NodeResolver,
  NoteMutations,
  ObligationFields,
  ObligationResolver,
  NotificationResolver,
  OfficeHolderResolver,
  OrganisationResolver,
  OrganisationDecisionResolver,
  OrganisationEventResolver,
  OrganisationDescriptionResolver,
  OrganisationHistoryResolver,
  RatedOrganisationResolver,
  RatingResolver,
  OrganisationSuccessionResolver,
  ClosingRegisterResolver,
  DocumentsFateResolver,
  DutyFateResolver,
  EndingOfficeResolver,
  LeftAccountResolver,
  OrganisationPreviewResolver,
  OrganisationStepResolver,
  ReturnFields,
  ReturnNoteFields,
  RevisionFields,
  RoundMemberResolver,
  RoundQuestionResolver,
  RoundResolver,
  StateSettingResolver,
  ViewerResolver,
  WebhookDeliveryResolver,
  WebhookResolver,
  YardsticksResolver,
  YardstickVersionResolver,
] as const;
