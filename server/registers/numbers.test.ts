import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dayOf } from '../../workflows/kit/index.ts';
import { verifyCode } from '../documents/index.ts';
import { flow } from '../documents/testing/flow.ts';
import { Life } from '../documents/testing/life.ts';
import { createProvince, type Province, type Unit } from '../documents/testing/province.ts';
import { numberLine, symbolOf } from './index.ts';

let province: Province;
let unit: Unit;

beforeAll(async () => {
  province = await createProvince([flow], { units: 1, poolSize: 16 });
  [unit] = province.units as [Unit];
});
afterAll(() => province.end());

test('sixteen who issue at once take the numbers 1 to 16 without a gap', async () => {
  const lives: Life[] = [];
  for (let n = 0; n < 16; n += 1) lives.push(await ready());
  const issued = await Promise.all(lives.map((life) => life.act(life.chair, 'issue', {})));
  expect(issued.map(({ kind }) => kind)).toEqual(lives.map(() => 'performed'));
  const numbers = await province.sql<{ number: number }>(
    'select number from document where number is not null order by number',
  );
  expect(numbers.map(({ number }) => number)).toEqual(lives.map((_, i) => i + 1));
  const [register] = await province.sql<{ last: number; entries: number }>(
    `select last, (select count(*)::int from register_entry e where e.type_code = r.type_code and e.year = r.year) as entries
     from register r where organisation_id = $1`,
    [unit.id],
  );
  expect(register).toEqual({ last: 16, entries: 16 });
}, 60_000);

test("a refused issue takes no number, and an earlier day than the register's last is refused", async () => {
  const [before] = await registers();
  const life = await ready();
  const early = await life.act(life.chair, 'issue', { issuedOn: '2026-01-01' });
  expect(early.kind).toBe('refused');
  expect(await registers()).toEqual([before]);
});

test('at issue head, signer and code are frozen, and anybody can verify the paper by its code', async () => {
  const life = await ready();
  await life.did(life.chair, 'issue', {});
  const [row] = await province.sql<Record<string, unknown>>('select * from document where id = $1', [
    life.id,
  ]);
  expect(row).toMatchObject({
    issuer_block: {
      name: unit.name,
      symbol: unit.symbol,
      place: 'Bình Minh',
      parentName: province.upper.name,
    },
    signer: { personId: life.chair, fullName: `chair ${unit.symbol}` },
  });
  const code = String(row?.['verification_code']);
  expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}-[2-9A-HJKMNP-TV-Z]{5}$/);
  expect(await verifyCode(province.engine, code)).toMatchObject({
    ...{ number: row?.['number'], issuer: unit.name, issuedOn: dayOf(province.clock.now().toISOString()) },
  });
  expect(await verifyCode(province.engine, 'AAAAA-AAAAA-AAAAA')).toBeNull();
});

test('numbers below ten have a leading zero, letters have no type', () => {
  expect(numberLine(2, symbolOf('KH', { symbol: 'CĐCS01', officeSymbol: 'VP' }))).toBe('02/KH-CĐCS01');
  expect(numberLine(112, symbolOf('', { symbol: 'CĐVC', officeSymbol: 'VP' }))).toBe('112/CĐVC-VP');
  expect(numberLine(12, symbolOf('', { symbol: 'CĐCS01' }))).toBe('12/CĐCS01');
});

async function ready(): Promise<Life> {
  const life = await (await Life.begin(province, unit)).agree();
  await life.approve();
  return life;
}

function registers() {
  return province.sql('select type_code, last, last_date from register where organisation_id = $1', [
    unit.id,
  ]);
}
