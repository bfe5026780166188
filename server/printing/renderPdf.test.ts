import { afterAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { Paper, PaperBlock } from '../../workflows/kit/paper.ts';
import { closePrinting, renderPdf } from './index.ts';
import { MARGIN, PAGE } from './draw/page.ts';
import { samplePlan, taskTable } from './samples/plan.ts';
import {
  drawingsOf,
  pagesOf,
  piecesOf,
  propertiesOf,
  singleSpaced,
  textOf,
  withTool,
} from './testing/readPdf.ts';
import { wordsOf } from './testing/wordsOf.ts';

// Papers by the dozen, on a machine that may be busy.
jest.setTimeout(60_000);
afterAll(() => closePrinting());

const issued = samplePlan();
const draft = samplePlan({
  draft: true,
  head: { ...issued.head, number: '/KH-CĐCS', date: null },
  signature: { authority: 'TM. BAN CHẤP HÀNH', title: 'CHỦ TỊCH' },
  verification: undefined,
});

function withBody(...body: PaperBlock[]): Paper {
  return samplePlan({ body, verification: undefined });
}

function expectInOrder(text: string, sentences: string[]): void {
  let from = 0;
  for (const sentence of sentences) {
    const at = text.indexOf(sentence, from);
    expect({ sentence, found: at >= 0 }).toEqual({ sentence, found: true });
    from = at + sentence.length;
  }
}

describe('What the paper says', () => {
  test('every sentence of an issued plan comes back in order', async () => {
    expectInOrder(await textOf(await renderPdf(issued)), wordsOf(issued));
  });

  test('each authority of the signer stands on a line of its own', async () => {
    const authority = 'TM. BAN CHẤP HÀNH\nKT. CHỦ TỊCH';
    const signature = { authority, title: 'PHÓ CHỦ TỊCH', name: 'Trần Thị Mỹ Hạnh' };
    const pieces = (await piecesOf(await renderPdf(samplePlan({ signature })))).flat();
    const heightOf = (said: string) => pieces.find(({ text }) => text.includes(said))?.y;
    expect(heightOf('KT. CHỦ TỊCH')).toBeDefined();
    expect(heightOf('TM. BAN')).toBeDefined();
    expect(heightOf('KT. CHỦ TỊCH')).not.toBe(heightOf('TM. BAN'));
  });

  test('both heads stand on the first page only', async () => {
    const [first = '', ...others] = await pagesOf(await renderPdf(issued));
    for (const line of [
      'CÔNG ĐOÀN VIÊN CHỨC TỈNH BÌNH ĐỊNH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
    ]) {
      expect(first).toContain(line);
      expect(others.join()).not.toContain(line);
    }
  });

  test('the bases end ";" and ".", the body ends "./."', async () => {
    const text = await textOf(await renderPdf(issued));
    expect(text).toContain('khóa XIII; Căn cứ Chương trình');
    expect(text).toContain('nhiệm kỳ 2023 - 2028. Ban Chấp hành');
    expect(text).toContain('xem xét, điều chỉnh./.');
  });

  test('any Vietnamese text comes back letter by letter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 6 }), async (sentences) => {
        const paper = withBody(...sentences.map((text): PaperBlock => ({ type: 'paragraph', text })));
        expectInOrder(
          await textOf(await renderPdf(paper)),
          sentences.map((text) => singleSpaced(text).replace(/[.;,]+$/, '')),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('stacked marks, ligature pairs, quotes and dashes are kept, a non-breaking space reads as a space', async () => {
    const text = 'Ế ề ộ ữ ặ ẫ ỡ Đ đ Ðặc; fi fl ffi office; “đúng vai”, ‘đúng việc’ – 20\u00a0% — …; ½ ₫ → ≥';
    const printed = await textOf(await renderPdf(withBody({ type: 'paragraph', text })));
    expect(printed).toContain(
      'Ế ề ộ ữ ặ ẫ ỡ Đ đ Ðặc; fi fl ffi office; “đúng vai”, ‘đúng việc’ – 20 % — …; ½ ₫ → ≥',
    );
  });

  test('characters that the font lacks are shown as □', async () => {
    const printed = await textOf(
      await renderPdf(withBody({ type: 'paragraph', text: 'Chúc mừng 🎉 工会 (e\u0302\u0301)' })),
    );
    expect(printed).toContain('Chúc mừng □ □□ (ế)');
  });

  test.each([
    ['DỰ THẢO stands in a draft', draft, true],
    ['DỰ THẢO does not stand in an issued paper', issued, false],
  ])('%s', async (_, paper, expected) => {
    const [first = '', ...others] = await pagesOf(await renderPdf(paper));
    expect(first.includes('DỰ THẢO')).toBe(expected);
    // On later pages the mark is drawn behind the text and is no part of it.
    expect(others.join()).not.toContain('DỰ THẢO');
  });

  test('every page of a draft carries the large mark, no page of an issued paper does', async () => {
    const marked = async (paper: Paper) =>
      drawingsOf(await renderPdf(paper)).map((commands) => commands.includes('0.925490'));
    expect(await marked(draft)).toEqual([true, true, true]);
    expect(await marked(issued)).toEqual([false, false, false]);
  });

  test('the code to verify stands once, on the last page', async () => {
    const pages = await pagesOf(await renderPdf(issued));
    expect(pages.at(-1)).toContain('Mã xác thực: TK7Q-M2XD-94PA');
    expect(pages.slice(0, -1).join()).not.toContain('Mã xác thực');
    expect(await textOf(await renderPdf(draft))).not.toContain('Mã xác thực');
  });

  test('an official letter has its subject under the number and no type name', async () => {
    const letter = samplePlan({
      typeName: '',
      abstract: 'góp ý dự thảo kế hoạch',
      head: { ...issued.head, number: '12/CĐCS-VP' },
      addressees: ['Liên đoàn Lao động tỉnh', 'Công đoàn Viên chức tỉnh'],
    });
    const text = await textOf(await renderPdf(letter));
    expectInOrder(text, [
      'Số: 12/CĐCS-VP',
      'V/v góp ý dự thảo kế hoạch',
      'Quy Nhơn, ngày 05 tháng 02',
      'Kính gửi:',
      '- Liên đoàn Lao động tỉnh;',
      '- Công đoàn Viên chức tỉnh.',
    ]);
    expect(text).not.toContain('KẾ HOẠCH');
  });
});

describe('How it stands on the pages', () => {
  test('the page number is hidden on the first page and stands top centre on the others', async () => {
    const pages = await piecesOf(await renderPdf(issued));
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((pieces, at) => {
      const above = pieces.filter(({ y, text }) => y > PAGE.height - MARGIN.top && text.trim() !== '');
      expect(above.map(({ text }) => text.trim())).toEqual(at === 0 ? [] : [String(at + 1)]);
      for (const { x, width } of above) expect(Math.abs(x + width / 2 - PAGE.width / 2)).toBeLessThan(1);
    });
  });

  test('a table of 200 rows repeats its titles on every page and loses no row', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => ({
      cells: [String(at + 1), `Nhiệm vụ thứ ${at + 1}`, 'Lê Văn Ân', '30/06/2026', '1.500.000', '0'],
    }));
    const pdf = await renderPdf(withBody(taskTable(rows)));
    const pages = (await pagesOf(pdf)).filter((page) => page.includes('Nhiệm vụ thứ'));
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) expect(page).toContain('TT Nhiệm vụ Người phụ trách Thời hạn');
    expectInOrder(
      await textOf(pdf),
      rows.map(({ cells }) => cells[1] ?? ''),
    );
  });

  test('money is never torn and ends at the right edge of its column', async () => {
    const rows = ['0', '950.000', '1.234.567.890'].map((money) => ({
      cells: ['1', 'Lớp tập huấn', 'An', '30/06/2026', money, '0'],
    }));
    const pieces = (await piecesOf(await renderPdf(withBody(taskTable(rows))))).flat();
    const edges = ['950.000', '1.234.567.890'].map((money) => {
      const piece = pieces.find(({ text }) => text.trim() === money);
      return piece && Math.round(piece.x + piece.width);
    });
    expect(edges[0]).toBeDefined();
    expect(edges[0]).toBe(edges[1]);
  });

  test.each([
    ['a word of 500 letters', 'ượng'.repeat(125)],
    [
      'a paragraph of 10,000 characters',
      'Nâng cao năng lực cán bộ công đoàn cơ sở đáp ứng yêu cầu nhiệm vụ. '.repeat(150),
    ],
    ['a row of dashes', '- '.repeat(400)],
  ])('%s stays within the margins', async (_, text) => {
    const narrow: PaperBlock = {
      type: 'table',
      columns: [
        { title: 'TT', width: 0.04, align: 'center' },
        { title: text, width: 0.96, align: 'left' },
      ],
      rows: [{ cells: [text.slice(0, 60), text] }],
    };
    const pages = await piecesOf(await renderPdf(withBody({ type: 'paragraph', text }, narrow)));
    for (const { x, y, width, text: drawn } of pages.flat()) {
      if (drawn.trim() === '') continue;
      expect(x).toBeGreaterThan(MARGIN.left - 1);
      expect(x + width).toBeLessThan(PAGE.width - MARGIN.right + 5);
      expect(y).toBeGreaterThan(MARGIN.bottom - 1);
    }
  });

  test('the signature never stands on a page without the last words of the body', async () => {
    for (let lines = 12; lines < 26; lines += 1) {
      const filling = Array.from({ length: lines }, (): PaperBlock => ({
        type: 'bullet',
        text: 'Một việc.',
      }));
      const heading: PaperBlock = { type: 'heading', level: 1, label: 'II.', text: 'HẾT' };
      const pages = await pagesOf(
        await renderPdf(withBody(...filling, heading, { type: 'bullet', text: 'Việc cuối cùng.' })),
      );
      expect(pages.find((page) => page.includes('Nơi nhận:'))).toContain('II. HẾT - Việc cuối cùng./.');
    }
  });

  test('recipients and signature stay together and no heading ends a page, however long the body', async () => {
    for (let lines = 20; lines < 34; lines += 1) {
      const filling = Array.from({ length: lines }, (): PaperBlock => ({
        type: 'bullet',
        text: 'Một việc.',
      }));
      const pages = await pagesOf(
        await renderPdf(
          withBody(
            ...filling,
            { type: 'heading', level: 1, label: 'II.', text: 'CHỈ TIÊU' },
            { type: 'heading', level: 2, label: '1.', text: 'Về tập huấn' },
            { type: 'bullet', text: 'Hết.' },
          ),
        ),
      );
      const withSignature = pages.filter((page) => page.includes('Nơi nhận:'));
      expect(withSignature).toHaveLength(1);
      expect(withSignature[0]).toContain('Trần Thị Mỹ Hạnh');
      expect(pages.find((page) => page.includes('CHỈ TIÊU'))).toContain('II. CHỈ TIÊU 1. Về tập huấn - Hết');
    }
  });
});

