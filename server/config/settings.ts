import { createPrivateKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { setting } from './setting.ts';

const databaseUrl = z.url({ protocol: /^postgres(ql)?$/ });
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every variable that means something, in the order of `.env.example`. */
export const settings = {
  databaseUrl: setting({
    name: 'DATABASE_URL',
    secret: true,
    about: {
      vi: 'PostgreSQL để dùng; vai trò này phải tạo được bảng và vai trò.',
      en: 'The PostgreSQL to use; this role must be able to create tables and roles.',
    },
    unset: { vi: 'PostgreSQL nhúng trong TRINHKY_DATA.', en: 'An embedded PostgreSQL in TRINHKY_DATA.' },
    example: 'postgres://trinhky:password@127.0.0.1:5432/trinhky',
    read: databaseUrl,
    must: { vi: 'phải là địa chỉ postgres://…', en: 'must be a postgres://… address' },
    remedy: {
      vi: 'Ví dụ: DATABASE_URL=postgres://user:password@host:5432/trinhky; ký tự đặc biệt trong mật khẩu viết dạng %XX.',
      en: 'For example: DATABASE_URL=postgres://user:password@host:5432/trinhky; special characters of the password as %XX.',
    },
  }),
  appDatabaseUrl: setting({
    name: 'APP_DATABASE_URL',
    secret: true,
    about: {
      vi: 'Đường vào cơ sở dữ liệu của máy chủ khi chạy, với vai trò không sở hữu bảng.',
      en: 'How the running server connects, as a role that owns no table.',
    },
    unset: {
      vi: 'Suy ra từ DATABASE_URL; vai trò được tạo khi di trú.',
      en: 'Derived from DATABASE_URL; the role is made by the migrations.',
    },
    example: 'postgres://app:password@127.0.0.1:5432/trinhky',
    read: databaseUrl,
    must: { vi: 'phải là địa chỉ postgres://…', en: 'must be a postgres://… address' },
    remedy: {
      vi: 'Bỏ trống nếu không chắc: hệ thống tự suy ra.',
      en: 'Leave it out when in doubt: it is derived.',
    },
  }),
  workerDatabaseUrl: setting({
    name: 'WORKER_DATABASE_URL',
    secret: true,
    about: {
      vi: 'Đường vào cơ sở dữ liệu của tiến trình nền, với vai trò worker.',
      en: 'How the worker connects, as role worker.',
    },
    unset: {
      vi: 'Suy ra từ DATABASE_URL; vai trò được tạo khi di trú.',
      en: 'Derived from DATABASE_URL; the role is made by the migrations.',
    },
    example: 'postgres://worker:password@127.0.0.1:5432/trinhky',
    read: databaseUrl,
    must: { vi: 'phải là địa chỉ postgres://…', en: 'must be a postgres://… address' },
    remedy: {
      vi: 'Bỏ trống nếu không chắc: hệ thống tự suy ra.',
      en: 'Leave it out when in doubt: it is derived.',
    },
  }),
  worker: setting({
    name: 'TRINHKY_WORKER',
    about: {
      vi: 'Máy chủ có kiêm luôn việc nền (thời hạn, thư, thông báo) hay để cho `trinhky worker`.',
      en: 'Whether the server also does the work in the background (deadlines, mail, notifications), or leaves it to `trinhky worker`.',
    },
    unset: {
      vi: 'bật khi không có DATABASE_URL, tắt ngoài ra.',
      en: 'on without DATABASE_URL, off otherwise.',
    },
    example: 'false',
    read: z.stringbool(),
    must: { vi: 'phải là true hoặc false', en: 'must be true or false' },
    remedy: { vi: 'Ví dụ: TRINHKY_WORKER=true', en: 'For example: TRINHKY_WORKER=true' },
  }),
  databasePooler: setting({
    name: 'DATABASE_POOLER',
    about: {
      vi: 'Bộ gộp kết nối đứng trước PostgreSQL ở DATABASE_URL: transaction là pgbouncer ở chế độ transaction.',
      en: 'What pools connections in front of PostgreSQL at DATABASE_URL: transaction means pgbouncer in transaction mode.',
    },
    unset: { vi: 'không có bộ gộp nào.', en: 'there is none.' },
    example: 'transaction',
    read: z.enum(['transaction']),
    must: { vi: 'phải là transaction', en: 'must be transaction' },
    remedy: {
      vi: 'Đặt DATABASE_POOLER=transaction, hoặc bỏ trống nếu nối thẳng. pgbouncer ở chế độ session thì bỏ trống.',
      en: 'Set DATABASE_POOLER=transaction, or leave it out without a pooler. For pgbouncer in session mode leave it out.',
    },
  }),
  databaseDirectUrl: setting({
    name: 'DATABASE_DIRECT_URL',
    secret: true,
    about: {
      vi: 'Đường vào thẳng PostgreSQL, không qua bộ gộp: cho di trú, công việc nền và thông báo tức thời.',
      en: 'The way to PostgreSQL past the pooler: for migrations, the worker and live updates.',
    },
    unset: { vi: 'như DATABASE_URL.', en: 'the same as DATABASE_URL.' },
    example: 'postgres://trinhky:password@127.0.0.1:5432/trinhky',
    read: databaseUrl,
    must: { vi: 'phải là địa chỉ postgres://…', en: 'must be a postgres://… address' },
    remedy: {
      vi: 'Cùng vai trò, mật khẩu và tên cơ sở dữ liệu như DATABASE_URL, nhưng là máy và cổng của chính PostgreSQL.',
      en: "The same role, password and database name as in DATABASE_URL, with PostgreSQL's own host and port.",
    },
  }),
  dataDir: setting({
    name: 'TRINHKY_DATA',
    about: {
      vi: 'Thư mục dữ liệu: cơ sở dữ liệu nhúng, tệp đính kèm, khóa ký.',
      en: 'The data folder: embedded database, attachments, signing key.',
    },
    unset: { vi: './data', en: './data' },
    example: './data',
    read: z.string(),
    must: { vi: 'phải là đường dẫn thư mục', en: 'must be the path of a folder' },
    remedy: { vi: 'Ví dụ: TRINHKY_DATA=./data', en: 'For example: TRINHKY_DATA=./data' },
  }),
  port: setting({
    name: 'PORT',
    about: { vi: 'Cổng để nghe; 0 là cổng trống bất kỳ.', en: 'The port to listen on; 0 is any free one.' },
    unset: { vi: '4000', en: '4000' },
    example: '4000',
    read: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().max(65535)),
    must: { vi: 'phải là số từ 0 đến 65535', en: 'must be a number from 0 to 65535' },
    remedy: { vi: 'Ví dụ: PORT=4000', en: 'For example: PORT=4000' },
  }),
  host: setting({
    name: 'HOST',
    about: { vi: 'Địa chỉ để nghe.', en: 'The address to listen on.' },
    unset: {
      vi: '127.0.0.1 ở chế độ dùng thử, 0.0.0.0 ngoài ra.',
      en: '127.0.0.1 in demo mode, 0.0.0.0 otherwise.',
    },
    example: '127.0.0.1',
    read: z.string().regex(/^[A-Za-z0-9.:_-]+$/),
    must: { vi: 'phải là tên máy hoặc địa chỉ IP', en: 'must be a host name or an IP address' },
    remedy: { vi: 'Ví dụ: HOST=0.0.0.0', en: 'For example: HOST=0.0.0.0' },
  }),
  drain: setting({
    name: 'TRINHKY_DRAIN',
    about: {
      vi: 'Số giây sau lệnh dừng vẫn trả lời yêu cầu mới trong khi /readyz đã báo 503, để proxy kịp chuyển sang máy chủ khác.',
      en: 'For how many seconds after it was told to stop the server still answers while /readyz says 503, so that a proxy can turn to others.',
    },
    unset: { vi: '0 ở chế độ dùng thử, 5 ngoài ra.', en: '0 in demo mode, 5 otherwise.' },
    example: '5',
    read: z
      .string()
      .regex(/^\d{1,3}(\.\d+)?$/)
      .transform(Number)
      .pipe(z.number().max(300)),
    must: { vi: 'phải là số giây từ 0 đến 300', en: 'must be a number of seconds from 0 to 300' },
    remedy: {
      vi: 'Ví dụ: TRINHKY_DRAIN=5; dài hơn khoảng cách giữa hai lần proxy hỏi /readyz.',
      en: 'For example: TRINHKY_DRAIN=5; longer than the time between two looks of the proxy at /readyz.',
    },
  }),
  publicUrl: setting({
    name: 'PUBLIC_URL',
    about: {
      vi: 'Địa chỉ người dùng gõ: cho liên kết, mã QR, kiểm tra nguồn gốc; https thì cookie là __Host-.',
      en: 'The address people type: links, QR codes, origin check; https here makes the cookie a __Host- one.',
    },
    unset: { vi: 'http://127.0.0.1:PORT', en: 'http://127.0.0.1:PORT' },
    example: 'https://trinhky.example.vn',
    read: z
      .url({ protocol: /^https?$/ })
      .transform((text) => new URL(text))
      .refine(isOrigin),
    must: {
      vi: 'phải là http(s)://máy[:cổng], không có đường dẫn phía sau',
      en: 'must be http(s)://host[:port] with no path behind it',
    },
    remedy: {
      vi: 'Ví dụ: PUBLIC_URL=https://trinhky.example.vn',
      en: 'For example: PUBLIC_URL=https://trinhky.example.vn',
    },
  }),
  trustProxy: setting({
    name: 'TRUST_PROXY',
    about: {
      vi: 'Các proxy đứng trước mà X-Forwarded-For của chúng đáng tin, cách nhau bằng dấu phẩy.',
      en: 'Proxies in front whose X-Forwarded-For is believed, separated by commas.',
    },
    unset: { vi: 'không tin proxy nào.', en: 'no proxy is believed.' },
    example: 'loopback, 10.0.0.0/8',
    read: z
      .string()
      .transform((text) => text.split(',').map((part) => part.trim()))
      .pipe(
        z.array(
          z.union([
            z.enum(['loopback', 'linklocal', 'uniquelocal']),
            z.ipv4(),
            z.ipv6(),
            z.cidrv4(),
            z.cidrv6(),
          ]),
        ),
      ),
    must: { vi: 'phải là các địa chỉ hoặc dải địa chỉ IP', en: 'must be IP addresses or ranges' },
    remedy: {
      vi: 'Ví dụ: TRUST_PROXY=loopback, 10.0.0.0/8',
      en: 'For example: TRUST_PROXY=loopback, 10.0.0.0/8',
    },
  }),
  demo: setting({
    name: 'TRINHKY_DEMO',
    about: {
      vi: 'Chế độ dùng thử: nạp tỉnh mẫu và các tài khoản có mật khẩu ai cũng biết.',
      en: 'Demo mode: loads the demo province and accounts whose password everybody knows.',
    },
    unset: {
      vi: 'bật khi không có DATABASE_URL, tắt ngoài ra.',
      en: 'on without DATABASE_URL, off otherwise.',
    },
    example: 'false',
    read: z.stringbool(),
    must: { vi: 'phải là true hoặc false', en: 'must be true or false' },
    remedy: { vi: 'Ví dụ: TRINHKY_DEMO=false', en: 'For example: TRINHKY_DEMO=false' },
  }),
  delegationMonths: setting({
    name: 'DELEGATION_MONTHS',
    about: {
      vi: 'Một giấy uỷ quyền (TUQ.) có hiệu lực nhiều nhất bao nhiêu tháng.',
      en: 'How many months a written authorisation (TUQ.) may last at most.',
    },
    unset: { vi: '12', en: '12' },
    example: '12',
    read: z
      .string()
      .regex(/^\d{1,3}$/)
      .transform(Number)
      .pipe(z.number().min(1).max(120)),
    must: { vi: 'phải là số từ 1 đến 120', en: 'must be a number from 1 to 120' },
    remedy: { vi: 'Ví dụ: DELEGATION_MONTHS=12', en: 'For example: DELEGATION_MONTHS=12' },
  }),
  logLevel: setting({
    name: 'LOG_LEVEL',
    about: { vi: 'Ghi nhật ký từ mức nào trở lên.', en: 'From which level on to log.' },
    unset: { vi: 'info', en: 'info' },
    example: 'info',
    read: z.enum(logLevels),
    must: { vi: `phải là một trong ${logLevels.join(', ')}`, en: `must be one of ${logLevels.join(', ')}` },
    remedy: { vi: 'Ví dụ: LOG_LEVEL=info', en: 'For example: LOG_LEVEL=info' },
  }),
  signingKey: setting({
    name: 'SIGNING_KEY',
    secret: true,
    about: {
      vi: 'Khóa riêng Ed25519 (PEM, hoặc PEM viết dạng base64) để ký biên nhận.',
      en: 'The Ed25519 private key (PEM, or PEM in base64) that signs receipts.',
    },
    unset: { vi: 'một khóa tự tạo trong TRINHKY_DATA.', en: 'a key made and kept in TRINHKY_DATA.' },
    example: 'LS0tLS1CRUdJTi…',
    read: z.string().transform(toEd25519Key),
    must: { vi: 'phải là khóa riêng Ed25519', en: 'must be an Ed25519 private key' },
    remedy: {
      vi: 'Tạo khóa: openssl genpkey -algorithm ed25519 -out signing-key.pem, rồi SIGNING_KEY_FILE=signing-key.pem',
      en: 'Make one: openssl genpkey -algorithm ed25519 -out signing-key.pem, then SIGNING_KEY_FILE=signing-key.pem',
    },
  }),
  smtpUrl: setting({
    name: 'SMTP_URL',
    secret: true,
    about: {
      vi: 'Máy chủ gửi thư: smtp(s)://người-dùng:mật-khẩu@máy:cổng.',
      en: 'The server that mail leaves by: smtp(s)://user:password@host:port.',
    },
    unset: {
      vi: 'không gửi thư; việc chỉ hiện trong hệ thống.',
      en: 'no mail is sent; people see what waits in the console.',
    },
    example: 'smtps://trinhky:password@mail.example.vn:465',
    read: z.url({ protocol: /^smtps?$/ }).refine((text) => new URL(text).hostname !== ''),
    must: { vi: 'phải là địa chỉ smtp://… hoặc smtps://…', en: 'must be an smtp://… or smtps://… address' },
    remedy: {
      vi: 'Ví dụ: SMTP_URL=smtps://user:password@mail.example.vn:465',
      en: 'For example: SMTP_URL=smtps://user:password@mail.example.vn:465',
    },
  }),
  mailFrom: setting({
    name: 'MAIL_FROM',
    about: { vi: 'Địa chỉ đứng tên gửi thư.', en: 'The address that mail comes from.' },
    unset: { vi: 'bắt buộc khi có SMTP_URL.', en: 'needed with SMTP_URL.' },
    example: 'trinhky@example.vn',
    read: z.email(),
    must: { vi: 'phải là một địa chỉ thư điện tử', en: 'must be an e-mail address' },
    remedy: { vi: 'Ví dụ: MAIL_FROM=trinhky@example.vn', en: 'For example: MAIL_FROM=trinhky@example.vn' },
  }),
  webhookLoopback: setting({
    name: 'TRINHKY_WEBHOOK_LOOPBACK',
    about: {
      vi: 'Cho webhook gọi http tới chính máy này, chỉ để thử.',
      en: 'Lets webhooks call this very machine over http, for trying them out only.',
    },
    unset: { vi: 'tắt.', en: 'off.' },
    example: 'false',
    read: z.stringbool(),
    must: { vi: 'phải là true hoặc false', en: 'must be true or false' },
    remedy: {
      vi: 'Ví dụ: TRINHKY_WEBHOOK_LOOPBACK=false',
      en: 'For example: TRINHKY_WEBHOOK_LOOPBACK=false',
    },
  }),
};

function isOrigin({ pathname, search, hash, username }: URL): boolean {
  return pathname === '/' && search === '' && hash === '' && username === '';
}

function toEd25519Key(text: string, context: z.RefinementCtx): KeyObject {
  const pem = text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64').toString('utf8');
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below, without the key.
  }
  context.addIssue('not an Ed25519 private key');
  return z.NEVER;
}
