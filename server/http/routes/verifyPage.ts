import type { Locale, PaperStanding } from '../../../workflows/kit/index.ts';
import { escaped, plainPage } from '../web/plainPage.ts';

/** What a paper's code tells everybody. */
export type Verdict = {
  code: string;
  type: string;
  number: string;
  issuedOn: string;
  issuer: string;
} & (
  | { state: string; standing: PaperStanding }
  | {
      /** Of a certificate: to whom it was given. */
      holder: string;
      /** When it was taken back; null while it counts. */
      takenBack: string | null;
    }
);

const words = {
  vi: {
    title: 'Kiểm tra văn bản',
    genuine: 'Văn bản có thật',
    standing: {
      inForce: 'Đang có hiệu lực',
      underWay: 'Đã ký, gửi đi; nơi nhận đang xử lý',
      done: 'Đã ban hành, đã thực hiện xong',
      ended: 'Đã thu hồi hoặc thay thế, không còn hiệu lực',
    },
    certificate: 'Giấy chứng nhận',
    valid: 'Giấy chứng nhận có giá trị',
    takenBack: 'Giấy chứng nhận đã thu hồi, không còn giá trị',
    unknown: 'Không có văn bản nào mang mã này',
    hint: 'Hãy so lại từng ký tự của mã in ở cuối văn bản. Nếu mã đúng như in mà vẫn không tìm thấy, văn bản không do hệ thống này phát hành.',
    compare:
      'Hãy so số, ngày và đơn vị ban hành với tờ giấy trên tay. Trang này không hiển thị nội dung văn bản.',
    rows: {
      type: 'Loại văn bản',
      number: 'Số',
      issuedOn: 'Ngày ban hành',
      issuer: 'Đơn vị ban hành',
      holder: 'Cấp cho',
      takenBack: 'Ngày thu hồi',
      state: 'Trạng thái',
      code: 'Mã',
    },
  },
  en: {
    title: 'Verify a document',
    genuine: 'The document is genuine',
    standing: {
      inForce: 'In force',
      underWay: 'Signed and sent; being dealt with',
      done: 'Issued, its work is done',
      ended: 'Recalled or replaced, no longer in force',
    },
    certificate: 'Certificate',
    valid: 'The certificate is valid',
    takenBack: 'The certificate was taken back and is no longer valid',
    unknown: 'No document has this code',
    hint: 'Compare every character of the code printed at the foot of the document. If it is as printed and still not found, this system did not issue the document.',
    compare:
      'Compare number, date and issuer with the paper in your hand. This page shows nothing of the content.',
    rows: {
      type: 'Type',
      number: 'Number',
      issuedOn: 'Issued on',
      issuer: 'Issued by',
      holder: 'Given to',
      takenBack: 'Taken back on',
      state: 'State',
      code: 'Code',
    },
  },
};

/** What a paper's code stands for. */
export function verifyPage(verdict: Verdict | null, locale: Locale, nonce: string): string {
  const say = words[locale];
  return plainPage({
    ...{ locale, nonce, title: say.title, head: verdict ? say.genuine : say.unknown },
    body: verdict ? shown(verdict, locale) : `<p>${say.hint}</p>`,
  });
}

function shown(verdict: Verdict, locale: Locale): string {
  const say = words[locale];
  const given = 'holder' in verdict;
  const values: Partial<Record<keyof typeof say.rows, string>> = {
    ...verdict,
    ...(given ? { type: `${say.certificate} (${verdict.type})` } : {}),
    issuedOn: dayShown(verdict.issuedOn),
    takenBack: given && verdict.takenBack ? dayShown(verdict.takenBack) : undefined,
  };
  const lines = (Object.keys(say.rows) as (keyof typeof say.rows)[]).flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [`<dt>${say.rows[name]}</dt><dd>${escaped(value)}</dd>`];
  });
  const good = given ? !verdict.takenBack : verdict.standing !== 'ended';
  const head = given ? (good ? say.valid : say.takenBack) : say.standing[verdict.standing];
  return `<p class="${good ? 'good' : 'ended'}">${head}</p>
<dl>${lines.join('\n')}</dl>
<p>${say.compare}</p>`;
}

function dayShown(day: string): string {
  return day.split('-').reverse().join('/');
}
