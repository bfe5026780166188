import type { CheckWords } from './words.ts';

export const workWords = {
  workers: {
    ok: { vi: 'Việc nền có người làm.', en: 'Somebody does the work in the background.' },
    bad: {
      vi: 'Không có worker nào đang chạy (hoặc máy chủ đang tắt).',
      en: 'No worker is running (or the server is off).',
    },
    means: {
      vi: 'Hạn không tự chạy, thư và thông báo không đi, nhật ký chung không lớn thêm.',
      en: 'Deadlines do not fire, mail and notifications stay, the common log does not grow.',
    },
    remedy: {
      vi: 'Chạy: trinhky worker, hoặc đặt TRINHKY_WORKER=true.',
      en: 'Run: trinhky worker, or set TRINHKY_WORKER=true.',
    },
  },
  log: {
    ok: { vi: 'Nhật ký chung chậm {seconds} giây.', en: 'The common log is {seconds} seconds behind.' },
    bad: { vi: 'Nhật ký chung chậm {seconds} giây.', en: 'The common log is {seconds} seconds behind.' },
    means: {
      vi: 'Việc gần đây chưa có mốc ký nào chứng thực.',
      en: 'No signed checkpoint covers the latest acts yet.',
    },
    remedy: { vi: 'Xem nhật ký của trinhky worker.', en: 'See the log of trinhky worker.' },
  },
  outbox: {
    ok: { vi: 'Tin gửi đi chậm {seconds} giây.', en: 'What should leave is {seconds} seconds behind.' },
    bad: { vi: 'Tin gửi đi chậm {seconds} giây.', en: 'What should leave is {seconds} seconds behind.' },
    means: {
      vi: 'Thư, thông báo và webhook không tới; /readyz báo 503.',
      en: 'Mail, notifications and webhooks do not arrive; /readyz says 503.',
    },
    remedy: {
      vi: 'Xem trinhky worker có chạy không, và máy chủ thư có nhận không.',
      en: 'See whether trinhky worker runs, and whether the mail server accepts.',
    },
  },
  jobs: {
    ok: { vi: 'Không việc nền nào bị bỏ.', en: 'No background job was given up.' },
    bad: {
      vi: '{count} việc nền đã bỏ sau nhiều lần thử.',
      en: '{count} background jobs were given up after many tries.',
    },
    means: {
      vi: 'Có việc tự động sẽ không bao giờ được làm.',
      en: 'Something that should happen by itself never will.',
    },
    remedy: {
      vi: 'Quản trị xem danh sách sự cố (incidents), thử lại hoặc bỏ qua kèm ghi chú.',
      en: 'An administrator looks at the incidents, and retries them or skips them with a note.',
    },
  },
  incidents: {
    ok: { vi: 'Không sự cố gửi nào đang mở.', en: 'No delivery stands open as an incident.' },
    bad: {
      vi: '{count} lần gửi thành sự cố, chưa ai xử lý.',
      en: '{count} deliveries failed for good, and nobody decided on them.',
    },
    means: {
      vi: 'Người nhận không được báo; những tin sau cho cùng nơi đó phải chờ.',
      en: 'The receivers were not told; what follows for them waits behind.',
    },
    remedy: {
      vi: 'Quản trị xem danh sách sự cố (incidents), thử lại hoặc bỏ qua kèm ghi chú.',
      en: 'An administrator looks at the incidents, and retries them or skips them with a note.',
    },
  },
  transactions: {
    ok: { vi: 'Không giao dịch nào mở quá lâu.', en: 'No transaction has been open for long.' },
    bad: {
      vi: 'Có giao dịch mở đã {minutes} phút (phiên {pid}).',
      en: 'A transaction has been open for {minutes} minutes (session {pid}).',
    },
    means: {
      vi: 'Nó có thể giữ khoá và cản dọn dẹp; hệ thống chậm dần.',
      en: 'It may hold locks and hold vacuum back; all gets slower.',
    },
    remedy: {
      vi: 'Tìm chương trình đó trong pg_stat_activity; nếu đã bỏ quên: select pg_terminate_backend({pid}).',
      en: 'Find that program in pg_stat_activity; where it is forgotten: select pg_terminate_backend({pid}).',
    },
  },
  logKey: {
    ok: {
      vi: 'Khoá ký ở đây chính là khoá đã ký nhật ký.',
      en: 'The signing key at hand is the one that signed the log.',
    },
    bad: {
      vi: 'Mốc nhật ký mới nhất không do khoá ký ở đây ký.',
      en: 'The latest checkpoint was not signed with the key at hand.',
    },
    means: {
      vi: 'Hoặc SIGNING_KEY bị thay, hoặc lệnh chạy với thư mục dữ liệu khác, hoặc mốc bị làm giả.',
      en: 'Either SIGNING_KEY was exchanged, or this runs with another data folder, or the checkpoint is forged.',
    },
    remedy: {
      vi: 'Chạy lại với cùng SIGNING_KEY và TRINHKY_DATA như máy chủ. Nếu vẫn vậy: báo người phụ trách an toàn.',
      en: 'Run this with the server’s own SIGNING_KEY and TRINHKY_DATA. If it stays: tell whoever is in charge of security.',
    },
  },
  disk: {
    ok: { vi: 'Đĩa ở {folder} còn {free}.', en: 'The disk at {folder} has {free} left.' },
    bad: { vi: 'Đĩa ở {folder} chỉ còn {free}.', en: 'The disk at {folder} has only {free} left.' },
    means: {
      vi: 'Hết đĩa thì PostgreSQL ngừng ghi và tệp đính kèm không lưu được; việc đã xác nhận vẫn còn.',
      en: 'Once it is full PostgreSQL stops writing and no file is stored; acknowledged work stays.',
    },
    remedy: {
      vi: 'Dọn hoặc mở rộng đĩa; xem kích thước các bản sao lưu và nhật ký cũ.',
      en: 'Clear or enlarge the disk; look at old backups and logs.',
    },
  },
  invariants: {
    ok: { vi: '{count} điều bất biến đều giữ vững.', en: 'All {count} invariants that can be seen hold.' },
    bad: { vi: 'Điều bất biến bị phá vỡ: {nos}.', en: 'Invariants are broken: {nos}.' },
    means: {
      vi: 'Dữ liệu đã bị sửa ngoài hệ thống, hoặc hỏng.',
      en: 'Data was changed past the system, or is damaged.',
    },
    remedy: {
      vi: 'Chạy: trinhky doctor --invariants để biết văn bản nào, sai ở đâu.',
      en: 'Run: trinhky doctor --invariants, which names the documents and what is wrong.',
    },
  },
} satisfies Record<string, Partial<CheckWords>>;
