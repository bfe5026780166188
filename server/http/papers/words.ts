import type { Locale } from '../../../workflows/kit/index.ts';
import type { PaperWarning } from '../../printing/index.ts';

/** What departs from Decree 30/2020/NĐ-CP, in words. */
export const paperWarnings: Record<Locale, Record<PaperWarning['code'], string>> = {
  vi: {
    'legal-bases-missing': 'Văn bản chưa có căn cứ ban hành.',
    'recipients-missing': 'Văn bản chưa có nơi nhận.',
    'archive-line-missing': 'Nơi nhận chưa có dòng “Lưu: …” ở cuối.',
    'abstract-missing': 'Văn bản chưa có trích yếu.',
    'abstract-too-long': 'Trích yếu dài {length} ký tự, nên không quá {most}.',
    'capitals-expected': 'Phần “{part}” của thể thức phải viết hoa toàn bộ.',
    'heading-out-of-order': 'Đề mục “{found}” không theo thứ tự, lẽ ra là “{expected}”.',
    'body-empty': 'Văn bản chưa có nội dung.',
    'signer-missing': 'Văn bản chưa có họ tên người ký.',
    'unprintable-characters': 'Có ký tự không in được: {characters}',
  },
  en: {
    'legal-bases-missing': 'The document names no legal basis.',
    'recipients-missing': 'The document names no recipients.',
    'archive-line-missing': 'The recipients lack the closing archive line (“Lưu: …”).',
    'abstract-missing': 'The document has no abstract.',
    'abstract-too-long': 'The abstract has {length} characters; {most} at most are good form.',
    'capitals-expected': 'The part “{part}” must be in capitals.',
    'heading-out-of-order': 'The heading “{found}” is out of order; “{expected}” was expected.',
    'body-empty': 'The document has no body.',
    'signer-missing': 'The signer’s name is missing.',
    'unprintable-characters': 'Some characters cannot be printed: {characters}',
  },
};
