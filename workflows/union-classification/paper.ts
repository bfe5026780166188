import {
  abstractOf,
  ended,
  figure,
  paperFrame,
  recipientLines,
  numberedParts,
  type Paper,
  type PaperBlock,
  type PaperFacts,
} from '../kit/index.ts';
import { levelNames } from './defaults.ts';
import { levelAt, ownPoints, type Classification } from './form.ts';

/** BÁO CÁO: the unit's own points by each yardstick and the level it finds for itself; what others gave is no part of it. */
export function paper(facts: PaperFacts<Classification>): Paper {
  const { content, title, issuer } = facts;
  return {
    ...paperFrame(facts, content.year),
    typeName: 'BÁO CÁO',
    abstract: abstractOf(title, 'Báo cáo'),
    ...(issuer.parentName ? { addressees: [issuer.parentName] } : {}),
    legalBases: content.legalBases,
    preamble: `${issuer.name} tự chấm điểm, đề nghị xếp loại năm ${content.year} như sau:`,
    body: ended(bodyOf(content), `Trên đây là báo cáo của ${issuer.name}`),
    recipients: recipientLines(content.recipients),
  };
}

function bodyOf(content: Classification): PaperBlock[] {
  const level = levelAt(ownPoints(content), content);
  const summary = content.summary
    .split('\n')
    .filter((line) => line.trim())
    .map((text): PaperBlock => ({ type: 'paragraph', text }));
  return numberedParts([
    ['TÓM TẮT KẾT QUẢ', summary],
    ['TỰ CHẤM ĐIỂM', content.criteria.length > 0 ? [table(content)] : []],
    ['ĐỀ NGHỊ XẾP LOẠI', level ? [{ type: 'paragraph', text: `${levelNames[level]}.` }] : []],
  ]);
}

function table(content: Classification): PaperBlock {
  const most = content.criteria.reduce((sum, row) => sum + row.most, 0);
  return {
    type: 'table',
    columns: [
      { title: 'TT', width: 0.07, align: 'center' },
      { title: 'Tiêu chí', width: 0.38, align: 'left' },
      { title: 'Điểm tối đa', width: 0.12, align: 'center' },
      { title: 'Tự chấm', width: 0.12, align: 'center' },
      { title: 'Minh chứng', width: 0.31, align: 'left' },
    ],
    rows: [
      ...content.criteria.map((row, index) => ({
        cells: [
          ...[String(index + 1), row.title, figure(row.most)],
          ...[row.own === undefined ? '' : figure(row.own), row.evidence ?? ''],
        ],
      })),
      { cells: ['', 'Tổng cộng', figure(most), figure(ownPoints(content)), ''], total: true },
    ],
  };
}
