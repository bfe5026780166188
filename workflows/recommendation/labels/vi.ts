import { partsVi, type FieldPath, type Labels } from '../../kit/index.ts';
import type { Recommendation } from '../form.ts';
import type { RecommendationState } from '../machine.ts';
import type { actions, RecommendationCode } from '../rules.ts';

export type RecommendationLabels = Labels<
  RecommendationState,
  keyof typeof actions,
  FieldPath<Recommendation>,
  RecommendationCode
>;

export const vi: RecommendationLabels = {
  kind: 'Kiến nghị, đề xuất',
  kinds: 'Kiến nghị, đề xuất',
  states: {
    draft: 'Dự thảo',
    deciding: 'Đang biểu quyết',
    agreed: 'Đã thông qua',
    sent: 'Đã gửi cấp trên',
    received: 'Đang giải quyết',
    factsAsked: 'Chờ bổ sung thông tin',
    forwarded: 'Đã chuyển nơi khác giải quyết',
    answered: 'Đã trả lời',
    declined: 'Không chấp thuận',
    closed: 'Đã kết thúc',
    archived: 'Đã lưu trữ',
    cancelled: 'Đã huỷ',
    recalled: 'Đã thu hồi',
  },
  actions: {
    ...partsVi.actions,
    assignDrafter: 'Giao soạn thảo',
    send: 'Ký, gửi cấp trên',
    beginReview: 'Tiếp nhận',
    assignOfficer: 'Giao người giải quyết',
    askFacts: 'Yêu cầu bổ sung thông tin',
    supplyFacts: 'Bổ sung thông tin',
    forward: 'Chuyển nơi khác giải quyết',
    answer: 'Trả lời',
    decline: 'Không chấp thuận',
    confirm: 'Xác nhận kết thúc',
  },
  fields: {
    year: { label: 'Năm' },
    subject: { label: 'Việc cần kiến nghị', help: 'Một việc cho mỗi tờ trình.' },
    legalBases: partsVi.legalBases,
    situation: { label: 'Thực trạng', help: 'Sự việc thế nào, vướng mắc ở đâu, đơn vị đã làm gì.' },
    proposal: { label: 'Nội dung kiến nghị, đề xuất', help: 'Đề nghị cấp trên làm gì, bao giờ.' },
    ...partsVi.recipients,
  },
  payload: {
    ...partsVi.payload,
    'assignDrafter.personId': { label: 'Người soạn thảo' },
    'send.issuedOn': { label: 'Ngày ký', help: 'Để trống: hôm nay.' },
    'assignOfficer.personId': { label: 'Người giải quyết' },
    'askFacts.reason': { label: 'Cần bổ sung gì' },
    'supplyFacts.facts': { label: 'Thông tin bổ sung', help: 'Tài liệu kèm theo thì thêm ở mục Đính kèm.' },
    'forward.to': { label: 'Nơi giải quyết', help: 'Cấp trên nữa, hoặc cơ quan ngoài công đoàn.' },
    'forward.remark': { label: 'Ý kiến chuyển' },
    'answer.answer': { label: 'Nội dung trả lời' },
    'decline.reason': { label: 'Lý do không chấp thuận' },
    'confirm.remark': { label: 'Ý kiến của đơn vị' },
  },
  blockers: {
    'committee-disagreed': 'Ban Chấp hành đã không thông qua nội dung này; cần sửa nội dung trước khi gửi.',
    'answer-not-attached': 'Chưa đính kèm văn bản trả lời của “{to}”; việc còn mở cho đến khi có trả lời.',
    'not-yet-by-itself': 'Chỉ tự kết thúc từ ngày {from}.',
  },
};
