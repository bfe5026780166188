/**
 * What a new evaluation begins with; each committee may change it in its own document. The seven criteria stand in section
 * III.3 of the programme ("tiến độ và chất lượng công việc được giao..."), whose list is open.
 */
const words: readonly string[] = [
  'Bản lĩnh, dám nghĩ, dám làm, dám chịu trách nhiệm, dám hy sinh vì đoàn viên, người lao động và tổ chức công đoàn',
  'Khả năng sáng tạo, đổi mới trong chỉ đạo và tổ chức thực hiện nhiệm vụ của cán bộ công đoàn',
  'Khả năng nắm vững các quy định của pháp luật và của tổ chức công đoàn và vận dụng hiệu quả trong công tác công đoàn',
  'Khả năng lắng nghe, nắm bắt dư luận, tư tưởng đoàn viên tại cơ sở',
  'Khả năng vận động, huy động các nguồn lực cho hoạt động công đoàn',
  'Khả năng hợp tác, dẫn dắt, truyền cảm hứng và sự tín nhiệm của đoàn viên, người lao động đối với cán bộ công đoàn',
  'Khả năng xử lý hiệu quả các tình huống phát sinh; tiến độ và chất lượng công việc được giao',
];

/** The members' trust, and what came of the work: the programme has these as the main yardsticks. */
const main = [5, 6];
const MAIN_WEIGHT = 2;

export const criteria: readonly { title: string; weight?: number }[] = words.map((title, at) => ({
  title,
  ...(main.includes(at) ? { weight: MAIN_WEIGHT } : {}),
}));

/** Marks for a criterion, best first. */
export const scale: readonly { title: string; points: number }[] = [
  { title: 'Tốt', points: 4 },
  { title: 'Khá', points: 3 },
  { title: 'Trung bình', points: 2 },
  { title: 'Yếu', points: 1 },
];

/** Levels the committee votes on, best first. */
export const levels: readonly string[] = [
  'Hoàn thành xuất sắc nhiệm vụ',
  'Hoàn thành tốt nhiệm vụ',
  'Hoàn thành nhiệm vụ',
  'Không hoàn thành nhiệm vụ',
];
