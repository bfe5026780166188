import type { Column } from '../column.ts';

/** By which a file says whom and where it means. */
export const personColumns: readonly Column[] = [
  {
    ...{ key: 'unit', type: 'code', required: true, max: 35, example: 'BM.041' },
    heading: { vi: 'Mã đơn vị', en: 'Unit code' },
    aliases: ['Đơn vị'],
    note: { vi: 'Mã của đơn vị đã có trong hệ thống.', en: 'Of a unit that the system knows.' },
  },
  {
    ...{ key: 'code', type: 'code', max: 35, example: 'CB0127' },
    heading: { vi: 'Mã cán bộ', en: 'Cadre number' },
    aliases: ['Số hiệu cán bộ'],
    note: {
      vi: 'Không bắt buộc, nhưng cần khi đơn vị có hai người trùng họ tên. Mỗi người một mã.',
      en: 'Optional, but needed where a unit has two people of one name. Nobody shares one.',
    },
  },
  {
    ...{ key: 'name', type: 'text', required: true, max: 200, example: 'Nguyễn Thị Hoà' },
    heading: { vi: 'Họ và tên', en: 'Full name' },
    aliases: ['Họ tên'],
    note: { vi: 'Đầy đủ dấu, như trên giấy tờ.', en: 'In full, with all marks.' },
  },
];

export const contactColumns: readonly Column[] = [
  {
    ...{ key: 'phone', type: 'phone', max: 40, example: '0912 345 678' },
    heading: { vi: 'Điện thoại', en: 'Telephone' },
    aliases: ['Số điện thoại'],
    note: { vi: 'Không bắt buộc.', en: 'Optional.' },
  },
  {
    ...{ key: 'email', type: 'email', max: 200, example: 'hoa.nt@binhminh.gov.vn' },
    heading: { vi: 'Thư điện tử', en: 'E-mail' },
    aliases: ['Email'],
    note: { vi: 'Không bắt buộc.', en: 'Optional.' },
  },
];
