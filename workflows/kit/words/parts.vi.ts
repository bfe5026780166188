import type { FieldLabel } from '../labels.ts';

/** Words for the fields and acts that flows share, in Vietnamese. */
export const partsVi = {
  actions: {
    openRound: 'Lấy biểu quyết',
    castBallot: 'Biểu quyết',
    recordMeeting: 'Ghi kết quả họp',
    closeRound: 'Kết thúc biểu quyết',
    abandonRound: 'Huỷ lượt biểu quyết',
    voidRound: 'Vô hiệu lượt biểu quyết',
    issue: 'Ký, ban hành',
    close: 'Kết thúc thực hiện',
    archive: 'Đưa vào lưu trữ',
    cancel: 'Huỷ văn bản',
    recall: 'Thu hồi',
    replace: 'Thay thế',
    revise: 'Sửa lại',
    beginReview: 'Tiếp nhận',
    returnForRevision: 'Trả lại',
    approve: 'Phê duyệt',
    withdrawApproval: 'Rút phê duyệt',
    endByReorganisation: 'Chuyển giao do sắp xếp tổ chức',
  },
  payload: {
    'openRound.mode': {
      label: 'Hình thức',
      options: { online: 'Lấy ý kiến trực tuyến', meeting: 'Biểu quyết tại cuộc họp' },
    },
    'openRound.ballot': {
      label: 'Cách bỏ phiếu',
      help: 'Phiếu kín: không ai biết từng người chọn gì; phiếu đã bỏ không đổi được.',
      options: { open: 'Công khai', secret: 'Phiếu kín' },
    },
    'openRound.secretaryId': { label: 'Thư ký ghi biên bản' },
    'openRound.closesAt': { label: 'Hạn biểu quyết', help: 'Để trống: ba ngày làm việc.' },
    'castBallot.choice': {
      label: 'Ý kiến của bạn',
      options: { agree: 'Tán thành', disagree: 'Không tán thành', abstain: 'Không có ý kiến' },
    },
    'castBallot.answers': {
      label: 'Phiếu của bạn',
      help: 'Muốn để trắng một nội dung, hãy chọn “Phiếu trắng”.',
    },
    'castBallot.code': {
      label: 'Mã phiếu của bạn',
      help: 'Ghi lại mã này: khi công bố kết quả, chỉ bạn tìm được phiếu của mình trong danh sách phiếu.',
    },
    'castBallot.remark': { label: 'Ý kiến thêm', help: 'Chỉ với biểu quyết công khai.' },
    'castBallot.roundId': { label: 'Lượt biểu quyết' },
    'recordMeeting.attended': { label: 'Người dự họp' },
    'recordMeeting.agree': { label: 'Số phiếu tán thành' },
    'recordMeeting.disagree': { label: 'Số phiếu không tán thành' },
    'recordMeeting.abstain': { label: 'Số phiếu không có ý kiến' },
    'recordMeeting.counts': { label: 'Kết quả kiểm phiếu' },
    'recordMeeting.heldOn': { label: 'Ngày họp' },
    'recordMeeting.discussion': { label: 'Ý kiến thảo luận' },
    'recordMeeting.reason': { label: 'Lý do ghi lại', help: 'Bắt buộc khi thay kết quả đã ghi.' },
    'abandonRound.reason': { label: 'Lý do huỷ lượt biểu quyết' },
    'voidRound.reason': { label: 'Lý do' },
    'beginReview.reviewerId': { label: 'Giao người xử lý', help: 'Để trống: bạn xử lý.' },
    'returnForRevision.reason': { label: 'Lý do trả lại' },
    'returnForRevision.notes': { label: 'Ý kiến từng phần' },
    'returnForRevision.notes.section': { label: 'Phần nội dung' },
    'returnForRevision.notes.rowId': { label: 'Dòng' },
    'returnForRevision.notes.text': { label: 'Cần sửa gì' },
    'approve.remark': { label: 'Ý kiến phê duyệt' },
    'withdrawApproval.reason': { label: 'Lý do rút phê duyệt' },
    'issue.issuedOn': { label: 'Ngày ban hành', help: 'Để trống: hôm nay.' },
    'close.summary': { label: 'Tóm tắt kết quả thực hiện' },
    'cancel.reason': { label: 'Lý do huỷ' },
    'recall.reason': { label: 'Lý do thu hồi' },
    'replace.byDocumentId': { label: 'Văn bản thay thế' },
    'endByReorganisation.decisionId': { label: 'Quyết định sắp xếp' },
    'endByReorganisation.successorId': { label: 'Đơn vị kế thừa' },
    'endByReorganisation.party': {
      label: 'Bên kết thúc hoạt động',
      options: { issuer: 'Đơn vị ban hành', reviewer: 'Công đoàn cấp trên' },
    },
    'endByReorganisation.upperId': { label: 'Cấp trên của đơn vị kế thừa' },
    'endByReorganisation.decision': { label: 'Số, ngày quyết định' },
  },
  legalBases: { label: 'Căn cứ', help: 'Mỗi căn cứ một dòng.' },
  recipients: {
    recipients: { label: 'Nơi nhận' },
    'recipients.text': { label: 'Dòng in ở nơi nhận' },
    'recipients.dispatchTo': { label: 'Gửi đến' },
    'recipients.dispatchTo.group': { label: 'Nhóm' },
    'recipients.dispatchTo.organisationId': { label: 'Đơn vị' },
    'recipients.dispatchTo.personId': { label: 'Cá nhân' },
  },
  duties: {
    duties: {
      label: 'Văn bản đơn vị phải gửi',
      help: 'Khi chương trình được ban hành, hệ thống mở việc phải làm cho mọi đơn vị trực thuộc, kể cả đơn vị thành lập sau.',
    },
    'duties.id': { label: 'Mã dòng' },
    'duties.title': { label: 'Việc phải làm' },
    'duties.duty': {
      label: 'Bằng loại văn bản',
      help: 'Trùng với việc hằng năm sẵn có thì vẫn là một, theo hạn ở đây.',
    },
    'duties.dueOn': { label: 'Hạn' },
    'duties.repeatUntil': { label: 'Lặp lại hằng năm đến năm', help: 'Để trống: chỉ một lần.' },
    'duties.year': { label: 'Cho năm', help: 'Để trống: năm của hạn.' },
    'duties.detail': { label: 'Yêu cầu cụ thể' },
  },
  targets: {
    targets: { label: 'Chỉ tiêu' },
    'targets.id': { label: 'Mã dòng' },
    'targets.title': { label: 'Tên chỉ tiêu' },
    'targets.unit': { label: 'Đơn vị tính', options: { percent: '%', count: 'Số lượng' } },
    'targets.comparison': {
      label: 'So sánh',
      options: { atLeast: 'ít nhất', moreThan: 'trên', atMost: 'không quá', exactly: 'đúng' },
    },
    'targets.value': { label: 'Giá trị' },
    'targets.indicator': { label: 'Chỉ số theo dõi' },
    'targets.programmeTargetId': { label: 'Chỉ tiêu của chương trình' },
  },
} as const satisfies Parts;

