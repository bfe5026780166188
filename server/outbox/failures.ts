import type { Locale } from '../../workflows/kit/index.ts';

/** Why something did not get through, by what is found in the error; the first that fits is said. */
const failures: { when: RegExp; vi: string; en: string }[] = [
  {
    when: /^address-not-allowed/,
    vi: 'Địa chỉ nhận nằm trong mạng nội bộ nên không gửi tới được. Cần một địa chỉ công khai trên Internet.',
    en: 'The address lies within a private network, which nothing is sent to. It needs an address on the public Internet.',
  },
  {
    when: /^https-only/,
    vi: 'Địa chỉ nhận không dùng https nên không gửi tới được.',
    en: 'The address does not use https, so nothing is sent to it.',
  },
  {
    when: /^redirects are not followed/,
    vi: 'Nơi nhận chuyển hướng sang địa chỉ khác. Hệ thống không đi theo chuyển hướng: hãy dùng thẳng địa chỉ cuối cùng.',
    en: 'The receiver redirects to another address. Redirects are not followed: use the final address itself.',
  },
  {
    when: /^the receiver is gone/,
    vi: 'Nơi nhận báo địa chỉ này đã bỏ hẳn (410).',
    en: 'The receiver says that this address is gone for good (410).',
  },
  {
    when: /^the receiver answered/,
    vi: 'Nơi nhận có trả lời nhưng không nhận tin. Hãy hỏi người phụ trách hệ thống đó.',
    en: 'The receiver answered but did not take the message. Ask whoever runs that system.',
  },
  {
    when: /no answer in time|timed?[ -]?out|greeting never received/i,
    vi: 'Nơi nhận không trả lời kịp. Có thể đang quá tải hoặc đường mạng chậm.',
    en: 'The receiver did not answer in time. It may be overloaded, or the network slow.',
  },
  {
    when: /no address for|ENOTFOUND|EAI_AGAIN|EDNS/,
    vi: 'Không tìm thấy máy chủ theo tên này. Hãy kiểm tra tên máy chủ và đường mạng.',
    en: 'No server was found under this name. Check the name and the network.',
  },
  {
    when: /ECONN|EHOSTUNREACH|ENETUNREACH|EPIPE|socket|connection closed/i,
    vi: 'Không nối được tới máy chủ nhận. Có thể máy chủ đó đang tắt.',
    en: 'The receiving server could not be reached. It may be switched off.',
  },
  {
    when: /certificate|self-signed|\b(SSL|TLS)\b/i,
    vi: 'Chứng chỉ bảo mật của máy chủ nhận không dùng được.',
    en: 'The security certificate of the receiving server cannot be used.',
  },
  {
    when: /invalid login|\b535\b/i,
    vi: 'Máy chủ thư không cho đăng nhập. Hãy kiểm tra SMTP_URL.',
    en: 'The mail server does not let us sign in. Check SMTP_URL.',
  },
  {
    when: /\b5\d\d\b/,
    vi: 'Máy chủ thư từ chối hẳn thư này, thường vì địa chỉ thư không còn dùng.',
    en: 'The mail server refuses this mail for good, mostly because the address is no longer in use.',
  },
  {
    when: /\b4\d\d\b/,
    vi: 'Máy chủ thư đang bận nên chưa nhận thư này.',
    en: 'The mail server is busy and has not taken this mail.',
  },
  {
    when: /^webhook-switched-off$/,
    vi: 'Không gửi vì kết nối đã tạm dừng hoặc đã gỡ.',
    en: 'Not sent, since the connection was paused or removed.',
  },
];

const unknown = {
  vi: 'Lỗi chưa rõ nguyên nhân; nguyên văn ghi bên dưới.',
  en: 'The cause is not known; its own words stand below.',
};

/** Why it did not get through, as a sentence; the receiver's own words are for whoever knows them. */
export function failureSentence(error: string, locale: Locale): string {
  return (failures.find(({ when }) => when.test(error)) ?? unknown)[locale];
}
