import { partsVi, type FieldPath, type Labels } from '../../kit/index.ts';
import { postNames } from '../defaults.ts';
import type { CadrePlanning } from '../form.ts';
import type { PlanningState } from '../machine.ts';
import type { actions, PlanningCode } from '../rules.ts';

export type PlanningLabels = Labels<
  PlanningState,
  keyof typeof actions,
  FieldPath<CadrePlanning>,
  PlanningCode
>;

export const vi: PlanningLabels = {
  kind: 'Quy hoạch cán bộ',
  kinds: 'Quy hoạch cán bộ',
  states: {
    draft: 'Dự thảo',
    deciding: 'Đang lấy phiếu giới thiệu',
    agreed: 'Đã giới thiệu',
    submitted: 'Đã gửi trình',
    underReview: 'Đang xem xét',
    returned: 'Bị trả lại',
    approved: 'Đã phê duyệt',
    inForce: 'Đang có hiệu lực',
    closed: 'Đã kết thúc',
    archived: 'Đã lưu trữ',
    cancelled: 'Đã huỷ',
    recalled: 'Đã thu hồi',
  },
  actions: {
    ...partsVi.actions,
    openRound: 'Lấy phiếu giới thiệu',
    castBallot: 'Bỏ phiếu giới thiệu',
    submit: 'Gửi trình',
    withdraw: 'Rút lại',
  },
  fields: {
    year: { label: 'Năm' },
    termFrom: { label: 'Nhiệm kỳ từ năm' },
    termTo: { label: 'Đến năm' },
    legalBases: partsVi.legalBases,
    assessment: { label: 'Đánh giá đội ngũ cán bộ', help: 'Số lượng, cơ cấu, mặt mạnh, mặt còn thiếu.' },
    factor: {
      label: 'Hệ số quy hoạch',
      help: 'Mỗi chức danh quy hoạch không quá bấy nhiêu lần số lượng.',
    },
    overPercent: {
      label: 'Đạt khi trên (%)',
      help: 'Người được giới thiệu nhiều hơn tỉ lệ này thì vào danh sách.',
    },
    of: {
      label: 'Tính trên',
      help: 'Lấy phiếu trực tuyến luôn tính trên tổng số uỷ viên.',
      options: { roll: 'Tổng số uỷ viên', present: 'Số uỷ viên dự họp' },
    },
    posts: { label: 'Chức danh quy hoạch' },
    'posts.id': { label: 'Mã dòng' },
    'posts.post': { label: 'Chức danh', options: { ...postNames } },
    'posts.seats': { label: 'Số lượng' },
    candidates: {
      label: 'Người được đề xuất',
      help: 'Chọn cán bộ của đơn vị để kết quả được ghi vào hồ sơ cán bộ; người khác thì gõ họ tên.',
    },
    'candidates.id': { label: 'Mã dòng' },
    'candidates.post': { label: 'Cho chức danh', options: { ...postNames } },
    'candidates.personId': { label: 'Cán bộ của đơn vị' },
    'candidates.fullName': { label: 'Họ và tên' },
    'candidates.birthYear': { label: 'Năm sinh' },
    'candidates.office': { label: 'Chức vụ hiện nay' },
    'candidates.training': { label: 'Trình độ, bồi dưỡng' },
    'candidates.reason': { label: 'Lý do đề xuất' },
    results: { label: 'Kết quả giới thiệu' },
    'results.id': { label: 'Mã dòng' },
    'results.rowId': { label: 'Người được đề xuất' },
    'results.votes': { label: 'Số phiếu giới thiệu' },
    'results.introduced': { label: 'Vào danh sách' },
    'results.struck': { label: 'Không được phê duyệt vì' },
    ...partsVi.recipients,
  },
  payload: {
    ...partsVi.payload,
    'submit.remark': { label: 'Lời trình' },
    'withdraw.reason': { label: 'Lý do rút lại' },
    'approve.struck': {
      label: 'Không phê duyệt những người sau',
      help: 'Để trống: phê duyệt cả danh sách.',
    },
    'approve.struck.section': { label: 'Danh sách' },
    'approve.struck.rowId': { label: 'Người' },
    'approve.struck.text': { label: 'Lý do' },
  },
  blockers: {
    'post-twice': 'Chức danh ghi hai lần: {names}.',
    'post-without-candidates': 'Chưa có ai được đề xuất cho: {names}.',
    'candidate-without-post': 'Được đề xuất cho chức danh không có trong danh sách chức danh: {names}.',
    'candidate-twice': 'Được đề xuất hai lần cho một chức danh: {names}.',
    'nobody-introduced': 'Chưa có ai đạt đủ phiếu giới thiệu; hãy sửa danh sách và lấy phiếu lại.',
    'nobody-left': 'Không còn ai trong danh sách; nếu không phê duyệt người nào thì hãy trả lại kèm lý do.',
    'approval-needed': 'Quy hoạch phải được công đoàn cấp trên phê duyệt trước khi ban hành.',
  },
};
