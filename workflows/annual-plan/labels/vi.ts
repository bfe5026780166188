import { partsVi, sectionWordsVi, type FieldPath, type Labels } from '../../kit/index.ts';
import type { AnnualPlan } from '../form.ts';
import type { PlanState } from '../machine.ts';
import type { actions, PlanCode } from '../rules.ts';

export type PlanLabels = Labels<PlanState, keyof typeof actions, FieldPath<AnnualPlan>, PlanCode>;

export const vi: PlanLabels = {
  kind: 'Kế hoạch năm',
  kinds: 'Kế hoạch năm',
  states: {
    draft: 'Dự thảo',
    deciding: 'Đang biểu quyết',
    agreed: 'Đã thông qua',
    submitted: 'Đã gửi trình',
    underReview: 'Đang xem xét',
    returned: 'Bị trả lại',
    approved: 'Đã phê duyệt',
    inForce: 'Đang có hiệu lực',
    closed: 'Đã kết thúc',
    archived: 'Đã lưu trữ',
    cancelled: 'Đã huỷ',
    recalled: 'Đã thu hồi',
    replaced: 'Đã được thay thế',
  },
  actions: {
    ...partsVi.actions,
    assignDrafter: 'Giao soạn thảo',
    submit: 'Gửi trình',
    withdraw: 'Rút lại',
    acknowledge: 'Xác nhận đã nhận',
    requestLeave: 'Xin phép thu hồi, thay thế',
    grantLeave: 'Cho phép',
    refuseLeave: 'Không cho phép',
  },
  fields: {
    year: { label: 'Năm' },
    legalBases: partsVi.legalBases,
    objective: { label: 'Mục tiêu', help: 'Trong năm, công đoàn muốn đạt được điều gì?' },
    ...partsVi.targets,
    tasks: { label: 'Nhiệm vụ và giải pháp' },
    'tasks.id': { label: 'Mã dòng' },
    'tasks.group': { label: 'Nhóm nhiệm vụ', help: 'Các nhiệm vụ cùng nhóm được in dưới một đề mục.' },
    'tasks.title': { label: 'Nội dung công việc' },
    'tasks.detail': { label: 'Cách làm' },
    'tasks.assignees': { label: 'Người thực hiện' },
    'tasks.startsOn': { label: 'Từ ngày' },
    'tasks.endsOn': { label: 'Đến ngày' },
    'tasks.unionFunds': { label: 'Kinh phí công đoàn (đồng)' },
    'tasks.employerFunds': { label: 'Chuyên môn hỗ trợ (đồng)' },
    'tasks.outcome': { label: 'Kết quả cần đạt' },
    ...sectionWordsVi('arrangements', 'Tổ chức thực hiện'),
    ...partsVi.recipients,
  },
  payload: {
    ...partsVi.payload,
    'assignDrafter.personId': { label: 'Người soạn thảo' },
    'submit.remark': { label: 'Lời trình' },
    'withdraw.reason': { label: 'Lý do rút lại' },
    'acknowledge.remark': { label: 'Ý kiến' },
    'requestLeave.act': { label: 'Xin phép', options: { recall: 'Thu hồi', replace: 'Thay thế' } },
    'requestLeave.reason': { label: 'Lý do xin phép' },
    'refuseLeave.reason': { label: 'Lý do không cho phép' },
  },
  roles: { sixMonthReport: 'Báo cáo 6 tháng', annualReport: 'Báo cáo năm' },
  blockers: {
    'answer-still-due':
      'Công đoàn cấp trên đang xem xét (đã {waited} ngày); chỉ rút lại được khi quá {days} ngày chưa trả lời, từ ngày {from}.',
    'approval-needed': 'Kế hoạch phải được công đoàn cấp trên phê duyệt trước khi ban hành.',
    'approval-not-asked': 'Đơn vị tự ban hành kế hoạch, không phải gửi trình phê duyệt.',
    'already-acknowledged': 'Công đoàn cấp trên đã xác nhận nhận kế hoạch này.',
    'leave-already-asked': 'Đã xin phép rồi; hãy chờ trả lời hoặc thực hiện việc đã được phép.',
    'leave-not-asked': 'Đơn vị chưa xin phép.',
    'leave-not-granted': 'Cần xin phép và được công đoàn cấp trên cho phép trước.',
    'uncovered-target': 'Chưa có chỉ tiêu nào trả lời chỉ tiêu của chương trình: {target}.',
  },
};
