import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { checkDocument } from '../audit/index.ts';
import { availableActions, history, leftBy } from '../documents/index.ts';
import { flow } from '../documents/testing/flow.ts';
import { Life } from '../documents/testing/life.ts';
import { createProvince, type Province, type Unit } from '../documents/testing/province.ts';
import { transact } from '../db/index.ts';
import { inbox, inboxCounts } from '../inbox/index.ts';
import { officesOf } from '../organisations/index.ts';
import { addDays, dayOf } from '../../workflows/kit/index.ts';
import {
  delegationsByIds,
  endDelegation,
  grantDelegation,
  listDelegations,
  type DelegationResult,
  type GrantInput,
} from './index.ts';

let province: Province;
let unit: Unit;
let chair: string;
let viceChair: string;
let secretary: string;
let member: string;
let groupHead: string;

beforeAll(async () => {
  province = await createProvince([flow]);
  [unit] = province.units as [Unit, Unit];
  [chair, viceChair, secretary, member] = unit.committee as [string, string, string, string];
  const [made] = await province.sql<{ id: string }>(
    `with made as (insert into person (full_name) values ('Tổ Trưởng') returning id)
     insert into office_holding (organisation_id, person_id, office, period)
       select $1, id, 'groupHead', '[2020-01-01,)' from made returning person_id as id`,
    [unit.id],
  );
  groupHead = made!.id;
});
afterEach(async () => {
  province.clock.ahead = 0;
  await province.sql(
    `update delegation set ended_at = now(), ended_by = granted_by, ended_reason = 'hết' where ended_at is null`,
  );
});
afterAll(() => province.end());

const today = () => dayOf(province.clock.now().toISOString());

function grant(actor: string, input: Partial<GrantInput> & { receiverId: string }, of = unit) {
  return grantDelegation(
    province.engine,
    { personId: actor },
    {
      ...{ organisationId: of.id, office: 'chair', form: 'TUQ', from: today(), until: addDays(today(), 30) },
      ...{ decision: 'Giấy uỷ quyền số 05/UQ-CĐCS01' },
      ...input,
    },
    { months: 12 },
  );
}

async function granted(...asked: Parameters<typeof grant>): Promise<string> {
  const result = await grant(...asked);
  if (result.kind !== 'written') throw new Error(JSON.stringify(result));
  return result.delegationId;
}

const end = (actor: string, id: string, reason = 'Chủ tịch đã đi công tác về') =>
  endDelegation(province.engine, { personId: actor }, { id, reason });

const codes = (result: { kind: string; blockers?: { code: string }[] }) =>
  result.blockers?.map(({ code }) => code);

function faults(result: DelegationResult): string[] | undefined {
  return result.kind === 'invalid' ? result.faults.map(({ path, code }) => `${path}: ${code}`) : undefined;
}

