import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { performed, refusal, type Doc } from '../support/answers.ts';
import { verifiedChain } from '../support/chain.ts';
import type { Client } from '../support/client.ts';
import { paperText } from '../support/paperText.ts';
import { run } from '../support/process.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { timekeeperOf, type Timekeeper } from '../support/timekeeper.ts';
import { provinceOf, unitOf, type Province, type Unit } from '../support/unit.ts';
import { addDays } from '../../workflows/kit/index.ts';

let server: TestServer;
let timekeeper: Timekeeper;
let administrator: Client;
let province: Province;
let merged: Unit;
let heir: Unit;

beforeAll(async () => {
  server = await startServer();
  timekeeper = await timekeeperOf(server);
  administrator = await server.as('quantri');
  [merged, heir, province] = await Promise.all([
    unitOf(server, '09'),
    unitOf(server, '08'),
    provinceOf(server),
  ]);
}, SEEDING);

afterAll(async () => {
  await timekeeper.stop();
  await server.stop();
});

interface Answer {
  __typename: string;
  id?: string;
  status?: string;
  blockers?: { code: string; message: string }[];
  errors?: { path: string; code: string; message: string }[];
}

const answer = `{ __typename ... on OrganisationDecision { id status }
  ... on OrganisationDecisionRefused { blockers { code message } } ... on InvalidInput { errors { path code message } } }`;

function decision(changes: object[], more: object = {}) {
  return {
    ...{ number: '15/QĐ-CĐVC', decidedOn: server.today(), issuer: 'Công đoàn Viên chức tỉnh Bình Minh' },
    ...{ subject: 'Về việc sắp xếp tổ chức công đoàn', effectiveOn: server.today(), changes, ...more },
  };
}

async function plan(changes: object[], more: object = {}, by = administrator): Promise<Answer> {
  const query = `mutation ($input: OrganisationDecisionInput!) { planOrganisationDecision(input: $input) ${answer} }`;
  const input = decision(changes, more);
  return (await by.ask<{ planOrganisationDecision: Answer }>(query, { input })).planOrganisationDecision;
}

async function cancel(id: string | undefined, reason: string, by = administrator): Promise<Answer> {
  const query = `mutation ($input: CancelOrganisationDecisionInput!) { cancelOrganisationDecision(input: $input) ${answer} }`;
  const told = await by.ask<{ cancelOrganisationDecision: Answer }>(query, { input: { id, reason } });
  return told.cancelOrganisationDecision;
}

async function untilDone(id: string | undefined): Promise<void> {
  await timekeeper.reorganise();
  const [row] = await server.sql<{ status: string; faults: unknown }>(
    'select status, faults from organisation_decision where id = $1',
    [id],
  );
  expect(row).toEqual({ status: 'done', faults: null });
}

const mergeThem = () => [
  { kind: 'MERGE', organisationIds: [merged.organisationId], intoId: heir.organisationId },
];

const counts = `steps { edges { node { step name to } } } offices { totalCount edges { node { label person { fullName } } } }
  documents(first: 100) { edges { node { kindLabel stateLabel fate toLabel documents successor { id } } } }
  registers { totalCount } duties { edges { node { kindLabel year lapses successor { id } } } }
  delegations { totalCount } accounts { totalCount edges { node { username } } }`;

interface Preview {
  __typename: string;
  steps: { edges: { node: { step: string; name: string; to: string | null } }[] };
  offices: { totalCount: number };
  documents: { edges: { node: { fate: string; documents: number; toLabel: string | null } }[] };
  registers: { totalCount: number };
  accounts: { edges: { node: { username: string } }[] };
}

async function preview(changes: object[], more: object = {}, by = administrator): Promise<Preview & Answer> {
  const query = `query ($input: OrganisationDecisionInput!) { organisationDecisionPreview(input: $input) { __typename
    ... on OrganisationPreview { ${counts} } ... on OrganisationDecisionRefused { blockers { code message } }
    ... on InvalidInput { errors { path code message } } } }`;
  const input = decision(changes, more);
  const told = await by.ask<{ organisationDecisionPreview: Preview & Answer }>(query, { input });
  return told.organisationDecisionPreview;
}

let draft: Doc;
let issued: Doc;
let sent: Doc;

test('before anything is decided, one sees what would move, lapse and close', async () => {
  draft = await merged.deciding();
  issued = await merged.approved(province);
  issued = performed(await merged.chair.act(issued.id, 'issue', {})).document;
  sent = await merged.submitted();
  const seen = await preview(mergeThem());
  expect(seen.__typename).toBe('OrganisationPreview');
  expect(seen.steps.edges.map(({ node }) => node.step)).toEqual(['END']);
  expect(seen.offices.totalCount).toBe(5);
  expect(seen.accounts.edges.map(({ node }) => node.username)).toContain('chutich.cs09');
  expect(seen.registers.totalCount).toBeGreaterThan(0);
  const fates = new Set(seen.documents.edges.map(({ node }) => node.fate));
  expect([...fates]).toEqual(expect.arrayContaining(['DRAFT_OF_SUCCESSOR', 'CLOSED']));
  // An administrator hears how many there are, and nothing of what is in them.
  expect(JSON.stringify(seen)).not.toContain(draft.title);
});

