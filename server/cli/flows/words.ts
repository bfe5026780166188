import type { Words } from '../command.ts';

/** What the commands on flow versions say; `{name}` is filled in. */
export const words = {
  allNewest: {
    vi: '{kind}: mọi văn bản đang chạy đều theo quy trình phiên bản {version}, bản mới nhất.',
    en: '{kind}: every live document runs under version {version} of its flow, the newest.',
  },
  affected: {
    vi: '{kind}: {documents} văn bản đang chạy theo phiên bản cũ; bản mới nhất là {version}.',
    en: '{kind}: {documents} live documents run under an earlier version; the newest is {version}.',
  },
  moves: {
    vi: '✓ phiên bản {version}, “{state}” → “{becomes}”: {documents} văn bản',
    en: '✓ version {version}, “{state}” → “{becomes}”: {documents} documents',
  },
  stays: {
    vi: '✗ phiên bản {version}, “{state}”: {documents} văn bản không chuyển được. {reasons}',
    en: '✗ version {version}, “{state}”: {documents} documents cannot be moved. {reasons}',
  },
  changed: {
    vi: '  {changed} văn bản đổi việc được làm',
    en: '  in {changed} of them somebody could do other acts than now',
  },
  lost: { vi: 'mất: {acts}', en: 'no more: {acts}' },
  gained: { vi: 'thêm: {acts}', en: 'newly: {acts}' },
  more: {
    vi: '… và {count} văn bản nữa; --json nêu đủ.',
    en: '… and {count} more; --json lists them all.',
  },
  next: {
    vi: 'Để chuyển: trinhky flow migrate {key} (thử trước: --dry-run).',
    en: 'To move them: trinhky flow migrate {key} (try first: --dry-run).',
  },
  moved: {
    vi: 'Đã chuyển {moved} văn bản sang phiên bản {version}; {left} văn bản ở lại.',
    en: 'Moved {moved} documents to version {version}; {left} stayed.',
  },
  wouldMove: {
    vi: 'Thử: sẽ chuyển {moved} văn bản sang phiên bản {version}; {left} văn bản ở lại. Chưa ghi gì.',
    en: 'A trial: {moved} documents would move to version {version}; {left} would stay. Nothing was written.',
  },
  nothing: {
    vi: 'Không còn văn bản nào để chuyển: đều đã theo phiên bản {version}.',
    en: 'Nothing to move: all run under version {version} already.',
  },
  again: {
    vi: 'Văn bản ở lại vẫn làm việc bình thường theo phiên bản cũ. Xử lý lý do nêu trên rồi chạy lại lệnh này.',
    en: 'Those that stayed go on under their earlier version. See to the reasons above, then run this again.',
  },
  stopped: {
    vi: 'Dừng giữa chừng sau khi chuyển {moved} văn bản: {error}. Mỗi văn bản hoặc đã chuyển trọn vẹn, hoặc còn nguyên. Chạy lại lệnh này để làm tiếp.',
    en: 'Stopped half-way after {moved} documents: {error}. Each document is either moved as a whole or as it was. Run this again to go on.',
  },
  noKind: {
    vi: 'Không có loại “{kind}”. Các loại: {kinds}',
    en: 'There is no kind “{kind}”. Kinds: {kinds}',
  },
  noDocument: {
    vi: 'Không có văn bản “{id}” thuộc loại {kind}. Mã văn bản là phần cuối địa chỉ trang của nó.',
    en: 'There is no document “{id}” of kind {kind}. Its id is the last part of its page’s address.',
  },
  otherwise: { vi: 'kết quả không rõ: {kind}', en: 'it ended as {kind}' },
} satisfies Record<string, Words>;
