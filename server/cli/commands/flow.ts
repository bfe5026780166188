import { diagram, fill, type Flow } from '../../../workflows/kit/index.ts';
import { flowOf, flows } from '../../../workflows/catalog.ts';
import { cleanLine } from '../../documents/index.ts';
import { WrongUse, type Call, type Command } from '../command.ts';
import { moveDocuments } from '../flows/moveDocuments.ts';
import { reportImpact } from '../flows/reportImpact.ts';
import { words } from '../flows/words.ts';
import { withWorkingEngine } from '../onDatabase.ts';

export const flowDraw: Command = {
  name: 'flow draw',
  operands: ['KIND'],
  about: { vi: 'vẽ quy trình của một loại văn bản (SVG)', en: 'draw the flow of a kind of document (SVG)' },
  run: async (call) => {
    const flow = flowNamed(call);
    const svg = await diagram(flow, call.locale);
    return { ok: true, text: svg, data: { kind: flow.kind, svg } };
  },
};

export const flowImpact: Command = {
  name: 'flow impact',
  operands: ['KIND'],
  about: {
    vi: 'nêu văn bản đang chạy sẽ mất trạng thái hoặc đổi việc được làm nếu chuyển sang phiên bản quy trình mới nhất',
    en: 'list the live documents that would lose their state or change what may be done in the newest version of the flow',
  },
  more: {
    vi: 'Chỉ xem, không ghi gì. Mã thoát 1: có văn bản không chuyển được; 2: không có loại đó.',
    en: 'Looks only, writes nothing. Exit code 1: some documents cannot be moved; 2: there is no such kind.',
  },
  run: (call) => {
    const flow = flowNamed(call);
    return withWorkingEngine(call.locale, (engine) => reportImpact(engine, flow, call));
  },
};

export const flowMigrate: Command = {
  name: 'flow migrate',
  operands: ['KIND'],
  about: {
    vi: 'chuyển văn bản đang chạy sang phiên bản quy trình mới nhất, ghi vào lịch sử từng văn bản',
    en: 'move live documents to the newest version of their flow, each with a line in its history',
  },
  more: {
    vi: 'Mỗi văn bản một giao dịch: dừng lúc nào cũng được, chạy lại để làm tiếp. Mã thoát 1: có văn bản ở lại, kèm lý do; 2: loại hoặc mã văn bản không có.',
    en: 'One transaction a document: may be stopped at any moment; run it again to go on. Exit code 1: some stayed, with the reasons; 2: no such kind or document.',
  },
  options: {
    document: {
      type: 'string',
      value: 'ID',
      about: { vi: 'chỉ văn bản có mã này', en: 'this document alone' },
    },
    'dry-run': {
      type: 'boolean',
      about: { vi: 'chỉ thử, không ghi gì', en: 'try only, write nothing' },
    },
    reason: {
      type: 'string',
      value: 'LÝ_DO',
      about: { vi: 'lý do ghi vào lịch sử', en: 'the reason that stands in the history' },
    },
  },
  run: (call) => {
    const flow = flowNamed(call);
    const { document, 'dry-run': isTrial } = call.options;
    const moving = {
      ...(typeof document === 'string' ? { documentId: document } : {}),
      ...{ reason: reasonOf(call), isTrial: isTrial === true },
    };
    return withWorkingEngine(call.locale, (engine) => moveDocuments(engine, flow, moving, call));
  },
};

const LONGEST_REASON = 2_000;

function reasonOf({ options: { reason }, locale }: Call): string | null {
  if (reason === undefined) return null;
  const read = cleanLine(reason, 'reason', LONGEST_REASON);
  if (!read.ok)
    throw new WrongUse(
      locale === 'vi'
        ? `--reason: một dòng chữ, từ 1 đến ${LONGEST_REASON} ký tự.`
        : `--reason: one line of 1 to ${LONGEST_REASON} characters.`,
    );
  return read.value;
}

function flowNamed({ operands: [kind = ''], locale }: Call): Flow {
  const flow = flowOf(kind);
  if (flow) return flow;
  const kinds = flows.map((each) => each.kind).join(', ');
  throw new WrongUse(fill(words.noKind[locale], { kind, kinds }));
}
