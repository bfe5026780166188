import {
  endingOn,
  chairIn,
  holderIn,
  addDays,
  type DemoContext,
  type DemoDocument,
  type DemoParty,
  type DemoStep,
  type FlowDemo,
} from '../kit/index.ts';
import type { Feedback } from './form.ts';

/** Of some units, one at each step from the receipt to the end. */
export const demo: FlowDemo = {
  documents: (context) =>
    stories.flatMap((story, index) => {
      const unit = context.units[index];
      return unit ? [told(context, unit, story)] : [];
    }),
};

export interface Story {
  said: Pick<Feedback, 'about' | 'topic' | 'subject' | 'words'>;
  answer?: Pick<Feedback, 'answer' | 'outcome'>;
  ends: 'pending' | 'resolving' | 'answered' | 'closed';
}

export const stories: Story[] = [
  {
    said: {
      about: 'unit',
      topic: 'conditions',
      subject: 'Phòng tiếp dân quá nóng vào buổi chiều',
      words:
        'Từ tháng 5 đến nay máy lạnh của phòng tiếp dân hỏng, buổi chiều rất nóng. Đề nghị sửa trước mùa hè.',
    },
    ends: 'pending',
  },
  {
    said: {
      about: 'other',
      topic: 'benefits',
      subject: 'Chế độ ốm đau chi trả chậm',
      words: 'Tôi nghỉ ốm 5 ngày hồi đầu năm, hồ sơ đã nộp đủ nhưng đến nay chưa được chi trả.',
    },
    ends: 'resolving',
  },
  {
    said: {
      about: 'unit',
      topic: 'welfare',
      subject: 'Xin hỗ trợ đoàn viên có con bị bệnh hiểm nghèo',
      words:
        'Trong tổ có đoàn viên hoàn cảnh rất khó khăn, con nhỏ đang điều trị dài ngày. Mong công đoàn thăm hỏi, hỗ trợ.',
    },
    answer: {
      answer:
        'Ban Chấp hành đã thăm hỏi gia đình, trích quỹ hỗ trợ 3.000.000 đồng và đề nghị công đoàn cấp trên xét hỗ trợ thêm từ quỹ “Tấm lòng vàng”.',
      outcome: 'resolved',
    },
    ends: 'answered',
  },
  {
    said: {
      about: 'unit',
      topic: 'unionWork',
      subject: 'Nên thông báo lịch họp công đoàn sớm hơn',
      words: 'Lịch họp thường báo trước một ngày, nhiều người trực không sắp xếp được.',
    },
    answer: {
      answer: 'Từ tháng này lịch họp được thông báo trước ít nhất năm ngày làm việc, kèm tài liệu.',
      outcome: 'resolved',
    },
    ends: 'closed',
  },
];

function told(context: DemoContext, unit: DemoParty, { said, answer, ends }: Story): DemoDocument {
  const last = addDays(context.today, -3);
  const content: Feedback = { ...said, sentOn: addDays(last, -9), answer: '' };
  const chair = chairIn(unit);
  const worker = holderIn(unit, 'committeeMember');
  const steps: DemoStep[] = [
    { after: 0, as: null, action: 'route' },
    { after: 1, as: chair, action: 'accept', payload: { assigneeId: worker } },
    { after: 3, as: worker, action: 'saveDraft', content: { ...content, ...answer } },
    { after: 1, as: chair, action: 'reply' },
    { after: 1, as: null, action: 'confirm' },
  ];
  const upTo = { pending: 1, resolving: 2, answered: 4, closed: 5 }[ends];
  return {
    ...{ kind: 'member-feedback', key: `feedback-${unit.no}`, organisationId: unit.id, content, ends },
    ...{ title: `Ý kiến đoàn viên: ${said.subject}`, createdBy: null },
    ...endingOn(steps.slice(0, upTo), last),
  };
}
