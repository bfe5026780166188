import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, dayOf } from '../../workflows/kit/index.ts';
import { sweepDeadlines } from '../deadlines/index.ts';
import { grantDelegation, type GrantInput } from '../delegations/index.ts';
import { Life } from '../documents/testing/life.ts';
import type { Unit } from '../documents/testing/province.ts';
import { createLogger } from '../logging.ts';
import { House } from './testing/house.ts';

let house: House;
let unit: Unit;
let upper: Unit;
beforeAll(async () => {
  house = await House.open();
  ({ upper } = house.province);
  unit = house.province.units[0]!;
  await give(unit, 'chair', 'secretary', ['issue']);
  await give(upper, 'officer', 'secretary', ['beginReview']);
  await give(upper, 'chair', 'viceChair', ['approve']);
  await house.reach(upper.people['secretary']!, 'thuky@tinh.vn');
});
afterAll(() => house.end());

/** One's office, given to another for these acts. */
async function give(of: Unit, office: string, to: string, actions: string[]): Promise<void> {
  const { engine, clock } = house.province;
  const today = dayOf(clock.now().toISOString());
  const input: GrantInput = {
    ...{ organisationId: of.id, office, receiverId: of.people[to]!, form: 'TUQ', actions },
    ...{ from: today, until: addDays(today, 60), decision: 'Giấy uỷ quyền số 05/UQ' },
  };
  const given = await grantDelegation(engine, { personId: of.people[office]! }, input, { months: 12 });
  if (given.kind !== 'written') throw new Error(JSON.stringify(given));
}

/** Who was told what of it, in no particular order. */
const toldOf = async ({ id }: Life) =>
  (
    await house.province.sql<{ said: string }>(
      `select concat_ws(' ', n.code, n.params ->> 'action', p.full_name) as said
       from notification n join person p on p.id = n.person_id where n.document_id = $1`,
      [id],
    )
  ).map(({ said }) => said);

test('whoever acts for another is told of the work within the scope as the giver is, and of nothing else', async () => {
  const { officer, chair } = upper.people;
  const life = await (await Life.begin(house.province, unit)).agree();
  await life.did(life.chair, 'submit', {});
  await house.relay();
  await life.did(officer!, 'beginReview', {});
  await house.relay();
  await life.did(chair!, 'approve', {});
  await house.relay();
  const told = await toldOf(life);
  expect(told.filter((said) => said.startsWith('work') && !said.includes('castBallot')).sort()).toEqual([
    'work approve chair CĐVC',
    'work approve viceChair CĐVC',
    'work beginReview officer CĐVC',
    'work beginReview secretary CĐVC',
    'work issue chair CĐCS01',
    'work issue secretary CĐCS01',
  ]);
});

test('is reminded, told of what is late, and gets the mail', async () => {
  const life = await (await Life.begin(house.province, unit)).agree();
  await life.did(life.chair, 'submit', {});
  await house.relay();
  const { worker, clock } = house.province;
  const sweep = () => sweepDeadlines(worker, createLogger({ logLevel: 'silent' }));
  const [due] = await house.province.sql<{ remind: Date; escalate: Date }>(
    `select min(at) filter (where kind = 'remind') as remind, min(at) filter (where kind = 'escalate') as escalate
     from deadline where document_id = $1`,
    [life.id],
  );
  clock.set(new Date(due!.remind.getTime() + 61_000).toISOString());
  await sweep();
  await house.work();
  const reminded = await toldOf(life);
  expect(reminded).toContain('reminder beginReview officer CĐVC');
  expect(reminded).toContain('reminder beginReview secretary CĐVC');
  expect(reminded).not.toContain('reminder beginReview viceChair CĐVC');
  expect(house.mail.received.flatMap(({ to }) => to)).toContain('thuky@tinh.vn');

  clock.set(new Date(due!.escalate.getTime() + 61_000).toISOString());
  await sweep();
  await house.work();
  const escalated = await toldOf(life);
  expect(escalated).toContain('escalation beginReview chair CĐVC');
  expect(escalated.filter((said) => said.includes('viceChair'))).toEqual([]);
});
