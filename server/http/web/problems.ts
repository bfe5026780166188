import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { Locale } from '../../../workflows/kit/index.ts';
import { isUnavailable } from '../../db/index.ts';
import type { Logger } from '../../logging.ts';
import { localeOf } from './locale.ts';

/** What can be wrong with a request, outside GraphQL and inside: the status, and the words for the one who asked. */
const problems = {
  BAD_USER_INPUT: { status: 400, vi: 'Yêu cầu không đúng dạng.', en: 'The request is malformed.' },
  UNAUTHENTICATED: { status: 401, vi: 'Hãy đăng nhập trước.', en: 'Sign in first.' },
  WRONG_CREDENTIALS: {
    status: 401,
    code: 'UNAUTHENTICATED',
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'The user name or the password is wrong.',
  },
  FORBIDDEN: { status: 403, vi: 'Không được phép.', en: 'Not allowed.' },
  FOREIGN_ORIGIN: {
    status: 403,
    code: 'FORBIDDEN',
    vi: 'Yêu cầu đến từ một trang khác. Nếu đây là địa chỉ đúng của hệ thống, hãy đặt PUBLIC_URL.',
    en: 'The request comes from another site. If this is the right address of the system, set PUBLIC_URL.',
  },
  NOT_FOUND: { status: 404, vi: 'Không tìm thấy.', en: 'Not found.' },
  DONE_OUT_OF_SIGHT: {
    status: 404,
    code: 'NOT_FOUND',
    vi: 'Đã thực hiện xong, nhưng bạn không còn được xem văn bản này nữa. Không cần làm lại; nếu có biên nhận kèm theo, xin giữ lại.',
    en: 'It was done, but you may not see this document any more. Do not do it again; if a receipt comes with this, keep it.',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    vi: 'Cách gọi này không dùng được ở đây.',
    en: 'This method is not for this address.',
  },
  NOT_ACCEPTABLE: {
    status: 406,
    vi: 'Địa chỉ này chỉ trả lời dạng text/event-stream.',
    en: 'This address answers in text/event-stream only.',
  },
  CONFLICT: { status: 409, vi: 'Đã có thay đổi khác.', en: 'Something else changed meanwhile.' },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    vi: 'Nội dung gửi lên quá lớn, nên chưa nhận: nhiều nhất 12 MB chữ một lần, 20 MB một tệp. Hãy rút gọn, hoặc đính kèm phần dài thành tệp.',
    en: 'What was sent is too large and was not taken: at most 12 MB of text at once, 20 MB a file. Shorten it, or attach what is long as a file.',
  },
  TOO_MANY_ROWS: {
    status: 422,
    code: 'BAD_USER_INPUT',
    vi: 'Danh sách có hơn 10.000 dòng. Hãy lọc hẹp lại (theo năm, loại, đơn vị…) rồi xuất.',
    en: 'The list has more than 10,000 lines. Narrow it by a filter (year, kind, unit …) and export again.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    vi: 'Kiểu nội dung này không dùng được.',
    en: 'This content type is not accepted.',
  },
  RATE_LIMITED: {
    status: 429,
    vi: 'Quá nhiều lần. Hãy thử lại sau.',
    en: 'Too many times. Try again later.',
  },
  INTERNAL: {
    status: 500,
    vi: 'Có lỗi bên trong hệ thống. Hãy báo mã yêu cầu này.',
    en: 'Something went wrong inside. Please report this request id.',
  },
  UNAVAILABLE: {
    status: 503,
    code: 'INTERNAL',
    vi: 'Cơ sở dữ liệu tạm thời không trả lời. Hãy thử lại sau ít giây.',
    en: 'The database does not answer just now. Try again in a few seconds.',
  },
} as const satisfies Record<string, { status: number; code?: string; vi: string; en: string }>;

export type ProblemCode = keyof typeof problems;

/** Thrown anywhere outside GraphQL to answer with a problem. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly headers: Record<string, string> = {},
  ) {
    super(code);
  }
}

/** The words for a problem. */
export function wordsFor(code: ProblemCode, locale: Locale): string {
  return problems[code][locale];
}

/** Answers with a problem, in the one form all errors have. */
function answerProblem(res: Response, name: ProblemCode): void {
  const problem = problems[name];
  const message = wordsFor(name, localeOf(res.req.headers));
  const code = 'code' in problem ? problem.code : name;
  res
    .status(problem.status)
    .set('cache-control', 'no-store')
    .json({
      errors: [
        { message, extensions: { code, ...hintOf(name), requestId: res.locals['requestId'] as string } },
      ],
    });
}

/** Told with a problem that passes by itself: the same request may be sent again, an act under its key. */
export function hintOf(name: ProblemCode): { retry?: true } {
  return name === 'UNAVAILABLE' ? { retry: true } : {};
}

/** In how many seconds to come again. */
export const RETRY_AFTER = '1';

/** The last route: nothing is there. */
export const unknownRoute: RequestHandler = (_req, res) => answerProblem(res, 'NOT_FOUND');

/** For an address that exists, when it is called in a way it does not know. */
export function only(...methods: string[]): RequestHandler {
  return (_req, res) => {
    res.set('allow', methods.join(', '));
    answerProblem(res, 'METHOD_NOT_ALLOWED');
  };
}

/** The last handler: what went wrong is answered in our words; what we did not foresee is logged and masked. */
export function answerErrors(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    const code = codeOf(error);
    if (code === 'INTERNAL')
      logger.error({ requestId: res.locals['requestId'] as string, err: error }, 'request failed');
    if (res.headersSent) return next(error);
    if (code === 'UNAVAILABLE') {
      logger.warn(
        { requestId: res.locals['requestId'] as string, err: error },
        'the database does not answer',
      );
      res.set('retry-after', RETRY_AFTER);
    }
    if (error instanceof Problem) res.set(error.headers);
    answerProblem(res, code);
  };
}

export function isTooLarge(error: unknown): boolean {
  return codeOf(error) === 'PAYLOAD_TOO_LARGE';
}

/** Body parsers and the router throw errors with a status. */
function codeOf(error: unknown): ProblemCode {
  if (error instanceof Problem) return error.code;
  if (isUnavailable(error)) return 'UNAVAILABLE';
  const status = error instanceof Error && 'status' in error ? error.status : 500;
  if (status === 413) return 'PAYLOAD_TOO_LARGE';
  if (status === 415) return 'UNSUPPORTED_MEDIA_TYPE';
  return typeof status === 'number' && status >= 400 && status < 500 ? 'BAD_USER_INPUT' : 'INTERNAL';
}
