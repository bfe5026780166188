import type { Paper, PaperRow } from '../../../workflows/kit/paper.ts';

/** A yearly plan of about three pages: the paper that the room is looked at and measured with. */
export function samplePlan(changes: Partial<Paper> = {}): Paper {
  return {
    head: {
      parent: 'CÔNG ĐOÀN VIÊN CHỨC TỈNH BÌNH ĐỊNH',
      issuer: 'CÔNG ĐOÀN CƠ SỞ SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG',
      number: '07/KH-CĐCS',
      place: 'Quy Nhơn',
      date: '2026-02-05',
      year: 2026,
    },
    draft: false,
    typeName: 'KẾ HOẠCH',
    abstract: 'Thực hiện Chương trình nâng cao năng lực cán bộ công đoàn cơ sở năm 2026',
    legalBases: [
      'Căn cứ Điều lệ Công đoàn Việt Nam khóa XIII',
      'Căn cứ Chương trình số 04/CTr-CĐVC ngày 16 tháng 9 năm 2024 của Công đoàn Viên chức tỉnh về nâng cao năng lực cán bộ công đoàn cơ sở đáp ứng yêu cầu nhiệm vụ trong tình hình mới;',
      'Căn cứ Nghị quyết Đại hội Công đoàn cơ sở nhiệm kỳ 2023 - 2028.',
    ],
    preamble:
      'Ban Chấp hành Công đoàn cơ sở xây dựng Kế hoạch thực hiện Chương trình nâng cao năng lực cán bộ công đoàn năm 2026, cụ thể như sau:',
    body: [
      { type: 'heading', level: 1, label: 'I.', text: 'MỤC ĐÍCH, YÊU CẦU' },
      {
        type: 'paragraph',
        text: 'Giúp mỗi ủy viên ban chấp hành, tổ trưởng, tổ phó công đoàn nắm vững nghiệp vụ, tự tin khi đối thoại với thủ trưởng đơn vị và biết sử dụng các công cụ số trong công việc hằng ngày.',
      },
      {
        type: 'paragraph',
        text: 'Việc thực hiện phải thiết thực, đúng người, đúng việc; mỗi nhiệm vụ có người chịu trách nhiệm, thời hạn và nguồn kinh phí rõ ràng; không làm ảnh hưởng đến công tác chuyên môn “cuối quý” của các phòng.',
      },
      { type: 'heading', level: 1, label: 'II.', text: 'CHỈ TIÊU' },
      { type: 'bullet', text: '100% cán bộ công đoàn được tập huấn ít nhất một lần trong năm.' },
      {
        type: 'bullet',
        text: 'Trên 90% ủy viên ban chấp hành được đánh giá hoàn thành tốt nhiệm vụ trở lên.',
      },
      {
        type: 'bullet',
        text: 'Mọi kiến nghị của đoàn viên được tiếp nhận và trả lời trong 10 ngày làm việc, trong đó:',
      },
      { type: 'subBullet', text: 'Kiến nghị thuộc thẩm quyền cơ sở: giải quyết ngay trong tháng;' },
      {
        type: 'subBullet',
        text: 'Kiến nghị vượt thẩm quyền: chuyển công đoàn cấp trên kèm ý kiến của ban chấp hành.',
      },
      { type: 'heading', level: 1, label: 'III.', text: 'NHIỆM VỤ VÀ GIẢI PHÁP' },
      { type: 'heading', level: 2, label: '1.', text: 'Tuyên truyền, nâng cao nhận thức' },
      {
        type: 'bullet',
        text: 'Phổ biến kịp thời các quy định mới qua nhóm trao đổi của đơn vị và bảng tin tại trụ sở; mỗi quý có một buổi sinh hoạt chuyên đề do các tổ công đoàn luân phiên chủ trì.',
      },
      {
        type: 'bullet',
        text: 'Biên soạn sổ tay hỏi - đáp dành cho tổ trưởng công đoàn, cập nhật theo văn bản mới của Tổng Liên đoàn.',
      },
      { type: 'heading', level: 2, label: '2.', text: 'Tập huấn, bồi dưỡng' },
      {
        type: 'bullet',
        text: 'Tổ chức hai lớp tập huấn nghiệp vụ và một lớp kỹ năng số; ưu tiên cán bộ mới được bầu bổ sung.',
      },
      {
        type: 'bullet',
        text: 'Cử chủ tịch, phó chủ tịch, chủ nhiệm ủy ban kiểm tra tham dự đầy đủ các lớp của công đoàn cấp trên và phổ biến lại cho các tổ.',
      },
      { type: 'heading', level: 2, label: '3.', text: 'Đánh giá và phân công cán bộ' },
      {
        type: 'heading',
        level: 3,
        label: 'a)',
        text: 'Lấy ý kiến tín nhiệm của đoàn viên trước khi ban chấp hành họp đánh giá.',
      },
      {
        type: 'heading',
        level: 3,
        label: 'b)',
        text: 'Điều chỉnh phân công theo sở trường của từng ủy viên ngay sau kỳ đánh giá.',
      },
      { type: 'heading', level: 1, label: 'IV.', text: 'PHÂN CÔNG VÀ KINH PHÍ' },
      {
        type: 'paragraph',
        text: 'Các nhiệm vụ, người phụ trách, thời hạn và kinh phí (đơn vị: đồng) như bảng sau:',
      },
      taskTable(TASKS),
      { type: 'heading', level: 1, label: 'V.', text: 'TỔ CHỨC THỰC HIỆN' },
      {
        type: 'bullet',
        text: 'Ban chấp hành phân công từng ủy viên theo dõi tổ công đoàn, kiểm điểm tiến độ tại phiên họp hằng tháng.',
      },
      {
        type: 'bullet',
        text: 'Ủy ban kiểm tra giám sát việc sử dụng kinh phí và báo cáo tại hội nghị sơ kết 6 tháng.',
      },
      {
        type: 'bullet',
        text: 'Các tổ công đoàn báo cáo kết quả trước ngày 10 tháng 6 và ngày 20 tháng 11; trong quá trình thực hiện, nếu có vướng mắc, phản ánh về ban chấp hành để xem xét, điều chỉnh.',
      },
    ],
    recipients: [
      'Công đoàn Viên chức tỉnh (báo cáo)',
      'Đảng ủy, Ban Giám đốc Sở',
      'Ủy viên BCH, UBKT',
      'Các tổ công đoàn',
      'Lưu: VT, CĐCS',
    ],
    signature: { authority: 'TM. BAN CHẤP HÀNH', title: 'CHỦ TỊCH', name: 'Trần Thị Mỹ Hạnh' },
    verification: { code: 'TK7Q-M2XD-94PA', url: 'https://trinhky.example.vn/v/TK7Q-M2XD-94PA' },
    ...changes,
  };
}

