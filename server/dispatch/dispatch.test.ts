import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { transact } from '../db/index.ts';
import { createDocument, documentsByIds, saveDraft } from '../documents/index.ts';
import { content, flow } from '../documents/testing/flow.ts';
import { Life } from '../documents/testing/life.ts';
import { createProvince, type Province, type Unit } from '../documents/testing/province.ts';
import { relay } from '../outbox/index.ts';
import {
  acknowledgeReceipt,
  dispatchCounts,
  incoming,
  markRead,
  readingList,
  remindUnread,
  sentToMe,
  unreceivedCount,
  type DispatchRow,
} from './index.ts';

let province: Province;
let upper: Unit;
let first: Unit;
let second: Unit;

beforeAll(async () => {
  province = await createProvince([flow], { units: 3 });
  ({ upper } = province);
  [first, second] = province.units as [Unit, Unit, Unit];
});
afterAll(() => province.end());

const toUnits = [{ text: 'CĐCS trực thuộc', dispatchTo: [{ group: 'units' }] }, { text: 'Lưu: VT' }];

/** Issued by the upper union, which needs nobody's approval here: agreed, and brought straight to where it may be issued. */
async function issued(recipients: object[], issuer = upper): Promise<Life> {
  const life = await (await Life.begin(province, issuer, { recipients })).agree();
  await province.sql(`update document set state = 'approved' where id = $1`, [life.id]);
  await life.did(life.chair, 'issue', {});
  return life;
}

const list = (person: string, id: string, filter = {}) =>
  province.as(person, async (reading) => (await readingList(reading, id, filter)).rows);
const mine = async (person: string, id: string): Promise<DispatchRow> =>
  (await province.as(person, (reading) => sentToMe(reading, [id]))).get(id)![0]!;
const counts = async (person: string, id: string) =>
  (await province.as(person, (reading) => dispatchCounts(reading, [id]))).get(id);
const sees = async (person: string, id: string) =>
  (await province.as(person, (reading) => documentsByIds(reading, [id]))).length === 1;

describe('what is issued', () => {
  test('goes to every unit under the issuer in the same act, and opens to each of them', async () => {
    const life = await issued(toUnits);
    const rows = await list(upper.people['officer']!, life.id);
    expect(rows.map(({ organisationId }) => organisationId)).toEqual(province.units.map(({ id }) => id));
    expect(rows[0]).toMatchObject({ line: 'CĐCS trực thuộc', receivedAt: null, readAt: null, isMine: false });
    for (const { people } of province.units) expect(await sees(people['chair']!, life.id)).toBe(true);
    expect(await counts(upper.people['chair']!, life.id)).toMatchObject({
      ...{ sent: 3, received: 0, read: 0, unread: 3, mayRemind: true, remindedAt: null },
    });
  });

  test('goes to nobody before, nor where no line sends it', async () => {
    const life = await Life.begin(province, upper, { recipients: toUnits });
    expect(await list(life.chair, life.id)).toEqual([]);
    expect(await sees(first.people['chair']!, life.id)).toBe(false);
    const printed = await issued([{ text: 'CĐCS trực thuộc' }]);
    expect(await counts(upper.people['chair']!, printed.id)).toBeUndefined();
    expect(await sees(first.people['chair']!, printed.id)).toBe(false);
  });

  test('goes to the issuer’s bodies by person, to the union above, to named units and people, each once', async () => {
    const { people } = upper;
    const life = await issued([
      { text: 'Uỷ viên', dispatchTo: [{ group: 'committee' }, { group: 'inspectionCommittee' }] },
      { text: 'Văn phòng', dispatchTo: [{ group: 'office' }, { personId: people['officer'] }] },
      { text: 'Đơn vị 1', dispatchTo: [{ organisationId: first.id }, { organisationId: upper.id }] },
    ]);
    const rows = await list(people['chair']!, life.id);
    const people7 = [...upper.committee, people['inspectionChair'], people['officer']];
    expect(
      rows
        .map(({ personId }) => personId)
        .filter(Boolean)
        .sort(),
    ).toEqual(people7.toSorted());
    expect(rows.map(({ organisationId }) => organisationId).filter(Boolean)).toEqual([first.id]);
    const upwards = await issued([{ text: 'Cấp trên', dispatchTo: [{ group: 'upper' }] }], first);
    const [row] = await list(first.people['chair']!, upwards.id);
    expect(row).toMatchObject({ organisationId: upper.id });
  });

  test('names nobody who is not there: told at the place, when it is made and when it is saved', async () => {
    const nobody = '00000000-0000-4000-8000-00000000dead';
    const recipients = [
      { text: 'Lưu: VT' },
      { text: 'Ai đó', dispatchTo: [{ organisationId: first.id }, { organisationId: nobody }] },
      { text: 'Người nào đó', dispatchTo: [{ personId: nobody }] },
    ];
    const faults = [
      { path: 'recipients.1.dispatchTo.1.organisationId', code: 'unknown-recipient' },
      { path: 'recipients.2.dispatchTo.0.personId', code: 'unknown-recipient' },
    ];
    const actor = { personId: upper.people['chair']! };
    const asked = {
      kind: flow.kind,
      organisationId: upper.id,
      title: 'Thư',
      content: content({ recipients }),
    };
    expect(await createDocument(province.engine, actor, asked)).toEqual({ kind: 'invalid', faults });
    const life = await Life.begin(province, upper);
    const saving = { id: life.id, content: content({ recipients }), expectedVersion: 1 };
    expect(await saveDraft(province.engine, actor, saving)).toEqual({ kind: 'invalid', faults });
    // A neighbour is nothing that a unit may know of.
    const neighbour = content({
      recipients: [{ text: 'CĐCS 2', dispatchTo: [{ organisationId: second.id }] }],
    });
    const refused = await createDocument(
      province.engine,
      { personId: first.people['chair']! },
      { ...asked, organisationId: first.id, content: neighbour },
    );
    expect(refused).toMatchObject({ kind: 'invalid', faults: [{ code: 'unknown-recipient' }] });
  });
});

