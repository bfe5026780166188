import type { Locale } from '../../../../workflows/kit/index.ts';

const vi = {
  choose: {
    head: 'Bạn gửi đến công đoàn nào?',
    label: 'Tên công đoàn cơ sở',
    help: 'Gõ một phần tên, có dấu hay không dấu đều được.',
    search: 'Tìm',
    none: 'Không có công đoàn nào có tên như vậy. Hãy thử một từ khác trong tên.',
    many: 'Có nhiều kết quả; chỉ hiện {most} đơn vị đầu. Hãy gõ thêm.',
    track: 'Đã gửi rồi? Xem kết quả bằng mã tra cứu',
  },
  write: {
    to: 'Gửi đến',
    other: 'Chọn công đoàn khác',
    who: 'Bạn là ai (không bắt buộc)',
    whoHelp:
      'Để trống nếu không muốn cho biết. Tên và cách liên lạc được giữ riêng: chỉ người giải quyết mới mở xem được, phải ghi lý do, và mỗi lần xem đều được ghi lại.',
    name: 'Họ và tên',
    phone: 'Điện thoại',
    email: 'Thư điện tử',
    consent:
      'Tôi đồng ý để người giải quyết ý kiến này dùng thông tin trên để liên lạc với tôi. Tôi có thể yêu cầu xoá bất cứ lúc nào bằng mã tra cứu.',
    consentMissing:
      'Đã ghi tên hoặc cách liên lạc thì cần đánh dấu đồng ý; nếu không muốn, hãy để trống các ô trên.',
    phoneHelp: 'Ví dụ 0905 123 456',
    send: 'Gửi ý kiến',
    pick: 'Chọn một mục',
    faults: 'Chưa gửi được. Hãy xem lại {count} chỗ:',
  },
  sent: {
    head: 'Đã nhận ý kiến của bạn',
    code: 'Mã tra cứu của bạn',
    keep: 'Hãy chép lại hoặc in trang này ngay. Mã chỉ hiện một lần, chúng tôi không giữ và không gửi lại được. Ai có mã đều xem được kết quả.',
    next: 'Công đoàn trả lời trong 10 ngày làm việc. Dùng mã để xem kết quả, nói thêm hoặc cho biết có đồng ý hay không.',
    track: 'Xem kết quả',
    again: 'Ý kiến này đã được gửi rồi',
    againSays:
      'Mẫu này đã gửi một lần và mã tra cứu đã hiện khi đó. Nếu chưa chép mã, hãy mở mẫu mới và gửi lại.',
    anew: 'Mở mẫu mới',
  },
  track: {
    head: 'Xem kết quả bằng mã tra cứu',
    label: 'Mã tra cứu',
    help: 'Gồm 20 chữ và số, gõ liền hay có dấu gạch đều được.',
    show: 'Xem',
    unknown: 'Không tìm thấy mã này. Hãy so lại từng ký tự.',
    sentTo: 'Đã gửi đến',
    sentAt: 'Ngày gửi',
    state: 'Tình trạng',
    due: 'Hạn trả lời',
    arriving: 'Đang chuyển đến công đoàn',
    refused: 'Công đoàn này không còn hoạt động nên không nhận được. Xin gửi lại đến đơn vị kế thừa.',
    answer: 'Trả lời của công đoàn',
    talk: 'Trao đổi',
    you: 'Bạn',
    union: 'Công đoàn',
    more: 'Nói thêm',
    moreHelp: 'Người giải quyết đọc được. Không bắt buộc cho biết tên.',
    say: 'Gửi thêm',
    content: 'Bạn có đồng ý với câu trả lời không?',
    confirm: 'Đồng ý, kết thúc',
    reopen: 'Chưa đồng ý',
    reopenHelp: 'Điều gì chưa được? Chỉ mở lại được một lần.',
    reopenDo: 'Đề nghị xem lại',
    forget: 'Xoá tên và cách liên lạc của tôi',
    forgetHelp: 'Công đoàn sẽ không còn biết bạn là ai. Việc giải quyết vẫn tiếp tục.',
    forgetDo: 'Xoá',
    forgotten: 'Tên và cách liên lạc của bạn đã được xoá.',
    taken: 'Đã ghi nhận. Có thể mất ít giây mới hiện ra.',
    full: 'Đã gửi quá nhiều lần cho một ý kiến. Hãy chờ công đoàn trả lời.',
    another: 'Tra mã khác',
  },
  limited: {
    head: 'Quá nhiều lần',
    says: 'Từ địa chỉ này, hoặc đến đơn vị này, đã có quá nhiều lượt. Hãy thử lại sau {minutes} phút. Những gì bạn đã viết vẫn còn khi bấm nút quay lại của trình duyệt.',
  },
  tooMuch: {
    head: 'Dài quá nên chưa gửi được',
    says: 'Nhiều nhất 1 MB chữ một lần gửi. Những gì bạn đã viết vẫn còn khi bấm nút quay lại của trình duyệt: hãy rút gọn rồi gửi lại.',
  },
  unknownUnion: {
    head: 'Không có công đoàn này',
    says: 'Đường dẫn sai, hoặc đơn vị không còn hoạt động. Hãy tìm theo tên.',
  },
  poster: {
    head: 'Quét mã để gửi ý kiến',
    says: 'Không cần tài khoản. Không bắt buộc cho biết tên. Được trả lời trong 10 ngày làm việc.',
  },
};

