import type { Locale } from '../../../../workflows/kit/index.ts';
import { day, listOf, moment, number, text } from '../exportList.ts';

interface Obligation {
  organisation: { name: string };
  kindLabel: string;
  periodLabel: string;
  title: string | null;
  year: number;
  dueOn: string;
  status: string;
  doneAt: Date | null;
  daysLate: number;
  stateLabel: string | null;
  chair: { fullName: string } | null;
  phone: string | null;
}

const statuses: Record<Locale, Record<string, string>> = {
  vi: { COMING: 'Chưa đến hạn', LATE: 'Quá hạn', MET: 'Đã nộp', LAPSED: 'Không còn phải nộp' },
  en: { COMING: 'Not due yet', LATE: 'Late', MET: 'Done', LAPSED: 'Lapsed' },
};

/** Who owes what: the list of late units among others. */
export const obligations = listOf<Obligation>({
  name: ['Đơn vị đến hạn, quá hạn', 'Units due and late'],
  query: `query ($filter: ObligationFilter, $first: Int, $after: String) {
    list: obligations(filter: $filter, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node { kindLabel periodLabel title year dueOn status doneAt daysLate stateLabel phone
        organisation { name } chair { fullName } } }
    }
  }`,
  columns: [
    text('Đơn vị', 'Unit', ({ organisation }) => organisation.name),
    text('Việc phải làm', 'Duty', ({ title, kindLabel }) => title ?? kindLabel),
    text('Kỳ', 'Period', ({ periodLabel }) => periodLabel),
    number('Năm', 'Year', ({ year }) => year),
    day('Hạn nộp', 'Due on', ({ dueOn }) => dueOn),
    text('Tình trạng', 'Status', ({ status }, locale) => statuses[locale][status] ?? status),
    number('Số ngày trễ', 'Days late', ({ daysLate }) => daysLate),
    moment('Nộp lúc', 'Done at', ({ doneAt }) => doneAt),
    text('Văn bản đang ở bước', 'State of the document', ({ stateLabel }) => stateLabel),
    text('Chủ tịch', 'Chair', ({ chair }) => chair?.fullName),
    text('Điện thoại', 'Telephone', ({ phone }) => phone),
  ],
});