describe('a recipient', () => {
  test('finds it among what came, sees the own row alone, and no counts', async () => {
    const life = await issued(toUnits);
    const chair = first.people['chair']!;
    const came = await province.as(chair, (reading) => incoming(reading, { status: 'unreceived' }));
    expect(came.rows[0]).toMatchObject({ documentId: life.id, organisationId: first.id, isMine: true });
    expect((await list(chair, life.id)).map(({ organisationId }) => organisationId)).toEqual([first.id]);
    expect(await counts(chair, life.id)).toBeUndefined();
    const found = (text: string) =>
      province.as(chair, async (reading) => (await incoming(reading, { text })).rows.length > 0);
    expect(await Promise.all(['ke hoach cong tac', 'CĐVC', 'không có'].map(found))).toEqual([
      ...[true, true, false],
    ]);
  });

  test('acknowledges it under the next number of the unit’s own register, once', async () => {
    const [one, other] = [await issued(toUnits), await issued(toUnits)];
    const { chair, secretary } = second.people as { chair: string; secretary: string };
    const before = await province.as(chair, unreceivedCount);
    const receive = async (person: string, { id }: Life) => {
      const row = await mine(person, id);
      expect(await acknowledgeReceipt(province.engine, { personId: person }, row.id)).toEqual({
        ...{ kind: 'received', dispatchId: row.id },
      });
      return mine(person, id);
    };
    expect(await receive(chair, one)).toMatchObject({ incomingNumber: 1, receivedBy: chair });
    expect(await receive(secretary, one)).toMatchObject({ incomingNumber: 1, receivedBy: chair });
    expect(await receive(secretary, other)).toMatchObject({ incomingNumber: 2, receivedBy: secretary });
    expect(await province.as(chair, unreceivedCount)).toBe(before - 2);
    const [register] = await province.sql(
      `select r.last, (select count(*)::int from register_entry e where e.organisation_id = r.organisation_id
         and e.type_code = r.type_code) as entries from register r where organisation_id = $1 and type_code = 'ĐẾN'`,
      [second.id],
    );
    expect(register).toEqual({ last: 2, entries: 2 });
  });

  test('of many who acknowledge at once each document has one number, without a gap', async () => {
    const lives = [await issued(toUnits), await issued(toUnits), await issued(toUnits)];
    const third = province.units[2]!;
    const asked = await Promise.all(
      lives.flatMap(({ id }) =>
        third.committee.slice(0, 3).map(async (personId) => {
          const row = await mine(personId, id);
          return acknowledgeReceipt(province.engine, { personId }, row.id);
        }),
      ),
    );
    expect(new Set(asked.map(({ kind }) => kind))).toEqual(new Set(['received']));
    const numbers = await province.sql<{ n: number }>(
      `select incoming_number as n from dispatch where organisation_id = $1 and received_at is not null order by 1`,
      [third.id],
    );
    expect(numbers.map(({ n }) => n)).toEqual([1, 2, 3]);
  });

  test('has read it when the first of theirs opened it; looking again changes nothing', async () => {
    const life = await issued(toUnits);
    const { chair, secretary } = first.people as { chair: string; secretary: string };
    expect(await markRead(province.engine, { personId: secretary }, life.id)).toBe(1);
    expect(await markRead(province.engine, { personId: chair }, life.id)).toBe(0);
    expect(await mine(chair, life.id)).toMatchObject({ readBy: secretary, receivedAt: null });
    expect(await counts(upper.people['officer']!, life.id)).toMatchObject({ read: 1, unread: 2 });
    const unread = await list(upper.people['officer']!, life.id, { status: 'unread' });
    expect(unread.map(({ organisationId }) => organisationId)).not.toContain(first.id);
    expect(await list(upper.people['officer']!, life.id, { text: 'so so 1' })).toMatchObject([
      { organisationId: first.id, readBy: secretary },
    ]);
  });

  test('is nobody else: the issuer, a stranger and an unknown row are answered as such', async () => {
    const life = await issued([{ text: 'CĐCS 1', dispatchTo: [{ organisationId: first.id }] }]);
    const row = await mine(first.people['chair']!, life.id);
    const as = (personId: string, id = row.id) => acknowledgeReceipt(province.engine, { personId }, id);
    expect(await as(upper.people['officer']!)).toMatchObject({
      ...{ kind: 'refused', blockers: [{ code: 'not-recipient' }] },
    });
    expect(await as(second.people['chair']!)).toEqual({ kind: 'notFound' });
    expect(await as(first.people['chair']!, 'x')).toEqual({ kind: 'notFound' });
    expect(await markRead(province.engine, { personId: upper.people['officer']! }, life.id)).toBe(0);
    expect(await markRead(province.engine, { personId: second.people['chair']! }, life.id)).toBe(0);
  });
});

