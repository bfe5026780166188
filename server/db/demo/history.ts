import type { Change, Founded } from '../../reorganisations/index.ts';
import { demoId } from './chance.ts';
import type { DemoOrganisation, DemoProvince } from './province.ts';

/** A decision of the province's past, as an administrator entered it. */
export interface PastDecision {
  id: string;
  number: string;
  decidedOn: string;
  issuer: string;
  subject: string;
  effectiveOn: string;
  changes: Change[];
}

export interface DemoHistory {
  /** Organisations that are no more, as they were in the beginning. */
  former: DemoOrganisation[];
  /** What units of today were called in the beginning, by id. */
  oldNames: ReadonlyMap<string, string>;
  /** One of each kind, the merger of provinces in 2025 among them; in their order. */
  decisions: PastDecision[];
}

/**
 * How the province came to be what it is. Only units that are no more stood elsewhere: whoever tells the story of today's
 * units need not know of it.
 */
export function demoHistory({ federation, province, units }: DemoProvince): DemoHistory {
  const unit = (no: number) => units[no - 1]!.id;
  const was = (
    code: string,
    name: string,
    parentId: string,
    kind: DemoOrganisation['kind'] = 'GrassrootsUnion',
  ) => {
    const symbol = kind === 'UpperUnion' ? 'CĐVCBS' : code;
    const id = demoId(`organisation ${code}`);
    return { id, kind, code: `BINHMINH.${code}`, name, symbol, parentId, phone: '0100 300000' };
  };
  const oldUpper = was('CDVCBS', 'Công đoàn Viên chức tỉnh Bình Sơn', federation.id, 'UpperUnion');
  const planning = was('CDCSKHDT', 'Công đoàn cơ sở Sở Kế hoạch và Đầu tư', province.id);
  const archives = was('CDCSLTBS', 'Công đoàn cơ sở Trung tâm Lưu trữ Bình Sơn', oldUpper.id);
  const youth = was('CDCSTNBS', 'Công đoàn cơ sở Trường Năng khiếu Bình Sơn', federation.id);
  const digital = founded('CDCSCDS', 'Công đoàn cơ sở Ban Quản lý Dự án Chuyển đổi số', province.id);
  const guest = founded('CDCSNK', 'Công đoàn cơ sở Nhà khách tỉnh', null);
  const ours = (no: number, day: string, subject: string, ...changes: Partial<Change>[]) =>
    decisionOf(federation, { no, day, subject }, changes);

  return {
    former: [oldUpper, planning, archives, youth],
    oldNames: new Map([[unit(15), 'Công đoàn cơ sở Văn phòng Đoàn đại biểu và Hội đồng']]),
    decisions: [
      ours(31, '2023-09-01', 'Thành lập công đoàn cơ sở Ban Quản lý Dự án Chuyển đổi số', {
        ...{ kind: 'found', founded: [digital] },
      }),
      ours(4, '2024-01-15', 'Đổi tên công đoàn cơ sở', {
        ...{ kind: 'rename', organisationIds: [unit(15)], name: units[14]!.name },
      }),
      ours(9, '2024-02-01', 'Chuyển công đoàn cơ sở về Công đoàn Viên chức tỉnh Bình Sơn', {
        ...{ kind: 'move', organisationIds: [youth.id], parentId: oldUpper.id },
      }),
      ours(27, '2024-06-01', 'Tách công đoàn cơ sở Nhà khách tỉnh', {
        ...{ kind: 'split', organisationIds: [unit(11)], continues: true, founded: [guest] },
      }),
      ours(12, '2025-03-01', 'Sáp nhập các công đoàn cơ sở theo sắp xếp bộ máy', {
        ...{ kind: 'merge', organisationIds: [planning.id, guest.id], intoId: unit(12) },
      }),
      {
        ...ours(1, '2025-07-01', 'Kết thúc hoạt động, chuyển giao Công đoàn Viên chức tỉnh Bình Sơn', {
          ...{ kind: 'merge', organisationIds: [oldUpper.id], intoId: province.id },
        }),
        ...{ number: '1/QĐ-TLĐ', issuer: 'Tổng Liên đoàn Lao động Việt Nam' },
      },
      ours(
        40,
        '2025-10-01',
        'Sáp nhập các công đoàn cơ sở từ tỉnh Bình Sơn',
        { kind: 'merge', organisationIds: [archives.id], intoId: unit(13) },
        { kind: 'merge', organisationIds: [youth.id], intoId: unit(14) },
      ),
      ours(52, '2025-12-31', 'Giải thể công đoàn cơ sở Ban Quản lý Dự án Chuyển đổi số', {
        ...{ kind: 'dissolve', organisationIds: [digital.id] },
      }),
    ],
  };
}

/** Of a province that always was what it is. */
export const NO_HISTORY: DemoHistory = { former: [], oldNames: new Map(), decisions: [] };

/** A decision that takes effect on the day it is made. */
export function decisionOf(
  { name }: Pick<DemoOrganisation, 'name'>,
  { no, day, subject }: { no: number; day: string; subject: string },
  changes: readonly Partial<Change>[],
): PastDecision {
  return {
    ...{ id: demoId(`decision ${day}`), number: `${no}/QĐ-LĐLĐ`, decidedOn: day, effectiveOn: day, subject },
    ...{ issuer: name, changes: changes.map((change) => ({ ...nothing, ...change })) },
  };
}

function founded(code: string, name: string, parentId: string | null): Founded {
  return {
    ...{ id: demoId(`organisation ${code}`), kind: 'GrassrootsUnion', code: `BINHMINH.${code}`, name },
    ...{ symbol: code, place: 'Bình Minh', parentId, phone: null, officers: [] },
  };
}

const nothing: Change = {
  ...{ kind: 'found', organisationIds: [], allUnderId: null, founded: [], intoId: null, heirId: null },
  ...{ continues: false, parentId: null, name: null, symbol: null, place: null },
};
