import { partsVi, sectionWordsVi, type FieldPath, type Labels } from '../../kit/index.ts';
import type { Programme } from '../form.ts';
import type { ProgrammeState } from '../machine.ts';
import type { actions } from '../rules.ts';

export type ProgrammeLabels = Labels<ProgrammeState, keyof typeof actions, FieldPath<Programme>, never>;

export const vi: ProgrammeLabels = {
  kind: 'Chương trình',
  kinds: 'Chương trình',
  states: {
    draft: 'Dự thảo',
    deciding: 'Đang biểu quyết',
    agreed: 'Đã thông qua',
    inForce: 'Đang có hiệu lực',
    closed: 'Đã kết thúc',
    archived: 'Đã lưu trữ',
    cancelled: 'Đã huỷ',
    recalled: 'Đã thu hồi',
    replaced: 'Đã được thay thế',
  },
  actions: { ...partsVi.actions },
  fields: {
    legalBases: partsVi.legalBases,
    preamble: { label: 'Lời dẫn', help: 'Câu dẫn từ căn cứ vào nội dung.' },
    termFrom: { label: 'Nhiệm kỳ từ năm' },
    termTo: { label: 'Đến năm' },
    ...sectionWordsVi('sections', 'Nội dung chương trình'),
    ...partsVi.targets,
    ...partsVi.duties,
    ...partsVi.recipients,
  },
  payload: { ...partsVi.payload },
  blockers: {},
};
