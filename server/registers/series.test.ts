import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  agreementBlockers,
  chairOf,
  issueAction,
  type BaseContext,
  type Flow,
} from '../../workflows/kit/index.ts';
import type { Toy } from '../../test/support/toy-flow/index.ts';
import { flow } from '../documents/testing/flow.ts';
import { Life } from '../documents/testing/life.ts';
import { createProvince, type Province, type Unit } from '../documents/testing/province.ts';

const seriesOf = ({ message }: Toy) => (message.startsWith('Kính gửi') ? '' : 'TB');

/** The toy, which is a letter where it says "Kính gửi" and a notice otherwise. */
const letters: Flow = {
  ...flow,
  typeCode: (content) => seriesOf(content as Toy),
  actions: {
    ...flow.actions,
    issue: issueAction<Toy, BaseContext>({
      who: chairOf('unit'),
      typeCode: seriesOf,
      refuse: agreementBlockers,
    }) as Flow['actions'][string],
  },
};

let province: Province;
let unit: Unit;

beforeAll(async () => {
  province = await createProvince([letters], { units: 1 });
  [unit] = province.units as [Unit];
});
afterAll(() => province.end());

test('a document counts in the series of what it says, and moves with every save until it is issued', async () => {
  const life = await Life.begin(province, unit, { message: 'Thông báo lịch họp' });
  expect(await seriesNow(life)).toBe('TB');
  await life.save({ message: 'Kính gửi các đơn vị' });
  expect(await seriesNow(life)).toBe('');
  await life.save({ message: 'Thông báo nghỉ lễ' });
  expect(await seriesNow(life)).toBe('TB');
});

test('letters and notices are numbered apart, each without a gap', async () => {
  const numbers: string[] = [];
  for (const message of ['Thông báo một', 'Kính gửi một', 'Thông báo hai', 'Kính gửi hai'])
    numbers.push(await issued(message));
  expect(numbers).toEqual(['1/TB-CĐCS01', '1/CĐCS01', '2/TB-CĐCS01', '2/CĐCS01']);
  const registers = await province.sql(
    `select type_code, last from register where organisation_id = $1 and type_code in ('', 'TB') order by type_code`,
    [unit.id],
  );
  expect(registers).toEqual([
    { type_code: '', last: 2 },
    { type_code: 'TB', last: 2 },
  ]);
});

test("a unit with an office signs its letters with the office's symbol, and nothing else with it", async () => {
  await province.sql(`update organisation set office_symbol = 'VP' where id = $1`, [unit.id]);
  expect(await issued('Kính gửi ba')).toBe('3/CĐCS01-VP');
  expect(await issued('Thông báo ba')).toBe('3/TB-CĐCS01');
});

async function issued(message: string): Promise<string> {
  const life = await (await Life.begin(province, unit, { message })).agree();
  await life.approve();
  await life.did(life.chair, 'issue', {});
  const [row] = await province.sql<{ number: number; symbol: string }>(
    'select number, symbol from document where id = $1',
    [life.id],
  );
  return `${row?.number}/${row?.symbol}`;
}

async function seriesNow({ id }: Life): Promise<string | undefined> {
  const [row] = await province.sql<{ type_code: string }>('select type_code from document where id = $1', [
    id,
  ]);
  return row?.type_code;
}
