/**
 * Everything a check may find, in Vietnamese. On the left the sentence as the checks say it, `{name}` for what varies; a third
 * sentence where the English one is a code. The first that fits is taken, so the narrower ones stand first.
 */
export const faults: readonly (readonly [told: string, vi: string, en?: string])[] = [
  // Subjects
  ['document {id}', 'văn bản {id}'],
  ['round {id}', 'lượt biểu quyết {id}'],
  ['register {type} {year} of {organisation}', 'sổ {type} năm {year} của đơn vị {organisation}'],
  ['leaf {index}', 'mục nhật ký {index}'],
  ['subtree {place}', 'nhánh nhật ký {place}'],
  ['checkpoint {size}', 'mốc nhật ký {size}'],
  ['the log', 'nhật ký chung'],
  ['key {key}', 'khoá yêu cầu {key}'],
  ['session {pid}', 'phiên PostgreSQL {pid}'],
  ['transaction {gid}', 'giao dịch {gid}'],
  ['{count} messages', '{count} tin gửi đi'],
  ['{count} events for the log', '{count} việc chờ vào nhật ký'],
  ['table {name}', 'bảng {name}'],
  ['role {name}', 'vai trò {name}'],
  // Histories
  [
    'event {seq}: bytes-unreadable',
    'việc #{seq}: nguyên văn đã lưu bị sửa, không đọc được nữa',
    'act #{seq}: its stored bytes were altered and cannot be read',
  ],
  [
    'event {seq}: hash-differs',
    'việc #{seq}: nguyên văn không khớp mã băm của nó',
    'act #{seq}: its bytes are not what its hash says',
  ],
  [
    'event {seq}: link-broken',
    'việc #{seq}: không nối vào việc ngay trước nó',
    'act #{seq}: it does not hold the hash of the one before it',
  ],
  [
    'event {seq}: gap',
    'việc #{seq}: sai thứ tự, trước nó có việc bị mất hoặc thừa',
    'act #{seq}: out of its order, one before it is missing or one too many',
  ],
  [
    'event {seq}: columns-differ',
    'việc #{seq}: các cột nói khác nguyên văn đã niêm',
    'act #{seq}: its columns say something else than its sealed bytes',
  ],
  [
    'event {seq}: not-the-last',
    'việc #{seq}: văn bản không đứng ở việc cuối của lịch sử',
    'act #{seq}: the document does not stand where its history ends',
  ],
  [
    'event {seq}: content-differs',
    'việc #{seq}: nội dung mà nó nói tới không còn',
    'act #{seq}: the content it names is not there',
  ],
  ['event {seq}: approved by nobody', 'việc #{seq}: được duyệt mà không có người duyệt'],
  [
    'event {seq}: approved by {person}, who drafted, voted on or submitted it',
    'việc #{seq}: người duyệt ({person}) đã soạn, biểu quyết hoặc gửi chính văn bản này',
  ],
  [
    'event {seq}: its version of the flow is not there',
    'việc #{seq}: bản cài này không có phiên bản quy trình của nó',
  ],
  ['its version of the flow is not there', 'bản cài này không có phiên bản quy trình của nó'],
  [
    'event {seq}: there is no such version to move to',
    'việc #{seq}: không có phiên bản quy trình để chuyển tới',
  ],
  [
    'event {seq}: {action} is not possible in {state}',
    'việc #{seq}: ở trạng thái {state} không thể làm {action}',
  ],
  ['event {seq} comes from {from}, not {at}', 'việc #{seq}: ghi là từ {from}, nhưng lúc đó văn bản ở {at}'],
  ['event {seq} leads to {to}, not {told}', 'việc #{seq}: dẫn tới {to}, không phải {told} như đã ghi'],
  [
    'stands at version {version} with {events} events',
    'đang ở phiên bản {version} nhưng lịch sử có {events} việc',
  ],
  ['does not name its last event', 'không mang mã băm của việc cuối cùng trong lịch sử'],
  ['no flow of kind {kind} is installed', 'bản cài này không có loại văn bản {kind}'],
  // Contents
  ['the content of revision {no} was altered', 'nội dung bản thứ {no} đã bị sửa sau khi lưu'],
  ['revision {no} is not what it stands on', 'bản thứ {no} không phải nội dung mà văn bản đang mang'],
  ['its revisions are not numbered from 1 on', 'các bản lưu không còn đánh số liên tục từ 1'],
  // What follows from where a document stands
  ['cannot be judged by any flow', 'không quy trình nào xét được'],
  ['in {state}, work items: {item} is missing', 'ở {state}: thiếu việc chờ {item}'],
  ['in {state}, work items: {item} should not be', 'ở {state}: thừa việc chờ {item}'],
  ['in {state}, readers: {item} is missing', 'ở {state}: thiếu quyền đọc {item}'],
  ['in {state}, readers: {item} should not be', 'ở {state}: thừa quyền đọc {item}'],
  ['what figures are made of: {item} is missing', 'thiếu dữ kiện để tính chỉ tiêu: {item}'],
  ['what figures are made of: {item} should not be', 'thừa dữ kiện tính chỉ tiêu: {item}'],
  ['in {state}, it counts in figures', 'ở {state}: đang được tính vào chỉ tiêu, đúng ra là không'],
  ['in {state}, it does not count in figures', 'ở {state}: chưa được tính vào chỉ tiêu, đúng ra là có'],
  ['in {state}, due {from} instead of {to}', 'ở {state}: hạn đang là {from}, đúng ra là {to}'],
  [
    'in {state}, its reminders and timers are not what the flow says',
    'ở {state}: lời nhắc và việc tự động không như quy trình định',
  ],
  ['{field} should be {value}', '{field} đúng ra là {value}'],
  // The log
  ['stands where {size} should', 'đứng ở chỗ của mục {size}'],
  ['is not its event’s', 'không phải của việc mà nó ghi'],
  ['is not what its leaves make', 'không khớp các mục bên dưới'],
  ['is of a log that has only {size} leaves', 'nói về một nhật ký dài hơn: nay chỉ còn {size} mục'],
  [
    'event {seq} neither stands in the log nor awaits it',
    'việc #{seq} không có trong nhật ký chung mà cũng không chờ vào',
  ],
  ['has leaves that no checkpoint covers', 'có mục chưa mốc nào bao'],
  ['is not a moment of this log', 'không phải một thời điểm của nhật ký này'],
  ['is not signed by this server’s key', 'không phải do khoá của máy chủ này ký'],
  // Registers
  [
    'last is {last}, with {count} entries from {from} to {to}',
    'số cuối là {last}, nhưng có {count} số, từ {from} đến {to}',
  ],
  ['bears {number}, which no register gave it', 'mang số {number} mà không sổ nào cấp'],
  ['was given {number} and does not bear it', 'được cấp số {number} mà không mang số đó'],
  ['event {seq} gave {line}, it bears {number}', 'việc #{seq} cấp số {line}, nay văn bản mang {number}'],
  // Rounds
  ['its tally is not what its ballots say', 'kết quả không khớp các lá phiếu'],
  ['who voted and whose ballot is there are not the same', 'người đã bỏ phiếu và lá phiếu không khớp nhau'],
  ['a ballot was cast before it opened or after it closed', 'có phiếu bỏ ngoài thời gian biểu quyết'],
  [
    'its urn holds {ballots} ballots of {voted} who voted',
    'hòm phiếu có {ballots} phiếu, {voted} người đã bỏ',
  ],
  ['its urn was not emptied', 'hòm phiếu chưa được dọn khi kết thúc'],
  [
    'question {title}: {votes} votes of {voted} who voted on it',
    'nội dung {title}: {votes} phiếu, {voted} người đã bỏ phiếu',
  ],
  ['its tally is not what its published ballots say', 'kết quả không khớp danh sách phiếu đã công bố'],
  [
    'question {title} is counted otherwise than its published ballots say',
    'nội dung {title} đếm khác danh sách phiếu đã công bố',
  ],
  [
    'question {title}: its urn holds {ballots} ballots of {voters} who voted on it',
    'nội dung {title}: hòm phiếu có {ballots} phiếu của {voters} người đã bỏ phiếu',
  ],
  ['its counts are not what its minutes say', 'kết quả từng nội dung không khớp biên bản'],
  [
    'question {title} is counted otherwise than its ballots say',
    'kết quả nội dung {title} không khớp các lá phiếu',
  ],
  ['its minutes count others than were on the roll', 'biên bản đếm cả người không có trong danh sách'],
  ['its tally is not what its minutes say', 'kết quả không khớp biên bản'],
  [
    'event {seq} is a vote on another content, or after it closed',
    'việc #{seq} là phiếu cho nội dung khác, hoặc sau khi đã chốt',
  ],
  ['{voters} voted, {told} votes are in the history', '{voters} người đã bỏ phiếu, lịch sử có {told} phiếu'],
  ['it was closed as {status} against its own figures', 'chốt là {status}, trái với số phiếu của chính nó'],
  // Keys
  ['the event that its client was told of is not there', 'việc đã báo thành công cho người dùng không còn'],
  ['its receipt is not for the event it names', 'biên nhận không phải của việc mà nó nêu'],
  ['was taken by an act that left no answer', 'đã được dùng mà không để lại kết quả'],
  ['shares its event with {count} more', 'dùng chung một việc với {count} khoá nữa'],
  ["is bound to another person's act", 'gắn với việc của người khác'],
  ['names a document that is not there', 'nêu một văn bản không có'],
  // Outbox, rights, sessions, queues
  ['event {seq} left no message', 'việc #{seq} không để lại tin gửi đi'],
  ['message {seq} has no event', 'tin gửi đi #{seq} không có việc tương ứng'],
  ['does not force row-level security', 'không buộc bảo vệ theo dòng (FORCE ROW LEVEL SECURITY)'],
  ['passes by row-level security', 'đi vòng được qua bảo vệ theo dòng'],
  [
    'stands still in a transaction since {at}, holding {count} locks',
    'đứng yên trong giao dịch từ {at}, giữ {count} khoá',
  ],
  ['is prepared and neither committed nor rolled back', 'đã chuẩn bị mà chưa hoàn tất cũng chưa huỷ'],
  ['wait for {seconds} seconds although a worker runs', 'chờ đã {seconds} giây dù có worker đang chạy'],
  // Why something cannot be seen
  [
    'checkpoints were not verified: no signing key at hand',
    'chưa kiểm chữ ký của các mốc: không có khoá ký ở đây',
  ],
  ['receipts were not verified: no signing key at hand', 'chưa kiểm biên nhận: không có khoá ký ở đây'],
  [
    'what clients were told without a key only they know (test/faults keeps their journal)',
    'điều đã báo mà không kèm khoá thì chỉ người dùng biết',
  ],
  [
    '{messages} messages and {events} events wait, and no worker runs that would take them',
    '{messages} tin và {events} việc đang chờ, mà không có worker nào chạy để nhận',
  ],
  [
    'only a client that wrote can say what it read (test/faults asks)',
    'chỉ người đã ghi mới nói được mình đọc thấy gì',
  ],
  ['restore a backup and run this there', 'hãy khôi phục một bản sao lưu rồi chạy lệnh này ở đó'],
];
