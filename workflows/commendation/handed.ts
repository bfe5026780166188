import type { HandOff } from '../kit/index.ts';
import { forms, nomineesWith, type Commendation } from './form.ts';

/** What a decision to commend is begun with by one nomination: those in it who are proposed. */
export function handed(
  documentId: string,
  organisationId: string,
  unit: string,
  content: Commendation,
): HandOff {
  const { year, occasion } = content;
  const why = occasion.trim() ? ` ${occasion.trim()}` : ` trong hoạt động công đoàn năm ${year}`;
  return {
    title: `Quyết định về việc khen thưởng tập thể, cá nhân có thành tích${why}`.slice(0, 500),
    text: [
      `Khen thưởng các tập thể, cá nhân có tên trong danh sách kèm theo đã có thành tích xuất sắc${why}.`,
      'Mức thưởng kèm theo hình thức khen thưởng thực hiện theo quy định hiện hành.',
      'Văn phòng và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.',
    ].join('\n'),
    year,
    rows: nomineesWith(content, ['proposed']).map(({ title, position, form }) => ({
      title: [title, position?.trim(), unit].filter(Boolean).join(', '),
      ...{ text: forms[form], organisationId, documentId },
    })),
  };
}
