import {
  abstractOf,
  capitals,
  ended,
  heading,
  paperFrame,
  recipientLines,
  type Paper,
  type PaperBlock,
  type PaperFacts,
} from '../kit/index.ts';
import { forms, isOwn, type Commendation, type Nominee } from './form.ts';

/** TỜ TRÌNH to the union above; QUYẾT ĐỊNH where the unit gives the award itself. Whom the committee did not agree on is in neither. */
export function paper(facts: PaperFacts<Commendation>): Paper {
  return isOwn(facts.content) ? ownDecision(facts) : nomination(facts);
}

function nomination(facts: PaperFacts<Commendation>): Paper {
  const { content, title, issuer } = facts;
  const named = namedIn(content);
  return {
    ...paperFrame(facts, content.year),
    typeName: 'TỜ TRÌNH',
    abstract: abstractOf(title, 'Tờ trình'),
    ...(issuer.parentName ? { addressees: [issuer.parentName] } : {}),
    legalBases: content.legalBases,
    preamble: `${issuer.name} trình ${issuer.parentName ?? 'công đoàn cấp trên'} xét khen thưởng các tập thể, cá nhân sau:`,
    body: ended(
      named.length > 0
        ? [
            heading(1, 0, 'DANH SÁCH ĐỀ NGHỊ'),
            listOf(named),
            heading(1, 1, 'TÓM TẮT THÀNH TÍCH'),
            ...named.flatMap(meritsOf),
          ]
        : [],
      `Kính trình ${issuer.parentName ?? 'công đoàn cấp trên'} xem xét, quyết định`,
    ),
    recipients: recipientLines(content.recipients),
  };
}

function ownDecision(facts: PaperFacts<Commendation>): Paper {
  const { content, title, issuer } = facts;
  const why = content.occasion.trim();
  return {
    ...paperFrame(facts, content.year),
    typeName: 'QUYẾT ĐỊNH',
    abstract: abstractOf(title, 'Quyết định'),
    decidedBy: `BAN CHẤP HÀNH ${capitals(issuer.name)}`,
    legalBases: content.legalBases,
    body: ended(
      [
        { type: 'centred', text: 'QUYẾT ĐỊNH:' },
        {
          ...{ type: 'article', label: 'Điều 1.' },
          text: `Tặng Giấy khen cho các tập thể, cá nhân có tên trong danh sách kèm theo đã có thành tích xuất sắc${why ? ` ${why}` : ` trong hoạt động công đoàn năm ${content.year}`}.`,
        },
        {
          ...{ type: 'article', label: 'Điều 2.' },
          text: 'Các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.',
        },
        { type: 'centred', text: 'DANH SÁCH KÈM THEO' },
        listOf(namedIn(content)),
      ],
      `Danh sách này gồm ${namedIn(content).length} tập thể, cá nhân`,
    ),
    recipients: recipientLines(content.recipients),
  };
}

function namedIn({ nominees, results }: Commendation): Nominee[] {
  const fallen = new Set(
    results.filter(({ outcome }) => outcome === 'notAgreed').map(({ nomineeId }) => nomineeId),
  );
  return nominees.filter(({ id }) => !fallen.has(String(id)));
}

function listOf(named: Nominee[]): PaperBlock {
  return {
    type: 'table',
    columns: [
      { title: 'TT', width: 0.08, align: 'center' },
      { title: 'Họ và tên, tập thể', width: 0.32, align: 'left' },
      { title: 'Chức vụ, đơn vị', width: 0.28, align: 'left' },
      { title: 'Hình thức khen thưởng', width: 0.32, align: 'left' },
    ],
    rows: named.map(({ title, position, form }, index) => ({
      cells: [String(index + 1), title, position ?? '', forms[form]],
    })),
  };
}

function meritsOf({ title, position, achievement }: Nominee, index: number): PaperBlock[] {
  return [
    heading(2, index, position?.trim() ? `${title} - ${position.trim()}` : title),
    ...achievement
      .split('\n')
      .filter((line) => line.trim())
      .map((text): PaperBlock => ({ type: 'paragraph', text })),
  ];
}
