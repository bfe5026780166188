import { listOf, moment, number, text } from '../exportList.ts';

interface Event {
  at: Date;
  seq: number;
  actionLabel: string;
  toLabel: string | null;
  officeLabel: string | null;
  reason: string | null;
  hash: string;
  actor: { fullName: string } | null;
  onBehalfOf: { fullName: string } | null;
  document: { title: string; kindLabel: string; organisation: { name: string } } | null;
}

export const auditEvents = listOf<Event>({
  name: ['Nhật ký', 'Audit log'],
  query: `query ($filter: AuditFilter, $first: Int, $after: String) {
    list: auditEvents(filter: $filter, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node { at seq actionLabel toLabel officeLabel reason hash actor { fullName } onBehalfOf { fullName }
        document { title kindLabel organisation { name } } } }
    }
  }`,
  columns: [
    moment('Thời điểm', 'At', ({ at }) => at),
    text('Việc', 'Act', ({ actionLabel }) => actionLabel),
    text('Người làm', 'By', ({ actor }) => actor?.fullName),
    text('Chức danh', 'Office', ({ officeLabel }) => officeLabel),
    text('Thay cho', 'On behalf of', ({ onBehalfOf }) => onBehalfOf?.fullName),
    text('Chuyển sang', 'To', ({ toLabel }) => toLabel),
    text('Lý do', 'Reason', ({ reason }) => reason),
    text('Văn bản', 'Document', ({ document }) => document?.title),
    text('Loại văn bản', 'Kind', ({ document }) => document?.kindLabel),
    text('Đơn vị', 'Unit', ({ document }) => document?.organisation.name),
    number('Thứ tự', 'Sequence', ({ seq }) => seq),
    text('Mã băm', 'Hash', ({ hash }) => hash),
  ],
});