test('what is wrong is said at its field, in the reader’s words, and nothing is lost', async () => {
  const itself = await plan([
    { kind: 'MERGE', organisationIds: [heir.organisationId], intoId: heir.organisationId },
  ]);
  expect(itself.errors).toMatchObject([
    { path: 'changes.0.organisationIds.0', message: expect.stringContaining('vào chính đơn vị này') },
  ]);
  const early = await plan(mergeThem(), { decidedOn: '2010-01-01', effectiveOn: '2010-01-02' });
  expect(early.errors?.map(({ path, code }) => `${path}: ${code}`)).toContain('effectiveOn: before-founding');
  const issuedSince = await plan(mergeThem(), { decidedOn: '2026-01-01', effectiveOn: '2026-01-02' });
  expect(issuedSince.errors).toMatchObject([{ path: 'effectiveOn', code: 'issued-since' }]);
  const blank = await plan(mergeThem(), { number: ' ', subject: '' });
  expect(blank.errors?.map(({ path }) => path)).toEqual(['number', 'subject']);
  const upper = (
    await administrator.ask<{ viewer: { offices: { organisation: { id: string } }[] } }>(
      '{ viewer { offices { organisation { id } } } }',
    )
  ).viewer.offices[0]?.organisation.id;
  const keeps = await plan([{ kind: 'DISSOLVE', organisationIds: [upper] }]);
  expect(keeps.errors).toMatchObject([
    { code: 'keeps-units', message: expect.stringContaining('trực thuộc') },
  ]);
});

test('who does not administer the unit decides nothing about it', async () => {
  for (const username of ['chutich.cs09', 'lanhdao.tinh', 'chutich.cs03']) {
    const by = await server.as(username);
    expect(await plan(mergeThem(), {}, by)).toMatchObject({
      ...{ __typename: 'OrganisationDecisionRefused', blockers: [{ code: 'not-authorised' }] },
    });
    expect((await preview(mergeThem(), {}, by)).__typename).toBe('OrganisationDecisionRefused');
  }
});

test('a planned decision is known to administrators alone, keeps others off, and may be taken back', async () => {
  const planned = await plan(mergeThem(), { effectiveOn: addDays(server.today(), 30) });
  expect(planned).toMatchObject({ __typename: 'OrganisationDecision', status: 'PLANNED' });
  const look = `query ($id: ID!) { organisationDecision(id: $id) { number preview { offices { totalCount } } } }`;
  expect(await administrator.ask(look, { id: planned.id })).toMatchObject({
    organisationDecision: { preview: { offices: { totalCount: 5 } } },
  });
  await expect(merged.chair.ask(look, { id: planned.id })).rejects.toThrow('NOT_FOUND');
  await expect(cancel(planned.id, 'Thử', merged.chair)).rejects.toThrow('NOT_FOUND');
  expect((await plan(mergeThem())).errors).toMatchObject([{ code: 'decision-pending' }]);
  expect((await cancel(planned.id, ' ')).errors).toMatchObject([{ path: 'reason' }]);
  expect(await cancel(planned.id, 'Chưa đủ hồ sơ')).toMatchObject({ status: 'CANCELLED' });
});

test('two units become one: drafts go on with the heir, what was issued keeps its head', async () => {
  const { id } = await plan(mergeThem());
  await untilDone(id);

  const moved = await heir.chair.document(draft.id);
  expect(moved).toMatchObject({ state: 'draft', organisation: { id: heir.organisationId } });
  expect(await heir.chair.document(sent.id)).toMatchObject({ state: 'draft' });
  const closed = await heir.chair.document(issued.id);
  expect(closed).toMatchObject({
    state: 'closed',
    organisation: { id: merged.organisationId },
    symbol: issued.symbol,
  });
  expect((await paperText(heir.chair, closed.pdfUrl)).toUpperCase()).toContain(
    issued.organisation.name.toUpperCase(),
  );
  const events = await heir.chair.history(draft.id);
  expect(verifiedChain(draft.id, events)).toBe(events.length);
  expect(events.at(-1)).toMatchObject({
    ...{ action: 'endByReorganisation', office: 'engine', actor: null },
    reason: expect.stringMatching(
      /^Quyết định số 15\/QĐ-CĐVC ngày \d\d\/\d\d\/\d{4} của Công đoàn Viên chức/,
    ),
  });
});

test('the people of what ended hold no office there and see nothing; the heir may read, and change nothing', async () => {
  const { viewer } = await merged.chair.ask<{ viewer: { offices: unknown[] } }>(
    '{ viewer { offices { office } } }',
  );
  expect(viewer.offices).toEqual([]);
  await expect(merged.chair.document(issued.id)).rejects.toThrow();
  expect(refusal(await heir.chair.act(issued.id, 'archive', {}))).toEqual(['not-authorised']);
  await expect((await server.as('chutich.cs03')).document(issued.id)).rejects.toThrow();
  // Nobody gives a number in a register that is closed, not even past every guard.
  await expect(
    server.sql(
      `update register set last = last + 1, last_date = closed_on + 1 where organisation_id = $1 and closed_on is not null`,
      [merged.organisationId],
    ),
  ).rejects.toThrow(/closed/);
});

