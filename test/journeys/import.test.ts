import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { addDays } from '../../workflows/kit/index.ts';
import { performed } from '../support/answers.ts';
import type { Client } from '../support/client.ts';
import { workbook } from '../support/workbook.ts';
import { courseContent, courseIn, issuedCourse } from '../support/courses.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { timekeeperOf, type Timekeeper } from '../support/timekeeper.ts';
import { provinceOf, type Province } from '../support/unit.ts';

let server: TestServer;
let time: Timekeeper;
let administrator: Client;
let province: Province;
/** A course whose list is still open; its sessions are today and tomorrow. */
let courseId: string;

beforeAll(async () => {
  server = await startServer();
  time = await timekeeperOf(server);
  administrator = await server.as('quantri');
  province = await provinceOf(server);
  const session = { title: 'Nghiệp vụ', subject: 'unionWork', hours: 4 };
  const sessions = [0, 1].map((days) => ({ ...session, on: addDays(server.today(), days) }));
  const content = courseContent(server.today(), { sessions });
  courseId = (await issuedCourse(province, 'Kế hoạch lớp hai buổi', content)).id;
}, SEEDING);

afterAll(async () => {
  await time.stop();
  await server.stop();
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function upload(
  kind: string,
  name: string,
  content: Buffer | string,
  by = administrator,
): Promise<Response> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
  return by.send(`/imports/${kind}`, { method: 'POST', body: form });
}

async function begun(kind: string, name: string, content: Buffer | string): Promise<string> {
  const response = await upload(kind, name, content);
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  return ((await response.json()) as { import: { id: string } }).import.id;
}

interface Shown {
  state: string;
  counts: Record<string, number>;
  createdBy: { fullName: string };
  lines: {
    totalCount: number;
    edges: {
      node: {
        line: number;
        verdict: string;
        outcome: string | null;
        faults: { label: string; message: string }[];
      };
    }[];
  };
}

const PARTS = `id state counts { total new change same fault done refused undone kept } createdBy { fullName }`;

async function shown(id: string, show = 'ALL', by = administrator): Promise<Shown> {
  const query = `query ($id: ID!, $show: ImportLinesShown) { import(id: $id) { ${PARTS}
    lines(show: $show, first: 100) { totalCount edges { node { line verdict outcome faults { label message } } } } } }`;
  return (await by.ask<{ import: Shown }>(query, { id, show })).import;
}

const commit = (id: string, by = administrator) =>
  by.graphql<{ commitImport: { state: string } }>(
    `mutation ($input: CommitImportInput!) { commitImport(input: $input) { state } }`,
    { input: { id } },
  );
const undo = (id: string, by = administrator) =>
  by.graphql<{ undoImport: { state: string } }>(`mutation ($id: ID!) { undoImport(id: $id) { state } }`, {
    id,
  });

test('units, their people and the offices of these come in by the templates, and the first are found at once', async () => {
  const template = await administrator.send('/imports/units/template.xlsx');
  expect(template.headers.get('content-type')).toBe(XLSX);
  const [headings = []] = await readSheet(Buffer.from(await template.arrayBuffer()));
  const filled = {
    'Mã đơn vị *': 'BM.901',
    'Tên đơn vị *': 'Công đoàn cơ sở Trung tâm Lưu trữ lịch sử'.normalize('NFD'),
    'Ký hiệu *': 'CĐCS901',
    'Ngày thành lập *': '15/03/2019',
    'Quyết định thành lập *': 'Quyết định số 21/QĐ-CĐVC ngày 15/03/2019',
  } as Record<string, string>;
  const text = (value: string) => ({ value, type: String });
  const sheet = [headings, headings.map((heading) => filled[String(heading)] ?? '')];
  const workbook = await writeXlsxFile(sheet.map((row) => row.map((cell) => text(String(cell))))).toBuffer();
  const units = await begun('units', 'don-vi.xlsx', workbook);
  expect(await shown(units)).toMatchObject({ state: 'JUDGED', counts: { total: 1, new: 1, fault: 0 } });
  expect(await commit(units)).toMatchObject({ data: { commitImport: { state: 'COMMITTING' } } });
  await time.carryOutImports();
  expect(await shown(units)).toMatchObject({ state: 'DONE', counts: { done: 1 } });

  const people = await begun(
    'people',
    'can-bo.csv',
    'Mã đơn vị;Mã cán bộ;Họ và tên\nBM.901;CB901;Nguyễn Thị Hoà\n',
  );
  await commit(people);
  await time.carryOutImports();
  const offices = await begun(
    'offices',
    'chuc-danh.csv',
    'Mã đơn vị,Mã cán bộ,Họ và tên,Chức danh,Từ ngày\nBM.901,CB901,Nguyễn Thị Hoà,Chủ tịch,01/10/2023\n',
  );
  await commit(offices);
  await time.carryOutImports();
  const found = await administrator.ask<{ organisations: { edges: { node: object }[] } }>(
    `{ organisations(filter: { text: "luu tru lich su" }) { edges { node { name offices { label from person { fullName } } } } } }`,
  );
  expect(found.organisations.edges).toEqual([
    {
      node: {
        name: 'Công đoàn cơ sở Trung tâm Lưu trữ lịch sử',
        offices: [{ label: 'Chủ tịch', from: '2023-10-01', person: { fullName: 'Nguyễn Thị Hoà' } }],
      },
    },
  ]);

  expect(await undo(people)).toMatchObject({ data: { undoImport: { state: 'UNDOING' } } });
  await time.carryOutImports();
  const kept = await shown(people);
  expect(kept).toMatchObject({ state: 'UNDONE', counts: { kept: 1, undone: 0 } });
  expect(kept.lines.edges[0]?.node.faults[0]?.message).toMatch(/^Đã có việc khác gắn với dòng này/);
  await undo(offices);
  await time.carryOutImports();
  await undo(units);
  await time.carryOutImports();
  expect(await shown(units)).toMatchObject({ counts: { kept: 1 } });
});

test('each wrong line says at which column, and what to do; the others are entered without it', async () => {
  const id = await begun(
    'people',
    'sai.csv',
    [
      'Mã đơn vị,Họ và tên,Điện thoại,Thư điện tử,Ghi chú',
      'KHÔNG.CÓ,Lê An,,,',
      ',Lê An,,,',
      'BM.901,=CMD(),,,',
      'BM.901,Trần Văn Bình,0912,không phải thư,',
      'BM.901,Trần Văn Bình,0912,,x',
      'BM.901,Trần Văn Bình,0913,,',
    ].join('\n'),
  );
  const faults = await shown(id, 'FAULTS');
  const said = faults.lines.edges.map(({ node }) => [
    node.line,
    ...node.faults.flatMap(({ label, message }) => [label, message]),
  ]);
  expect(said).toEqual([
    [2, 'Mã đơn vị', expect.stringMatching(/^Không có đơn vị mang mã này/)],
    [3, 'Mã đơn vị', 'Chưa nhập. Hãy điền ô này.'],
    [4, 'Họ và tên', expect.stringMatching(/^Ô là công thức/)],
    [5, 'Thư điện tử', expect.stringMatching(/^Không phải là địa chỉ thư điện tử/)],
    [6, null, 'Trùng với dòng 5 của tệp. Hãy để lại một dòng.'],
    [7, null, 'Trùng với dòng 5 của tệp. Hãy để lại một dòng.'],
  ]);
});

const headingsAlone = `<row r="1">${['Mã đơn vị', 'Họ và tên']
  .map((text, at) => `<c r="${'AB'[at]}1" t="inlineStr"><is><t>${text}</t></is></c>`)
  .join('')}</row>`;

const TEN_MEGABYTES = 'ă'.repeat(5_000_000);
const longCell = workbook(
  `${headingsAlone}<row r="2"><c r="B2" t="inlineStr"><is><t>${TEN_MEGABYTES}</t></is></c></row>`,
);

/** What Office packed its files in before it zipped them, and still does where they have a password. */
function oldContainer(stream: string): Buffer {
  const head = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([head, Buffer.alloc(504), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]);
}

/** Rows of tables, and rows of a course's list. */
const bothLists = (): [string, Client][] => [
  ['people', administrator],
  [`attendees?document=${courseId}`, province.officer],
];

/** What a refused file must not leave behind: an import, or anything on the list. */
const kept = async () =>
  server.sql(
    `select (select count(*) from import) as imports, (select version from document where id = $1) as version`,
    [courseId],
  );

test.each([
  ['macros', 'a.xlsm', workbook('', { more: { 'xl/vbaProject.bin': 'x' } }), 'not-a-sheet'],
  [
    'macros under another name',
    'a.xlsx',
    workbook('', { more: { 'xl/vbaProject.bin': 'x' } }),
    'not-a-sheet',
  ],
  ['a password', 'a.xlsx', oldContainer('EncryptedPackage'), 'encrypted'],
  ['the old format under a new name', 'a.xlsx', oldContainer('Workbook'), 'not-a-sheet'],
  ['nothing in it', 'a.csv', '', 'not-a-sheet'],
  ['headings alone', 'a.xlsx', workbook(headingsAlone), 'empty'],
  ['ten megabytes in one cell', 'a.xlsx', longCell, 'cell-too-long'],
  ['a bomb in it', 'a.xlsx', workbook(' '.repeat(120 * 1024 * 1024)), 'too-much-unpacked'],
  [
    'an alphabet of before Unicode',
    'a.csv',
    Buffer.from('M· ®¬n vÞ,Hä vµ tªn\nBM.01,NguyÔn', 'latin1'),
    'not-utf8',
  ],
  ['rows parted by nothing we know', 'a.csv', 'Mã đơn vị|Họ và tên\nBM.901|An\n', 'columns-missing'],
  ['another program’s file', 'a.xlsx', '%PDF-1.4', 'not-a-sheet'],
  ['a missing column', 'a.csv', 'Mã ĐV,Họ và tên\nx,y', 'columns-missing'],
  ['a column twice', 'a.csv', 'Mã đơn vị,Họ và tên,Họ tên\nx,y,z', 'column-twice'],
  ['no line', 'a.csv', 'Mã đơn vị,Họ và tên\n', 'empty'],
  ['a hundred thousand lines', 'a.csv', `Mã đơn vị,Họ và tên\n${'x,y\n'.repeat(100_000)}`, 'too-many-rows'],
])(
  'a file with %s is refused with what to do, and nothing is kept of it',
  async (_, name, content, fault) => {
    const before = await kept();
    for (const [rows, by] of bothLists()) {
      const response = await upload(rows, name, content, by);
      expect(response.status).toBe(422);
      const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', fault } }]);
      expect(errors[0]?.message).toMatch(/\p{L}.*[.]$/u);
    }
    expect(await kept()).toEqual(before);
  },
);

test('a text of ten megabytes in a cell of text is told at its column with its limit; the other lines stand', async () => {
  const [unit, chair] = ['BINHMINH.CDCS02', await nameOf('chutich.cs02')];
  const lines = [
    [unit, TEN_MEGABYTES],
    [unit, chair],
    ['A'.repeat(1_000_000), chair],
  ];
  const text = ['Mã đơn vị,Họ và tên', ...lines.map((line) => line.join(','))].join('\n');
  for (const [list, by] of bothLists()) {
    const { import: made } = (await (await upload(list, 'dai.csv', text, by)).json()) as {
      import: { id: string };
    };
    const shownLines = (await shown(made.id, 'ALL', by)).lines.edges;
    const told = shownLines.map(
      ({ node }) => node.faults.map(({ label, message }) => `${label}: ${message}`)[0],
    );
    expect(told).toEqual([
      'Họ và tên: Quá dài: nhiều nhất 200 ký tự. Hãy rút gọn ô này.',
      undefined,
      'Mã đơn vị: Quá dài: nhiều nhất 35 ký tự. Hãy rút gọn ô này.',
    ]);
  }
});

const nameOf = async (username: string) =>
  (
    await server.sql<{ name: string }>(
      'select full_name as name from person p join account a on a.person_id = p.id where username = $1',
      [username],
    )
  )[0]!.name;

test('nobody but administrators imports, sees an import, enters it or takes it back; its file is theirs too', async () => {
  const id = await begun('people', 'can-bo.csv', 'Mã đơn vị,Họ và tên\nBM.901,Phạm Dung\n');
  const { import: known } = await administrator.ask<{ import: { fileUrl: string } }>(
    `query ($id: ID!) { import(id: $id) { fileUrl } }`,
    { id },
  );
  expect((await administrator.send(known.fileUrl)).status).toBe(200);
  for (const username of ['chutich.cs01', 'vanphong.tinh', 'lanhdao.tinh', 'ubkt.tinh']) {
    const other = await server.as(username);
    expect((await upload('people', 'a.csv', 'Mã đơn vị,Họ và tên\nBM.901,A\n', other)).status).toBe(403);
    const codes = await Promise.all(
      [
        other.graphql(`query ($id: ID!) { import(id: $id) { id } }`, { id }),
        commit(id, other),
        undo(id, other),
        other.graphql(`mutation ($id: ID!) { discardImport(id: $id) { id } }`, { id }),
      ].map(async (answer) => (await answer).errors?.[0]?.extensions?.['code']),
    );
    expect(codes).toEqual(Array(4).fill('NOT_FOUND'));
    expect(await other.ask(`{ imports { totalCount } }`)).toEqual({ imports: { totalCount: 0 } });
    expect((await other.send(known.fileUrl)).status).toBe(404);
  }
  const anonymous = server.anonymous();
  expect((await anonymous.send('/imports/people/template.xlsx')).status).toBe(401);
  expect((await upload('people', 'a.csv', 'x', anonymous)).status).toBe(401);
  expect((await upload('nothing', 'a.csv', 'x')).status).toBe(404);
});

describe('the list of a course', () => {
  const column = 'Mã đơn vị,Mã cán bộ,Họ và tên,Thư điện tử,Có mặt';
  const personOf = async (client: Client) =>
    (
      await client.ask<{ viewer: { person: { id: string; fullName: string } } }>(
        '{ viewer { person { id fullName } } }',
      )
    ).viewer.person;

  async function course(): Promise<{ province: Province; id: string; people: Person[] }> {
    const province = await provinceOf(server);
    const issued = await issuedCourse(province, 'Kế hoạch lớp nhập tệp', courseContent(server.today()));
    const clients = await Promise.all(['02', '03', '04'].map((no) => server.as(`chutich.cs${no}`)));
    return { province, id: issued.id, people: await Promise.all(clients.map(personOf)) };
  }

  async function brought({ officer }: Province, documentId: string, lines: string[]): Promise<string> {
    const file = [column, ...lines].join('\n');
    const response = await upload(`attendees?document=${documentId}`, 'lop.csv', file, officer);
    if (response.status !== 201) throw new Error(await response.text());
    return ((await response.json()) as { import: { id: string } }).import.id;
  }

  test('is invited and ticked off from a file by its own acts, in the name of whoever commits it, and taken back', async () => {
    const { province, id, people } = await course();
    const [first, second, third] = people;
    performed(await province.officer.act(id, 'invite', { personIds: [third!.id] }));
    const lines = [
      `BINHMINH.CDCS02,,${first!.fullName},,x`,
      `BINHMINH.CDCS03,,${second!.fullName},,`,
      `BINHMINH.CDCS04,,${third!.fullName},,1`,
    ];
    const file = await brought(province, id, lines);
    expect(await shown(file, 'ALL', province.officer)).toMatchObject({
      counts: { new: 2, change: 1, fault: 0 },
    });
    await commit(file, province.officer);
    await time.carryOutImports();
    await time.carryOutImports();
    expect(await shown(file, 'ALL', province.officer)).toMatchObject({ state: 'DONE', counts: { done: 3 } });
    const listed = async () =>
      courseIn(await province.officer.document(id)).participants.map(({ personId, attended }) => [
        personId,
        attended.length,
      ]);
    expect(await listed()).toEqual([
      [third!.id, 1],
      [first!.id, 1],
      [second!.id, 0],
    ]);
    const acts = (await province.officer.history(id)).map(({ action, actor }) => [action, actor?.fullName]);
    const officer = (await personOf(province.officer)).fullName;
    expect(acts.slice(-2)).toEqual([
      ['invite', officer],
      ['recordAttendance', officer],
    ]);
    const again = await brought(province, id, lines);
    expect(await shown(again, 'ALL', province.officer)).toMatchObject({ counts: { same: 3, new: 0 } });

    await undo(file, province.officer);
    await time.carryOutImports();
    expect(await shown(file, 'ALL', province.officer)).toMatchObject({
      state: 'UNDONE',
      counts: { undone: 3 },
    });
    expect(await listed()).toEqual([[third!.id, 0]]);
  });

  test('each wrong line says what is wrong with it, and nobody else brings or sees a file', async () => {
    const [id, first, second, left, ofDissolved] = [
      courseId,
      ...(await Promise.all(['chutich.cs02', 'chutich.cs03', 'uyvien2.cs02', 'chutich.cs09'].map(nameOf))),
    ];
    await server.sql(
      `update office_holding set period = daterange(lower(period), current_date - 1)
       where person_id = (select person_id from account where username = 'uyvien2.cs02')`,
    );
    await server.sql(`update organisation set dissolved_on = '2024-01-01' where code = 'BINHMINH.CDCS09'`);
    const file = await brought(province, id, [
      'BINHMINH.CDCS99,,Người Lạ,,',
      `BINHMINH.CDCS02,,${second},,`,
      `BINHMINH.CDCS02,,${first},,7`,
      `BINHMINH.CDCS02,,${first},,`,
      `BINHMINH.CDCS02,,${first},,x`,
      `BINHMINH.CDCS02,,${left},,`,
      `BINHMINH.CDCS09,,${ofDissolved},,`,
      `BINHMINH.CDCS03,,${second},,2`,
      `BINHMINH.CDCS03,,${second},,31/02`,
      `BINHMINH.CDCS03,,${second},,=1+1`,
      'BINHMINH.CDCS03,,NguyÔn V¨n An,,',
      ',,,,x',
    ]);
    const unknownSession =
      'Lớp có 2 buổi. Hãy ghi “x” cho mọi buổi đã học, hoặc số thứ tự các buổi theo ngày học, ví dụ 1, 2.';
    const messages = (await shown(file, 'ALL', province.officer)).lines.edges.map(
      ({ node }) => node.faults[0]?.message ?? node.verdict,
    );
    expect(messages).toEqual([
      expect.stringContaining('Không có đơn vị mang mã này'),
      expect.stringContaining('Chưa có người này ở'),
      unknownSession,
      'NEW',
      expect.stringContaining('Trùng với dòng 5'),
      expect.stringMatching(/đã thôi giữ chức ở đơn vị này/),
      expect.stringMatching(/đã kết thúc hoạt động từ ngày 01\/01\/2024. Hãy dùng mã của đơn vị kế thừa/),
      expect.stringMatching(/^Buổi 2 học ngày .*, chưa tới ngày/),
      unknownSession,
      expect.stringMatching(/^Ô là công thức/),
      expect.stringMatching(/^Chữ theo bảng mã cũ/),
      'Chưa nhập. Hãy điền ô này.',
    ]);
    const chair = await server.as('chutich.cs02');
    expect((await upload(`attendees?document=${id}`, 'lop.csv', column, chair)).status).toBe(404);
    const seen = await chair.graphql(`query ($id: ID!) { import(id: $id) { id } }`, { id: file });
    expect(seen.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
  });

  test('what has changed since the preview is refused with its lines', async () => {
    const { province, id, people } = await course();
    const file = await brought(province, id, [`BINHMINH.CDCS02,,${people[0]!.fullName},,x`]);
    performed(await province.officer.act(id, 'invite', { personIds: [people[1]!.id] }));
    performed(await province.officer.act(id, 'finish', {}));
    await commit(file, province.officer);
    await time.carryOutImports();
    const after = await shown(file, 'ALL', province.officer);
    expect(after).toMatchObject({ state: 'DONE', counts: { refused: 1, done: 0 } });
    expect(after.lines.edges[0]?.node.faults[0]?.message).toMatch(/^Lớp không còn nhận thay đổi danh sách/);
  });
});

interface Person {
  id: string;
  fullName: string;
}
