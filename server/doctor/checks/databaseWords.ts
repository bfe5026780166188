import type { CheckWords } from './words.ts';

export const databaseWords = {
  unreachable: {
    bad: { vi: 'Không vào được cơ sở dữ liệu ({error}).', en: 'The database cannot be reached ({error}).' },
    means: {
      vi: 'Máy chủ và worker không làm việc được; các phần khám còn lại bị bỏ qua.',
      en: 'Neither server nor worker can work; what else would be examined is left out.',
    },
    remedy: {
      vi: 'Xem PostgreSQL có đang chạy không, và địa chỉ, vai trò, mật khẩu trong DATABASE_URL.',
      en: 'See whether PostgreSQL runs, and address, role and password in DATABASE_URL.',
    },
  },
  unseen: {
    bad: { vi: 'Không khám được phần này ({error}).', en: 'This could not be looked at ({error}).' },
    means: {
      vi: 'Vai trò app hoặc worker không vào được, hoặc cơ sở dữ liệu vừa ngắt; chưa biết phần này tốt hay không.',
      en: 'The role app or worker cannot get in, or the database has just gone away; whether this part is well is not known.',
    },
    remedy: {
      vi: 'Kiểm tra APP_DATABASE_URL, WORKER_DATABASE_URL; chạy trinhky migrate up; rồi chạy lại.',
      en: 'Check APP_DATABASE_URL and WORKER_DATABASE_URL; run trinhky migrate up; then this again.',
    },
  },
  version: {
    ok: { vi: 'PostgreSQL {version}; dữ liệu {size}.', en: 'PostgreSQL {version}; {size} of data.' },
    bad: { vi: 'PostgreSQL {version} quá cũ.', en: 'PostgreSQL {version} is too old.' },
    means: { vi: 'Hệ thống cần PostgreSQL 15 trở lên.', en: 'PostgreSQL 15 or newer is needed.' },
    remedy: { vi: 'Nâng cấp PostgreSQL.', en: 'Upgrade PostgreSQL.' },
  },
  readOnly: {
    ok: { vi: 'Cơ sở dữ liệu ghi được.', en: 'The database can be written to.' },
    bad: { vi: 'Cơ sở dữ liệu chỉ đọc (máy dự phòng).', en: 'The database is read-only (a standby).' },
    means: { vi: 'Không ai làm được việc gì.', en: 'Nobody can do anything.' },
    remedy: {
      vi: 'Trỏ DATABASE_URL vào máy chính, hoặc đưa máy dự phòng lên làm chính.',
      en: 'Point DATABASE_URL at the primary, or promote this standby.',
    },
  },
  encoding: {
    ok: { vi: 'Bảng mã UTF-8.', en: 'The encoding is UTF-8.' },
    bad: { vi: 'Bảng mã là {encoding}.', en: 'The encoding is {encoding}.' },
    means: { vi: 'Chữ Việt không giữ được đúng.', en: 'Vietnamese is not kept as it is.' },
    remedy: {
      vi: 'Tạo cơ sở dữ liệu mới với ENCODING UTF8 rồi chuyển dữ liệu sang.',
      en: 'Make a database with ENCODING UTF8 and move the data there.',
    },
  },
  collation: {
    ok: {
      vi: 'Thứ tự chữ Việt (ICU) khớp với thư viện trên máy.',
      en: 'The Vietnamese order of letters (ICU) is that of the library at hand.',
    },
    bad: {
      vi: 'Thứ tự chữ đã đổi theo thư viện của hệ điều hành: {names}.',
      en: 'The order of letters has changed with the system’s library: {names}.',
    },
    means: {
      vi: 'Chỉ mục theo chữ có thể sai: danh sách bỏ sót dòng.',
      en: 'Indexes on text may be wrong: lists may miss rows.',
    },
    remedy: {
      vi: 'Chạy REINDEX DATABASE, rồi ALTER DATABASE … REFRESH COLLATION VERSION (và ALTER COLLATION).',
      en: 'Run REINDEX DATABASE, then ALTER DATABASE … REFRESH COLLATION VERSION (and ALTER COLLATION).',
    },
  },
  timeZone: {
    ok: {
      vi: 'Giờ Việt Nam (Asia/Ho_Chi_Minh) đúng UTC+7.',
      en: 'Vietnam’s time (Asia/Ho_Chi_Minh) is UTC+7.',
    },
    bad: {
      vi: 'PostgreSQL không biết múi giờ Asia/Ho_Chi_Minh là UTC+7.',
      en: 'PostgreSQL does not know Asia/Ho_Chi_Minh as UTC+7.',
    },
    means: { vi: 'Ngày và hạn sẽ lệch.', en: 'Days and due dates will be off.' },
    remedy: {
      vi: 'Cài dữ liệu múi giờ (tzdata) cho máy chạy PostgreSQL.',
      en: 'Install the time zone data (tzdata) on PostgreSQL’s machine.',
    },
  },
  extensions: {
    ok: { vi: 'Đủ phần mở rộng.', en: 'The extensions are there.' },
    bad: { vi: 'Thiếu phần mở rộng: {missing}.', en: 'Extensions are missing: {missing}.' },
    means: {
      vi: 'Tìm kiếm hoặc kiểm tra trùng lặp không chạy.',
      en: 'Search, or guards against overlap, do not work.',
    },
    remedy: {
      vi: 'Cài postgresql-contrib, rồi CREATE EXTENSION từng cái.',
      en: 'Install postgresql-contrib, then CREATE EXTENSION each.',
    },
  },
  durability: {
    ok: { vi: 'Việc đã xác nhận được ghi xuống đĩa.', en: 'What is acknowledged is on disk.' },
    bad: { vi: 'PostgreSQL đang chạy với {settings}.', en: 'PostgreSQL runs with {settings}.' },
    means: {
      vi: 'Mất điện là mất việc đã báo thành công, hoặc hỏng dữ liệu.',
      en: 'A power cut loses acknowledged work, or breaks the data.',
    },
    remedy: {
      vi: 'Bật lại các thiết lập đó trong postgresql.conf.',
      en: 'Turn these settings on again in postgresql.conf.',
    },
  },
  vacuum: {
    ok: { vi: 'Dọn dẹp tự động (autovacuum) đang chạy.', en: 'Autovacuum is on and keeps up.' },
    bad: {
      vi: 'Autovacuum tắt hoặc không theo kịp (tuổi giao dịch {age}).',
      en: 'Autovacuum is off or does not keep up (transaction age {age}).',
    },
    means: {
      vi: 'Cơ sở dữ liệu phình ra, chậm dần, cuối cùng ngừng ghi.',
      en: 'The database grows, slows down, and in the end stops writing.',
    },
    remedy: { vi: 'Bật autovacuum; chạy VACUUM (FREEZE).', en: 'Turn autovacuum on; run VACUUM (FREEZE).' },
  },
  connections: {
    ok: { vi: 'Kết nối: {connections} trên {most}.', en: 'Connections: {connections} of {most}.' },
    bad: {
      vi: 'Sắp hết kết nối: {connections} trên {most}.',
      en: 'Connections run out: {connections} of {most}.',
    },
    means: { vi: 'Người mới vào sẽ bị từ chối.', en: 'Whoever comes next is refused.' },
    remedy: {
      vi: 'Tăng max_connections, hoặc đặt pgbouncer phía trước (DATABASE_POOLER).',
      en: 'Raise max_connections, or put pgbouncer in front (DATABASE_POOLER).',
    },
  },
  migrations: {
    ok: {
      vi: 'Cấu trúc dữ liệu đúng phiên bản này ({count} bước).',
      en: 'The schema is this release’s ({count} migrations).',
    },
    bad: { vi: 'Cấu trúc dữ liệu không khớp: {names}.', en: 'The schema is another release’s: {names}.' },
    means: {
      vi: 'Máy chủ báo chưa sẵn sàng (/readyz 503).',
      en: 'The server says it is not ready (/readyz 503).',
    },
    remedy: {
      vi: 'Bước chưa chạy: trinhky migrate up. Bước mới hơn: dùng bản trinhky mới hơn.',
      en: 'Pending ones: trinhky migrate up. Newer ones: use the newer trinhky.',
    },
  },
  roles: {
    ok: {
      vi: 'Đủ vai trò; vai trò của máy chủ không đi vòng được bảo vệ.',
      en: 'The roles are there, and those that serve are bound by row-level security.',
    },
    bad: { vi: 'Vai trò sai: {faults}.', en: 'Roles are wrong: {faults}.' },
    means: {
      vi: 'Bảo vệ theo dòng không còn chắn được, hoặc máy chủ không vào được.',
      en: 'Row-level security does not hold, or the server cannot get in.',
    },
    remedy: {
      vi: 'Chạy: alter role … nosuperuser nobypassrls; chuyển bảng về chủ cũ; rồi trinhky migrate up.',
      en: 'Run: alter role … nosuperuser nobypassrls; give the tables back to their owner; then trinhky migrate up.',
    },
  },
  server: {
    ok: {
      vi: 'Máy chủ vào bằng vai trò “{role}”, bị bảo vệ theo dòng ràng buộc.',
      en: 'The server signs in as “{role}”, bound by row-level security.',
    },
    bad: {
      vi: 'Máy chủ vào bằng vai trò “{role}”, không bị bảo vệ theo dòng ràng buộc.',
      en: 'The server signs in as “{role}”, which row-level security does not bind.',
    },
    means: {
      vi: 'Một lỗi nhỏ trong máy chủ cũng đủ để lộ văn bản của đơn vị khác.',
      en: 'One slip of the server shows documents of other units.',
    },
    remedy: {
      vi: 'Đặt APP_DATABASE_URL là vai trò app, không phải chủ sở hữu.',
      en: 'Let APP_DATABASE_URL sign in as app, not as the owner.',
    },
  },
  rowSecurity: {
    ok: {
      vi: 'Mọi bảng dữ liệu ({count}) buộc bảo vệ theo dòng.',
      en: 'All {count} tables with data force row-level security.',
    },
    bad: {
      vi: 'Bảng không buộc bảo vệ theo dòng: {names}.',
      en: 'Tables without forced row-level security: {names}.',
    },
    means: {
      vi: 'Dữ liệu các đơn vị trong bảng đó không được tách nhau.',
      en: 'Units’ data in them is not kept apart.',
    },
    remedy: {
      vi: 'Chạy: alter table … enable row level security; alter table … force row level security. Tìm ai đã tắt.',
      en: 'Run: alter table … enable row level security; alter table … force row level security. Find out who turned it off.',
    },
  },
  passwords: {
    ok: { vi: 'Không có tài khoản dùng mật khẩu dùng thử.', en: 'No account has the demo password.' },
    bad: {
      vi: 'Có tài khoản dùng mật khẩu dùng thử ai cũng biết: {names}.',
      en: 'Accounts have the demo password that everybody knows: {names}.',
    },
    means: {
      vi: 'Ai cũng đăng nhập được bằng các tài khoản đó và ký thay họ.',
      en: 'Anybody can sign in to them and act in their names.',
    },
    remedy: {
      vi: 'Đổi mật khẩu hoặc khoá các tài khoản đó; đừng dùng cơ sở dữ liệu đã nạp tỉnh mẫu cho việc thật.',
      en: 'Change these passwords or disable the accounts; keep real work out of a database that holds the demo province.',
    },
  },
  clock: {
    ok: {
      vi: 'Đồng hồ máy này và cơ sở dữ liệu lệch {seconds} giây.',
      en: 'The clocks of this machine and the database are {seconds} seconds apart.',
    },
    bad: {
      vi: 'Đồng hồ máy này và cơ sở dữ liệu lệch {seconds} giây.',
      en: 'The clocks of this machine and the database are {seconds} seconds apart.',
    },
    means: {
      vi: 'Thời điểm trong lịch sử và hạn không đáng tin; phiên đăng nhập hết sớm hoặc muộn.',
      en: 'Moments in the history and due dates cannot be relied on; sessions end early or late.',
    },
    remedy: {
      vi: 'Bật đồng bộ giờ (NTP) trên cả hai máy.',
      en: 'Turn time synchronisation (NTP) on, on both machines.',
    },
  },
} satisfies Record<string, Partial<CheckWords>>;
