import { chairIn, type DemoParty, type Paper } from '../../../workflows/kit/index.ts';
import type { Engine } from '../../documents/index.ts';
import { storeFile } from '../../files/index.ts';
import { confirmEvidence, recordEvidence } from '../../indicators/index.ts';
import { renderPdf } from '../../printing/index.ts';

/** What a unit shows of its work with cadres in a year, and whether its chair stands for it. */
export interface Shown {
  unit: DemoParty;
  items: readonly EvidenceItem[];
  confirmed: boolean;
}

export type EvidenceItem = keyof typeof notes;

const notes = {
  training: 'Danh sách cán bộ đã cử dự tập huấn, bồi dưỡng.',
  planning: 'Danh sách quy hoạch ban chấp hành đã được phê duyệt.',
  assignment: 'Quyết định phân công nhiệm vụ uỷ viên ban chấp hành.',
};

export const evidenceItems = Object.keys(notes) as EvidenceItem[];

/** Each brings one paper, and names it for every item that it shows. */
export async function showEvidence(
  engine: Engine,
  folder: string,
  year: number,
  shown: readonly Shown[],
): Promise<void> {
  const content = Buffer.from(await renderPdf(paper(year)));
  for (const { unit, items, confirmed } of shown) {
    const actor = { personId: chairIn(unit) };
    const upload = { fileName: `Minh chứng ${year} ${unit.symbol}.pdf`, content };
    const stored = await storeFile({ ...engine, folder }, actor, upload);
    if (stored.kind !== 'stored') throw new Error(`evidence of ${unit.symbol} was not stored`);
    for (const item of items) {
      const sent = { organisationId: unit.id, year, item, note: notes[item], fileId: stored.file.id };
      const written = await recordEvidence(engine, actor, sent);
      if (written.kind !== 'written')
        throw new Error(`evidence of ${unit.symbol}: ${JSON.stringify(written)}`);
      if (confirmed) await confirmEvidence(engine, actor, written.id);
    }
  }
}

/** One for all: who opens it sees that it was made up. */
function paper(year: number): Paper {
  return {
    head: {
      ...{ parent: 'CÔNG ĐOÀN VIÊN CHỨC TỈNH', issuer: 'CÔNG ĐOÀN CƠ SỞ', number: '', place: 'Bình Minh' },
      ...{ date: null, year },
    },
    draft: false,
    typeName: 'DANH SÁCH',
    abstract: `Cán bộ công đoàn được tập huấn, quy hoạch, phân công năm ${year}`,
    legalBases: [],
    body: [
      {
        type: 'paragraph',
        text: 'Bản minh hoạ cho tỉnh dùng thử; mọi tên người, tên đơn vị đều là giả định.',
      },
    ],
    recipients: ['Lưu: VT.'],
    signature: { authority: 'TM. BAN CHẤP HÀNH', title: 'CHỦ TỊCH' },
  };
}
