import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../../../test/support/client.ts';
import { performAction, createDocument } from '../../documents/index.ts';
import type { Unit } from '../../documents/testing/province.ts';
import { startSite, type Site } from '../testing/site.ts';

let site: Site;
let unit: Unit;
let chair: Client;
let stranger: Client;
let draft: string;

beforeAll(async () => {
  site = await startSite({ env: { PUBLIC_URL: 'http://localhost:4000' } });
  unit = site.province.units[0] as Unit;
  chair = await site.as(unit.people['chair'] ?? '');
  stranger = await site.as(site.province.units[1]?.people['chair'] ?? '');
  draft = await newDraft();
});

afterAll(() => site.end());

describe('the paper', () => {
  test('of a draft is a PDF that may be shown in the console and nowhere else', async () => {
    const response = await chair.send(`/documents/${draft}/document.pdf`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toMatch(
      /^inline; filename="[^"]+\.pdf"; filename\*=UTF-8''TH%C6%AF%20NG%E1%BB%8E/,
    );
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('that did not change need not be sent again', async () => {
    const first = await chair.send(`/documents/${draft}/document.pdf`);
    const again = await chair.send(`/documents/${draft}/document.pdf`, {
      headers: remembered(first),
    });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  test('is a page too, in which nothing can run', async () => {
    const response = await chair.send(`/documents/${draft}/document.html`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; .*sandbox; frame-ancestors 'self'$/,
    );
    const page = await response.text();
    expect(page).toContain('THƯ NGỎ');
    expect(page).toContain('Lời ngỏ');
  });

  test('of a round that is over are its minutes, signed by two; of one still open there are none', async () => {
    const open = await newDraft();
    const at = (no: string) => `/documents/${open}/rounds/${no}/minutes.pdf`;
    const act = async (person: string, action: string, payload: object, expectedVersion: number) => {
      const done = await performAction(
        site.province.engine,
        { personId: person },
        { ...{ documentId: open, action, payload, expectedVersion } },
      );
      expect(done.kind).toBe('performed');
    };
    const head = unit.people['chair']!;
    await act(head, 'openRound', { mode: 'online' }, 1);
    expect((await chair.send(at('1'))).status).toBe(404);
    for (const [index, member] of unit.committee.entries())
      await act(member, 'castBallot', { choice: 'agree' }, 2 + index);
    await act(head, 'closeRound', {}, 2 + unit.committee.length);
    const response = await chair.send(at('1'));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    for (const no of ['2', 'x']) expect((await chair.send(at(no))).status).toBe(404);
    expect((await stranger.send(at('1'))).status).toBe(404);
  });

  test('of an earlier revision is still to be had', async () => {
    expect((await chair.send(`/documents/${draft}/document.html?revision=1`)).status).toBe(200);
    expect((await chair.send(`/documents/${draft}/document.html?revision=2`)).status).toBe(404);
    for (const odd of ['x', '-1', '1e9', '99999999999', '']) {
      expect((await chair.send(`/documents/${draft}/document.html?revision=${odd}`)).status).toBe(400);
    }
  });

  test.each(['pdf', 'html'])(
    'as %s is not there for a stranger, exactly as one that never was',
    async (form) => {
      const answer = async (id: string) => {
        const response = await stranger.send(`/documents/${id}/document.${form}`);
        return {
          status: response.status,
          body: withoutId(await response.text()),
          etag: response.headers.get('etag'),
        };
      };
      const foreign = await answer(draft);
      expect(foreign.status).toBe(404);
      expect(foreign).toEqual(await answer(randomUUID()));
      expect(foreign).toEqual(await answer('not-an-id'));
    },
  );

  test('is for people who are signed in', async () => {
    expect((await site.anonymous().send(`/documents/${draft}/document.pdf`)).status).toBe(401);
    expect((await chair.send(`/documents/${draft}/document.pdf`, { method: 'POST' })).status).toBe(405);
  });

  test('is gone within the request that follows the loss of the office', async () => {
    const member = unit.people['committeeMember2'] ?? '';
    const client = await site.as(member);
    expect((await client.send(`/documents/${draft}/document.html`)).status).toBe(200);
    await site.province.sql(
      `update office_holding set period = daterange('2020-01-01', '2020-02-01') where person_id = $1`,
      [member],
    );
    expect((await client.send(`/documents/${draft}/document.html`)).status).toBe(404);
    expect(
      (
        await client.graphql<{ document: null }>('query ($id: ID!) { document(id: $id) { id } }', {
          id: draft,
        })
      ).errors?.[0]?.extensions?.['code'],
    ).toBe('NOT_FOUND');
  });
});

describe('files', () => {
  const pdf = { name: 'Biên bản họp.pdf', type: 'application/pdf', text: '%PDF-1.4\n%%EOF\n' };

  test('come back as a download under their own name', async () => {
    const [file] = await chair.upload([pdf]);
    const response = await chair.send(`/files/${file?.id}`);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(pdf.text);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="Bien ban hop.pdf"; filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n%20h%E1%BB%8Dp.pdf`,
    );
    expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(
      (
        await chair.send(`/files/${file?.id}`, {
          headers: remembered(response),
        })
      ).status,
    ).toBe(304);
  });

  test('are nobody else’s before they are attached', async () => {
    const [file] = await chair.upload([pdf]);
    const [foreign, unknown, odd] = await Promise.all(
      [file?.id, randomUUID(), 'x'].map((id) => stranger.send(`/files/${id}`)),
    );
    const bodies = await Promise.all(
      [foreign, unknown, odd].map(async (response) => withoutId((await response?.text()) ?? '')),
    );
    expect([foreign?.status, unknown?.status, odd?.status]).toEqual([404, 404, 404]);
    expect(new Set(bodies).size).toBe(1);
  });

  test('may come several at once', async () => {
    expect(await chair.upload([pdf, { ...pdf, name: 'b.pdf' }])).toMatchObject([
      { fileName: pdf.name },
      { fileName: 'b.pdf' },
    ]);
  });

  test('are refused when too large, and no half of them stays', async () => {
    const response = await chair.sendFiles([{ ...pdf, text: `%PDF-1.4\n${'x'.repeat(21 * 1024 * 1024)}` }]);
    expect(response.status).toBe(413);
    expect(await site.province.sql(`select 1 from file where size > 20000000`)).toEqual([]);
  });

  test('are refused when they are not what they are called', async () => {
    expect(
      (await chair.sendFiles([{ name: 'a.pdf', type: 'application/pdf', text: '<script>alert(1)</script>' }]))
        .status,
    ).toBe(415);
  });

  test.each<[string, RequestInit, number]>([
    ['JSON', { body: '{}', headers: { 'content-type': 'application/json' } }, 415],
    [
      'a form without an end',
      {
        body: '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF',
        headers: { 'content-type': 'multipart/form-data; boundary=x' },
      },
      400,
    ],
    ['a form without a boundary', { body: 'x', headers: { 'content-type': 'multipart/form-data' } }, 400],
    ['no file', { body: '--x--\r\n', headers: { 'content-type': 'multipart/form-data; boundary=x' } }, 400],
  ])('are not %s', async (_what, request, status) => {
    expect((await chair.send('/files', { method: 'POST', ...request })).status).toBe(status);
  });

  test('are taken from people who are signed in, on our own pages', async () => {
    expect((await site.anonymous().sendFiles([pdf])).status).toBe(401);
    const { name, value } = chair.cookie;
    const headers = { cookie: `${name}=${value}`, origin: 'https://evil.example' };
    expect((await fetch(`${site.url}/files`, { method: 'POST', headers, body: new FormData() })).status).toBe(
      403,
    );
  });
});

describe('the public page', () => {
  let code: string;
  let secret: string;
  beforeAll(async () => {
    const id = await newDraft();
    ({ code } = await issued(id));
    secret = 'Lời ngỏ';
  });

  test('says of an issued paper that it is genuine, and nothing of what it says', async () => {
    const response = await site.anonymous().send(`/verify/${code}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const page = await response.text();
    for (const told of ['Văn bản có thật', 'Đang có hiệu lực', '01/TĐ-CĐCS01', unit.name, code])
      expect(page).toContain(told);
    expect(page).not.toContain(secret);
  });

  test('takes a code as it is typed, and speaks both languages', async () => {
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
    const page = await (await site.anonymous().send(`/verify/${encodeURIComponent(typed)}?lang=en`)).text();
    expect(page).toContain('The document is genuine');
    expect(page).toContain('<html lang="en">');
  });

  test('knows no other code', async () => {
    for (const odd of ['AAAAA-BBBBB-CCCCC', '%3Cscript%3E', '%27%20or%201=1', 'x'.repeat(5000)]) {
      const response = await site.anonymous().send(`/verify/${odd}`);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toMatch(/<script|or 1=1/);
    }
  });

  test('cannot be asked without end', async () => {
    const statuses: number[] = [];
    for (let time = 0; time < 40; time += 1)
      statuses.push((await site.anonymous().send('/verify/AAAAA-BBBBB-CCCCC')).status);
    expect(statuses.at(-1)).toBe(429);
  });
});

async function newDraft(): Promise<string> {
  const made = await createDocument(
    site.province.engine,
    { personId: unit.people['chair'] ?? '' },
    {
      kind: 'toy',
      organisationId: unit.id,
      title: 'Thư ngỏ năm 2026',
      content: { year: 2026, message: 'Lời ngỏ', recipients: [] },
    },
  );
  if (made.kind !== 'saved') throw new Error(JSON.stringify(made));
  return made.documentId;
}

async function issued(documentId: string): Promise<{ code: string }> {
  const { units: _, upper, engine } = site.province;
  const act = async (personId: string | undefined, action: string, payload: object = {}) => {
    const [row] = await site.province.sql<{ version: number }>('select version from document where id = $1', [
      documentId,
    ]);
    const result = await performAction(
      engine,
      { personId: personId ?? '' },
      { documentId, action, payload, expectedVersion: row?.version ?? 0 },
    );
    if (result.kind !== 'performed') throw new Error(`${action}: ${JSON.stringify(result)}`);
  };
  const ofChair = unit.people['chair'];
  await act(ofChair, 'openRound', { mode: 'online' });
  for (const member of unit.committee.slice(0, 4)) await act(member, 'castBallot', { choice: 'agree' });
  await act(ofChair, 'closeRound');
  await act(ofChair, 'submit');
  await act(upper.people['officer'], 'beginReview');
  await act(upper.people['chair'], 'approve');
  await act(ofChair, 'issue');
  const [row] = await site.province.sql<{ code: string }>(
    'select verification_code as code from document where id = $1',
    [documentId],
  );
  return { code: row?.code ?? '' };
}

function withoutId(body: string): string {
  return body.replace(/"requestId":"[^"]*"/, '');
}

/** As a browser asks again; fetch on its own would forbid itself all caches. */
function remembered({ headers }: Response): Record<string, string> {
  return { 'if-none-match': headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
}
