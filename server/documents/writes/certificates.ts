import { randomUUID } from 'node:crypto';
import { certificateTypeCode, numberLine, type Facts } from '../../../workflows/kit/index.ts';
import { symbolOf, type Register } from '../../registers/index.ts';
import { verificationCode } from './numbers.ts';
import type { Writers } from './share.ts';
import { sql } from './statement.ts';

/** The register that an issuer's certificates of one year are numbered in. */
export function certificateRegister({ document }: Facts, year: number): Register {
  return { organisationId: document.organisationId, typeCode: certificateTypeCode, year };
}

/**
 * Certificates are papers like others: numbered without a gap, signed, with a code by which anybody may check them. What is
 * printed is kept whole: its holder reads it when the document has long been out of sight.
 */
export const certificates: Writers<'certify' | 'withdrawCertificates'> = {
  certify({ issuedOn, signer, holders }, { facts, bookkeeping, flow }) {
    const { document, certificateRegister: known } = facts;
    if (!known || !flow.certificate)
      throw new Error(
        'an act that certifies must declare its need of "certificateRegister", its flow the paper',
      );
    const { unit } = bookkeeping;
    const register = certificateRegister(facts, Number(issuedOn.slice(0, 4)));
    const symbol = symbolOf(certificateTypeCode, unit);
    const fullName = facts.seats?.find(({ personId }) => personId === signer.personId)?.fullName ?? '';
    const rows = holders.map(({ personId, fullName: holder }, at) => {
      const number = known.last + 1 + at;
      const paper = flow.certificate?.(
        {
          ...{ content: document.content, title: document.title, issuer: unit, issuedOn, draft: false },
          ...{ number: numberLine(number, symbol), signer: { fullName, authority: signer.authority } },
        },
        personId,
      );
      return { id: randomUUID(), personId, holder, number, code: verificationCode(), paper };
    });
    const column = <K extends keyof (typeof rows)[number]>(name: K) => rows.map((row) => row[name]);
    const { organisationId, typeCode, year } = register;
    const last = known.last + rows.length;
    return {
      writes: [
        {
          name: 'certificate_register',
          sql: sql`insert into register as r (organisation_id, type_code, year, last, last_date)
            values (${organisationId}, ${typeCode}, ${year}, ${last}, ${issuedOn})
            on conflict (organisation_id, type_code, year) do update set last = excluded.last, last_date = excluded.last_date
              where r.last = ${known.last} returning 1`,
          guards: true,
        },
        {
          name: 'certificate_entries',
          sql: sql`insert into register_entry (organisation_id, type_code, year, number, document_id, symbol, entered_on)
            select ${organisationId}::uuid, ${typeCode}::text, ${year}::integer, n.number, ${document.id}::uuid, ${symbol}::text, ${issuedOn}::date
            from unnest(${column('number')}::integer[]) n (number)`,
        },
        {
          name: 'certificates',
          sql: sql`insert into certificate (id, document_id, organisation_id, person_id, holder, type_code, year, number, symbol,
              issued_on, verification_code, paper)
            select c.id, ${document.id}::uuid, ${organisationId}::uuid, c.person_id, c.holder, ${typeCode}::text, ${year}::integer,
              c.number, ${symbol}::text, ${issuedOn}::date, c.code, c.paper
            from unnest(${column('id')}::uuid[], ${column('personId')}::uuid[], ${column('holder')}::text[], ${column('number')}::integer[],
              ${column('code')}::text[], ${rows.map(({ paper }) => JSON.stringify(paper))}::jsonb[]) c (id, person_id, holder, number, code, paper)`,
        },
      ],
      changes: {
        certificates: rows.map(({ personId, number, code }) => ({
          ...{ personId, number: numberLine(number, symbol), verificationCode: code },
        })),
        issuedOn,
        signer,
      },
    };
  },
  withdrawCertificates({ personIds, reason, basis }, { facts: { document, actor, today } }) {
    return {
      writes: [
        {
          name: 'certificate_withdrawals',
          sql: sql`insert into certificate_withdrawal (certificate_id, document_id, reason, basis, withdrawn_on, withdrawn_by)
            select c.id, c.document_id, ${reason}::text, ${basis}::text, ${today}::date, ${actor.personId}::uuid
            from certificate c where c.document_id = ${document.id}::uuid and c.person_id = any (${personIds}::uuid[])`,
        },
      ],
    };
  },
};
