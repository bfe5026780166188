import type { Tx } from '../db/index.ts';
import type { ActingOfficeRow, OfficeHolderRow, PersonRow } from './rows.ts';

type Reader = Pick<Tx, 'query'>;

/** Those of the named people whom the viewer may know, by given name. */
export function personsByIds(reader: Reader, ids: readonly string[]): Promise<PersonRow[]> {
  return reader.query(
    `select id, full_name as "fullName", phone, email from person where id = any ($1::uuid[]) order by sort_name, id`,
    [ids],
  );
}

/** The offices these people may act in today: each one's principal office first, what others gave last. */
export function officesOf(reader: Reader, personIds: readonly string[]): Promise<ActingOfficeRow[]> {
  return reader.query(
    `select "personId", "organisationId", office, "actsAsChair", "from", "until", "onBehalfOf", "delegationId" from (
       select ${HOLDING}, null::uuid as "onBehalfOf", null::uuid as "delegationId", h.principal, ${RANK} as rank
         from office_holding h where h.person_id = any ($1::uuid[]) and h.period @> today()
       union all
       select h.receiver_id, h.organisation_id, h.office, null, lower(h.period), upper(h.period) - 1, h.giver_id, h.id,
           false, ${RANK}
         from unnest($1::uuid[]) person cross join lateral delegations_in_force(person, today()) h) acting
     order by "personId", "onBehalfOf" nulls first, principal desc, rank, "organisationId", "delegationId"`,
    [personIds],
  );
}

/** Who holds the offices of these organisations today: by office, then by given name. */
export function officeHoldersOf(
  reader: Reader,
  organisationIds: readonly string[],
): Promise<OfficeHolderRow[]> {
  return reader.query(
    `select ${HOLDING}, p.full_name as "fullName", h.standing_committee as "onStandingCommittee"
     from office_holding h join person p on p.id = h.person_id
     where h.organisation_id = any ($1::uuid[]) and h.period @> today()
     order by h.organisation_id, ${RANK}, p.sort_name, p.id`,
    [organisationIds],
  );
}

const HOLDING = `h.person_id as "personId", h.organisation_id as "organisationId", h.office,
  h.acts_as_chair as "actsAsChair", lower(h.period) as "from", upper(h.period) - 1 as "until"`;

const RANK = `array_position(array['chair', 'viceChair', 'inspectionChair', 'secretary', 'committeeMember', 'officer',
  'recordsClerk', 'groupHead', 'groupDeputy', 'administrator'], h.office)`;
