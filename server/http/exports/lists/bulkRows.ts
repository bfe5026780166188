import type { Connection } from '../../../../schema/index.ts';
import type { Locale } from '../../../../workflows/kit/index.ts';
import { listOf, moment, text } from '../exportList.ts';

interface BulkRow {
  doneAt: Date | null;
  document: { title: string; stateLabel: string; organisation: { name: string } } | null;
  outcome: {
    __typename: string;
    blockers?: { message: string }[];
    errors?: { message: string }[];
    changedBy?: string | null;
    message?: string;
  } | null;
}

const outcomes: Record<Locale, Record<string, string>> = {
  vi: {
    ActionPerformed: 'Đã làm',
    PerformedOutOfSight: 'Đã làm',
    ActionRefused: 'Chưa được',
    InvalidInput: 'Chưa được',
    VersionConflict: 'Đã có thay đổi khác',
  },
  en: {
    ActionPerformed: 'Done',
    PerformedOutOfSight: 'Done',
    ActionRefused: 'Refused',
    InvalidInput: 'Refused',
    VersionConflict: 'Something else changed',
  },
};
const waiting = { vi: 'Đang chờ', en: 'Waiting' };

/** What became of each document of one's own job. */
export const bulkRows = listOf<BulkRow>({
  name: ['Kết quả làm hàng loạt', 'Results of a job'],
  query: `query ($id: ID!, $outcome: BulkOutcome, $first: Int, $after: String) {
    job: bulkJob(id: $id) { rows(outcome: $outcome, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node { doneAt document { title stateLabel organisation { name } }
        outcome { __typename ... on ActionRefused { blockers { message } } ... on InvalidInput { errors { message } }
          ... on VersionConflict { changedBy } ... on PerformedOutOfSight { message } } } }
    } }
  }`,
  connection: (data) => (data['job'] as { rows: Connection<BulkRow> }).rows,
  columns: [
    text('Văn bản', 'Document', ({ document }) => document?.title),
    text('Đơn vị', 'Unit', ({ document }) => document?.organisation.name),
    text('Kết quả', 'Result', ({ outcome }, locale) =>
      outcome ? (outcomes[locale][outcome.__typename] ?? outcome.__typename) : waiting[locale],
    ),
    text('Vì sao', 'Why', ({ outcome }) =>
      [
        ...[...(outcome?.blockers ?? []), ...(outcome?.errors ?? [])].map(({ message }) => message),
        ...[outcome?.changedBy, outcome?.message].filter(Boolean),
      ].join(' '),
    ),
    text('Trạng thái', 'State', ({ document }) => document?.stateLabel),
    moment('Lúc', 'At', ({ doneAt }) => doneAt),
  ],
});
