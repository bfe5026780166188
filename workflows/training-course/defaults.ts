/** The subjects that cadres are trained in; the name is what papers print, the key what figures go by. */
export const subjects = {
  unionWork: 'Nghiệp vụ công đoàn',
  law: 'Chính sách, pháp luật',
  digitalSkills: 'Kỹ năng số, chuyển đổi số',
  inspection: 'Kiểm tra, giám sát',
  finance: 'Tài chính công đoàn',
  publicity: 'Tuyên truyền, vận động',
  dialogue: 'Đối thoại, thương lượng',
  women: 'Nữ công, bình đẳng giới',
  other: 'Nội dung khác',
} as const;

export type Subject = keyof typeof subjects;

/** Percent of the hours; each course may ask for more or less in its own plan. */
export const leastAttendance = 80;

/** Lines that a budget begins with. */
export const budgetLines: readonly string[] = [
  'Thù lao báo cáo viên',
  'Tài liệu, văn phòng phẩm',
  'Hội trường, thiết bị',
  'Nước uống, hỗ trợ học viên',
];
