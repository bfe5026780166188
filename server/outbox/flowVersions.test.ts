import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toyFlow } from '../../test/support/toy-flow/index.ts';
import { catalogOf } from '../../workflows/kit/index.ts';
import { Life } from '../documents/testing/life.ts';
import type { Unit } from '../documents/testing/province.ts';
import { House } from './testing/house.ts';

let house: House;
let unit: Unit;
let upper: Unit;
beforeAll(async () => {
  house = await House.open();
  ({ upper } = house.province);
  unit = house.province.units[0]!;
  await house.reach(upper.people['chair']!, 'lanhdao@tinh.vn');
});
afterAll(() => house.end());

/** A letter of the first version under review, while a second one is installed in which nothing is news or fits a link. */
async function underReview(): Promise<Life> {
  const life = await (await Life.begin(house.province, unit)).agree();
  await life.did(life.chair, 'submit', {});
  await life.did(upper.people['officer']!, 'beginReview', {});
  const { approve: _, ...actions } = toyFlow.actions;
  const next = { ...toyFlow, version: 2, actions, tone: () => 'draft' as const, earlier: [toyFlow] };
  house.province.engine.flows = house.province.worker.flows = catalogOf([next]);
  return life;
}

test('who is told what of a document follows from its own version, however many are installed since', async () => {
  const life = await underReview();
  await house.work();
  const told = await house.province.sql(
    `select code, params ->> 'action' as action from notification where document_id = $1 and person_id = $2`,
    [life.id, life.chair],
  );
  expect(told).toEqual([{ code: 'moved', action: 'beginReview' }]);
  const letters = house.mail.received.filter(({ to }) => to.includes('lanhdao@tinh.vn'));
  expect(letters.map(({ raw }) => raw.replaceAll('=\r\n', '').includes('/act/'))).toEqual([true]);
});
