import type { Locale } from '../../../../workflows/kit/index.ts';
import { day, listOf, moment, text } from '../exportList.ts';

interface Decision {
  number: string;
  decidedOn: string;
  issuer: string;
  subject: string;
  effectiveOn: string;
  status: string;
  plannedAt: Date;
  plannedBy: { fullName: string } | null;
}

const statuses: Record<Locale, Record<string, string>> = {
  vi: {
    PLANNED: 'Chờ đến ngày',
    RUNNING: 'Đang thực hiện',
    DONE: 'Đã thực hiện',
    CANCELLED: 'Đã rút lại',
    FAILED: 'Không thực hiện được',
  },
  en: { PLANNED: 'Planned', RUNNING: 'Running', DONE: 'Done', CANCELLED: 'Cancelled', FAILED: 'Failed' },
};

export const organisationDecisions = listOf<Decision>({
  name: ['Sắp xếp tổ chức', 'Changes of organisations'],
  query: `query ($filter: OrganisationDecisionFilter, $first: Int, $after: String) {
    list: organisationDecisions(filter: $filter, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node { number decidedOn issuer subject effectiveOn status plannedAt plannedBy { fullName } } }
    }
  }`,
  columns: [
    text('Số quyết định', 'Number', ({ number }) => number),
    day('Ngày quyết định', 'Decided on', ({ decidedOn }) => decidedOn),
    text('Cơ quan ban hành', 'Issuer', ({ issuer }) => issuer),
    text('Trích yếu', 'Subject', ({ subject }) => subject),
    day('Hiệu lực từ', 'Effective on', ({ effectiveOn }) => effectiveOn),
    text('Tình trạng', 'Status', ({ status }, locale) => statuses[locale][status] ?? status),
    text('Người nhập', 'Entered by', ({ plannedBy }) => plannedBy?.fullName),
    moment('Nhập lúc', 'Entered at', ({ plannedAt }) => plannedAt),
  ],
});
