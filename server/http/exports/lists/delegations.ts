import { day, listOf, moment, text } from '../exportList.ts';

interface Delegation {
  giver: { fullName: string };
  officeLabel: string;
  organisation: { name: string };
  formLabel: string;
  receiver: { fullName: string };
  receiverOfficeLabel: string;
  decision: string;
  from: string;
  until: string | null;
  kinds: { label: string }[] | null;
  endedAt: Date | null;
  endedReason: string | null;
}

export const delegations = listOf<Delegation>({
  name: ['Uỷ quyền', 'Delegations'],
  query: `query ($filter: DelegationFilter, $first: Int, $after: String) {
    list: delegations(filter: $filter, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node { giver { fullName } officeLabel organisation { name } formLabel receiver { fullName } receiverOfficeLabel
        decision from until kinds { label } endedAt endedReason } }
    }
  }`,
  columns: [
    text('Người giao', 'Giver', ({ giver }) => giver.fullName),
    text('Chức danh', 'Office', ({ officeLabel }) => officeLabel),
    text('Đơn vị', 'Unit', ({ organisation }) => organisation.name),
    text('Hình thức', 'Form', ({ formLabel }) => formLabel),
    text('Người nhận', 'Receiver', ({ receiver }) => receiver.fullName),
    text('Chức danh người nhận', 'Receiver’s office', ({ receiverOfficeLabel }) => receiverOfficeLabel),
    text('Loại văn bản', 'Kinds', ({ kinds }) => kinds?.map(({ label }) => label).join(', ')),
    text('Văn bản giao', 'Decision', ({ decision }) => decision),
    day('Từ ngày', 'From', ({ from }) => from),
    day('Đến ngày', 'Until', ({ until }) => until),
    moment('Chấm dứt lúc', 'Ended at', ({ endedAt }) => endedAt),
    text('Lý do chấm dứt', 'Why ended', ({ endedReason }) => endedReason),
  ],
});
