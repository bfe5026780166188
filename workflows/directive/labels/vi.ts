import { partsVi, sectionWordsVi, type FieldPath, type Labels } from '../../kit/index.ts';
import type { Directive } from '../form.ts';
import type { DirectiveState } from '../machine.ts';
import type { actions } from '../rules.ts';

export type DirectiveLabels = Labels<DirectiveState, keyof typeof actions, FieldPath<Directive>, never>;

export const vi: DirectiveLabels = {
  kind: 'Văn bản chỉ đạo',
  kinds: 'Văn bản chỉ đạo',
  states: {
    draft: 'Dự thảo',
    submitted: 'Đang trình ký',
    returned: 'Bị trả lại',
    inForce: 'Đang có hiệu lực',
    closed: 'Đã kết thúc',
    archived: 'Đã lưu trữ',
    cancelled: 'Đã huỷ',
    recalled: 'Đã thu hồi',
    replaced: 'Đã được thay thế',
  },
  actions: { ...partsVi.actions, submit: 'Trình ký', withdraw: 'Rút lại' },
  fields: {
    type: {
      label: 'Loại văn bản',
      help: 'Quyết định ký hiệu và sổ lấy số. Công văn không có tên loại, in “V/v” dưới số.',
      options: {
        guidance: 'Hướng dẫn (HD)',
        notice: 'Thông báo (TB)',
        plan: 'Kế hoạch (KH)',
        conclusion: 'Kết luận (KL)',
        invitation: 'Giấy mời (GM)',
        letter: 'Công văn',
      },
    },
    year: { label: 'Năm' },
    signedFor: {
      label: 'Ký thay mặt',
      help: 'Ban Chấp hành: in “TM. BAN CHẤP HÀNH”.',
      options: { committee: 'Ban Chấp hành', chair: 'Chủ tịch' },
    },
    addressees: { label: 'Kính gửi', help: 'Mỗi nơi một dòng; thường chỉ dùng cho công văn, giấy mời.' },
    legalBases: partsVi.legalBases,
    preamble: { label: 'Lời dẫn', help: 'Câu dẫn từ căn cứ vào nội dung.' },
    ...sectionWordsVi('sections', 'Nội dung'),
    tasks: {
      label: 'Nhiệm vụ giao các đơn vị',
      help: 'Việc có hạn trở thành việc phải làm của các đơn vị được gửi văn bản này.',
    },
    'tasks.id': { label: 'Mã dòng' },
    'tasks.title': { label: 'Việc cần làm' },
    'tasks.detail': { label: 'Yêu cầu cụ thể' },
    'tasks.dueOn': { label: 'Hạn hoàn thành' },
    'tasks.duty': { label: 'Trả lời bằng', help: 'Để trống: báo cáo đột xuất.' },
    ...partsVi.recipients,
  },
  payload: {
    ...partsVi.payload,
    'submit.remark': { label: 'Lời trình' },
    'withdraw.reason': { label: 'Lý do rút lại' },
  },
  blockers: {},
};
