import type { Tx } from '../db/index.ts';
import type { HeldOfficeRow, OfficeHolderRow, PersonRow } from './rows.ts';

type Reader = Pick<Tx, 'query'>;

/** Those of the named people whom the viewer may know, by given name. */
export function personsByIds(reader: Reader, ids: readonly string[]): Promise<PersonRow[]> {
  return reader.query(
    `select id, full_name as "fullName", phone, email from person where id = any ($1::uuid[]) order by sort_name, id`,
    [ids],
  );
}

/** The offices these people hold today, each one's principal office first. */
export function officesOf(reader: Reader, personIds: readonly string[]): Promise<HeldOfficeRow[]> {
  return reader.query(
    `select ${HOLDING} from office_holding h
     where h.person_id = any ($1::uuid[]) and h.period @> today()
     order by h.person_id, h.principal desc, ${RANK}, h.organisation_id`,
    [personIds],
  );
}

/** Who holds the offices of these organisations today: by office, then by given name. */
export function officeHoldersOf(
  reader: Reader,
  organisationIds: readonly string[],
): Promise<OfficeHolderRow[]> {
  return reader.query(
    `select ${HOLDING}, p.full_name as "fullName" from office_holding h join person p on p.id = h.person_id
     where h.organisation_id = any ($1::uuid[]) and h.period @> today()
     order by h.organisation_id, ${RANK}, p.sort_name, p.id`,
    [organisationIds],
  );
}

const HOLDING = `h.person_id as "personId", h.organisation_id as "organisationId", h.office,
  h.acts_as_chair as "actsAsChair", lower(h.period) as "from", upper(h.period) - 1 as "until"`;

const RANK = `array_position(array['chair', 'viceChair', 'inspectionChair', 'secretary', 'committeeMember', 'officer',
  'recordsClerk', 'administrator'], h.office)`;
