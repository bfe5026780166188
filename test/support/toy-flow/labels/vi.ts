import { partsVi, type FlowLabels } from '../../../../workflows/kit/index.ts';

export const vi: FlowLabels = {
  kind: 'Thư ngỏ',
  kinds: 'Thư ngỏ',
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
  },
  actions: { ...partsVi.actions, assignDrafter: 'Giao soạn thảo', submit: 'Gửi trình' },
  fields: {
    year: { label: 'Năm' },
    message: { label: 'Lời ngỏ' },
    amount: { label: 'Số tiền' },
    ...partsVi.recipients,
  },
  payload: { ...partsVi.payload, 'assignDrafter.personId': { label: 'Người soạn thảo' } },
  blockers: {},
};