/** Words of a field made of sections, under the field's own name. */
export function sectionWordsVi<Field extends string>(field: Field, label: string) {
  return {
    [field]: { label },
    [`${field}.id`]: { label: 'Mã mục' },
    [`${field}.heading`]: { label: 'Đề mục' },
    [`${field}.blocks`]: { label: 'Nội dung' },
    [`${field}.blocks.id`]: { label: 'Mã đoạn' },
    [`${field}.blocks.type`]: {
      label: 'Kiểu đoạn',
      options: { paragraph: 'Đoạn văn', bullet: 'Gạch đầu dòng (-)', subBullet: 'Ý nhỏ (+)' },
    },
    [`${field}.blocks.text`]: { label: 'Nội dung đoạn' },
    [`${field}.sections`]: { label: 'Mục con' },
  } as Record<SectionField<Field>, FieldLabel>;
}

export type SectionField<Field extends string> =
  | Field
  | `${Field}.${'id' | 'heading' | 'blocks' | 'blocks.id' | 'blocks.type' | 'blocks.text' | 'sections'}`;

export interface Parts {
  actions: Record<string, string>;
  payload: Record<string, FieldLabel>;
  legalBases: FieldLabel;
  recipients: Record<string, FieldLabel>;
  targets: Record<string, FieldLabel>;
  duties: Record<string, FieldLabel>;
}
