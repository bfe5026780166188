import { MOST_AT_ONCE } from '../../bulk/index.ts';

/** What is wrong with a request for many acts as a whole, and what to do instead. */
type Said = Record<'vi' | 'en', string>;

export const oneWay: Said = {
  vi: 'Hãy gửi đúng một trong ba: actions, items (cùng action), hoặc selectionId.',
  en: 'Send exactly one of actions, items (with action), and selectionId.',
};

export const noAction: Said = {
  vi: 'Thiếu "action": việc phải làm với các văn bản này.',
  en: 'There is no "action" to do with these documents.',
};

export const twice: Said = {
  vi: 'Một văn bản chỉ được có mặt một lần trong danh sách.',
  en: 'A document may stand in the list once only.',
};

export const expired: Said = {
  vi: 'Danh sách đã chọn chỉ dùng được trong một ngày; hãy chọn lại.',
  en: 'A selection can be used for a day; select again.',
};

export function tooManyRows(count: number): Said {
  return {
    vi: `Tối đa ${MOST_AT_ONCE} dòng một lần, ở đây có ${count}. Nhiều hơn thì chọn theo bộ lọc (freezeSelection).`,
    en: `At most ${MOST_AT_ONCE} rows at once, these are ${count}. For more of them freeze a selection (freezeSelection).`,
  };
}

export function tooManySelected(most: number): Said {
  return {
    vi: `Bộ lọc tìm thấy hơn ${most} văn bản. Hãy lọc hẹp lại, ví dụ theo loại, năm hoặc trạng thái.`,
    en: `The filter finds more than ${most} documents. Narrow it, for example by kind, year or state.`,
  };
}

export function notForMany(action: string): Said {
  return {
    vi: `Không có việc "${action}", hoặc việc này phải làm với từng văn bản.`,
    en: `There is no action "${action}", or it asks something of each document by itself.`,
  };
}

export function otherAction(action: string): Said {
  return {
    vi: `Danh sách này được chọn để làm việc "${action}".`,
    en: `This selection was made for the action "${action}".`,
  };
}