describe('giving an office', () => {
  test('is written down with its paper, and known to those who deal with it', async () => {
    const id = await granted(chair, { receiverId: secretary, kinds: ['toy'], actions: ['submit', 'issue'] });
    const [row] = await province.as(secretary, (reading) => delegationsByIds(reading, [id]));
    expect(row).toMatchObject({
      ...{ giverId: chair, office: 'chair', receiverId: secretary, receiverOffice: 'secretary', form: 'TUQ' },
      ...{ kinds: ['toy'], actions: ['issue', 'submit'], from: today(), until: addDays(today(), 30) },
      ...{ status: 'current', grantedBy: chair, endable: false, endedAt: null },
    });
    const officer = province.upper.people['officer']!;
    const inspector = province.upper.people['inspectionChair']!;
    const listed = await province.as(officer, (reading) =>
      listDelegations(reading, { organisationId: unit.id }),
    );
    expect(listed.rows[0]).toMatchObject({ id, endable: false });
    expect(await province.as(inspector, (reading) => delegationsByIds(reading, [id]))).toHaveLength(1);
    const stranger = province.units[1]!.people['chair']!;
    expect(await province.as(stranger, (reading) => delegationsByIds(reading, [id]))).toEqual([]);
  });

  test('the receiver holds it beside the own office', async () => {
    const id = await granted(chair, { receiverId: secretary });
    const offices = await province.as(secretary, (reading) => officesOf(reading, [secretary]));
    expect(offices).toMatchObject([
      { office: 'secretary', onBehalfOf: null },
      { office: 'chair', onBehalfOf: chair, delegationId: id, until: addDays(today(), 30) },
    ]);
  });

  test.each<[string, () => Promise<DelegationResult>, string]>([
    ['to oneself', () => grant(chair, { receiverId: chair }), 'delegation-to-oneself'],
    [
      'another’s office',
      () => grant(secretary, { giverId: chair, receiverId: member }),
      'delegation-not-yours',
    ],
    ['an office not held', () => grant(member, { receiverId: secretary }), 'delegation-office-not-held'],
    [
      'to a stranger',
      () => grant(chair, { receiverId: province.units[1]!.people['chair']! }),
      'delegation-receiver-holds-no-office',
    ],
    [
      'to the head of a group',
      () => grant(chair, { receiverId: groupHead }),
      'delegation-receiver-holds-no-office',
    ],
    ['to nobody known', () => grant(chair, { receiverId: 'nobody' }), 'delegation-receiver-holds-no-office'],
    [
      'to the inspection',
      () => grant(chair, { receiverId: unit.people['inspectionChair']! }),
      'delegation-receiver-inspects',
    ],
    [
      'KT. to anybody but a vice chair',
      () => grant(chair, { receiverId: secretary, form: 'KT', until: null }),
      'delegation-kt-for-vice-chair',
    ],
    [
      'KT. of another office than the chair’s',
      () => grant(secretary, { receiverId: viceChair, office: 'secretary', form: 'KT' }),
      'delegation-kt-for-vice-chair',
    ],
    [
      'TL. by a deputy',
      () => grant(viceChair, { giverId: chair, receiverId: member, form: 'TL' }),
      'delegation-not-yours',
    ],
  ])('refused: %s', async (_, giving, code) => {
    expect(codes(await giving())).toEqual([code]);
    const [trace] = await province.sql<{ action: string; blockers: { code: string }[] }>(
      'select action, blockers from refusal order by id desc limit 1',
    );
    expect(trace).toMatchObject({ action: 'grantDelegation', blockers: [{ code }] });
  });

  test('by order of the chair it may concern another’s office, and stand without an end', async () => {
    const id = await granted(chair, {
      ...{ giverId: secretary, receiverId: member, office: 'secretary', form: 'TL', until: null },
    });
    const [row] = await province.as(member, (reading) => delegationsByIds(reading, [id]));
    expect(row).toMatchObject({ giverId: secretary, grantedBy: chair, until: null, form: 'TL' });
  });

  test('what was received is not passed on', async () => {
    await granted(chair, { receiverId: secretary });
    expect(codes(await grant(secretary, { receiverId: member }))).toEqual(['delegation-passed-on']);
    expect(codes(await grant(secretary, { giverId: chair, receiverId: member, form: 'TL' }))).toEqual([
      'delegation-not-yours',
    ]);
  });

  test('a deputy who acts as chair by appointment needs no other', async () => {
    await province.sql(`update office_holding set acts_as_chair = 'KT' where person_id = $1`, [viceChair]);
    expect(codes(await grant(chair, { receiverId: viceChair }))).toEqual([
      'delegation-receiver-acts-as-chair',
    ]);
    await province.sql(`update office_holding set acts_as_chair = null where person_id = $1`, [viceChair]);
  });

  test.each<[string, Partial<GrantInput>, string[]]>([
    ['no end', { until: null }, ['until: required']],
    ['an end before its beginning', { until: '2020-01-01' }, ['until: end-before-start']],
    ['a beginning in the past', { from: '2020-01-01' }, ['from: too-early', 'until: too-late']],
    ['more than a year', { until: '2099-12-31' }, ['until: too-late']],
    ['no paper', { decision: '  ' }, ['decision: required']],
    ['a paper that hides something', { decision: 'Số 5\u202e' }, ['decision: forbidden-character']],
    ['too long a paper', { decision: 'x'.repeat(501) }, ['decision: too-long']],
    ['a committee seat', { office: 'committeeMember' }, ['office: not-an-option']],
    ['an unknown kind', { kinds: ['toy', 'poem'] }, ['kinds.1: not-an-option']],
    ['a ballot', { actions: ['castBallot'] }, ['actions.0: not-an-option']],
    ['what the engine does', { actions: ['voidRound'] }, ['actions.0: not-an-option']],
    ['an empty key', { idempotencyKey: '' }, []],
    ['too long a key', { idempotencyKey: 'k'.repeat(201) }, ['idempotencyKey: too-long']],
  ])('bad input: %s', async (_, input, expected) => {
    const result = await grant(chair, { receiverId: secretary, ...input });
    expect(faults(result) ?? []).toEqual(expected.length > 0 ? expected : ['idempotencyKey: too-short']);
  });

  test('a year ends the day before its anniversary', async () => {
    province.clock.set('2027-01-31T03:00:00Z');
    expect(
      faults(await grant(chair, { receiverId: secretary, from: '2028-02-29', until: '2029-03-01' })),
    ).toEqual(['until: too-late']);
    await granted(chair, { receiverId: secretary, from: '2028-02-29', until: '2029-02-28' });
    await granted(chair, { receiverId: secretary, from: '2027-01-31', until: '2028-01-30' });
  });

  test('the same request under one key is one delegation', async () => {
    const asked = { receiverId: secretary, idempotencyKey: 'uy-quyen-1' };
    const first = await granted(chair, asked);
    expect(await granted(chair, asked)).toBe(first);
    expect(codes(await grant(chair, { ...asked, decision: 'Giấy khác' }))).toEqual([
      'idempotency-key-reused',
    ]);
  });

  test('an organisation out of sight does not exist', async () => {
    const other = province.units[1]!;
    expect(await grant(chair, { receiverId: secretary }, other)).toEqual({ kind: 'notFound' });
    expect(await grant(chair, { receiverId: secretary, organisationId: 'x' })).toEqual({ kind: 'notFound' });
  });
});

