import { day, listOf, moment, text } from '../exportList.ts';

interface Dispatch {
  sentAt: Date;
  receivedAt: Date | null;
  readAt: Date | null;
  incomingNumber: number | null;
  incomingYear: number | null;
  organisation: { name: string } | null;
  person: { fullName: string } | null;
  receivedBy: { fullName: string } | null;
  readBy: { fullName: string } | null;
  document: {
    title: string;
    kindLabel: string;
    numberLine: string | null;
    issuedOn: string | null;
    organisation: { name: string };
  };
}

const parts = `totalCount pageInfo { hasNextPage endCursor }
  edges { node { sentAt receivedAt readAt incomingNumber incomingYear organisation { name } person { fullName }
    receivedBy { fullName } readBy { fullName }
    document { title kindLabel numberLine issuedOn organisation { name } } } }`;

const numberOf = ({ incomingNumber, incomingYear }: Dispatch) =>
  incomingNumber === null ? null : `${incomingNumber}/${incomingYear}`;

/** The register of what came in. */
export const incoming = listOf<Dispatch>({
  name: ['Văn bản đến', 'Incoming documents'],
  query: `query ($filter: DispatchFilter, $first: Int, $after: String) {
    list: incoming(filter: $filter, first: $first, after: $after) { ${parts} }
  }`,
  columns: [
    text('Số đến', 'Incoming number', numberOf),
    moment('Ngày gửi', 'Sent', ({ sentAt }) => sentAt),
    text('Nơi gửi', 'From', ({ document }) => document.organisation.name),
    text('Số, ký hiệu', 'Number', ({ document }) => document.numberLine),
    day('Ngày văn bản', 'Issued on', ({ document }) => document.issuedOn),
    text('Loại văn bản', 'Kind', ({ document }) => document.kindLabel),
    text('Trích yếu', 'Title', ({ document }) => document.title),
    moment('Ngày nhận', 'Received', ({ receivedAt }) => receivedAt),
    text('Người nhận', 'Received by', ({ receivedBy }) => receivedBy?.fullName),
    moment('Đã đọc lúc', 'Read', ({ readAt }) => readAt),
  ],
});

/** Who has received and read one document. */
export const dispatches = listOf<Dispatch>({
  name: ['Nơi nhận văn bản', 'Recipients'],
  query: `query ($documentId: ID!, $filter: DispatchFilter, $first: Int, $after: String) {
    list: dispatches(documentId: $documentId, filter: $filter, first: $first, after: $after) { ${parts} }
  }`,
  columns: [
    text('Nơi nhận', 'Recipient', ({ organisation, person }) => organisation?.name ?? person?.fullName),
    moment('Gửi lúc', 'Sent', ({ sentAt }) => sentAt),
    moment('Nhận lúc', 'Received', ({ receivedAt }) => receivedAt),
    text('Người nhận', 'Received by', ({ receivedBy }) => receivedBy?.fullName),
    text('Số đến', 'Incoming number', numberOf),
    moment('Đọc lúc', 'Read', ({ readAt }) => readAt),
    text('Người đọc', 'Read by', ({ readBy }) => readBy?.fullName),
    text('Văn bản', 'Document', ({ document }) => document.title),
  ],
});
