import type { CheckWords } from './words.ts';

export const configurationWords = {
  readable: {
    ok: { vi: 'Biến môi trường đọc được, không lỗi.', en: 'The environment is readable, without faults.' },
    means: {
      vi: 'Máy chủ sẽ không khởi động với cấu hình này.',
      en: 'The server will not start with this configuration.',
    },
  },
  demoOutside: {
    ok: {
      vi: 'Chế độ dùng thử không đặt trên cơ sở dữ liệu ở máy khác.',
      en: 'Demo mode is not on over a database on another machine.',
    },
    bad: {
      vi: 'Chế độ dùng thử đang bật trên cơ sở dữ liệu ở {host}.',
      en: 'Demo mode is on over the database at {host}.',
    },
    means: {
      vi: 'Tỉnh mẫu và các tài khoản có mật khẩu ai cũng biết sẽ được nạp vào dữ liệu thật.',
      en: 'The demo province, with accounts whose password everybody knows, is loaded into real data.',
    },
    remedy: { vi: 'Đặt TRINHKY_DEMO=false.', en: 'Set TRINHKY_DEMO=false.' },
  },
  demoExposed: {
    ok: {
      vi: 'Mật khẩu dùng thử không mở ra mạng.',
      en: 'The demo passwords are not open to the network.',
    },
    bad: {
      vi: 'Chế độ dùng thử đang mở ra ngoài máy này ({host}).',
      en: 'Demo mode is open beyond this machine ({host}).',
    },
    means: {
      vi: 'Ai vào được địa chỉ đó cũng đăng nhập được bằng mật khẩu dùng thử, kể cả quản trị.',
      en: 'Whoever reaches that address can sign in with the demo password, as administrator too.',
    },
    remedy: {
      vi: 'Đặt HOST=127.0.0.1 và bỏ PUBLIC_URL; hoặc TRINHKY_DEMO=false.',
      en: 'Set HOST=127.0.0.1 and leave PUBLIC_URL out; or TRINHKY_DEMO=false.',
    },
  },
  publicHttp: {
    bad: { vi: 'PUBLIC_URL là {url}, không phải https.', en: 'PUBLIC_URL is {url}, not https.' },
    means: {
      vi: 'Mật khẩu và phiên làm việc đi qua mạng mà không mã hoá.',
      en: 'Passwords and sessions cross the network unencrypted.',
    },
    remedy: {
      vi: 'Đặt máy chủ TLS phía trước và dùng PUBLIC_URL=https://…',
      en: 'Put a TLS server in front and use PUBLIC_URL=https://…',
    },
  },
  publicUrl: {
    ok: { vi: 'Địa chỉ cho người dùng: {url}.', en: 'The address for people: {url}.' },
    bad: {
      vi: 'Máy chủ nghe ở {host} mà chưa có PUBLIC_URL.',
      en: 'The server listens on {host} and there is no PUBLIC_URL.',
    },
    means: {
      vi: 'Liên kết, mã QR trên văn bản sẽ dẫn về 127.0.0.1; cookie không được bảo vệ bằng https.',
      en: 'Links and QR codes on papers lead to 127.0.0.1; the cookie is not guarded by https.',
    },
    remedy: {
      vi: 'Đặt PUBLIC_URL là địa chỉ https mà người dùng gõ.',
      en: 'Set PUBLIC_URL to the https address that people type.',
    },
  },
  trustProxy: {
    ok: { vi: 'Địa chỉ người gọi được đọc đúng chỗ.', en: 'Callers’ addresses are read where they stand.' },
    bad: {
      vi: 'PUBLIC_URL là https nhưng TRUST_PROXY trống.',
      en: 'PUBLIC_URL is https, but TRUST_PROXY is empty.',
    },
    means: {
      vi: 'Mọi người dùng trông như cùng một địa chỉ: một người gõ sai mật khẩu nhiều lần thì tất cả bị chặn đăng nhập.',
      en: 'All users seem to come from one address: wrong passwords of one lock the others out.',
    },
    remedy: {
      vi: 'Đặt TRUST_PROXY là địa chỉ của máy chủ TLS phía trước, ví dụ loopback.',
      en: 'Set TRUST_PROXY to the address of the TLS server in front, e.g. loopback.',
    },
  },
  databasePassword: {
    ok: { vi: 'Mật khẩu cơ sở dữ liệu không dễ đoán.', en: 'The database’s password is no common one.' },
    bad: {
      vi: 'Mật khẩu trong DATABASE_URL trống hoặc ai cũng đoán được.',
      en: 'The password in DATABASE_URL is empty or anybody’s first guess.',
    },
    means: {
      vi: 'Ai tới được PostgreSQL đều đọc và sửa được mọi văn bản; mật khẩu của app và worker suy ra từ nó.',
      en: 'Whoever reaches PostgreSQL reads and alters every document; the passwords of app and worker derive from it.',
    },
    remedy: {
      vi: 'Đổi mật khẩu của vai trò đó, sửa DATABASE_URL (hoặc DATABASE_URL_FILE), chạy lại trinhky migrate up.',
      en: 'Change that role’s password, put it into DATABASE_URL (or DATABASE_URL_FILE), run trinhky migrate up again.',
    },
  },
  mail: {
    ok: { vi: 'Thư gửi qua: {smtp}.', en: 'Mail leaves by: {smtp}.' },
    bad: { vi: 'Chưa có SMTP_URL.', en: 'There is no SMTP_URL.' },
    means: {
      vi: 'Không thư nhắc nào được gửi; người dùng chỉ thấy việc khi mở hệ thống.',
      en: 'No reminder leaves by mail; people see what waits only when they open the console.',
    },
    remedy: {
      vi: 'Đặt SMTP_URL và MAIL_FROM, nếu muốn có thư.',
      en: 'Set SMTP_URL and MAIL_FROM, if mail is wanted.',
    },
  },
  noMailInDemo: {
    ok: { vi: 'Chế độ dùng thử không gửi thư.', en: 'Demo mode sends no mail.' },
  },
  signingKeyOpen: {
    bad: {
      vi: 'Người dùng khác trên máy đọc được khoá ký {file}.',
      en: 'Other users of this machine can read the signing key {file}.',
    },
    means: {
      vi: 'Ai đọc được khoá thì làm giả được biên nhận và mốc nhật ký.',
      en: 'Whoever reads it can forge receipts and checkpoints of the log.',
    },
    remedy: { vi: 'Chạy: chmod 600 {file}', en: 'Run: chmod 600 {file}' },
  },
  signingKey: {
    ok: { vi: 'Khoá ký có chỗ giữ riêng.', en: 'The signing key is kept where it should be.' },
    bad: {
      vi: 'Không có SIGNING_KEY: khoá ký chỉ nằm trong {file}.',
      en: 'There is no SIGNING_KEY: the key lies in {file} alone.',
    },
    means: {
      vi: 'Máy chủ hoặc worker ở máy khác sẽ tự tạo khoá khác; mất thư mục này là biên nhận cũ không kiểm được nữa.',
      en: 'A server or worker elsewhere makes a key of its own; with this folder lost, old receipts cannot be verified any more.',
    },
    remedy: {
      vi: 'Đặt SIGNING_KEY_FILE cho mọi tiến trình, và sao lưu khoá đó riêng.',
      en: 'Set SIGNING_KEY_FILE for all processes, and back that key up apart.',
    },
  },
  webhooks: {
    ok: { vi: 'Webhook không gọi vào chính máy này.', en: 'Webhooks do not call this very machine.' },
    bad: {
      vi: 'TRINHKY_WEBHOOK_LOOPBACK đang bật ngoài chế độ dùng thử.',
      en: 'TRINHKY_WEBHOOK_LOOPBACK is on outside demo mode.',
    },
    means: {
      vi: 'Người cấu hình webhook gọi được các dịch vụ nội bộ của máy chủ.',
      en: 'Whoever configures a webhook can call services inside the server.',
    },
    remedy: { vi: 'Bỏ biến đó.', en: 'Leave that variable out.' },
  },
} satisfies Record<string, Partial<CheckWords>>;
