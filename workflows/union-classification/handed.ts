import { figure, type HandOff } from '../kit/index.ts';
import { levelNames } from './defaults.ts';
import { givenPoints, type Classification } from './form.ts';

/** What a decision on many units is begun with by one of them. */
export function handed(
  documentId: string,
  organisationId: string,
  unit: string,
  content: Classification,
): HandOff {
  const { year, proposedLevel } = content;
  const level = proposedLevel ? levelNames[proposedLevel] : '';
  return {
    title: `Quyết định về việc xếp loại chất lượng hoạt động công đoàn cơ sở năm ${year}`,
    text: [
      `Xếp loại chất lượng hoạt động năm ${year} đối với các công đoàn cơ sở có tên trong danh sách kèm theo.`,
      'Văn phòng và các công đoàn cơ sở có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.',
    ].join('\n'),
    year,
    rows: [
      {
        title: unit,
        text: `${level} (${figure(givenPoints(content) ?? 0)} điểm)`,
        organisationId,
        documentId,
      },
    ],
  };
}
