import { partsVi, type FieldPath, type Labels } from '../../kit/index.ts';
import type { Decision } from '../form.ts';
import type { DecisionState } from '../machine.ts';
import type { actions } from '../rules.ts';

export type DecisionLabels = Labels<DecisionState, keyof typeof actions, FieldPath<Decision>, never>;

export const vi: DecisionLabels = {
  kind: 'Quyết định',
  kinds: 'Quyết định',
  states: {
    draft: 'Dự thảo',
    deciding: 'Đang biểu quyết',
    agreed: 'Đã thông qua',
    inForce: 'Đang có hiệu lực',
    closed: 'Đã kết thúc',
    archived: 'Đã lưu trữ',
    cancelled: 'Đã huỷ',
    recalled: 'Đã thu hồi',
  },
  actions: { ...partsVi.actions },
  fields: {
    year: { label: 'Năm' },
    signedFor: {
      label: 'Ký thay mặt',
      help: 'In “TM. BAN THƯỜNG VỤ” hoặc “TM. BAN CHẤP HÀNH”.',
      options: { standingCommittee: 'Ban Thường vụ', committee: 'Ban Chấp hành' },
    },
    legalBases: partsVi.legalBases,
    proposal: { label: 'Xét đề nghị', help: 'Ví dụ: Xét đề nghị của Văn phòng Công đoàn Viên chức tỉnh.' },
    articles: { label: 'Các điều', help: 'Mỗi điều một dòng; “Điều 1.”, “Điều 2.” được in trước.' },
    rows: {
      label: 'Danh sách',
      help: 'Lấy từ các hồ sơ đã thẩm định. Muốn đổi một dòng: huỷ dự thảo này, thẩm định lại hồ sơ, rồi lập lại.',
    },
    'rows.id': { label: 'Mã dòng' },
    'rows.title': { label: 'Đơn vị, cá nhân' },
    'rows.result': { label: 'Kết quả' },
    'rows.organisationId': { label: 'Mã đơn vị' },
    'rows.documentId': { label: 'Mã hồ sơ' },
    ...partsVi.recipients,
  },
  payload: partsVi.payload,
  blockers: {},
};
