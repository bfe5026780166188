import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makeWorld, writeDocument, type World } from '../testing/world.ts';

let world: World;
let planOfA: string;

beforeAll(async () => {
  world = await makeWorld();
  planOfA = await draftOfA();
  // Whoever sees nothing at all would not show a policy that lets readers of one document read them all.
  const { unitB, province } = world.organisations;
  await world.as('chairB', (tx) =>
    writeDocument(tx, unitB, world.people.chairB, [{ reader: unitB, level: 'work' }]),
  );
  await world.as('officer', (tx) =>
    writeDocument(tx, province, world.people.officer, [{ reader: province, level: 'work' }]),
  );
});
afterAll(() => world.end());

test('a document and all its parts are written in one statement, and the unit sees them', async () => {
  for (const table of ['document_content', 'revision', 'event', 'document_reader', 'work_item']) {
    const rows = await world.as('memberA', (tx) =>
      tx.query(`select from ${table} where document_id = $1`, [planOfA]),
    );
    expect({ table, rows: rows.length > 0 }).toEqual({ table, rows: true });
  }
  expect(await seenBy('chairA')).toEqual([planOfA]);
  expect(await seenBy('inspector')).toContain(planOfA);
});

test.each(['chairB', 'officer', 'admin', null] as const)(
  '%s sees nothing of another unit’s draft',
  async (who) => {
    await fillEveryTable();
    const tables = await world.asOwner<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'document_id'
       and has_column_privilege('app', c.oid, a.attnum, 'select')`,
    );
    expect(tables.length).toBeGreaterThan(12);
    for (const { name } of tables) {
      const there = await world.asOwner(`select from ${name} where document_id = $1`, [planOfA]);
      const seen = await world.as(who, (tx) =>
        tx.query(`select from ${name} where document_id = $1`, [planOfA]),
      );
      // A person's record is open to the office above, whatever it rests on.
      const open = name === 'cadre_entry' && who === 'officer' ? 1 : 0;
      expect({ name, there: there.length > 0, seen: seen.length }).toEqual({ name, there: true, seen: open });
    }
    expect(await seenBy(who)).not.toContain(planOfA);
    expect(await world.as(who, (tx) => tx.query('select from file'))).toEqual([]);
    expect(await world.as(who, (tx) => tx.query('select from idempotency'))).toEqual([]);
    expect(await world.as(who, (tx) => tx.query(`select from register where type_code = 'KH'`))).toEqual([]);
  },
);

test('nobody from outside changes, locks or adds to it', async () => {
  await world.as('chairB', async (tx) => {
    expect(await tx.query(`update document set title = 'x' where id = $1 returning id`, [planOfA])).toEqual(
      [],
    );
    expect(await tx.query('select from document where id = $1 for update', [planOfA])).toEqual([]);
    expect(
      await tx.query('delete from document_reader where document_id = $1 returning 1', [planOfA]),
    ).toEqual([]);
  });
  const letIn = `insert into document_reader (document_id, reader, level) values ($1, $2, 'work')`;
  const { unitB } = world.organisations;
  await expect(world.as('chairB', (tx) => tx.query(letIn, [planOfA, unitB]))).rejects.toThrow(
    /row-level security/,
  );
  const plant = `insert into comment (id, document_id, author_id, at, text) values ($1, $2, $3, now(), 'x')`;
  const comment = [randomUUID(), planOfA, world.people.chairB];
  await expect(world.as('chairB', (tx) => tx.query(plant, comment))).rejects.toThrow(/row-level security/);
});

test('nobody writes under another’s name, or for a unit where no office is held', async () => {
  const { unitA, unitB } = world.organisations;
  const foreign = world.as('chairB', (tx) => writeDocument(tx, unitA, world.people.chairB, []));
  await expect(foreign).rejects.toThrow(/row-level security/);
  const forged = world.as('chairB', (tx) => writeDocument(tx, unitB, world.people.chairA, []));
  await expect(forged).rejects.toThrow(/row-level security/);
  const administrators = world.as('admin', (tx) =>
    writeDocument(tx, world.organisations.province, world.people.admin, []),
  );
  await expect(administrators).rejects.toThrow(/row-level security/);
});

test('who may only audit can lock a document, to be refused, but not change it', async () => {
  const lock = 'select id from document where id = $1 for update';
  expect(await world.as('inspector', (tx) => tx.query(lock, [planOfA]))).toHaveLength(1);
  const change = world.as('inspector', (tx) =>
    tx.query(`update document set title = 'x' where id = $1`, [planOfA]),
  );
  await expect(change).rejects.toThrow(/row-level security/);
  const refusal = `insert into refusal (document_id, actor_id, action, blockers, at) values ($1, $2, 'approve', '[]', now())`;
  await world.as('inspector', (tx) => tx.query(refusal, [planOfA, world.people.inspector]));
});

test('an act whose new audience leaves the actor out is written in one statement', async () => {
  const plan = await draftOfA();
  const { unitA, province } = world.organisations;
  const submit = `
    with doc as (
      update document set state = 'submitted', version = 2 where id = $1 returning id
    ), gone as (
      delete from document_reader where document_id = $1 and reader <> all ($2)
    ), came as (
      insert into document_reader (document_id, reader, level) select $1, unnest($2::text[]), 'review'
        on conflict (document_id, reader) do update set level = excluded.level
    ), done as (
      delete from work_item where document_id = $1
    ), waiting as (
      insert into work_item (id, document_id, recipient, action, tab, kind, title, state, organisation_id, unit_name, since)
        values (gen_random_uuid(), $1, $3, 'beginReview', 'review', 'toy', 'Kế hoạch', 'submitted', $4, 'A', now())
    ), happened as (
      insert into event (document_id, seq, action, at, actor_id, revision, content_hash, bytes, hash)
        values ($1, 2, 'submit', now(), $5, 1, 'x', '{}', 'x')
    )
    select id from doc`;
  const values = [plan, [`${province}:officer`], `${province}:officer`, unitA, world.people.chairA];
  expect(await world.as('chairA', (tx) => tx.query(submit, values))).toEqual([{ id: plan }]);
  expect(await seenBy('chairA')).not.toContain(plan);
  expect(await seenBy('officer')).toContain(plan);
  const inbox = `select recipient from work_item where document_id = $1`;
  expect(await world.as('officer', (tx) => tx.query(inbox, [plan]))).toEqual([
    { recipient: `${province}:officer` },
  ]);
});

test('each takes numbers from the own registers alone', async () => {
  const take = `insert into register (organisation_id, type_code, year, last) values ($1, $2, 2031, 1)
    on conflict (organisation_id, type_code, year) do update set last = register.last + 1 returning last`;
  const { unitA, province } = world.organisations;
  expect(await world.as('chairA', (tx) => tx.query(take, [unitA, 'KH']))).toEqual([{ last: 1 }]);
  expect(await world.as('chairA', (tx) => tx.query(take, [unitA, 'KH']))).toEqual([{ last: 2 }]);
  expect(await world.as('officer', (tx) => tx.query(take, [province, 'ĐẾN']))).toEqual([{ last: 1 }]);
  await expect(world.as('chairA', (tx) => tx.query(take, [province, 'ĐẾN']))).rejects.toThrow(
    /row-level security/,
  );
  await expect(world.as('chairB', (tx) => tx.query(take, [unitA, 'KH']))).rejects.toThrow(
    /row-level security/,
  );
});

test('a right that ends is gone in the next statement, and the settings end with their transaction', async () => {
  const { memberA } = world.people;
  await world.as('memberA', async (tx) => {
    expect(await tx.query('select from document where id = $1', [planOfA])).toHaveLength(1);
    await world.asOwner(`update office_holding set period = '[2023-01-01,2024-01-01)' where person_id = $1`, [
      memberA,
    ]);
    expect(await tx.query('select from document where id = $1', [planOfA])).toHaveLength(0);
  });
  await world.asOwner(`update office_holding set period = '[2023-01-01,)' where person_id = $1`, [memberA]);
  const idle = await world.db.pool.query<{ seen: string }>('select count(*) as seen from document');
  expect(idle.rows).toEqual([{ seen: '0' }]);
});

test('a hundred transactions on three connections never see with each other’s eyes', async () => {
  const planOfB = await world.as('chairB', (tx) =>
    writeDocument(tx, world.organisations.unitB, world.people.chairB, [
      { reader: world.organisations.unitB, level: 'work' },
    ]),
  );
  const askedBy = Array.from({ length: 100 }, (_, n) => (n % 2 ? 'chairA' : 'chairB'));
  const seen = await Promise.all(askedBy.map((who) => seenBy(who)));
  seen.forEach((ids, n) => expect(ids.includes(planOfB)).toBe(askedBy[n] === 'chairB'));
});

function draftOfA(): Promise<string> {
  const { unitA, province } = world.organisations;
  return world.as('chairA', (tx) =>
    writeDocument(tx, unitA, world.people.chairA, [
      { reader: unitA, level: 'work' },
      { reader: `${province}:inspectionChair`, level: 'audit' },
    ]),
  );
}

async function seenBy(who: Parameters<World['as']>[0]): Promise<string[]> {
  const rows = await world.as(who, (tx) => tx.query<{ id: string }>('select id from document'));
  return rows.map(({ id }) => id);
}

/** One row of the plan of A in every table that has such rows, so that "sees nothing" means something. */
async function fillEveryTable(): Promise<void> {
  const { people, organisations } = world;
  const [round, ret, file, job] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  if ((await world.asOwner('select from decision_round where document_id = $1', [planOfA])).length > 0)
    return;
  const decision = randomUUID();
  await world.asOwner(
    `with decision as (
       insert into organisation_decision (id, number, decided_on, issuer, subject, effective_on, changes, planned_by, planned_at)
         values ($1, '1', now(), 'x', 'x', now(), '[]', $3, now())
     )
     insert into organisation_hand_over (decision_id, document_id, part) values ($1, $2, 'issuer')`,
    [decision, planOfA, people.chairA],
  );
  await world.as('chairA', async (tx) => {
    await tx.query(
      `with round as (
         insert into decision_round (id, document_id, no, status, mode, ballot, opened_at, opened_by, closes_at, revision,
             content_hash, substance_hash, rules)
           values ($1, $2, 1, 'open', 'online', 'open', now(), $3, now(), 1, 'x', 'x', '{}')
       ), roll as (
         insert into round_member (round_id, document_id, person_id, position, office) values ($1, $2, $3, 1, 'chair')
       )
       insert into ballot (round_id, document_id, person_id, choice, cast_at) values ($1, $2, $3, 'agree', now())`,
      [round, planOfA, people.chairA],
    );
    await tx.query(
      `with back as (
         insert into return (id, document_id, seq, revision, reason, returned_by, returned_at)
           values ($1, $2, 1, 1, 'x', $3, now())
       ), note as (
         insert into return_note (id, return_id, document_id, position, section, text)
           values (gen_random_uuid(), $1, $2, 1, 'tasks', 'x')
       ), scan as (
         insert into file (id, uploaded_by, uploaded_at, file_name, media_type, size, sha256)
           values ($4, $3, now(), 'a.pdf', 'application/pdf', 1, 'x')
       ), attached as (
         insert into attachment (id, document_id, file_id, purpose, title, attached_by, attached_at)
           values (gen_random_uuid(), $2, $4, 'ATTACHMENT', 'a', $3, now())
       ), said as (
         insert into comment (id, document_id, author_id, at, text) values (gen_random_uuid(), $2, $3, now(), 'x')
       )
       insert into refusal (document_id, actor_id, action, blockers, at) values ($2, $3, 'submit', '[]', now())`,
      [ret, planOfA, people.chairA, file],
    );
    await tx.query(
      `insert into bulk_job (id, owner_id, action, created_at, expires_at) values ($1, $2, 'submit', now(), now())`,
      [job, people.chairA],
    );
    await tx.query(`insert into bulk_row (job_id, position, document_id, version) values ($1, 1, $2, 1)`, [
      job,
      planOfA,
    ]);
    await tx.query(
      `insert into register (organisation_id, type_code, year, last) values ($1, 'KH', 2030, 1)`,
      [organisations.unitA],
    );
    await tx.query(
      `insert into register_entry (organisation_id, type_code, year, number, document_id, entered_on)
         values ($1, 'KH', 2030, 1, $2, now())`,
      [organisations.unitA, planOfA],
    );
    await tx.query(
      `insert into idempotency (actor_id, key, body_hash) values ($1, 'k', 'x') on conflict do nothing returning 1`,
      [people.chairA],
    );
  });
  await world.asOwner(
    `insert into notification (outbox_id, person_id, document_id, code, params, at)
       select id, $2, document_id, 'work', '{}', now() from outbox where document_id = $1`,
    [planOfA, people.chairA],
  );
  await world.asOwner(
    `with sent as (
       insert into dispatch (document_id, person_id, line, sent_at) values ($1, $2, 'x', now())
     ), entered as (
       insert into register (organisation_id, type_code, year, last) values ($3, 'GCN', 2030, 1)
     ), given as (
       insert into register_entry (organisation_id, type_code, year, number, document_id, entered_on)
         values ($3, 'GCN', 2030, 1, $1, now())
     ), certified as (
       insert into certificate (id, document_id, organisation_id, person_id, holder, type_code, year, number, symbol, issued_on,
           verification_code, paper)
         values (gen_random_uuid(), $1, $3, $2, 'x', 'GCN', 2030, 1, 'x', now(), 'x', '{}') returning id
     ), taken_back as (
       insert into certificate_withdrawal (certificate_id, document_id, reason, basis, withdrawn_on, withdrawn_by)
         select id, $1, 'x', 'x', now(), $2 from certified
     ), brought as (
       insert into import (id, kind, organisation_id, file_id, created_by, created_at, document_id)
         select gen_random_uuid(), 'attendees', $3, f.id, $2, now(), $1 from file f order by f.id limit 1
     ), assigned as (
       insert into task_assignment (id, organisation_id, person_id, task, period, document_id)
         values (gen_random_uuid(), $3, $2, 'x', '[2024-01-01,)', $1)
     ), requested as (
       insert into duty_request (organisation_id, kind, year, title, due_on, asked_by, asked_at, key, document_id)
         values ($3, 'report', 2026, 'x', '2026-12-01', $2, now(), 'x', $1)
     ), owed as (
       insert into obligation (organisation_id, kind, year, period, due_on, opened_at) values ($3, 'x', 2026, 'x', now(), now())
         returning id
     ), ground as (
       insert into obligation_ground (obligation_id, document_id, since) select id, $1, now() from owed
     ), asked as (
       insert into asking (document_id, news) values ($1, 1)
     ), said as (
       insert into document_facet (document_id, name, number) values ($1, 'year', 2026)
     ), remembered as (
       insert into cadre_entry (id, person_id, entry, title, happened_on, form, document_id, recorded_at)
         values (gen_random_uuid(), $2, 'commendation', 'x', '2024-01-01', 'x', $1, now())
     )
     insert into dispatch_reminder (document_id, reminded_by, reminded_at, recipients) values ($1, $2, now(), 1)`,
    [planOfA, people.chairA, organisations.unitA],
  );
}
