/**
 * What a new file begins with: the year's yardsticks, whose wording and points are the upper union's to set anew, and the
 * points from which each level is reached [C]. They are copied into each file, so that one of an earlier year keeps its own.
 */
export const criteria: readonly { title: string; most: number }[] = [
  { title: 'Đại diện, bảo vệ quyền, lợi ích hợp pháp của đoàn viên, người lao động', most: 30 },
  { title: 'Tuyên truyền, vận động đoàn viên, người lao động; phong trào thi đua', most: 20 },
  { title: 'Xây dựng tổ chức, phát triển đoàn viên; tập huấn, quy hoạch, bố trí cán bộ công đoàn', most: 20 },
  { title: 'Sinh hoạt ban chấp hành, đánh giá uỷ viên, kế hoạch và báo cáo đúng hạn', most: 15 },
  { title: 'Công tác tài chính, kiểm tra, giám sát', most: 15 },
];

/** The four levels, best first, each with the points from which it is reached. */
export const levels = [
  { level: 'excellent', from: 90 },
  { level: 'good', from: 70 },
  { level: 'fulfilled', from: 50 },
  { level: 'unfulfilled', from: 0 },
] as const;

export type Level = (typeof levels)[number]['level'];

/** As papers call them. */
export const levelNames: Record<Level, string> = {
  excellent: 'Hoàn thành xuất sắc nhiệm vụ',
  good: 'Hoàn thành tốt nhiệm vụ',
  fulfilled: 'Hoàn thành nhiệm vụ',
  unfulfilled: 'Không hoàn thành nhiệm vụ',
};
