import { partsVi, sectionWordsVi, type FieldPath, type Labels } from '../../kit/index.ts';
import type { Report } from '../form.ts';
import type { ReportState } from '../machine.ts';
import type { actions, ReportCode } from '../rules.ts';

export type ReportLabels = Labels<ReportState, keyof typeof actions, FieldPath<Report>, ReportCode>;

export const vi: ReportLabels = {
  kind: 'Báo cáo',
  kinds: 'Báo cáo',
  states: {
    draft: 'Dự thảo',
    deciding: 'Đang biểu quyết',
    agreed: 'Đã thông qua',
    submitted: 'Đã gửi',
    underReview: 'Đang xem xét',
    returned: 'Bị trả lại',
    accepted: 'Đã chấp nhận',
    issued: 'Đã ban hành',
    archived: 'Đã lưu trữ',
    cancelled: 'Đã huỷ',
  },
  actions: {
    ...partsVi.actions,
    assignDrafter: 'Giao soạn thảo',
    submit: 'Gửi báo cáo',
    withdraw: 'Rút lại',
    accept: 'Chấp nhận báo cáo',
  },
  fields: {
    year: { label: 'Năm' },
    period: {
      label: 'Kỳ báo cáo',
      options: { sixMonth: '6 tháng đầu năm', annual: 'Cả năm', adHoc: 'Đột xuất' },
    },
    obligationId: { label: 'Trả lời yêu cầu', help: 'Chỉ với báo cáo đột xuất: cấp trên hỏi việc gì.' },
    nil: {
      label: 'Không có phát sinh',
      help: 'Kỳ này không có việc gì để báo cáo; báo cáo trắng vẫn là báo cáo.',
    },
    legalBases: partsVi.legalBases,
    committeeMembers: {
      label: 'Uỷ viên Ban Chấp hành đương nhiệm',
      help: 'Hệ thống tự đếm, đếm lại mỗi lần lưu.',
    },
    roundsPassed: {
      label: 'Lượt biểu quyết đã thông qua trong năm',
      help: 'Hệ thống tự đếm, đếm lại mỗi lần lưu.',
    },
    documentsIssued: {
      label: 'Văn bản đã ban hành trong năm',
      help: 'Hệ thống tự đếm, đếm lại mỗi lần lưu.',
    },
    results: { label: 'Kết quả thực hiện' },
    'results.id': { label: 'Mã dòng' },
    'results.title': { label: 'Nhiệm vụ, chỉ tiêu' },
    'results.planned': { label: 'Theo kế hoạch' },
    'results.status': {
      label: 'Mức độ',
      options: { done: 'Hoàn thành', partly: 'Hoàn thành một phần', notDone: 'Chưa thực hiện' },
    },
    'results.figure': { label: 'Số đạt được (đơn vị nhập)' },
    'results.detail': { label: 'Kết quả cụ thể' },
    ...sectionWordsVi('assessment', 'Đánh giá'),
    nextTasks: { label: 'Nhiệm vụ thời gian tới' },
    recommendations: {
      label: 'Kiến nghị, đề xuất',
      help: 'Mỗi việc một dòng; sau khi gửi, mỗi dòng mở được một tờ trình.',
    },
    'recommendations.id': { label: 'Mã dòng' },
    'recommendations.title': { label: 'Việc cần kiến nghị' },
    'recommendations.detail': { label: 'Nội dung' },
    ...partsVi.recipients,
  },
  payload: {
    ...partsVi.payload,
    'assignDrafter.personId': { label: 'Người soạn thảo' },
    'submit.remark': { label: 'Lời trình' },
    'withdraw.reason': { label: 'Lý do rút lại' },
    'accept.remark': { label: 'Ý kiến' },
  },
  periods: { sixMonth: '6 tháng đầu năm', annual: 'Cả năm', adHoc: 'Đột xuất' },
  roles: { proposal: 'Kiến nghị gửi cấp trên' },
  blockers: {
    'nil-with-results': 'Báo cáo ghi “không có phát sinh” nhưng vẫn có kết quả; hãy bỏ một trong hai.',
  },
};
