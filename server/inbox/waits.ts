import type { Reading } from '../db/index.ts';

/** SQL on work item `w`: whether it waits for the viewer, and in whose place. */
interface Waits {
  mine: string;
  onBehalfOf: string;
}

/** How the viewer is waited for; hardly anybody acts for another, and nobody else pays for it. */
export async function waits(reading: Pick<Reading, 'query'>): Promise<Waits> {
  const [asked] = await reading.query<{ acts: boolean }>(
    'select exists (select from delegations_in_force(acting_person(), today())) as acts',
  );
  return asked?.acts ? forOthersToo : forOneself;
}

const REACHED = (item: string) => `${item}.recipient = any ((select reach())::text[])`;

// Offices end with their sight, a person stays: whose own work has gone out of sight is not asked for it.
const IN_SIGHT = `(w.recipient not like 'person:%' or may_read(w.document_id, (select reach())))`;

// Whoever is waited for in two ways (as drafter and as chair) has one thing to do, not two.
const forOneself: Waits = {
  mine: `${REACHED('w')} and ${IN_SIGHT} and not exists (
    select 1 from work_item o where o.document_id = w.document_id and o.action = w.action
      and o.recipient < w.recipient and ${REACHED('o')})`,
  onBehalfOf: 'null::uuid',
};

const OWN = (item: string) => `${item}.recipient = any ((select array(
  select 'person:' || acting_person()
  union all select h.organisation_id || ':' || h.office from office_holding h
    where h.person_id = acting_person() and h.period @> today()
  union all select h.organisation_id || ':chair' from office_holding h
    where h.person_id = acting_person() and h.period @> today() and h.acts_as_chair is not null
  union all select h.organisation_id::text from office_holding h
    where h.person_id = acting_person() and h.period @> today()))::text[])`;

const GIVEN = (item: string) => `from delegations_in_force(acting_person(), today()) g
  where g.organisation_id || ':' || g.office = ${item}.recipient
    and coalesce(${item}.kind = any (g.kinds), true) and coalesce(${item}.action = any (g.actions), true)`;

// The own office comes before one that another gave, as it does when the act is judged.
const forOthersToo: Waits = {
  mine: `${REACHED('w')} and ${IN_SIGHT} and (${OWN('w')} or exists (select ${GIVEN('w')})) and not exists (
    select 1 from work_item o where o.document_id = w.document_id and o.action = w.action and o.id <> w.id
      and (${OWN('o')} or exists (select ${GIVEN('o')}))
      and (not (${OWN('o')}), o.recipient) < (not (${OWN('w')}), w.recipient))`,
  onBehalfOf: `case when ${OWN('w')} then null
    else (select g.giver_id ${GIVEN('w')} order by g.granted_at, g.id limit 1) end`,
};
