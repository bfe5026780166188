import { M0001Foundation } from './M0001Foundation.ts';
import { M0002Organisations } from './M0002Organisations.ts';
import { M0003Identity } from './M0003Identity.ts';
import { M0004Documents } from './M0004Documents.ts';
import { M0005Decisions } from './M0005Decisions.ts';
import { M0006Rights } from './M0006Rights.ts';
import { M0007RowSecurity } from './M0007RowSecurity.ts';
import { M0008AppendOnly } from './M0008AppendOnly.ts';
import { M0009SecretBallots } from './M0009SecretBallots.ts';
import { M0010SignIn } from './M0010SignIn.ts';
import { M0011VerifyPaper } from './M0011VerifyPaper.ts';
import { M0012Seeding } from './M0012Seeding.ts';
import { M0013Candidates } from './M0013Candidates.ts';
import { M0014Worker } from './M0014Worker.ts';
import { M0015Deadlines } from './M0015Deadlines.ts';
import { M0016Delegations } from './M0016Delegations.ts';
import { M0017Outbox } from './M0017Outbox.ts';
import { M0018BulkAndLive } from './M0018BulkAndLive.ts';
import { M0019AuditLog } from './M0019AuditLog.ts';
import { M0020HotPath } from './M0020HotPath.ts';
import { M0021NoEnqueue } from './M0021NoEnqueue.ts';
import { M0022OutboxPages } from './M0022OutboxPages.ts';
import { M0030DocumentLinks } from './M0030DocumentLinks.ts';
import { M0031Duties } from './M0031Duties.ts';
import { M0033OfficeSymbol } from './M0033OfficeSymbol.ts';
import { M0034Dispatch } from './M0034Dispatch.ts';
import { M0036Reorganisations } from './M0036Reorganisations.ts';
import { M0037SuccessorsRead } from './M0037SuccessorsRead.ts';
import { M0038OfficesOfThen } from './M0038OfficesOfThen.ts';
import { M0039Nobody } from './M0039Nobody.ts';
import { M0040Intake } from './M0040Intake.ts';
import { M0041ToldToReaders } from './M0041ToldToReaders.ts';
import { M0042Questions } from './M0042Questions.ts';
import { M0043TaskAssignments } from './M0043TaskAssignments.ts';
import { M0045Imports } from './M0045Imports.ts';
import { M0048CadreEntries } from './M0048CadreEntries.ts';
import { M0049Facets } from './M0049Facets.ts';
import { M0050Figures } from './M0050Figures.ts';
import { M0051OpenedTogether } from './M0051OpenedTogether.ts';
import { M0052OwnAwards } from './M0052OwnAwards.ts';
import { M0053Oversight } from './M0053Oversight.ts';
import { M0055Certificates } from './M0055Certificates.ts';
import { M0058Askings } from './M0058Askings.ts';
import { M0059Chasing } from './M0059Chasing.ts';
import { M0060SealedUrns } from './M0060SealedUrns.ts';
import { M0061Yardsticks } from './M0061Yardsticks.ts';
import { M0064ImportsOfLists } from './M0064ImportsOfLists.ts';
import { M0065CertificatesTakenBack } from './M0065CertificatesTakenBack.ts';
import { M0066GroupOffices } from './M0066GroupOffices.ts';
import { M0067AskersTold } from './M0067AskersTold.ts';
import { M0068StandingCommittee } from './M0068StandingCommittee.ts';
import { M0069AskedAlone } from './M0069AskedAlone.ts';

/** In the order in which they run; a released one never changes. */
export const migrations = [
  M0001Foundation,
  M0002Organisations,
  M0003Identity,
  M0004Documents,
  M0005Decisions,
  M0006Rights,
  M0007RowSecurity,
  M0008AppendOnly,
  M0009SecretBallots,
  M0010SignIn,
  M0011VerifyPaper,
  M0012Seeding,
  M0013Candidates,
  M0014Worker,
  M0015Deadlines,
  M0016Delegations,
  M0017Outbox,
  M0018BulkAndLive,
  M0019AuditLog,
  M0020HotPath,
  M0021NoEnqueue,
  M0022OutboxPages,
  M0030DocumentLinks,
  M0031Duties,
  M0033OfficeSymbol,
  M0034Dispatch,
  M0036Reorganisations,
  M0037SuccessorsRead,
  M0038OfficesOfThen,
  M0039Nobody,
  M0040Intake,
  M0041ToldToReaders,
  M0042Questions,
  M0043TaskAssignments,
  M0045Imports,
  M0048CadreEntries,
  M0049Facets,
  M0050Figures,
  M0051OpenedTogether,
  M0052OwnAwards,
  M0053Oversight,
  M0055Certificates,
  M0058Askings,
  M0059Chasing,
  M0060SealedUrns,
  M0061Yardsticks,
  M0064ImportsOfLists,
  M0065CertificatesTakenBack,
  M0066GroupOffices,
  M0067AskersTold,
  M0068StandingCommittee,
  M0069AskedAlone,
].map((migration) => ({ name: migration.name, class: migration }));
