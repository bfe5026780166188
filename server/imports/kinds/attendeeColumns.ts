import type { Column } from '../column.ts';
import { contactColumns, personColumns } from './personColumns.ts';

export const attendeeColumns: readonly Column[] = [
  ...personColumns,
  ...contactColumns.filter(({ key }) => key === 'email'),
  {
    ...{ key: 'present', type: 'text', max: 200, example: 'x' },
    heading: { vi: 'Có mặt', en: 'Present' },
    aliases: ['Điểm danh', 'Buổi có mặt'],
    note: {
      vi: 'Để trống: chỉ mời. “x”: có mặt ở mọi buổi đã học. Hoặc số thứ tự của các buổi theo ngày học, ví dụ 1, 3.',
      en: 'Nothing: invited only. “x”: present in all sessions so far. Or the numbers of the sessions by day, such as 1, 3.',
    },
  },
];
