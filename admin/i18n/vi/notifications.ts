/** What one was told, and how it comes by mail. */
export const notifications = {
  title: 'Thông báo',
  lead: 'Những việc chờ tôi xử lý, văn bản của tôi đi đến đâu, việc sắp đến hạn và quá hạn.',
  unread: 'Thông báo: %{smart_count} chưa đọc',
  new: 'Chưa đọc',
  show: 'Hiện',
  all: 'Tất cả',
  onlyUnread: 'Chưa đọc',
  markRead: 'Đã đọc',
  markAllRead: 'Đánh dấu tất cả là đã đọc',
  none: 'Chưa có thông báo nào',
  allRead: 'Đã đọc hết',
  noneHelp: 'Khi có việc chờ xử lý hoặc văn bản của bạn có kết quả, thông báo sẽ hiện ở đây.',
  toMail: 'Cách nhận thư',
} as const;

export const mail = {
  title: 'Cách nhận thư',
  lead: 'Thông báo luôn có trong hệ thống; ở đây chọn có gửi thêm qua thư điện tử hay không, và khi nào.',
  toNotifications: 'Xem thông báo',
  to: 'Thư gửi đến %{address}.',
  noAddress:
    'Tài khoản này chưa có địa chỉ thư điện tử. Xin báo quản trị tài khoản bổ sung; lựa chọn dưới đây vẫn được giữ.',
  noServer:
    'Hệ thống này chưa nối với máy chủ thư nên chưa gửi thư cho ai. Lựa chọn dưới đây được giữ cho khi có.',
  work: 'Việc chờ tôi xử lý',
  workHelp: 'Biểu quyết, tiếp nhận, duyệt, ban hành và những việc khác đang chờ tôi.',
  news: 'Tin về văn bản của tôi',
  newsHelp: 'Được duyệt, bị trả lại, đã ban hành, đã đóng.',
  due: 'Nhắc hạn',
  dueHelp: 'Việc sắp đến hạn và việc đã quá hạn.',
  AT_ONCE: 'Gửi ngay',
  DAILY: 'Gộp mỗi ngày',
  OFF: 'Không gửi',
  digestHour: 'Thư gộp mỗi ngày gửi lúc',
  quiet: 'Giờ yên lặng',
  quietHelp: 'Trong khoảng này không thư nào được gửi. Chọn hai giờ giống nhau nếu không cần yên lặng.',
  quietFrom: 'Từ',
  quietUntil: 'Đến',
  save: 'Lưu cách nhận thư',
  busy: 'Đang lưu…',
  saved: 'Đã lưu cách nhận thư.',
} as const;