/** The table of tasks as an annual plan prints it. */
export function taskTable(rows: PaperRow[]): Paper['body'][number] {
  return {
    type: 'table',
    columns: [
      { title: 'TT', width: 0.07, align: 'center' },
      { title: 'Nhiệm vụ', width: 0.37, align: 'left' },
      { title: 'Người phụ trách', width: 0.18, align: 'left' },
      { title: 'Thời hạn', width: 0.14, align: 'center' },
      { title: 'Công đoàn', width: 0.12, align: 'right' },
      { title: 'Chuyên môn', width: 0.12, align: 'right' },
    ],
    rows,
  };
}

const TASKS: PaperRow[] = [
  { cells: ['A. Tuyên truyền, giáo dục'], span: true },
  {
    cells: [
      '1',
      'Sinh hoạt chuyên đề quý I về quyền của lao động nữ',
      'Lê Thị Hồng Đào',
      '20/03/2026',
      '2.500.000',
      '0',
    ],
  },
  {
    cells: [
      '2',
      'In sổ tay hỏi - đáp cho tổ trưởng công đoàn',
      'Nguyễn Hữu Phước',
      '15/04/2026',
      '4.800.000',
      '1.200.000',
    ],
  },
  { cells: ['B. Tập huấn, bồi dưỡng'], span: true },
  {
    cells: [
      '3',
      'Lớp nghiệp vụ công đoàn cho tổ trưởng, tổ phó (2 ngày)',
      'Trần Thị Mỹ Hạnh',
      '29/05/2026',
      '18.000.000',
      '12.000.000',
    ],
  },
  {
    cells: [
      '4',
      'Lớp kỹ năng số: họp trực tuyến, lấy ý kiến điện tử, bảo mật tài khoản',
      'Võ Đình Khôi',
      '31/07/2026',
      '6.500.000',
      '6.500.000',
    ],
  },
  {
    cells: [
      '5',
      'Tham quan, trao đổi kinh nghiệm với công đoàn cơ sở bạn',
      'Nguyễn Hữu Phước',
      '30/09/2026',
      '10.000.000',
      '5.000.000',
    ],
  },
  { cells: ['C. Đánh giá cán bộ'], span: true },
  {
    cells: [
      '6',
      'Lấy phiếu tín nhiệm và đánh giá ủy viên ban chấp hành',
      'Ủy ban kiểm tra',
      '30/11/2026',
      '1.200.000',
      '0',
    ],
  },
  { cells: ['', 'Cộng', '', '', '43.000.000', '24.700.000'], total: true },
];
