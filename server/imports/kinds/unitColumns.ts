import { foldHeading, type Column } from '../column.ts';

export const unitColumns: readonly Column[] = [
  {
    ...{ key: 'code', type: 'code', required: true, max: 35, example: 'BM.041' },
    heading: { vi: 'Mã đơn vị', en: 'Unit code' },
    aliases: ['Mã'],
    note: {
      vi: 'Chữ hoa không dấu, chữ số và dấu chấm, nhiều nhất 35 ký tự. Không trùng đơn vị khác.',
      en: 'Capitals, digits and dots, at most 35. No other unit has it.',
    },
  },
  {
    ...{ key: 'name', type: 'text', required: true, max: 300, example: 'Công đoàn cơ sở Sở Tư pháp' },
    heading: { vi: 'Tên đơn vị', en: 'Name' },
    aliases: ['Tên'],
    note: { vi: 'Tên đầy đủ.', en: 'In full.' },
  },
  {
    ...{ key: 'symbol', type: 'text', required: true, max: 40, example: 'CĐCS41' },
    heading: { vi: 'Ký hiệu', en: 'Symbol' },
    note: {
      vi: 'Phần đứng sau dấu gạch trong số văn bản, ví dụ 01/KH-CĐCS41.',
      en: 'What stands behind the dash of its document numbers.',
    },
  },
  {
    ...{ key: 'kind', type: 'text', max: 60, example: 'Công đoàn cơ sở' },
    heading: { vi: 'Loại', en: 'Kind' },
    aliases: ['Loại đơn vị', 'Loại tổ chức'],
    note: {
      vi: '“Công đoàn cơ sở” (để trống cũng được) hoặc “Công đoàn cấp trên”.',
      en: '“Grassroots union” (or nothing) or “Upper union”.',
    },
  },
  {
    ...{ key: 'parent', type: 'code', max: 35, example: 'CDVC.BM' },
    heading: { vi: 'Mã đơn vị cấp trên', en: 'Code of upper union' },
    aliases: ['Mã cấp trên', 'Trực thuộc'],
    note: {
      vi: 'Để trống: trực thuộc đơn vị đang nhập tệp này. Có thể là đơn vị ở dòng khác trong tệp.',
      en: 'Nothing: under the union that imports. It may be a unit of another line.',
    },
  },
  {
    ...{ key: 'place', type: 'text', max: 200, example: 'Bình Minh' },
    heading: { vi: 'Địa danh', en: 'Place' },
    note: {
      vi: 'Ghi trước ngày tháng trên văn bản. Để trống: như cấp trên.',
      en: 'Stands before the date on papers. Nothing: as the upper union.',
    },
  },
  {
    ...{ key: 'phone', type: 'phone', max: 40, example: '0256 3822 041' },
    heading: { vi: 'Điện thoại', en: 'Telephone' },
    note: { vi: 'Không bắt buộc.', en: 'Optional.' },
  },
  {
    ...{ key: 'foundedOn', type: 'date', required: true, example: '15/03/2019' },
    heading: { vi: 'Ngày thành lập', en: 'Founded on' },
    note: { vi: 'Ngày/tháng/năm, không sau hôm nay.', en: 'Day/month/year, not after today.' },
  },
  {
    ...{
      key: 'decision',
      type: 'text',
      required: true,
      max: 500,
      example: 'Quyết định số 21/QĐ-CĐVC ngày 15/03/2019',
    },
    heading: { vi: 'Quyết định thành lập', en: 'Founding decision' },
    note: { vi: 'Số, ngày và cơ quan ban hành.', en: 'Number, date and issuer.' },
  },
];

const kinds: Record<string, 'GrassrootsUnion' | 'UpperUnion'> = {
  '': 'GrassrootsUnion',
  'cong doan co so': 'GrassrootsUnion',
  cdcs: 'GrassrootsUnion',
  'grassroots union': 'GrassrootsUnion',
  'cong doan cap tren': 'UpperUnion',
  'cong doan cap tren truc tiep co so': 'UpperUnion',
  'upper union': 'UpperUnion',
};

/** The kind of union that was written; null where it is none. */
export function unitKindOf(written: string): 'GrassrootsUnion' | 'UpperUnion' | null {
  return Object.hasOwn(kinds, foldHeading(written)) ? kinds[foldHeading(written)]! : null;
}
