import type { Locale } from '../../../workflows/kit/index.ts';
import { Reading } from '../../db/index.ts';
import { visible, type Engine } from '../../documents/index.ts';
import { inbox, type WorkItemRow } from '../../inbox/index.ts';
import type { Due } from '../deliver.ts';
import { mailPreference } from '../preferences.ts';
import type { MailPreference } from './moments.ts';

/** What a mail is made from: read when it leaves, with the rights of the person it goes to. */
export interface MailFacts {
  person: { fullName: string; email: string | null; locale: Locale } | null;
  preference: MailPreference;
  /** Of the deliveries' documents those that the person sees now, by id. */
  documents: Map<string, MailDocument>;
  /** Of the deliveries' work items those that still wait for the person, by id. */
  items: Map<string, { action: string; dueAt: string | null }>;
  /** Of the deliveries' duties those that are still to be done, by the obligation's id. */
  duties: Map<string, MailDuty>;
}

export interface MailDuty {
  id: string;
  kind: string;
  year: number;
  unit: string | null;
}

export interface MailDocument {
  id: string;
  kind: string;
  flowVersion: number;
  title: string;
  unit: string | null;
  state: string;
  version: number;
}

export async function readMail(people: Engine, due: Due): Promise<MailFacts> {
  return asPerson(people, due.personId, async (reading) => {
    const [person] = await reading.query<NonNullable<MailFacts['person']>>(PERSON);
    const documents = await reading.query<MailDocument>(DOCUMENTS, [
      due.parts.flatMap(({ documentId }) => documentId ?? []),
    ]);
    const items = await reading.query<{ id: string; action: string; dueAt: string | null }>(ITEMS, [
      due.parts.flatMap(({ workItemId }) => workItemId ?? []),
    ]);
    const duties = await reading.query<MailDuty>(DUTIES, [
      due.parts.flatMap(({ obligationId }) => obligationId ?? []),
    ]);
    return {
      duties: new Map(duties.map((row) => [row.id, row])),
      person: person ?? null,
      preference: await mailPreference(reading),
      documents: new Map(documents.map((row) => [row.id, row])),
      items: new Map(items.map((row) => [row.id, row])),
    };
  });
}

/** The first things that wait for the person, the soonest due first, and how many there are. */
export async function readWaiting(
  people: Engine,
  personId: string | null,
  most: number,
): Promise<{ rows: WorkItemRow[]; total: number }> {
  return asPerson(people, personId, async (reading) => {
    const { rows, totalCount } = await inbox(reading, {}, { first: most });
    return { rows, total: totalCount };
  });
}

async function asPerson<T>(
  { db, clock }: Engine,
  personId: string | null,
  read: (reading: Reading) => Promise<T>,
): Promise<T> {
  const reading = new Reading(db, { personId }, clock);
  return read(reading).finally(() => reading.end());
}

// Whoever has no account cannot follow any link: no mail for them.
const PERSON = `
  select p.full_name as "fullName", p.email, a.locale
  from person p cross join lateral (
    select locale from account a where a.person_id = p.id and a.disabled_at is null order by a.created_at limit 1) a
  where p.id = acting_person()`;

const DOCUMENTS = `
  select d.id, d.kind, d.flow_version as "flowVersion", d.title, d.state, d.version, o.name as unit
  from document d left join lateral current_description(d.organisation_id, today()) o on true
  where d.id = any ($1::uuid[]) and ${visible('d')}`;

const DUTIES = `
  select b.id, b.kind, b.year, o.name as unit
  from obligation b left join duties_done($1::uuid[]) x on x.obligation_id = b.id
  left join lateral current_description(b.organisation_id, today()) o on true
  where b.id = any ($1::uuid[]) and b.lapsed_at is null and x.at is null`;

const ITEMS = `
  select w.id, w.action, w.due_at as "dueAt" from work_item w
  where w.id = any ($1::uuid[]) and w.recipient = any ((select reach())::text[])`;
