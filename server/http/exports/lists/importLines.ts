import type { Connection } from '../../../../schema/index.ts';
import type { Locale } from '../../../../workflows/kit/index.ts';
import { listOf, number, text } from '../exportList.ts';

interface ImportLine {
  line: number;
  cells: { text: string }[];
  verdict: string;
  outcome: string | null;
  faults: { label: string | null; message: string }[];
  changes: { label: string; before: string; after: string }[];
}

const said: Record<Locale, Record<string, string>> = {
  vi: {
    NEW: 'Mới',
    CHANGE: 'Thay đổi',
    SAME: 'Đã có',
    FAULT: 'Lỗi',
    DONE: 'Đã nhập',
    REFUSED: 'Không nhập được',
    UNDONE: 'Đã hoàn tác',
    KEPT: 'Giữ lại',
  },
  en: {
    NEW: 'New',
    CHANGE: 'Change',
    SAME: 'Known',
    FAULT: 'Fault',
    DONE: 'Entered',
    REFUSED: 'Refused',
    UNDONE: 'Taken back',
    KEPT: 'Kept',
  },
};

/** What an import makes of each line: to be sent to whoever mends the file. */
export const importLines = listOf<ImportLine>({
  name: ['Dòng nhập', 'Imported lines'],
  query: `query ($id: ID!, $show: ImportLinesShown, $first: Int, $after: String) {
    import(id: $id) { lines(show: $show, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      edges { node { line cells { text } verdict outcome faults { label message } changes { label before after } } }
    } }
  }`,
  connection: (data) => (data['import'] as { lines: Connection<ImportLine> }).lines,
  columns: [
    number('Dòng', 'Line', ({ line }) => line),
    text('Nội dung', 'Content', ({ cells }) =>
      cells
        .map((cell) => cell.text)
        .filter(Boolean)
        .join(' · '),
    ),
    text('Xét', 'Verdict', ({ verdict }, locale) => said[locale][verdict]),
    text('Lỗi', 'Faults', ({ faults }) =>
      faults.map(({ label, message }) => (label ? `${label}: ${message}` : message)).join(' '),
    ),
    text('Thay đổi', 'Changes', ({ changes }) =>
      changes.map(({ label, before, after }) => `${label}: ${before || '–'} → ${after}`).join('; '),
    ),
    text('Kết quả', 'Outcome', ({ outcome }, locale) => outcome && said[locale][outcome]),
  ],
});
