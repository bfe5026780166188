import { day, listOf, moment, text } from '../exportList.ts';

interface Document {
  title: string;
  kindLabel: string;
  stateLabel: string;
  numberLine: string | null;
  issuedOn: string | null;
  dueAt: Date | null;
  updatedAt: Date;
  organisation: { name: string };
  draftedBy: { fullName: string };
}

export const documents = listOf<Document>({
  name: ['Văn bản', 'Documents'],
  query: `query ($filter: DocumentFilter, $orderBy: DocumentOrder, $first: Int, $after: String) {
    list: documents(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node { title kindLabel stateLabel numberLine issuedOn dueAt updatedAt
        organisation { name } draftedBy { fullName } } }
    }
  }`,
  columns: [
    text('Trích yếu', 'Title', ({ title }) => title),
    text('Loại văn bản', 'Kind', ({ kindLabel }) => kindLabel),
    text('Đơn vị', 'Unit', ({ organisation }) => organisation.name),
    text('Trạng thái', 'State', ({ stateLabel }) => stateLabel),
    text('Số, ký hiệu', 'Number', ({ numberLine }) => numberLine),
    day('Ngày ban hành', 'Issued on', ({ issuedOn }) => issuedOn),
    moment('Hạn xử lý', 'Due', ({ dueAt }) => dueAt),
    text('Người soạn thảo', 'Drafter', ({ draftedBy }) => draftedBy.fullName),
    moment('Thay đổi gần nhất', 'Last change', ({ updatedAt }) => updatedAt),
  ],
});