describe('the same thing is not given twice at once', () => {
  test('scopes that meet are refused with the name of who has it', async () => {
    await granted(chair, { receiverId: secretary, actions: ['submit', 'issue'] });
    const second = await grant(chair, { receiverId: member, actions: ['issue'] });
    expect(second).toMatchObject({
      blockers: [{ code: 'delegation-overlaps', params: { name: expect.stringContaining('secretary') } }],
    });
    expect(codes(await grant(chair, { receiverId: member }))).toEqual(['delegation-overlaps']);
    await granted(chair, { receiverId: member, actions: ['approve'] });
    await granted(chair, { receiverId: member, from: addDays(today(), 31), until: addDays(today(), 40) });
    await granted(chair, { receiverId: viceChair, form: 'KT', from: addDays(today(), 41), until: null });
    expect(
      codes(
        await grant(chair, { receiverId: member, from: addDays(today(), 50), until: addDays(today(), 60) }),
      ),
    ).toEqual(['delegation-overlaps-standing']);
  });

  test('a deputy by standing assignment is authorised for no more than what that leaves out', async () => {
    const [submit, issue] = [{ actions: ['submit'] }, { actions: ['issue'] }];
    const kt = await granted(chair, { ...submit, receiverId: viceChair, form: 'KT', until: null });
    for (const scope of [{}, submit])
      expect(codes(await grant(chair, { ...scope, receiverId: viceChair }))).toEqual([
        'delegation-overlaps-standing',
      ]);
    const tuq = await granted(chair, { ...issue, receiverId: viceChair });
    const life = await (await Life.begin(province, unit)).agree();
    expect(leftBy(await life.did(viceChair, 'submit'))?.event.delegationId).toBe(kt);
    await life.did(province.upper.people['officer']!, 'beginReview', {});
    await life.did(province.upper.people['chair']!, 'approve', {});
    expect(leftBy(await life.did(viceChair, 'issue'))?.event.delegationId).toBe(tuq);
  });

  test('of many who race only one gets through', async () => {
    const receivers = [secretary, member, viceChair, unit.people['committeeMember2']!];
    const results = await Promise.all(receivers.map((receiverId) => grant(chair, { receiverId })));
    expect(results.filter(({ kind }) => kind === 'written')).toHaveLength(1);
    for (const lost of results.filter(({ kind }) => kind !== 'written'))
      expect(codes(lost)).toEqual(['delegation-overlaps']);
  });

  test('nor past the server: the database itself holds who has it', async () => {
    await granted(chair, { receiverId: secretary });
    const write = (who: string, receiver: string, office = 'chair') =>
      transact(province.db, { personId: who }, province.clock.now(), (tx) =>
        tx.query(
          `insert into delegation (giver_holding, receiver_holding, form, period, decision, granted_by, granted_at)
           select g.id, r.id, 'TUQ', daterange(today(), today() + 5), 'x', $1, now()
           from office_holding g, office_holding r where g.person_id = $3 and r.person_id = $2 and g.office = $4`,
          [who, receiver, chair, office],
        ),
      );
    await expect(write(chair, member)).rejects.toThrow(/not given twice/);
    await expect(write(member, secretary)).rejects.toThrow(/nobody gives/);
  });
});

