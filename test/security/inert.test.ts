import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { performed, saved } from '../support/answers.ts';
import { paperText } from '../support/paperText.ts';
import { planContent } from '../support/plans.ts';
import { SEEDING, startServer, type TestServer } from '../support/server.ts';
import { provinceOf, unitOf, type Unit } from '../support/unit.ts';

let server: TestServer;
let unit: Unit;

beforeAll(async () => {
  server = await startServer();
  unit = await unitOf(server, '01');
}, SEEDING);

afterAll(() => server.stop());

const script = `<script>alert(1)</script><img src=x onerror=alert(2)>"'><svg/onload=alert(3)>{{7*7}}\${7*7}`;
const loud = /<script>alert|<img src=x|<svg\/onload/i;

describe('what somebody wrote stays text', () => {
  test('in the HTML of a document, under a policy that runs no script', async () => {
    const plan = await withScripts();
    const response = await unit.chair.send(plan.htmlUrl);
    expect(response.headers.get('content-type')).toMatch(/text\/html; *charset=utf-8/i);
    const html = await response.text();
    expect(html).not.toMatch(loud);
    expect(html).toContain('&lt;script&gt;');
    expect(policyOf(response)).toContain("default-src 'none'");
    expect(policyOf(response)).not.toMatch(/script-src|unsafe-eval|\*/);
  });

  test('on the public page that verifies it', async () => {
    const province = await provinceOf(server);
    const { id } = await withScripts();
    performed(await unit.chair.act(id, 'openRound', { mode: 'online' }));
    await unit.agree(id);
    performed(await unit.chair.act(id, 'submit', {}));
    performed(await province.officer.act(id, 'beginReview', {}));
    performed(await province.leader.act(id, 'approve', {}));
    const { verificationCode } = performed(await unit.chair.act(id, 'issue', {})).document;
    const response = await server.anonymous().send(`/verify/${verificationCode}`);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toMatch(loud);
    expect(policyOf(response)).not.toMatch(/unsafe-eval/);
    const guess = await server.anonymous().send(`/verify/${encodeURIComponent(script)}`);
    expect(guess.status).toBe(404);
    expect(await guess.text()).not.toMatch(loud);
  });

  test('in the PDF', async () => {
    const { pdfUrl } = await withScripts();
    const bytes = Buffer.from(await (await unit.chair.send(pdfUrl)).arrayBuffer()).toString('latin1');
    expect(bytes).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|EmbeddedFile)\b/);
    expect(await paperText(unit.chair, pdfUrl)).toContain('<script>alert(1)</script>');
  });

  test('in a download’s name', async () => {
    const { pdfUrl } = await withScripts();
    const disposition = (await unit.chair.send(pdfUrl)).headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^inline; filename="[^"\r\n]*"; filename\*=UTF-8''[\w%.~-]*$/);
  });

  async function withScripts() {
    const content = planContent({ objective: script, recipients: [{ text: script }] });
    const { organisationId } = unit;
    return saved(await unit.chair.create({ kind: 'annual-plan', organisationId, title: script, content }));
  }
});

