/** The kit's own words in Vietnamese: what every flow's refusals, faults, offices and rounds are told with. */
export const vi = {
  offices: {
    chair: 'Chủ tịch',
    viceChair: 'Phó Chủ tịch',
    secretary: 'Thư ký',
    committeeMember: 'Uỷ viên Ban Chấp hành',
    inspectionChair: 'Chủ nhiệm Uỷ ban Kiểm tra',
    officer: 'Chuyên viên',
    recordsClerk: 'Văn thư',
    administrator: 'Quản trị hệ thống',
    drafter: 'Người soạn thảo',
    engine: 'Hệ thống',
  },
  /** How an office is given to another, as it stands before the title on paper. */
  delegationForms: {
    KT: 'Ký thay (KT.)',
    TL: 'Thừa lệnh (TL.)',
    TUQ: 'Thừa uỷ quyền (TUQ.)',
  },
  /** Said before the office of whoever acts as chair. */
  actingAs: { Q: 'Quyền Chủ tịch', KT: 'ký thay Chủ tịch', named: 'được giao phụ trách' },
  who: {
    'chair-of-unit': 'Chủ tịch công đoàn',
    'chair-of-upper': 'Chủ tịch công đoàn cấp trên',
    'viceChair-of-unit': 'Phó Chủ tịch công đoàn',
    'secretary-of-unit': 'Thư ký Ban Chấp hành',
    'committeeMember-of-unit': 'uỷ viên Ban Chấp hành',
    'officer-of-unit': 'chuyên viên văn phòng',
    'officer-of-upper': 'chuyên viên công đoàn cấp trên',
    'leader-of-unit': 'lãnh đạo công đoàn',
    'leader-of-upper': 'lãnh đạo công đoàn cấp trên',
    'member-of-unit': 'thành viên Ban Chấp hành',
    'recordsClerk-of-unit': 'văn thư',
    'recordsKeeper-of-unit': 'văn thư (nơi không có văn thư: Chủ tịch)',
    'calendar-keeper': 'quản trị hệ thống, lãnh đạo hoặc chuyên viên công đoàn cấp trên',
    'round-secretary': 'thư ký của lượt biểu quyết',
    'on-roll': 'người có tên trong danh sách biểu quyết',
    drafter: 'người soạn thảo',
    engine: 'hệ thống (tự động)',
  },
  or: ' hoặc ',
  acts: {
    createDocument: 'Lập văn bản',
    saveDraft: 'Lưu dự thảo',
    attachFile: 'Đính kèm tệp',
    deadlineMoved: 'Tính lại hạn',
    moveToVersion: 'Chuyển sang phiên bản quy trình mới',
  },
  /** Events an action decides to, where it may end in several ways. */
  events: {
    roundPassed: 'Biểu quyết: thông qua',
    roundFailed: 'Biểu quyết: không thông qua',
    roundLapsed: 'Không đủ người dự',
    roundVoided: 'Danh sách biểu quyết thay đổi',
    unitEnded: 'Đơn vị kết thúc hoạt động',
    unitMoved: 'Chuyển sang đơn vị kế thừa',
    reviewerEnded: 'Cấp trên sáp nhập, chuyển nơi nhận',
  },
  tones: {
    draft: 'Đang soạn',
    waiting: 'Đang chờ',
    returned: 'Bị trả lại',
    good: 'Đã đạt',
    closed: 'Đã kết thúc',
  },
  blockers: {
    'unknown-action': 'Không có thao tác “{action}” đối với loại văn bản này.',
    'wrong-state': 'Văn bản đang ở trạng thái “{state}” nên chưa thực hiện được “{action}”.',
    'not-authorised': 'Chỉ {who} mới thực hiện được việc này.',
    'not-editable': 'Văn bản đang ở trạng thái “{state}”, không sửa được nội dung.',
    'own-document': 'Bạn đã {as} văn bản này nên không được xem xét hoặc phê duyệt nó.',
    'own-document-of-giver':
      'Người bạn làm thay đã {as} văn bản này nên bạn không được thay người ấy xem xét hoặc phê duyệt nó.',
    'person-holds-no-office': 'Người được chọn hiện không giữ chức vụ nào trong đơn vị.',
    'reviewer-not-in-upper': 'Người được giao xử lý hiện không công tác tại công đoàn cấp trên.',
    'roll-too-small':
      'Ban Chấp hành hiện có {size} người trong danh sách biểu quyết, cần ít nhất {needed} người.',
    'closes-not-in-future': 'Thời hạn biểu quyết phải sau thời điểm hiện tại.',
    'secretary-not-in-unit': 'Người được chọn làm thư ký hiện không giữ chức vụ nào trong đơn vị.',
    'content-incomplete': 'Nội dung chưa đủ: còn thiếu “{field}”.',
    'not-on-roll': 'Bạn không có tên trong danh sách biểu quyết của lượt này.',
    'already-voted': 'Bạn đã bỏ phiếu kín; phiếu kín không thay đổi được.',
    'no-open-round': 'Không có lượt biểu quyết nào đang mở.',
    'round-closed': 'Lượt biểu quyết đã hết hạn lúc {closesAt}.',
    'round-changed': 'Lượt biểu quyết đã được thay bằng lượt khác; hãy tải lại trang.',
    'roll-changed':
      'Danh sách Ban Chấp hành đã thay đổi từ khi mở biểu quyết ({names}); lượt này không còn hiệu lực.',
    'meeting-records-votes': 'Lượt này biểu quyết tại cuộc họp; thư ký ghi kết quả từ biên bản.',
    'votes-are-online': 'Lượt này biểu quyết trực tuyến; không ghi kết quả họp.',
    'secret-ballot-no-remark': 'Phiếu kín không được kèm ý kiến.',
    'attended-not-on-roll': 'Có {count} người dự họp không có tên trong danh sách biểu quyết.',
    'votes-exceed-attendance': 'Tổng số phiếu là {votes}, nhiều hơn số người dự họp là {attended}.',
    'held-in-future': 'Ngày họp {heldOn} chưa đến.',
    'round-still-open':
      'Chưa kết thúc biểu quyết được: mới có {voted}/{roll} người biểu quyết, hạn là {closesAt}.',
    'quorum-missing': 'Chưa đủ số người dự: cần {needed}, mới có {present}.',
    'majority-missing': 'Chưa đủ phiếu tán thành: cần {needed}, mới có {agree}.',
    'meeting-not-recorded': 'Chưa ghi kết quả cuộc họp.',
    'tally-not-revealed': 'Chưa mở được kết quả phiếu kín.',
    'not-agreed': 'Ban Chấp hành chưa biểu quyết thông qua nội dung này.',
    'substance-changed': 'Nội dung đã thay đổi so với bản Ban Chấp hành thông qua; cần biểu quyết lại.',
    'no-upper-organisation': 'Đơn vị không có công đoàn cấp trên để gửi trình.',
    'issued-before-approval': 'Ngày ban hành {issuedOn} không được trước ngày phê duyệt {approvedOn}.',
    'issued-before-agreement':
      'Ngày ban hành {issuedOn} không được trước ngày Ban Chấp hành thông qua {agreedOn}.',
    'issued-in-future': 'Ngày ban hành {issuedOn} không được sau ngày hôm nay {today}.',
    'issued-before-register':
      'Ngày ban hành {issuedOn} không được trước ngày {lastDate} của số {last} đã ghi trong sổ đăng ký.',
    'replacement-not-found': 'Không tìm thấy văn bản thay thế.',
    'replacement-is-itself': 'Một văn bản không thể tự thay thế chính nó.',
    'replacement-not-equal': 'Văn bản thay thế phải cùng loại và cùng đơn vị ban hành.',
    'replacement-not-in-force': 'Văn bản thay thế chưa có hiệu lực.',
    'year-not-over': 'Chưa hết năm {year} nên chưa tự kết thúc.',
    'closed-too-recently': 'Văn bản chỉ tự động lưu trữ sau một năm kể từ khi kết thúc.',
    'calendar-changed-meanwhile': 'Có người vừa sửa lịch làm việc. Hãy tải lại trang rồi sửa tiếp.',
    'unknown-kind': 'Phiên bản này của hệ thống chưa có loại văn bản “{kind}”.',
    'flow-version-reached': 'Văn bản đã theo quy trình phiên bản {version}.',
    'flow-state-gone':
      'Quy trình phiên bản {version} không còn trạng thái “{state}” và chưa nói chuyển đi đâu.',
    'flow-round-open':
      'Đang biểu quyết; quy trình phiên bản {version} không kết thúc được lần biểu quyết này. Hãy chuyển sau khi biểu quyết xong.',
    'account-closed': 'Tài khoản của người yêu cầu đã bị khoá nên không làm tiếp.',
    'idempotency-key-reused':
      'Yêu cầu này trùng mã với một yêu cầu khác đã thực hiện; hãy tải lại trang rồi làm lại.',
    'not-issued': 'Văn bản chưa ban hành nên chưa có bản ký, đóng dấu để gắn vào.',
    'delegation-to-oneself': 'Không thể uỷ quyền cho chính người giữ chức vụ.',
    'delegation-not-yours':
      'Chỉ người đang giữ chức vụ mới giao được quyền của chức vụ ấy; riêng thừa lệnh (TL.) thì Chủ tịch giao.',
    'delegation-office-not-held': 'Ngày {from} người giao không giữ chức vụ {office} tại đơn vị này.',
    'delegation-passed-on':
      'Chức vụ {office} do người khác uỷ quyền cho bạn; việc đã nhận uỷ quyền không uỷ quyền lại.',
    'delegation-receiver-holds-no-office': 'Ngày {from} người nhận không giữ chức vụ nào tại đơn vị này.',
    'delegation-receiver-inspects':
      'Chủ nhiệm Uỷ ban Kiểm tra và quản trị hệ thống không nhận uỷ quyền: họ kiểm tra hoặc quản lý tài khoản của chính những người được làm thay.',
    'delegation-kt-for-vice-chair': 'Ký thay (KT.) chỉ là Phó Chủ tịch ký thay Chủ tịch.',
    'delegation-receiver-acts-as-chair':
      'Người nhận đã được phân công làm thay Chủ tịch theo quyết định bổ nhiệm.',
    'delegation-overlaps':
      'Việc này đã giao cho {name} từ {from} đến {until}; một việc không giao cho hai người cùng lúc.',
    'delegation-overlaps-standing':
      'Việc này đã giao cho {name} từ {from}, chưa định ngày hết; một việc không giao cho hai người cùng lúc.',
    'delegation-end-not-yours':
      'Chỉ người giao quyền, Chủ tịch đơn vị hoặc lãnh đạo công đoàn cấp trên mới chấm dứt được.',
    'delegation-over': 'Việc uỷ quyền này đã hết hiệu lực.',
    'another-of-this-year': 'Đơn vị đã có {count} văn bản khác cùng loại của năm {year}.',
    'secret-round-too-small':
      'Chỉ có {voters} người bỏ phiếu kín; dưới {fewest} người thì khó giữ kín ý kiến từng người.',
  },
  /** How somebody took part, in "Bạn đã … văn bản này". */
  involvement: { saved: 'soạn thảo', voted: 'biểu quyết', submitted: 'gửi trình' },
  faults: {
    required: 'Chưa nhập.',
    'unknown-key': 'Trường này không có trong mẫu.',
    'wrong-type': 'Sai kiểu dữ liệu.',
    'too-long': 'Quá dài: nhiều nhất {max}.',
    'too-short': 'Quá ngắn: ít nhất {min}.',
    'too-small': 'Quá nhỏ: ít nhất là {min}.',
    'too-big': 'Quá lớn: nhiều nhất là {max}.',
    'not-a-date': 'Không phải là ngày hợp lệ.',
    'not-a-uuid': 'Mã định danh không hợp lệ.',
    'not-an-option': 'Không có trong các lựa chọn: {options}.',
    'end-before-start': 'Ngày kết thúc phải từ ngày bắt đầu {startsOn} trở đi.',
    'too-early': 'Không được trước ngày {min}.',
    'too-late': 'Không được sau ngày {max}.',
    negative: 'Không được là số âm.',
    duplicate: 'Bị trùng với một mục khác.',
    'not-a-webhook-url': 'Phải là địa chỉ https:// không kèm tên đăng nhập, mật khẩu.',
    'private-address':
      'Địa chỉ này nằm trong mạng nội bộ nên không gửi tới được. Hãy dùng một địa chỉ công khai trên Internet.',
    'too-many-webhooks': 'Đã có {max} kết nối, nhiều nhất được phép. Hãy gỡ bớt một kết nối rồi thêm lại.',
    'forbidden-character': 'Có ký tự ẩn không được phép.',
    'too-large': 'Nội dung quá lớn.',
    'not-a-weekend': 'Ngày làm bù phải là thứ Bảy hoặc Chủ nhật.',
    'not-in-calendar': 'Ngày này không có trong lịch.',
    'nothing-changed': 'Chưa có gì thay đổi.',
    'not-counted-in-days': 'Bước này không tính theo ngày làm việc.',
    'no-yearly-duty': 'Loại văn bản này không có hạn hằng năm.',
    'not-for-a-state': 'Mục này đặt chung cho loại văn bản, không đặt riêng cho từng bước.',
    'in-the-past': 'Không được là ngày đã qua.',
    invalid: 'Giá trị không hợp lệ.',
  },
  round: {
    missing: 'Cần thêm {list}',
    and: ' và ',
    missingPresent: '{count} người dự',
    missingAgree: '{count} phiếu tán thành',
    passed: 'Đã đủ người dự và đủ phiếu tán thành',
    failed: 'Không đủ phiếu tán thành',
    lapsed: 'Không đủ người dự',
    secret: 'Đã đủ người dự; kết quả phiếu kín được mở khi kết thúc biểu quyết',
    meeting: 'Chờ thư ký ghi kết quả cuộc họp: cần ít nhất {present} người dự và {agree} phiếu tán thành',
  },
} as const;

type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

/** The kit's own words in any language; the Vietnamese ones define which there are. */
export type KitLabels = Words<typeof vi>;
