import { partsVi, type FieldPath, type Labels } from '../../kit/index.ts';
import { forms, type Commendation } from '../form.ts';
import type { CommendationState } from '../machine.ts';
import type { actions, CommendationCode } from '../rules.ts';

export type CommendationLabels = Labels<
  CommendationState,
  keyof typeof actions,
  FieldPath<Commendation>,
  CommendationCode
>;

export const vi: CommendationLabels = {
  kind: 'Khen thưởng',
  kinds: 'Khen thưởng',
  states: {
    draft: 'Dự thảo',
    deciding: 'Đang biểu quyết',
    agreed: 'Đã thông qua',
    sent: 'Đã gửi cấp trên',
    received: 'Đang thẩm định',
    appraised: 'Đã thẩm định',
    proposed: 'Đã đưa vào dự thảo quyết định',
    granted: 'Đã khen thưởng',
    declined: 'Không khen thưởng',
    archived: 'Đã lưu trữ',
    cancelled: 'Đã huỷ',
    recalled: 'Đã thu hồi',
  },
  actions: {
    ...partsVi.actions,
    assignDrafter: 'Giao soạn thảo',
    award: 'Ký quyết định khen thưởng',
    send: 'Ký, gửi cấp trên',
    appraise: 'Thẩm định',
    decline: 'Không khen thưởng',
    joinDecision: 'Đưa vào dự thảo quyết định',
    takeEffect: 'Khen thưởng theo quyết định',
    leaveDecision: 'Đưa ra khỏi quyết định',
    withdrawAward: 'Thu hồi quyết định khen thưởng',
  },
  fields: {
    year: { label: 'Năm' },
    occasion: {
      label: 'Thành tích về việc gì, nhân dịp nào',
      help: 'Ví dụ: trong hoạt động công đoàn năm 2026. In ngay sau “thành tích xuất sắc”.',
    },
    legalBases: partsVi.legalBases,
    nominees: {
      label: 'Đề nghị khen thưởng',
      help: 'Ban Chấp hành biểu quyết từng dòng; ai được đề nghị thì không biểu quyết về mình.',
    },
    'nominees.id': { label: 'Mã dòng' },
    'nominees.sort': { label: 'Đối tượng', options: { person: 'Cá nhân', collective: 'Tập thể' } },
    'nominees.title': { label: 'Họ và tên, tên tập thể' },
    'nominees.personId': {
      label: 'Người trong danh sách của đơn vị',
      help: 'Chọn nếu có: để người đó không biểu quyết về mình và khen thưởng vào hồ sơ cán bộ.',
    },
    'nominees.position': { label: 'Chức vụ, đơn vị' },
    'nominees.form': { label: 'Hình thức khen thưởng', options: forms },
    'nominees.achievement': { label: 'Thành tích' },
    'nominees.evidence': {
      label: 'Minh chứng',
      help: 'Báo cáo, xác nhận, kết quả nào cho thấy thành tích; tệp thì thêm ở mục Đính kèm.',
    },
    results: { label: 'Kết quả' },
    'results.nomineeId': { label: 'Mã người được đề nghị' },
    'results.title': { label: 'Người, tập thể được đề nghị' },
    'results.outcome': {
      label: 'Kết quả',
      options: {
        agreed: 'Ban Chấp hành tán thành',
        notAgreed: 'Ban Chấp hành không tán thành',
        proposed: 'Đề nghị khen thưởng',
        notProposed: 'Đề nghị không khen thưởng',
        granted: 'Được khen thưởng',
        declined: 'Không được khen thưởng',
      },
    },
    'results.reason': { label: 'Lý do' },
    ...partsVi.recipients,
  },
  payload: {
    ...partsVi.payload,
    'assignDrafter.personId': { label: 'Người soạn thảo' },
    'award.issuedOn': { label: 'Ngày ký', help: 'Để trống: hôm nay.' },
    'send.issuedOn': { label: 'Ngày ký', help: 'Để trống: hôm nay.' },
    'appraise.verdicts': { label: 'Ý kiến về từng trường hợp' },
    'appraise.verdicts.rowId': { label: 'Trường hợp' },
    'appraise.verdicts.choice': {
      label: 'Ý kiến',
      options: { propose: 'Đề nghị khen thưởng', decline: 'Không khen thưởng' },
    },
    'appraise.verdicts.reason': { label: 'Lý do', help: 'Bắt buộc khi không khen thưởng; đơn vị đọc được.' },
    'joinDecision.role': { label: 'Vai trò' },
    'joinDecision.state': { label: 'Trạng thái quyết định' },
    'takeEffect.role': { label: 'Vai trò' },
    'takeEffect.state': { label: 'Trạng thái quyết định' },
    'leaveDecision.role': { label: 'Vai trò' },
    'leaveDecision.state': { label: 'Trạng thái quyết định' },
    'withdrawAward.reason': { label: 'Lý do thu hồi' },
  },
  roles: { award: 'Quyết định khen thưởng' },
  blockers: {
    'nominee-incomplete': 'Chưa ghi thành tích hoặc minh chứng của: {names}.',
    'awards-of-two-levels':
      'Giấy khen của đơn vị do đơn vị tự quyết định, các hình thức khác do cấp trên: lập hai hồ sơ riêng.',
    'own-award': 'Giấy khen của đơn vị do đơn vị tự ký quyết định, không gửi cấp trên.',
    'not-own-award': 'Hình thức này do cấp trên quyết định; đơn vị gửi tờ trình.',
    'own-awards-not-allowed':
      'Công đoàn cấp trên quy định đơn vị không tự tặng giấy khen; hãy chọn hình thức khác.',
    'some-are-proposed': 'Còn trường hợp được đề nghị khen thưởng: lập quyết định, hoặc thẩm định lại.',
    'given-by-decision': 'Khen thưởng theo quyết định của cấp trên chỉ thu hồi được cùng quyết định đó.',
  },
};