test('the history of both says who came out of whom, by which decision', async () => {
  const history = `query ($id: ID!) { organisation(id: $id) { dissolvedOn
    descriptions { edges { node { name from until } } }
    predecessors { edges { node { heir organisation { id name } decision { number } } } }
    successors { edges { node { organisation { id } } } } }
    organisationDecisions(filter: { organisationId: $id, status: DONE }) { edges { node { number status documentsOpen
      events(first: 50) { edges { node { action actor { id } } } } } } } }`;
  expect(await heir.chair.ask(history, { id: heir.organisationId })).toMatchObject({
    organisation: {
      predecessors: {
        edges: [
          {
            node: {
              heir: true,
              organisation: { id: merged.organisationId },
              decision: { number: '15/QĐ-CĐVC' },
            },
          },
        ],
      },
    },
    organisationDecisions: { edges: [{ node: { number: '15/QĐ-CĐVC', documentsOpen: 0 } }] },
  });
  expect(await heir.chair.ask(history, { id: merged.organisationId })).toMatchObject({
    organisation: {
      ...{
        dissolvedOn: server.today(),
        successors: { edges: [{ node: { organisation: { id: heir.organisationId } } }] },
      },
    },
  });
});

test('a duty that lapsed stays to be seen above, with who has it since', async () => {
  const rows = await province.officer.ask<{ obligations: { edges: { node: { status: string } }[] } }>(
    `query ($id: ID!) { obligations(filter: { organisationId: $id, status: LAPSED }) { edges { node { status } } } }`,
    { id: merged.organisationId },
  );
  const [lapsed] = await server.sql<{ n: number }>(
    'select count(*)::int as n from obligation where organisation_id = $1 and lapsed_at is not null and decision_id is not null',
    [merged.organisationId],
  );
  expect(rows.obligations.edges).toHaveLength(lapsed!.n);
});

test('the kind of 2025: a province becomes part of a new one, its units and their papers with it', async () => {
  const unit = await unitOf(server, '07');
  const waiting = await unit.submitted();
  const [upper] = await server.sql<{ id: string; parent: string }>(
    `select o.id, d.parent_id as parent from organisation o join organisation_description d on d.organisation_id = o.id
     where o.code = 'BINHMINH.CDVC'`,
  );
  const mine = await administrator.personId();
  await server.sql(
    `insert into office_holding (organisation_id, person_id, office, period, principal)
     values ($1, $2, 'administrator', '[2023-06-01,)', false)`,
    [upper!.parent, mine],
  );
  const officers = [
    { personId: await province.leader.personId(), office: 'chair' },
    { personId: await province.officer.personId(), office: 'officer' },
  ];
  const founded = [
    {
      ...{
        key: 'new',
        kind: 'UpperUnion',
        code: 'GIALAI.CDVC',
        name: 'Công đoàn Viên chức tỉnh Gia Lai',
        symbol: 'CĐVC',
      },
      ...{ place: 'Gia Lai', parentId: upper!.parent, officers },
    },
  ];
  const changes = [
    { kind: 'FOUND', founded },
    { kind: 'MERGE', organisationIds: [upper!.id], intoId: 'new' },
  ];
  const seen = await preview(changes);
  expect(seen.steps.edges.map(({ node }) => node.step).slice(0, 3)).toEqual(['FOUND', 'END', 'MOVE']);
  const { id } = await plan(changes, { number: '1/QĐ-TLĐ', issuer: 'Tổng Liên đoàn Lao động Việt Nam' });
  await untilDone(id);

  const [moved] = await server.sql<{ name: string }>(
    `select p.name from current_description($1, current_date + 1) d, current_description(d.parent_id, current_date + 1) p`,
    [unit.organisationId],
  );
  expect(moved?.name).toBe('Công đoàn Viên chức tỉnh Gia Lai');
  const there = await province.officer.document(waiting.id);
  expect(there.state).toBe('submitted');
  performed(await province.officer.act(waiting.id, 'beginReview', {}));
  expect(performed(await province.leader.act(waiting.id, 'approve', {})).document.state).toBe('approved');
  // What the old province had received before is read in the new one.
  expect((await province.officer.document(issued.id)).state).toBe('closed');
  const [programme] = await server.sql<{ state: string }>(
    `select state from document where kind = 'programme' and organisation_id = $1 order by created_at desc limit 1`,
    [upper!.id],
  );
  expect(programme?.state).toBe('closed');
}, 120_000);

test('after all of it every invariant holds', async () => {
  const folder = process.env['TRINHKY_TEST_RUN'] ?? '';
  const env = {
    DATABASE_URL: server.databaseUrl,
    TRINHKY_DEMO: 'true',
    HOST: '127.0.0.1',
    TRINHKY_DATA: folder,
  };
  const { code, stdout } = await run(['doctor', '--invariants'], env);
  expect(stdout.split('\n').filter((line) => line.includes('✗'))).toEqual([]);
  expect(code).toBe(0);
}, 120_000);
