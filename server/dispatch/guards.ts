import type { DispatchStatus } from './rows.ts';

/** SQL on dispatch `s`: sent to the viewer, or to where the viewer holds an office; its first half finds the rows by index. */
export const isMine = `(s.organisation_id = any ((select own_organisations())::uuid[])
    and s.organisation_id::text = any ((select reach())::text[]) or s.person_id = (select acting_person()))`;

/** SQL: the document is of the viewer's own organisation, or of one whose papers the viewer inspects. */
export const sees = (document: string, ...levels: ('work' | 'audit')[]): string => `exists (
  select from document_reader dr where dr.document_id = ${document} and dr.reader = any ((select reach())::text[])
    and dr.level in (${levels.map((level) => `'${level}'`).join(', ')}) offset 0)`;

export const inStatus: Record<DispatchStatus, string> = {
  unread: 's.read_at is null',
  read: 's.read_at is not null',
  unreceived: 's.received_at is null',
  received: 's.received_at is not null',
};

export const columns = `s.id, s.document_id as "documentId", s.organisation_id as "organisationId", s.person_id as "personId",
  s.line, s.sent_at as "sentAt", s.received_at as "receivedAt", s.received_by as "receivedBy",
  s.incoming_year as "incomingYear", s.incoming_number as "incomingNumber", s.read_at as "readAt", s.read_by as "readBy",
  coalesce(${isMine}, false) as "isMine"`;