describe('the database itself', () => {
  const as = (person: string, text: string, values: unknown[] = []) =>
    transact(province.db, { personId: person }, province.clock.now(), (tx) => tx.query(text, values));

  test('shows a unit no row of another, and takes no receipt for one', async () => {
    const life = await issued(toUnits);
    const chair = first.people['chair']!;
    const rows = await as(chair, 'select organisation_id from dispatch where document_id = $1', [life.id]);
    expect(rows).toEqual([{ organisation_id: first.id }]);
    const other = await mine(second.people['chair']!, life.id);
    const taken = await as(
      chair,
      'update dispatch set read_at = now(), read_by = $2 where id = $1 returning 1',
      [other.id, chair],
    );
    expect(taken).toEqual([]);
    await expect(
      as(
        chair,
        `insert into dispatch (document_id, organisation_id, line, sent_at) values ($1, $2, 'x', now())`,
        [life.id, upper.id],
      ),
    ).rejects.toThrow(/row-level security/);
  });

  test('keeps a receipt as it was given, in the name of who gave it', async () => {
    const life = await issued(toUnits);
    const { chair, secretary } = first.people as { chair: string; secretary: string };
    await expect(
      as(chair, 'update dispatch set read_at = now(), read_by = $2 where document_id = $1', [
        life.id,
        secretary,
      ]),
    ).rejects.toThrow(/own name/);
    await markRead(province.engine, { personId: chair }, life.id);
    await expect(
      as(chair, 'update dispatch set read_at = null, read_by = null where document_id = $1', [life.id]),
    ).rejects.toThrow(/given once/);
    await expect(province.sql('delete from dispatch')).rejects.toThrow(/append-only/);
  });
});

describe('who is told', () => {
  const told = async (id: string, code: string) => {
    await relay(province.worker, { mailIsOn: false });
    const rows = await province.sql<{ person_id: string }>(
      'select distinct person_id from notification where document_id = $1 and code = $2',
      [id, code],
    );
    return rows.map(({ person_id }) => person_id).sort();
  };

  test('of what came: everybody who holds an office where it was sent', async () => {
    const life = await issued([{ text: 'CĐCS 1', dispatchTo: [{ organisationId: first.id }] }]);
    expect(await told(life.id, 'dispatched')).toEqual(first.committee.toSorted());
  });

  test('to read it: those alone of whom nobody has, in one act, and not twice within the hour', async () => {
    const life = await issued([
      { text: 'CĐCS', dispatchTo: [{ organisationId: first.id }, { organisationId: second.id }] },
    ]);
    await markRead(province.engine, { personId: first.people['chair']! }, life.id);
    const officer = { personId: upper.people['officer']! };
    expect(await remindUnread(province.engine, officer, life.id)).toEqual({
      kind: 'reminded',
      recipients: 1,
    });
    expect(await told(life.id, 'unread')).toEqual(second.committee.toSorted());
    const codes = async (actor: { personId: string }) => {
      const result = await remindUnread(province.engine, actor, life.id);
      return result.kind === 'refused' ? result.blockers.map(({ code }) => code) : result.kind;
    };
    expect(await codes(officer)).toEqual(['reminded-just-now']);
    province.clock.ahead += 61 * 60_000;
    expect(await codes(officer)).toBe('reminded');
    expect(await codes({ personId: first.people['chair']! })).toEqual(['reminding-not-yours']);
    expect(await codes({ personId: province.units[2]!.people['chair']! })).toBe('notFound');
    await markRead(province.engine, { personId: second.people['chair']! }, life.id);
    expect(await codes(officer)).toEqual(['nobody-unread']);
  });
});
