import type { Column } from '../column.ts';
import { personColumns } from './personColumns.ts';

export const officeColumns: readonly Column[] = [
  ...personColumns,
  {
    ...{ key: 'office', type: 'text', required: true, max: 100, example: 'Chủ tịch' },
    heading: { vi: 'Chức danh', en: 'Office' },
    aliases: ['Chức vụ'],
    note: {
      vi: 'Chủ tịch, Phó Chủ tịch, Thư ký, Uỷ viên Ban Chấp hành, Chủ nhiệm Uỷ ban Kiểm tra, Tổ trưởng công đoàn, Tổ phó công đoàn, Chuyên viên hoặc Văn thư.',
      en: 'Chair, Vice chair, Secretary, Committee member, Chair of the inspection committee, Head of a union group, Deputy head of a union group, Officer or Records clerk.',
    },
  },
  {
    ...{ key: 'from', type: 'date', required: true, example: '01/10/2023' },
    heading: { vi: 'Từ ngày', en: 'From' },
    aliases: ['Ngày bắt đầu'],
    note: { vi: 'Ngày/tháng/năm bắt đầu giữ chức.', en: 'Day/month/year.' },
  },
  {
    ...{ key: 'until', type: 'date', example: '' },
    heading: { vi: 'Đến ngày', en: 'Until' },
    aliases: ['Ngày kết thúc'],
    note: {
      vi: 'Ngày cuối cùng giữ chức. Để trống: còn đang giữ, hoặc giữ nguyên như đã có.',
      en: 'The last day. Nothing: still held, or as it is known.',
    },
  },
  {
    ...{ key: 'decision', type: 'text', max: 500, example: 'Nghị quyết Đại hội nhiệm kỳ 2023–2028' },
    heading: { vi: 'Văn bản công nhận', en: 'Decision' },
    aliases: ['Quyết định'],
    note: { vi: 'Quyết định hoặc nghị quyết, không bắt buộc.', en: 'Decision or resolution, optional.' },
  },
  {
    ...{ key: 'standing', type: 'text', max: 20, example: '' },
    heading: { vi: 'Ban Thường vụ', en: 'Standing committee' },
    aliases: ['BTV', 'Uỷ viên Ban Thường vụ'],
    note: {
      vi: '“x”: là uỷ viên Ban Thường vụ; “không”: thôi. Chỉ cho Chủ tịch, Phó Chủ tịch, Thư ký, Uỷ viên Ban Chấp hành.',
      en: '“x”: sits on the standing committee; “no”: no longer. For chair, vice chair, secretary and members alone.',
    },
  },
];