describe('The file itself', () => {
  test('the same paper gives the same bytes, another document or date gives others', async () => {
    const stamp = { createdAt: new Date('2026-02-05T03:00:00Z'), documentId: 'a' };
    const pdf = await renderPdf(issued, stamp);
    expect(Buffer.compare(pdf, await renderPdf(issued, stamp))).toBe(0);
    expect(Buffer.compare(pdf, await renderPdf(issued, { ...stamp, documentId: 'b' }))).not.toBe(0);
    expect(Buffer.compare(pdf, await renderPdf(issued, { ...stamp, createdAt: new Date(0) }))).not.toBe(0);
  });

  test('what was printed before does not change the bytes', async () => {
    const pdf = await renderPdf(issued);
    await renderPdf(withBody({ type: 'paragraph', text: '\u00a0Ð ð \u00ad ;' }));
    expect(Buffer.compare(pdf, await renderPdf(issued))).toBe(0);
  });

  test('it names title, author, language and date, and needs no other file', async () => {
    const pdf = await renderPdf(issued);
    expect(await propertiesOf(pdf)).toMatchObject({
      Title: 'KẾ HOẠCH Thực hiện Chương trình nâng cao năng lực cán bộ công đoàn cơ sở năm 2026',
      Author: 'CÔNG ĐOÀN CƠ SỞ SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG',
      Language: 'vi',
      CreationDate: 'D:20260204170000Z',
      PDFFormatVersion: '1.7',
    });
    const raw = Buffer.from(pdf).toString('latin1');
    expect(raw.match(/\/FontFile2/g)).toHaveLength(4);
    expect(raw).not.toMatch(/\/URI|\/Launch|\/JavaScript/);
  });

  test('a paper that cannot be drawn fails with an error and the next one is printed', async () => {
    await expect(renderPdf({ ...issued, body: null as unknown as PaperBlock[] })).rejects.toThrow();
    expect((await renderPdf(issued)).length).toBeGreaterThan(10_000);
  });

  test('any content is printed, however odd', async () => {
    await fc.assert(
      fc.asyncProperty(anyPaper, async (paper) => {
        expect((await pagesOf(await renderPdf(paper))).length).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
  });

  test('pdftotext reads the same sentences where it is installed; PDF.js has read them above everywhere', async () => {
    const text = withTool('pdftotext', await renderPdf(issued));
    if (text === null) return;
    expect(text.normalize('NFC')).toBe(text);
    expectInOrder(singleSpaced(text.replace(/\n\d+\s*\f/g, ' ')), wordsOf(issued));
  });

  test('qpdf finds no fault where it is installed; PDF.js has opened the file above everywhere', async () => {
    for (const paper of [issued, draft])
      expect(withTool('qpdf', await renderPdf(paper)) ?? 'No syntax').toContain('No syntax');
  });
});

const LETTERS = 'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ';
const letter = fc.constantFrom(...LETTERS, ...LETTERS.toLocaleUpperCase('vi'));
const word = fc.array(letter, { minLength: 1, maxLength: 7 }).map((letters) => letters.join(''));
const mark = fc.constantFrom(
  '2023 - 2028',
  '04/CTr-CĐVC',
  '100%',
  '“đúng vai”,',
  '(BCH);',
  '1.234.567,89',
  '-',
  'fi',
  '<b>',
  '&amp;',
);
const sentence = fc
  .array(fc.oneof({ weight: 6, arbitrary: word }, mark), { minLength: 1, maxLength: 60 })
  .map((words) => words.join(' '));

const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme' }),
  sentence,
  fc.constantFrom('', ' ', '\n', '-', '\ud800', 'x'.repeat(3000)),
);
const row = fc.record(
  {
    cells: fc.array(anything, { maxLength: 4 }),
    span: fc.constant(true as const),
    total: fc.constant(true as const),
  },
  { requiredKeys: ['cells'] },
);
const anyBlock: fc.Arbitrary<PaperBlock> = fc.oneof(
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    label: anything,
    text: anything,
  }),
  fc.record({
    type: fc.constantFrom('paragraph' as const, 'bullet' as const, 'subBullet' as const),
    text: anything,
  }),
  fc.record({
    type: fc.constant('table' as const),
    columns: fc.array(
      fc.record({
        title: anything,
        width: fc.double({ min: 0, max: 1, noNaN: true }),
        align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    rows: fc.array(row, { maxLength: 12 }),
  }),
);
const anyPaper: fc.Arbitrary<Paper> = fc.record({
  head: fc.record({
    parent: anything,
    issuer: anything,
    number: anything,
    place: anything,
    date: fc.constantFrom(null, '2026-12-31'),
    year: fc.constant(2026),
    marks: fc.array(anything, { maxLength: 2 }),
  }),
  draft: fc.boolean(),
  typeName: anything,
  abstract: anything,
  addressees: fc.array(anything, { maxLength: 3 }),
  legalBases: fc.array(anything, { maxLength: 3 }),
  preamble: anything,
  body: fc.array(anyBlock, { maxLength: 12 }),
  recipients: fc.array(anything, { maxLength: 40 }),
  signature: fc.record({ authority: anything, title: anything, name: anything }),
});