describe('acting under it', () => {
  test('done in the giver’s name, told with both, within a chain that verifies', async () => {
    const life = await (await Life.begin(province, unit)).agree();
    await granted(chair, { receiverId: secretary });
    const done = await life.did(secretary, 'submit');
    expect(leftBy(done)?.event).toMatchObject({ actorId: secretary, onBehalfOf: chair, office: 'chair' });
    const { rows } = await province.as(member, (reading) => history(reading, life.id));
    expect(rows[0]).toMatchObject({
      action: 'submit',
      actorId: secretary,
      onBehalfOf: chair,
      office: 'chair',
    });
    const report = await province.as(chair, (reading) =>
      checkDocument(reading, province.engine.flows, life.id),
    );
    expect(report).toMatchObject({ valid: true });
    const [event] = await province.sql<{ told: { office: object; onBehalfOf: string } }>(
      `select convert_from(bytes, 'UTF8')::jsonb as told from event where document_id = $1 order by seq desc limit 1`,
      [life.id],
    );
    expect(event?.told).toMatchObject({ onBehalfOf: chair, office: { delegationId: expect.any(String) } });
  });

  test('a changed authorisation breaks the chain’s seal', async () => {
    const life = await (await Life.begin(province, unit)).agree();
    await granted(chair, { receiverId: secretary });
    await life.did(secretary, 'submit');
    await province.sql('alter table event disable trigger append_only');
    await province.sql('update event set delegation_id = null where document_id = $1', [life.id]);
    await province.sql('alter table event enable always trigger append_only');
    const report = await province.as(chair, (reading) =>
      checkDocument(reading, province.engine.flows, life.id),
    );
    expect(report.chain).toMatchObject([{ fault: 'columns-differ' }]);
  });

  test('only within its scope, and only as long as it lasts', async () => {
    const life = await (await Life.begin(province, unit)).agree();
    await granted(chair, { receiverId: secretary, actions: ['issue'], from: addDays(today(), 1) });
    const refusedFor = async (action: string) => codes(await life.act(secretary, action));
    expect(await refusedFor('submit')).toEqual(['not-authorised']);
    await granted(chair, { receiverId: member, actions: ['submit'], until: addDays(today(), 2) });
    province.clock.ahead = 3 * 86_400_000;
    expect(codes(await life.act(member, 'submit'))).toEqual(['not-authorised']);
    province.clock.ahead = 2 * 86_400_000;
    await life.did(member, 'submit');
  });

  test('what is offered says in whose name', async () => {
    const life = await (await Life.begin(province, unit)).agree();
    await granted(chair, { receiverId: secretary, actions: ['submit'] });
    const offered = await province.as(secretary, (reading) =>
      availableActions(reading, province.engine, [life.id], { personId: secretary }),
    );
    const submit = offered.get(life.id)?.find(({ name }) => name === 'submit');
    expect(submit).toMatchObject({ allowed: true, onBehalfOf: chair });
    expect(offered.get(life.id)?.find(({ name }) => name === 'revise')).toMatchObject({ allowed: false });
  });

  test('the giver’s work shows in the receiver’s inbox, marked, within the scope, and once', async () => {
    const life = await (await Life.begin(province, unit)).agree();
    const seenBy = (person: string) =>
      province.as(person, async (reading) => {
        const { rows } = await inbox(reading);
        return rows.filter(({ documentId }) => documentId === life.id);
      });
    expect(await seenBy(secretary)).toEqual([]);
    const id = await granted(chair, { receiverId: secretary, actions: ['submit'] });
    await granted(chair, { receiverId: member, actions: ['issue'] });
    expect(await seenBy(secretary)).toMatchObject([{ action: 'submit', onBehalfOf: chair }]);
    expect(await seenBy(member)).toEqual([]);
    expect(await seenBy(chair)).toMatchObject([{ action: 'submit', onBehalfOf: null }]);
    const counted = await province.as(secretary, (reading) => inboxCounts(reading));
    expect(counted.issue).toBeGreaterThan(0);
    await end(chair, id);
    expect(await seenBy(secretary)).toEqual([]);
  });

  test('whoever holds the office oneself is asked as oneself', async () => {
    const { upper } = province;
    const life = await (await Life.begin(province, unit)).agree();
    await life.did(chair, 'submit');
    await life.did(upper.people['officer']!, 'beginReview');
    await granted(upper.people['officer']!, { receiverId: upper.people['chair']!, office: 'officer' }, upper);
    const items = await province.as(upper.people['chair']!, async (reading) => (await inbox(reading)).rows);
    const asked = items.filter(({ documentId }) => documentId === life.id);
    expect(asked).toMatchObject([{ action: 'approve', onBehalfOf: null }]);
  });

  test('ends with the giver’s office, and with the receiver’s', async () => {
    const life = await (await Life.begin(province, unit)).agree();
    const id = await granted(chair, { receiverId: secretary });
    const status = async () =>
      (await province.as(chair, (reading) => delegationsByIds(reading, [id])))[0]?.status;
    for (const leaver of [chair, secretary]) {
      const office = leaver === chair ? 'chair' : 'secretary';
      await province.sql(
        `update office_holding set period = daterange(lower(period), $3::date) where person_id = $1 and office = $2`,
        [leaver, office, today()],
      );
      // A new term of the same office does not bring it back.
      await province.sql(
        `insert into office_holding (organisation_id, person_id, office, period) values ($1, $2, $3, daterange($4::date, null))`,
        [unit.id, leaver, office, today()],
      );
      expect(codes(await life.act(secretary, 'submit'))).toEqual(['not-authorised']);
      expect(await status()).toBe('lapsed');
      await province.sql(`delete from office_holding where person_id = $1 and lower(period) = $2::date`, [
        leaver,
        today(),
      ]);
      await province.sql(
        `update office_holding set period = daterange(lower(period), null) where person_id = $1 and office = $2`,
        [leaver, office],
      );
    }
    expect(await status()).toBe('current');
  });

  test('a ballot stays personal', async () => {
    const life = await (await Life.begin(province, unit)).openRound();
    const chairsToo = unit.people['inspectionChair']!;
    await province.sql(
      `insert into office_holding (organisation_id, person_id, office, period) values ($1, $2, 'officer', '[2020-01-01,)')`,
      [unit.id, chairsToo],
    );
    await province.sql(`delete from office_holding where person_id = $1 and office = 'inspectionChair'`, [
      chairsToo,
    ]);
    await granted(chair, { receiverId: chairsToo });
    expect(codes(await life.act(chairsToo, 'castBallot', { choice: 'agree' }))).toEqual(['not-on-roll']);
    expect(codes(await life.act(chairsToo, 'abandonRound', { reason: 'Dừng' }))).toBeUndefined();
  });
});

