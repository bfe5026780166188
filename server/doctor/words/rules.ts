import type { Locale } from '../../../workflows/kit/index.ts';

type Words = Record<Locale, string>;

/** What each invariant says, and what to do where it is broken. */
export const rules: Record<number, { rule: Words; remedy: Words }> = {
  1: {
    rule: {
      vi: 'Mỗi việc đã làm có đúng một dòng lịch sử',
      en: 'Every act done has exactly one line of history',
    },
    remedy: {
      vi: 'Có người đã sửa thẳng vào cơ sở dữ liệu. Xem: trinhky doctor replay MÃ; so với bản sao lưu gần nhất.',
      en: 'Somebody has changed the database directly. See: trinhky doctor replay ID; compare with the latest backup.',
    },
  },
  2: {
    rule: {
      vi: 'Chạy lại lịch sử của văn bản dẫn đúng tới chỗ văn bản đang đứng',
      en: 'Replaying a document’s history leads exactly to where it stands',
    },
    remedy: {
      vi: 'Văn bản, việc chờ hoặc hạn đã bị sửa ngoài hệ thống. Xem: trinhky doctor replay MÃ; lịch sử là bản đúng.',
      en: 'The document, its work items or dates were changed past the system. See: trinhky doctor replay ID; the history is what counts.',
    },
  },
  3: {
    rule: {
      vi: 'Chuỗi lịch sử liền mạch, không sửa, không rẽ nhánh',
      en: 'Chains of history are whole, unaltered, without forks',
    },
    remedy: {
      vi: 'Lịch sử đã bị sửa hoặc xoá. Giữ nguyên máy, tìm ai có quyền trên cơ sở dữ liệu, khôi phục từ bản sao lưu.',
      en: 'History was altered or removed. Leave the machine as it is, find who has rights on the database, restore from a backup.',
    },
  },
  4: {
    rule: {
      vi: 'Nhật ký chung chứa mọi việc; mọi mốc đã ký đều khớp',
      en: 'The common log holds every act; every signed checkpoint fits it',
    },
    remedy: {
      vi: 'Nhật ký chung bị sửa, hoặc SIGNING_KEY không phải khoá đã ký. Kiểm tra khoá trước, rồi so với các mốc đã công bố.',
      en: 'The log was altered, or SIGNING_KEY is not the key that signed. Check the key first, then compare with published checkpoints.',
    },
  },
  5: {
    rule: {
      vi: 'Số văn bản duy nhất, liên tục theo sổ và năm',
      en: 'Document numbers are unique and without gaps by register and year',
    },
    remedy: {
      vi: 'Sổ đăng ký bị sửa ngoài hệ thống. Đừng ban hành thêm ở sổ đó cho đến khi đối chiếu với bản giấy.',
      en: 'A register was changed past the system. Issue nothing more from it until it is compared with the papers.',
    },
  },
  6: {
    rule: {
      vi: 'Biểu quyết đếm mỗi người một lần, đúng nội dung, đúng thời gian',
      en: 'Votes count each member once, on the right content, in time',
    },
    remedy: {
      vi: 'Phiếu hoặc kết quả bị sửa. Báo chủ tịch đơn vị: kết quả lượt này không dựa vào được nữa.',
      en: 'Ballots or a result were changed. Tell the unit’s chair: this round’s result cannot be relied on.',
    },
  },
  7: {
    rule: {
      vi: 'Không ai duyệt văn bản mình soạn, biểu quyết hay gửi',
      en: 'Nobody approves what they drafted, voted on or submitted',
    },
    remedy: {
      vi: 'Báo lãnh đạo cấp trên và Uỷ ban Kiểm tra: việc duyệt này phải làm lại bởi người khác.',
      en: 'Tell the upper union’s leader and the inspection committee: somebody else must approve anew.',
    },
  },
  8: {
    rule: {
      vi: 'Việc đã báo thành công thì còn nguyên, biên nhận đúng',
      en: 'What was acknowledged is still there, and receipts are for it',
    },
    remedy: {
      vi: 'Việc đã xác nhận bị mất: khôi phục từ bản sao lưu mới hơn, hỏi lại người đã làm.',
      en: 'Acknowledged work is lost: restore from a later backup and ask whoever did it.',
    },
  },
  9: {
    rule: {
      vi: 'Một khoá yêu cầu chỉ có một kết quả',
      en: 'One request key has one outcome',
    },
    remedy: {
      vi: 'Bảng idempotency bị sửa ngoài hệ thống. Không tự xoá dòng nào; gửi kết quả này cho người phát triển.',
      en: 'The table idempotency was changed past the system. Delete nothing there; send this report to the developers.',
    },
  },
  10: {
    rule: {
      vi: 'Mỗi việc để lại đúng một tin gửi đi',
      en: 'Each act leaves exactly one message for the world outside',
    },
    remedy: {
      vi: 'Có thông báo hoặc webhook sẽ không bao giờ tới. Báo người nhận liên quan; xem trang Sự cố.',
      en: 'Some notification or webhook will never arrive. Tell whom it concerns; see the incidents.',
    },
  },
  11: {
    rule: {
      vi: 'Ai đã ghi thì đọc lại được điều mình ghi',
      en: 'Whoever wrote something reads at least that',
    },
    remedy: { vi: '', en: '' },
  },
  12: {
    rule: {
      vi: 'Không ai thấy văn bản ngoài phạm vi của mình',
      en: 'Nobody sees documents beyond their reach',
    },
    remedy: {
      vi: 'Quyền đọc bị sửa ngoài hệ thống, hoặc bảng mất bảo vệ. Dừng máy chủ cho đến khi sửa xong.',
      en: 'Reading rights were changed past the system, or a table lost its guard. Stop the server until this is mended.',
    },
  },
  13: {
    rule: {
      vi: 'Hàng đợi chạy hết, không khoá nào bị giữ mãi',
      en: 'Queues drain and no lock is held for ever',
    },
    remedy: {
      vi: 'Xem nhật ký của trinhky worker; kết thúc phiên PostgreSQL đứng yên (pg_terminate_backend).',
      en: 'See the log of trinhky worker; end the session that stands still (pg_terminate_backend).',
    },
  },
  14: {
    rule: {
      vi: 'Bản sao lưu khôi phục được và giữ mọi điều trên',
      en: 'A restored backup keeps all of the above',
    },
    remedy: { vi: '', en: '' },
  },
};
