import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { createTestDatabase } from '../../../test/support/database.ts';
import type { Office } from '../../../workflows/kit/facts.ts';
import { appUrl, connect, transact, type Database, type Tx } from '../index.ts';

/** A small province for tests of rights: two units side by side under one union, with just enough people. */
export interface World {
  db: Database;
  ownerUrl: string;
  organisations: Record<'federation' | 'province' | 'unitA' | 'unitB', string>;
  people: Record<'chairA' | 'memberA' | 'chairB' | 'officer' | 'inspector' | 'admin', string>;
  as<T>(who: keyof World['people'] | null, work: (tx: Tx) => Promise<T>): Promise<T>;
  asOwner<Row>(sql: string, values?: unknown[]): Promise<Row[]>;
  end(): Promise<void>;
}

export async function makeWorld(): Promise<World> {
  const database = await createTestDatabase();
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  const organisations = {
    federation: await organisation(owner, 'ProvincialFederation', 'Liên đoàn Lao động tỉnh', null),
    province: '',
    unitA: '',
    unitB: '',
  };
  organisations.province = await organisation(
    owner,
    'UpperUnion',
    'Công đoàn Viên chức tỉnh',
    organisations.federation,
  );
  organisations.unitA = await organisation(
    owner,
    'GrassrootsUnion',
    'Công đoàn cơ sở A',
    organisations.province,
  );
  organisations.unitB = await organisation(
    owner,
    'GrassrootsUnion',
    'Công đoàn cơ sở B',
    organisations.province,
  );
  const people = {
    chairA: await person(owner, 'Nguyễn Thị Ánh', organisations.unitA, 'chair'),
    memberA: await person(owner, 'Trần Văn Ân', organisations.unitA, 'committeeMember'),
    chairB: await person(owner, 'Lê Thị Bình', organisations.unitB, 'chair'),
    officer: await person(owner, 'Phạm Văn Đạo', organisations.province, 'officer'),
    inspector: await person(owner, 'Võ Thị Đào', organisations.province, 'inspectionChair'),
    admin: await person(owner, 'Hồ Văn Dũng', organisations.province, 'administrator'),
  };
  const db = await connect(appUrl(database.url), { poolSize: 3 });
  return {
    db,
    ownerUrl: database.url,
    organisations,
    people,
    as: (who, work) => transact(db, { personId: who && people[who] }, new Date(), work),
    asOwner: async <Row>(sql: string, values?: unknown[]) => (await owner.query(sql, values)).rows as Row[],
    async end() {
      await db.close();
      await owner.end();
      await database.drop();
    },
  };
}

async function organisation(
  owner: pg.Client,
  kind: string,
  name: string,
  parent: string | null,
): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `insert into organisation (id, kind, code, founded_on) values ($1, $2, $3, '2023-01-01')`,
    [id, kind, id.slice(0, 8)],
  );
  await owner.query(
    `insert into organisation_description (organisation_id, period, name, symbol, place, parent_id)
     values ($1, '[2023-01-01,)', $2, 'CĐ', 'Bình Minh', $3)`,
    [id, name, parent],
  );
  return id;
}

async function person(
  owner: pg.Client,
  name: string,
  organisationId: string,
  office: Office,
): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    'insert into person (full_name) values ($1) returning id',
    [name],
  );
  const { id } = rows[0]!;
  await owner.query(
    `insert into office_holding (organisation_id, person_id, office, period) values ($1, $2, $3, '[2023-01-01,)')`,
    [organisationId, id, office],
  );
  return id;
}

/** A new document with all its first parts, the way the server writes one: in one statement. */
export async function writeDocument(
  tx: Tx,
  organisationId: string,
  author: string,
  readers: { reader: string; level: string }[],
): Promise<string> {
  const id = randomUUID();
  const hash = createHash('sha256').update(id).digest('hex');
  await tx.query(
    `with doc as (
       insert into document (id, kind, flow_version, organisation_id, title, state, version, revision, content_hash,
           substance_hash, created_by, drafted_by, type_code, created_at, updated_at)
         values ($1, 'toy', 1, $2, 'Kế hoạch đào tạo', 'draft', 1, 1, $4, $4, $3, $3, 'KH', now(), now())
         returning id
     ), content as (
       insert into document_content (document_id, hash, content) select $1, $4, '{}'::jsonb
     ), revised as (
       insert into revision (document_id, no, title, content_hash, substance_hash, saved_by, saved_at)
         values ($1, 1, 'Kế hoạch', $4, $4, $3, now())
     ), readers as (
       insert into document_reader (document_id, reader, level)
         select $1, * from unnest($5::text[], $6::text[])
     ), happened as (
       insert into event (document_id, seq, action, to_state, at, actor_id, revision, content_hash, bytes, hash)
         values ($1, 1, 'createDocument', 'draft', now(), $3, 1, $4, '{}', $4)
     ), waiting as (
       insert into work_item (id, document_id, recipient, action, tab, kind, title, state, organisation_id, unit_name, since)
         values (gen_random_uuid(), $1, $2 || ':chair', 'submit', 'draft', 'toy', 'Kế hoạch', 'draft', $2::uuid, 'A', now())
     ), timed as (
       insert into deadline (document_id, seq, kind, at, due_at, calendar) values ($1, 1, 'escalate', now(), now(), 1)
     ), leaving as (
       insert into outbox (document_id, seq, topic, payload, created_at) values ($1, 1, 'created', '{}', now())
     )
     select id from doc`,
    [
      id,
      organisationId,
      author,
      hash,
      readers.map(({ reader }) => reader),
      readers.map(({ level }) => level),
    ],
  );
  return id;
}