describe('separation of duties sees through it', () => {
  async function submittedBy(sender: string): Promise<Life> {
    const life = await (await Life.begin(province, unit)).agree();
    await life.did(sender, 'submit');
    await life.did(province.upper.people['officer']!, 'beginReview');
    return life;
  }

  test('who drafted does not approve, nor anybody in that person’s name, nor that person in anybody’s', async () => {
    const { upper } = province;
    const leader = upper.people['chair']!;
    const officer = upper.people['officer']!;
    const life = await submittedBy(chair);
    await province.sql(`update revision set saved_by = $2 where document_id = $1`, [life.id, leader]);
    await granted(leader, { receiverId: officer }, upper);
    expect(codes(await life.act(leader, 'approve'))).toEqual(['own-document']);
    expect(codes(await life.act(officer, 'approve'))).toEqual(['own-document-of-giver']);
    await province.sql(`update revision set saved_by = $2 where document_id = $1`, [life.id, officer]);
    expect(codes(await life.act(officer, 'approve'))).toEqual(['own-document']);
    await province.sql(`update revision set saved_by = $2 where document_id = $1`, [life.id, chair]);
    const approved = await life.did(officer, 'approve');
    expect(leftBy(approved)?.event).toMatchObject({ actorId: officer, onBehalfOf: leader });
  });

  test('what was sent in the name of a leader of both is that leader’s own', async () => {
    const { upper } = province;
    // Chairs the unit and is vice chair of the union above.
    await province.sql(
      `insert into office_holding (organisation_id, person_id, office, period) values ($1, $2, 'viceChair', '[2020-01-01,)')`,
      [upper.id, chair],
    );
    await granted(chair, { receiverId: secretary });
    const life = await submittedBy(secretary);
    // Ballots and drafts aside: what is left is the submission in the chair's name.
    await province.sql(`update round_member set voted = false where document_id = $1`, [life.id]);
    await province.sql(`update revision set saved_by = $2 where document_id = $1`, [life.id, member]);
    expect(codes(await life.act(chair, 'approve'))).toEqual(['own-document']);
    await granted(chair, { receiverId: upper.people['officer']!, office: 'viceChair' }, upper);
    expect(codes(await life.act(upper.people['officer']!, 'approve'))).toEqual(['own-document-of-giver']);
  });
});

