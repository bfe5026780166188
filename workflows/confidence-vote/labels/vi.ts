import { partsVi, type FieldPath, type Labels } from '../../kit/index.ts';
import type { ConfidenceVote } from '../form.ts';
import type { ConfidenceState } from '../machine.ts';
import type { actions, ConfidenceCode } from '../rules.ts';

export type ConfidenceLabels = Labels<
  ConfidenceState,
  keyof typeof actions,
  FieldPath<ConfidenceVote>,
  ConfidenceCode
>;

export const vi: ConfidenceLabels = {
  kind: 'Lấy phiếu tín nhiệm',
  kinds: 'Lấy phiếu tín nhiệm',
  states: {
    draft: 'Chuẩn bị',
    deciding: 'Đang bỏ phiếu',
    concluded: 'Đã kiểm phiếu',
    inForce: 'Đã thông báo',
    closed: 'Đã kết thúc',
    archived: 'Đã lưu trữ',
    cancelled: 'Đã huỷ',
    recalled: 'Đã thu hồi',
  },
  actions: {
    ...partsVi.actions,
    nameHolders: 'Lập danh sách được lấy phiếu',
    openRound: 'Lấy phiếu tín nhiệm',
    castBallot: 'Bỏ phiếu tín nhiệm',
    issue: 'Ký, thông báo kết quả',
  },
  fields: {
    year: { label: 'Năm' },
    legalBases: partsVi.legalBases,
    levels: { label: 'Mức tín nhiệm', help: 'Xếp từ cao xuống thấp.' },
    'levels.id': { label: 'Mã dòng' },
    'levels.title': { label: 'Tên mức' },
    persons: { label: 'Người được lấy phiếu' },
    'persons.id': { label: 'Mã dòng' },
    'persons.personId': { label: 'Mã người' },
    'persons.fullName': { label: 'Họ và tên' },
    'persons.office': { label: 'Chức vụ' },
    'persons.votes': { label: 'Số phiếu từng mức' },
    'persons.votes.id': { label: 'Mã dòng' },
    'persons.votes.rowId': { label: 'Mức' },
    'persons.votes.votes': { label: 'Số phiếu' },
    'persons.blank': { label: 'Phiếu trắng' },
    'persons.result': { label: 'Kết quả' },
    ...partsVi.recipients,
  },
  payload: {
    ...partsVi.payload,
    'nameHolders.of': {
      label: 'Lấy phiếu đối với',
      help: 'Những người đang giữ chức vụ hôm nay; danh sách trước đó được thay.',
      options: {
        leaders: 'Chủ tịch, phó chủ tịch, chủ nhiệm Uỷ ban Kiểm tra',
        committee: 'Mọi uỷ viên Ban Chấp hành',
      },
    },
  },
  blockers: {
    'nobody-in-office': 'Hiện không có ai giữ các chức vụ này.',
  },
};
