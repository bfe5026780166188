import type { Client } from 'pg';
import { hashPassword } from '../../identity/index.ts';
import { demoId } from './chance.ts';
import { demoHistory, type DemoHistory } from './history.ts';
import type { DemoOrganisation, DemoProvince } from './province.ts';
import { enterDecisions } from './writeHistory.ts';

export const DEMO_PASSWORD = 'trinhky-demo';
const FOUNDED = '2013-06-01';
const TERM = { label: '2023 - 2028', period: '[2023-06-01,2028-06-01)' };

/** Writes the province within the transaction at hand; what already stands is left as it is. */
export async function writeProvince(
  client: Client,
  demo: DemoProvince,
  history = demoHistory(demo),
): Promise<void> {
  await writeOrganisations(client, asTheyBegan(demo, history));
  await writePeople(client, demo);
  await writeAccounts(client, demo);
  const administrator = demo.people.find(({ username }) => username === 'quantri');
  await enterDecisions(client, history.decisions, String(administrator?.id));
}

/** What became of them since, the decisions of the past tell. */
function asTheyBegan(
  { federation, province, units }: DemoProvince,
  history: DemoHistory,
): DemoOrganisation[] {
  const called = units.map((unit) => ({ ...unit, name: history.oldNames.get(unit.id) ?? unit.name }));
  return [federation, province, ...history.former, ...called];
}

async function writeOrganisations(client: Client, organisations: DemoOrganisation[]): Promise<void> {
  await insert(
    client,
    'organisation',
    organisations.map(({ id, kind, code, phone }) => ({
      ...{ id, kind, code, phone, founded_on: FOUNDED },
      office_symbol: kind === 'GrassrootsUnion' ? null : 'VP',
    })),
  );
  await insert(
    client,
    'organisation_description',
    organisations.map(({ id, name, symbol, parentId }) => ({
      id: demoId(`description ${id}`),
      organisation_id: id,
      period: `[${FOUNDED},)`,
      ...{ name, symbol, place: 'Bình Minh', parent_id: parentId },
    })),
  );
  await insert(
    client,
    'term',
    organisations.map(({ id }) => ({ id: demoId(`term ${id}`), organisation_id: id, ...TERM })),
  );
}

async function writePeople(client: Client, { people }: DemoProvince): Promise<void> {
  await insert(
    client,
    'person',
    people.map(({ id, fullName, phone, email }) => ({ id, full_name: fullName, phone, email })),
  );
  await insert(
    client,
    'office_holding',
    people.flatMap(({ id, organisationId, offices }) =>
      offices.map(({ office, from, until, actsAsChair, decision, standing }, index) => ({
        id: demoId(`holding ${id} ${office}`),
        organisation_id: organisationId,
        person_id: id,
        period: `[${from},${until ?? ''})`,
        ...{ office, acts_as_chair: actsAsChair ?? null, decision: decision ?? null, principal: index === 0 },
        standing_committee: standing ?? false,
      })),
    ),
  );
}

// One hash for all: everybody knows the password, and hundreds of slow hashes would keep the first start waiting.
async function writeAccounts(client: Client, { people }: DemoProvince): Promise<void> {
  const password_hash = await hashPassword(DEMO_PASSWORD);
  const accounts = people.flatMap(({ id, username }) =>
    username ? [{ id: demoId(`account ${id}`), person_id: id, username, password_hash, locale: 'vi' }] : [],
  );
  await insert(client, 'account', accounts);
}

async function insert(client: Client, table: string, rows: Record<string, unknown>[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await client.query(
    `insert into ${table} (${columns})
     select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb) on conflict do nothing`,
    [JSON.stringify(rows)],
  );
}