describe('ending it', () => {
  test('by the giver, the chair or the upper union’s leaders, with a reason, once', async () => {
    const { upper } = province;
    const given = () => granted(secretary, { receiverId: member, office: 'secretary' });
    for (const allowed of [secretary, chair, upper.people['chair']!, upper.people['viceChair']!]) {
      const id = await given();
      expect(await end(allowed, id)).toMatchObject({ kind: 'written', delegationId: id });
      expect(codes(await end(allowed, id))).toEqual(['delegation-over']);
      const [row] = await province.as(member, (reading) => delegationsByIds(reading, [id]));
      expect(row).toMatchObject({
        status: 'ended',
        endedBy: allowed,
        endedReason: 'Chủ tịch đã đi công tác về',
      });
    }
    const id = await given();
    for (const refused of [member, viceChair, upper.people['officer']!])
      expect(codes(await end(refused, id))).toEqual(['delegation-end-not-yours']);
    expect(await end(province.units[1]!.people['chair']!, id)).toEqual({ kind: 'notFound' });
    expect(await end(chair, 'nothing')).toEqual({ kind: 'notFound' });
    expect(faults(await end(chair, id, ' '))).toEqual(['reason: required']);
  });

  test('two who end it at once leave one end', async () => {
    const id = await granted(chair, { receiverId: secretary });
    const both = await Promise.all([end(chair, id), end(province.upper.people['chair']!, id)]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['refused', 'written']);
  });

  test('bites in the middle of what the receiver is doing', async () => {
    const life = await (await Life.begin(province, unit)).agree();
    const id = await granted(chair, { receiverId: secretary });
    const now = province.clock.now();
    await transact(province.db, { personId: secretary }, now, async (tx) => {
      const keys = async () => (await tx.query<{ keys: string[] }>('select reach() as keys'))[0]?.keys;
      expect(await keys()).toContain(`${unit.id}:chair`);
      await end(chair, id);
      expect(await keys()).not.toContain(`${unit.id}:chair`);
    });
    expect(codes(await life.act(secretary, 'submit'))).toEqual(['not-authorised']);
  });

  test('nothing of it is ever changed or taken away', async () => {
    const id = await granted(chair, { receiverId: secretary });
    await end(chair, id);
    const as = (person: string, text: string) =>
      transact(province.db, { personId: person }, province.clock.now(), (tx) => tx.query(text));
    await expect(as(chair, `update delegation set decision = 'y'`)).rejects.toThrow(/permission denied/);
    await expect(as(chair, `delete from delegation`)).rejects.toThrow(/permission denied/);
    await expect(as(chair, `update delegation set ended_reason = 'y' where id = '${id}'`)).rejects.toThrow(
      /ends once/,
    );
    await expect(province.sql(`delete from delegation`)).rejects.toThrow(/append-only/);
  });
});
