import { partsVi, type FieldPath, type Labels } from '../../kit/index.ts';
import { levelNames } from '../defaults.ts';
import type { Classification } from '../form.ts';
import type { ClassificationState } from '../machine.ts';
import type { actions, ClassificationCode } from '../rules.ts';

export type ClassificationLabels = Labels<
  ClassificationState,
  keyof typeof actions,
  FieldPath<Classification>,
  ClassificationCode
>;

export const vi: ClassificationLabels = {
  kind: 'Xếp loại công đoàn cơ sở',
  kinds: 'Xếp loại công đoàn cơ sở',
  states: {
    draft: 'Dự thảo',
    deciding: 'Đang biểu quyết',
    agreed: 'Đã thông qua',
    sent: 'Đã gửi cấp trên',
    received: 'Đang thẩm định',
    appraised: 'Đã thẩm định, chờ quyết định',
    proposed: 'Đã đưa vào dự thảo quyết định',
    decided: 'Đã xếp loại',
    archived: 'Đã lưu trữ',
    cancelled: 'Đã huỷ',
    recalled: 'Đã thu hồi',
  },
  actions: {
    ...partsVi.actions,
    scoreSelf: 'Tự chấm điểm',
    send: 'Ký, gửi cấp trên',
    appraise: 'Thẩm định',
    acceptScores: 'Thống nhất điểm tự chấm',
    joinDecision: 'Đưa vào dự thảo quyết định',
    takeEffect: 'Công bố theo quyết định',
    leaveDecision: 'Đưa ra khỏi quyết định',
  },
  fields: {
    year: { label: 'Năm' },
    legalBases: partsVi.legalBases,
    summary: { label: 'Tóm tắt kết quả', help: 'Vài dòng về việc nổi bật và việc còn hạn chế.' },
    criteria: {
      label: 'Tiêu chí và điểm',
      help: 'Điểm tự chấm ghi bằng “Tự chấm điểm”; điểm thẩm định do cấp trên ghi.',
    },
    'criteria.id': { label: 'Mã dòng' },
    'criteria.title': { label: 'Tiêu chí' },
    'criteria.most': { label: 'Điểm tối đa' },
    'criteria.own': { label: 'Tự chấm' },
    'criteria.evidence': { label: 'Minh chứng' },
    'criteria.given': { label: 'Thẩm định' },
    'criteria.difference': { label: 'Lý do chênh lệch' },
    levels: { label: 'Các mức xếp loại' },
    'levels.id': { label: 'Mã dòng' },
    'levels.level': { label: 'Mức', options: levelNames },
    'levels.from': { label: 'Từ điểm' },
    proposedLevel: { label: 'Mức đề nghị sau thẩm định', options: levelNames },
    proposedWhy: { label: 'Lý do xếp khác mức theo điểm' },
    level: {
      label: 'Mức xếp loại',
      help: 'Theo quyết định đã ban hành; trước đó là “chưa xếp loại”.',
      options: levelNames,
    },
    ...partsVi.recipients,
  },
  payload: {
    ...partsVi.payload,
    'scoreSelf.scores': { label: 'Điểm theo từng tiêu chí' },
    'scoreSelf.scores.rowId': { label: 'Tiêu chí' },
    'scoreSelf.scores.points': { label: 'Điểm tự chấm' },
    'scoreSelf.scores.reason': {
      label: 'Minh chứng',
      help: 'Bắt buộc với mọi tiêu chí; tệp thì thêm ở mục Đính kèm.',
    },
    'send.issuedOn': { label: 'Ngày ký', help: 'Để trống: hôm nay.' },
    'appraise.scores': { label: 'Điểm theo từng tiêu chí' },
    'appraise.scores.rowId': { label: 'Tiêu chí' },
    'appraise.scores.points': { label: 'Điểm thẩm định' },
    'appraise.scores.reason': { label: 'Lý do chênh lệch', help: 'Bắt buộc khi khác điểm tự chấm.' },
    'appraise.level': { label: 'Mức xếp loại đề nghị', options: { byPoints: 'Theo điểm', ...levelNames } },
    'appraise.reason': { label: 'Lý do xếp khác mức theo điểm' },
    'joinDecision.role': { label: 'Vai trò' },
    'joinDecision.state': { label: 'Trạng thái quyết định' },
    'takeEffect.role': { label: 'Vai trò' },
    'takeEffect.state': { label: 'Trạng thái quyết định' },
    'leaveDecision.role': { label: 'Vai trò' },
    'leaveDecision.state': { label: 'Trạng thái quyết định' },
  },
  roles: { classification: 'Quyết định xếp loại' },
  blockers: {
    'already-appraised': 'Hồ sơ đã thẩm định; muốn đổi điểm thì thẩm định lại từng tiêu chí.',
    'not-scored': 'Chưa tự chấm điểm: hãy bấm “Tự chấm điểm” và ghi điểm, minh chứng cho từng tiêu chí.',
    'criteria-missing': 'Hồ sơ không có tiêu chí nào để chấm; hãy lập hồ sơ mới.',
  },
};