describe('what somebody uploaded', () => {
  test('comes back as a download that no browser executes', async () => {
    const name = '../../etc/"x\r\nset-cookie: a=b".html';
    const response = await unit.chair.sendFiles([{ name, type: 'text/html', text: script }]);
    if (!response.ok) return expect([400, 415, 422]).toContain(response.status);
    const { files } = (await response.json()) as { files: { id: string }[] };
    const download = await unit.chair.send(`/files/${files[0]?.id}`);
    expect(download.headers.get('x-content-type-options')).toBe('nosniff');
    expect(download.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(download.headers.get('content-disposition')).not.toMatch(/\.\.\/|[\r\n]/);
    expect(download.headers.get('set-cookie')).toBeNull();
  });

  test('needs somebody signed in', async () => {
    const file = { name: 'a.pdf', type: 'application/pdf', text: '%PDF-1.4\n%%EOF\n' };
    expect((await server.anonymous().sendFiles([file])).status).toBe(401);
  });

  test('may not be too much', async () => {
    const file = { name: 'a.pdf', type: 'application/pdf', text: `%PDF-1.4\n${'x'.repeat(60_000_000)}` };
    const status = await unit.chair.sendFiles([file]).then(
      (response) => response.status,
      () => 413,
    );
    expect(status).toBe(413);
  });

  test('is found by its id and by no path', async () => {
    for (const path of ['..%2f..%2fpackage.json', 'x', '%00', '1'.repeat(5000)]) {
      expect([400, 404, 414, 431]).toContain((await unit.chair.send(`/files/${path}`)).status);
    }
  });
});

describe('GraphQL keeps its measure', () => {
  const ask = (query: string) => unit.chair.graphql(query);

  test.each<[string, string]>([
    ['too deep', nested(30)],
    [
      'too many aliases',
      `{ ${Array.from({ length: 200 }, (_, n) => `a${n}: viewer { locale }`).join(' ')} }`,
    ],
    [
      'too costly',
      `{ documents(first: 100) { edges { node { history(first: 100) { edges { node { document {
      history(first: 100) { edges { node { id document { id revisions { content } } } } } } } } } } } } }`,
    ],
    ['too long', `{ viewer { ${'locale '.repeat(50_000)} } }`],
    [
      'circular',
      'query { ...A } fragment A on Query { viewer { locale } ...B } fragment B on Query { ...A }',
    ],
  ])('a question that is %s is refused before it is answered', async (_what, query) => {
    const { status, data, errors } = await ask(query);
    expect(errors).toBeDefined();
    expect(data ?? null).toBeNull();
    expect(status).toBeLessThan(500);
  });

  test('a page has at most 100 rows', async () => {
    const { errors } = await ask('{ documents(first: 101) { edges { node { id } } } }');
    expect(errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    for (const first of [-1, 0.5])
      expect((await ask(`{ documents(first: ${first}) { totalCount } }`)).errors).toBeDefined();
  });

  test.each(['garbage', '', 'eyJ', `' or 1=1`, 'x'.repeat(5000)])(
    'a cursor nobody gave is refused: %#',
    async (after) => {
      const { status, errors } = await unit.chair.graphql(
        'query ($after: String) { documents(first: 5, after: $after) { totalCount } }',
        { after },
      );
      expect(status).toBeLessThan(500);
      expect(errors?.map(({ extensions }) => extensions?.['code']) ?? ['BAD_USER_INPUT']).toEqual([
        'BAD_USER_INPUT',
      ]);
    },
  );

  test('batches are not taken', async () => {
    const batch = Array.from({ length: 3 }, () => ({ query: '{ viewer { locale } }' }));
    expect((await unit.chair.post('/graphql', batch)).status).toBe(400);
  });

  test('a page of another site cannot make one act', async () => {
    const query = 'mutation { setLocale(locale: "en") { locale } }';
    const { cookie } = unit.chair;
    const headers = { cookie: `${cookie.name}=${cookie.value}` };
    const simple = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'text/plain' },
      body: JSON.stringify({ query }),
    });
    const link = await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers });
    const foreign = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', origin: 'https://evil.example' },
      body: JSON.stringify({ query }),
    });
    for (const { status } of [simple, link, foreign]) expect(status).toBeGreaterThanOrEqual(400);
    expect(await unit.chair.ask('{ viewer { locale } }')).toEqual({ viewer: { locale: 'vi' } });
  });

  test('errors tell a code and a request id, and nothing of the inside', async () => {
    const unknown = '{ document(id: "3f1c9d1e-0000-4000-8000-000000000000") { id } }';
    const { errors } = await ask(unknown);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', requestId: expect.any(String) });
    for (const id of ['', 'x', `' or 1=1`, '0', 'x'.repeat(100_000)]) {
      const answer = await unit.chair.graphql('query ($id: ID!) { document(id: $id) { id } }', { id });
      expect(answer.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
      expect(JSON.stringify(answer)).not.toMatch(/stack|select |\.ts:|node_modules/);
    }
  });
});

function nested(depth: number): string {
  return `{ documents { edges { node { ${'programme { '.repeat(depth)} id ${'}'.repeat(depth)} } } } }`;
}

function policyOf(response: Response): string {
  const policy = response.headers.get('content-security-policy');
  if (!policy) throw new Error('an answer without a content security policy');
  return policy;
}