const en: typeof vi = {
  choose: {
    head: 'Which union do you write to?',
    label: 'Name of the union',
    help: 'Type part of the name, with or without diacritics.',
    search: 'Search',
    none: 'No union has such a name. Try another word of it.',
    many: 'There are many; only the first {most} are shown. Type more.',
    track: 'Already sent? See the result with your tracking code',
  },
  write: {
    to: 'To',
    other: 'Choose another union',
    who: 'Who you are (if you like)',
    whoHelp:
      'Leave it empty if you would rather not say. Your name is kept apart: only those who resolve it can look, must say why, and each look is recorded.',
    name: 'Full name',
    phone: 'Telephone',
    email: 'E-mail',
    consent:
      'I agree that those who resolve this may use the above to reach me. I can have it erased at any time with my tracking code.',
    consentMissing:
      'With a name or a way to reach you, your consent is needed; or leave the fields above empty.',
    phoneHelp: 'For example 0905 123 456',
    send: 'Send',
    pick: 'Choose one',
    faults: 'Not sent yet. Please look at {count} places:',
  },
  sent: {
    head: 'We have received what you wrote',
    code: 'Your tracking code',
    keep: 'Copy it or print this page now. The code is shown once; we do not keep it and cannot send it again. Whoever has it can see the result.',
    next: 'The union answers within 10 working days. Use the code to see the result, to say more, and whether you are content.',
    track: 'See the result',
    again: 'This was sent already',
    againSays:
      'This form was sent once and its code was shown then. If you did not copy it, open a new form and send again.',
    anew: 'Open a new form',
  },
  track: {
    head: 'See the result with your tracking code',
    label: 'Tracking code',
    help: '20 letters and figures, with or without dashes.',
    show: 'Show',
    unknown: 'No such code. Compare every character.',
    sentTo: 'Sent to',
    sentAt: 'Sent on',
    state: 'State',
    due: 'Answer due',
    arriving: 'On its way to the union',
    refused: 'This union no longer exists and could not receive it. Please send it to its successor.',
    answer: 'Answer of the union',
    talk: 'Messages',
    you: 'You',
    union: 'The union',
    more: 'Say more',
    moreHelp: 'Those who resolve it read this. You need not say who you are.',
    say: 'Send',
    content: 'Are you content with the answer?',
    confirm: 'Yes, close it',
    reopen: 'Not content',
    reopenHelp: 'What is missing? It can be reopened once.',
    reopenDo: 'Ask to look at it again',
    forget: 'Erase my name and how to reach me',
    forgetHelp: 'The union will no longer know who you are. It goes on resolving the matter.',
    forgetDo: 'Erase',
    forgotten: 'Your name and how to reach you have been erased.',
    taken: 'Noted. It may take some seconds to show.',
    full: 'Too much was sent for one matter. Please wait for the answer.',
    another: 'Another code',
  },
  limited: {
    head: 'Too many times',
    says: 'Too much came from this address, or to this union. Try again in {minutes} minutes. What you wrote is still there when you go back in your browser.',
  },
  tooMuch: {
    head: 'Too long to be sent',
    says: 'At most 1 MB of text at once. What you wrote is still there when you go back in your browser: shorten it and send it again.',
  },
  unknownUnion: {
    head: 'There is no such union',
    says: 'The link is wrong, or the union no longer exists. Search by name.',
  },
  poster: {
    head: 'Scan to write to us',
    says: 'No account needed. You need not say who you are. Answered within 10 working days.',
  },
};

const words = { vi, en };

export type IntakeWords = typeof vi;

/** What the public pages say in one language. */
export function intakeWords(locale: Locale): IntakeWords {
  return words[locale];
}
