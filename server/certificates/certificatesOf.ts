import { page, type Page, type Paged, type Reading } from '../db/index.ts';

/** A certificate as lists show it. */
export interface CertificateRow {
  id: string;
  documentId: string;
  personId: string;
  holder: string;
  number: number;
  symbol: string;
  issuedOn: string;
  /** When it was taken back, and why; null while it counts. */
  withdrawnOn: string | null;
  withdrawnFor: string | null;
}

export interface CertificateFilter {
  documentId?: string | null;
  personId?: string | null;
}

/** Certificates that the viewer may see, the latest first: their own, and those of documents they read. */
export function certificatesOf(
  reading: Pick<Reading, 'query'>,
  { documentId, personId }: CertificateFilter,
  part: Page,
): Promise<Paged<CertificateRow>> {
  const values: unknown[] = [];
  const where = [sees];
  if (documentId) where.push(`c.document_id = $${values.push(documentId)}::uuid`);
  if (personId) where.push(`c.person_id = $${values.push(personId)}::uuid`);
  return page(
    reading,
    {
      select: `c.id, c.document_id as "documentId", c.person_id as "personId", c.holder, c.number, c.symbol,
        c.issued_on as "issuedOn", w.withdrawn_on as "withdrawnOn", w.reason as "withdrawnFor"`,
      from: 'certificate c left join certificate_withdrawal w on w.certificate_id = c.id',
      where,
      values,
      order: {
        by: [
          { expression: 'c.issued_on', type: 'date' },
          { expression: 'c.id', type: 'uuid' },
        ],
        direction: 'desc',
      },
    },
    part,
  );
}

/** Beside row-level security: the holder's own; of a document in sight, the organiser's and those of one's own unit. */
export const sees = `(c.person_id = (select acting_person()) or exists (
  select from document_reader dr where dr.document_id = c.document_id and dr.reader = any ((select reach())::text[]) offset 0)
  and (c.organisation_id::text = any ((select reach())::text[]) or exists (
    select from office_holding h where h.person_id = c.person_id and h.organisation_id::text = any ((select reach())::text[]) offset 0)))`;
