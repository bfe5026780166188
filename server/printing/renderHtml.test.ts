import { describe, expect, test } from '@jest/globals';
import { renderHtml } from './index.ts';
import { samplePlan } from './samples/plan.ts';
import { singleSpaced } from './testing/readPdf.ts';
import { wordsOf } from './testing/wordsOf.ts';

function textOf(html: string): string {
  const words = html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<br>/g, ' ')
    .replace(/<[^>]+>/g, ' ');
  return singleSpaced(
    words
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&'),
  );
}

describe('The paper as HTML', () => {
  test('gives each authority a line of its own', () => {
    const signature = {
      authority: 'TM. BAN CHẤP HÀNH\nKT. CHỦ TỊCH',
      title: 'PHÓ CHỦ TỊCH',
      name: 'Trần Thị Mỹ Hạnh',
    };
    expect(renderHtml(samplePlan({ signature }))).toContain('<p>TM. BAN CHẤP HÀNH<br>KT. CHỦ TỊCH</p>');
  });

  test('says all that the paper says, in the same order', () => {
    const text = textOf(renderHtml(samplePlan()));
    let from = 0;
    for (const words of wordsOf(samplePlan())) {
      const at = text.indexOf(words, from);
      expect({ words, found: at >= 0 }).toEqual({ words, found: true });
      from = at + words.length;
    }
  });

  test('escapes every word of its authors', () => {
    const evil = '<script>alert("1")</script>&\'';
    const html = renderHtml(
      samplePlan({
        head: {
          parent: evil,
          issuer: evil,
          number: evil,
          place: evil,
          date: null,
          year: 2026,
          marks: [evil],
        },
        typeName: evil,
        abstract: evil,
        addressees: [evil, evil],
        legalBases: [evil],
        preamble: evil,
        body: [
          { type: 'heading', level: 1, label: evil, text: evil },
          { type: 'paragraph', text: evil },
          { type: 'bullet', text: evil },
          { type: 'subBullet', text: evil },
          {
            type: 'table',
            columns: [{ title: evil, width: 1, align: 'left' }],
            rows: [{ cells: [evil] }, { cells: [evil], span: true }],
          },
        ],
        recipients: [evil],
        signature: { authority: evil, title: evil, name: evil },
        verification: { code: evil, url: evil },
      }),
    );
    expect(html).not.toContain('<script');
    expect(html.match(/&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt;&amp;&#39;/g)?.length).toBe(27);
  });

  test('stands alone: no script, no address to fetch, Vietnamese, one first heading, titled columns', () => {
    const html = renderHtml(samplePlan());
    expect(html).not.toMatch(/<script|<link|<img|src=|url\(|@import|\son\w+=/);
    expect(html).toContain('<html lang="vi">');
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<th scope="col"/g)).toHaveLength(6);
  });

  test('marks a draft', () => {
    expect(renderHtml(samplePlan({ draft: true }))).toContain('<p class="mark">DỰ THẢO</p>');
    expect(renderHtml(samplePlan())).not.toContain('<p class="mark">');
  });
});
