import { partsVi, sectionWordsVi, type FieldPath, type Labels } from '../../kit/index.ts';
import type { Review } from '../form.ts';
import type { ReviewState } from '../machine.ts';
import type { actions, ReviewCode } from '../rules.ts';

export type ReviewLabels = Labels<ReviewState, keyof typeof actions, FieldPath<Review>, ReviewCode>;

export const vi: ReviewLabels = {
  kind: 'Sơ kết, tổng kết',
  kinds: 'Sơ kết, tổng kết',
  states: {
    draft: 'Đang chuẩn bị',
    gathering: 'Đang nhận báo cáo đơn vị',
    consolidating: 'Đang tổng hợp',
    deciding: 'Đang biểu quyết',
    agreed: 'Ban Chấp hành đã thông qua',
    inForce: 'Đã ban hành',
    closed: 'Đã kết thúc',
    archived: 'Đã lưu trữ',
    cancelled: 'Đã huỷ',
    recalled: 'Đã thu hồi',
    replaced: 'Đã được thay thế',
  },
  actions: {
    ...partsVi.actions,
    askReports: 'Yêu cầu các đơn vị báo cáo',
    freeze: 'Chốt số liệu',
    annexLate: 'Đưa báo cáo gửi muộn vào phụ lục',
  },
  fields: {
    type: { label: 'Loại', options: { interim: 'Sơ kết', final: 'Tổng kết' } },
    year: { label: 'Năm' },
    programme: { label: 'Chương trình được sơ kết, tổng kết' },
    request: {
      label: 'Yêu cầu các đơn vị báo cáo',
      help: 'Một câu, hiện trong danh sách việc của từng đơn vị.',
    },
    cutOffOn: {
      label: 'Ngày chốt số liệu',
      help: 'Hết ngày này hệ thống chốt danh sách: đơn vị chưa báo cáo được nêu tên, không tính là 0.',
    },
    legalBases: partsVi.legalBases,
    units: { label: 'Các đơn vị tại thời điểm chốt' },
    'units.id': { label: 'Mã dòng' },
    'units.organisationId': { label: 'Mã đơn vị' },
    'units.name': { label: 'Đơn vị' },
    'units.documentId': { label: 'Mã báo cáo' },
    'units.sentOn': { label: 'Ngày gửi' },
    'units.standing': {
      label: 'Tình trạng',
      options: { reported: 'Đã báo cáo', returned: 'Bị trả lại, chưa gửi lại', missing: 'Chưa báo cáo' },
    },
    lateReports: { label: 'Phụ lục: báo cáo gửi sau ngày chốt' },
    'lateReports.id': { label: 'Mã dòng' },
    'lateReports.organisationId': { label: 'Mã đơn vị' },
    'lateReports.name': { label: 'Đơn vị' },
    'lateReports.documentId': { label: 'Mã báo cáo' },
    'lateReports.sentOn': { label: 'Ngày gửi' },
    figures: {
      label: 'Số liệu tổng hợp',
      help: 'Chỉ tổng hợp từ đơn vị đã báo cáo; chưa có số liệu thì để trống.',
    },
    'figures.id': { label: 'Mã dòng' },
    'figures.title': { label: 'Chỉ tiêu' },
    'figures.planned': { label: 'Đề ra' },
    'figures.value': { label: 'Đạt được' },
    'figures.remark': { label: 'Ghi chú' },
    ...sectionWordsVi('sections', 'Nội dung báo cáo'),
    ...partsVi.recipients,
  },
  payload: { ...partsVi.payload },
  roles: { contribution: 'Báo cáo của đơn vị' },
  blockers: {
    'cut-off-past': 'Ngày chốt số liệu {cutOffOn} phải sau hôm nay.',
    'cut-off-not-reached': 'Chưa hết ngày chốt {cutOffOn} và còn {missing} đơn vị chưa báo cáo.',
    'no-late-report': 'Không có báo cáo nào gửi sau ngày chốt mà chưa đưa vào phụ lục.',
  },
};
