import { page, type Page, type Paged, type Tx } from '../db/index.ts';
import { isId } from '../documents/index.ts';
import type { DelegationRow, DelegationStatus } from './rows.ts';

type Reader = Pick<Tx, 'query'>;

export interface DelegationFilter {
  organisationId?: string | null;
  /** Given or received by the viewer. */
  mine?: boolean | null;
  status?: DelegationStatus | null;
}

/** Delegations the viewer may know of, the latest first. */
export function listDelegations(
  reader: Reader,
  { organisationId, mine, status }: DelegationFilter = {},
  asked: Page = {},
): Promise<Paged<DelegationRow>> {
  const values: unknown[] = [];
  const where: string[] = [];
  if (organisationId) where.push(`d.organisation_id = $${values.push(organisationId)}::uuid`);
  if (mine) where.push('acting_person() in (d.giver_id, d.receiver_id)');
  if (status) where.push(`(${STATUS}) = $${values.push(status)}`);
  const by = [
    { expression: 'd.granted_at', type: 'timestamptz' as const },
    { expression: 'd.id', type: 'uuid' as const },
  ];
  return page(
    reader,
    { select: COLUMNS, from: TABLES, where, values, order: { by, direction: 'desc' } },
    asked,
  );
}

/** Those of the named delegations that the viewer may know of. */
export function delegationsByIds(reader: Reader, ids: readonly string[]): Promise<DelegationRow[]> {
  return reader.query(`select ${COLUMNS} from ${TABLES} where d.id = any ($1::uuid[])`, [ids.filter(isId)]);
}

const TABLES = `delegation d join office_holding g on g.id = d.giver_holding
  join office_holding r on r.id = d.receiver_holding`;

// An office that ends cuts short what was given of it, on the day from which nobody holds it any more.
const STATUS = `case
  when d.ended_at is not null then 'ended'
  when upper(d.period) <= today() then 'expired'
  when not (g.period @> greatest(today(), lower(d.period)) and r.period @> greatest(today(), lower(d.period))) then 'lapsed'
  when lower(d.period) > today() then 'upcoming'
  else 'current' end`;

const COLUMNS = `d.id, d.organisation_id as "organisationId", d.giver_id as "giverId", d.office,
  d.receiver_id as "receiverId", d.receiver_office as "receiverOffice", d.form, d.kinds, d.actions,
  lower(d.period) as "from", upper(d.period) - 1 as "until", d.decision, d.granted_by as "grantedBy",
  d.granted_at as "grantedAt", d.ended_at as "endedAt", d.ended_by as "endedBy", d.ended_reason as "endedReason",
  ${STATUS} as status,
  (${STATUS}) in ('current', 'upcoming') and may_end_delegation(d.organisation_id, d.giver_id) as endable`;
