import { partsVi, type FieldPath, type Labels } from '../../kit/index.ts';
import type { Feedback } from '../form.ts';
import type { FeedbackState } from '../machine.ts';
import type { actions, FeedbackCode } from '../rules.ts';

export type FeedbackLabels = Labels<FeedbackState, keyof typeof actions, FieldPath<Feedback>, FeedbackCode>;

const about = {
  label: 'Về ai, về việc gì',
  options: {
    unit: 'Việc của cơ quan, đơn vị hoặc công đoàn',
    chair: 'Chủ tịch công đoàn',
    other: 'Người khác, việc khác',
  },
};

const topic = {
  label: 'Lĩnh vực',
  options: {
    pay: 'Tiền lương, tiền thưởng',
    contract: 'Hợp đồng, việc làm',
    conditions: 'Điều kiện, thời giờ làm việc',
    benefits: 'Bảo hiểm, chế độ',
    welfare: 'Chăm lo đời sống',
    unionWork: 'Hoạt động công đoàn',
    conduct: 'Tác phong, đạo đức',
    other: 'Lĩnh vực khác',
  },
};

export const vi: FeedbackLabels = {
  kind: 'Ý kiến đoàn viên',
  kinds: 'Ý kiến đoàn viên',
  states: {
    received: 'Mới nhận',
    pending: 'Chờ tiếp nhận',
    resolving: 'Đang giải quyết',
    deciding: 'Ban Chấp hành đang cho ý kiến',
    agreed: 'Đã thống nhất trả lời',
    escalated: 'Đã kiến nghị lên cấp trên',
    answered: 'Đã trả lời',
    closed: 'Đã kết thúc',
    archived: 'Đã lưu trữ',
  },
  actions: {
    ...partsVi.actions,
    route: 'Chuyển đến nơi giải quyết',
    accept: 'Tiếp nhận, giao giải quyết',
    assignDrafter: 'Giao người khác giải quyết',
    transfer: 'Chuyển Uỷ ban Kiểm tra',
    askSender: 'Hỏi thêm người gửi',
    revise: 'Sửa lại câu trả lời',
    reply: 'Trả lời người gửi',
    issue: 'Ban hành thông báo kết quả',
    issueByInspection: 'Ban hành thông báo của Uỷ ban Kiểm tra',
    dismiss: 'Kết thúc, không giải quyết',
    escalate: 'Kiến nghị đã gửi lên cấp trên',
    hearAnswer: 'Có kết quả kiến nghị',
    takeBack: 'Không chờ cấp trên, tự giải quyết',
    confirm: 'Người gửi đồng ý',
    reopen: 'Người gửi chưa đồng ý',
    close: 'Kết thúc vì người gửi không có ý kiến thêm',
  },
  fields: {
    about,
    topic,
    subject: { label: 'Tóm tắt' },
    words: { label: 'Nội dung ý kiến' },
    sentOn: { label: 'Ngày gửi' },
    outcome: {
      label: 'Kết quả',
      options: {
        resolved: 'Đã giải quyết',
        explained: 'Đã giải thích',
        declined: 'Không giải quyết được, có nêu lý do',
      },
    },
    answer: {
      label: 'Trả lời người gửi',
      help: 'Người gửi đọc phần này bằng mã tra cứu. Không ghi tên hay thông tin riêng của người gửi.',
    },
  },
  payload: {
    ...partsVi.payload,
    'accept.assigneeId': { label: 'Giao cho', help: 'Để trống: bạn tự giải quyết.' },
    'assignDrafter.personId': { label: 'Giao cho' },
    'issueByInspection.issuedOn': partsVi.payload['issue.issuedOn'],
    'transfer.reason': { label: 'Vì sao chuyển' },
    'askSender.question': { label: 'Điều cần hỏi', help: 'Người gửi thấy câu hỏi này khi tra cứu.' },
    'dismiss.because': {
      label: 'Lý do',
      options: {
        spam: 'Thư rác, phá hoại',
        notOurs: 'Không thuộc phạm vi của công đoàn',
        repeated: 'Trùng với ý kiến đã giải quyết',
      },
    },
    'dismiss.reason': { label: 'Nói rõ với người gửi' },
    'escalate.role': { label: 'Vai trò' },
    'escalate.state': { label: 'Trạng thái' },
    'hearAnswer.role': { label: 'Vai trò' },
    'hearAnswer.state': { label: 'Trạng thái' },
    'takeBack.reason': { label: 'Vì sao không chờ' },
    'reopen.reason': { label: 'Điều chưa đồng ý' },
  },
  roles: { escalation: 'Kiến nghị gửi công đoàn cấp trên' },
  blockers: {
    'inspection-answers-itself':
      'Việc đã thuộc Uỷ ban Kiểm tra; chủ nhiệm tự giải quyết, không giao cho người trong Ban Chấp hành.',
    'already-with-inspection': 'Ý kiến này đã do Uỷ ban Kiểm tra giải quyết.',
    'already-issued': 'Thông báo kết quả đã được ban hành.',
    'answered-by-inspection':
      'Uỷ ban Kiểm tra đã trả lời ý kiến này: thông báo do chủ nhiệm Uỷ ban Kiểm tra ban hành và lấy số của Uỷ ban Kiểm tra.',
    'answered-by-committee':
      'Ban Chấp hành đã trả lời ý kiến này: thông báo do Chủ tịch ban hành và lấy số của đơn vị.',
    'already-reopened': 'Ý kiến này đã được mở lại một lần; xin gửi ý kiến mới.',
    'too-late-to-reopen': 'Chỉ mở lại được trong {days} ngày kể từ khi trả lời, đến hết ngày {until}.',
    'not-yet-over': 'Người gửi còn thời gian để cho biết ý kiến về câu trả lời.',
  },
  intake: {
    title: 'Gửi ý kiến đến công đoàn',
    lead: 'Tâm tư, nguyện vọng, khó khăn của bạn được Ban Chấp hành công đoàn xem xét và trả lời trong 10 ngày làm việc. Không cần tài khoản; không bắt buộc cho biết tên. Ý kiến về Chủ tịch công đoàn được chuyển thẳng đến Uỷ ban Kiểm tra, Chủ tịch không đọc được.',
    fields: {
      about,
      topic,
      subject: { label: 'Tóm tắt', help: 'Một câu ngắn, ví dụ: Ca đêm không có xe đưa đón.' },
      words: {
        label: 'Nội dung ý kiến',
        help: 'Việc gì, ở đâu, từ khi nào; bạn mong được giải quyết thế nào.',
      },
    },
  },
};
