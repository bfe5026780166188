import type { DutyRow, Section, Target } from '../kit/index.ts';

/** The demo programme's text: the parts a programme has, in words of our own. */
export const preamble =
  'Thực hiện nghị quyết đại hội các cấp công đoàn nhiệm kỳ này, Ban Chấp hành Công đoàn Viên chức tỉnh ban hành Chương trình “Cán bộ công đoàn cơ sở vững nghiệp vụ, gần đoàn viên”, cụ thể như sau:';

export const legalBases = [
  'Điều lệ Công đoàn Việt Nam',
  'Nghị quyết đại hội Công đoàn Viên chức tỉnh nhiệm kỳ 2023 - 2028',
  'Quy chế làm việc của Ban Chấp hành Công đoàn Viên chức tỉnh',
];

/** Figures of part II once more, for plans to answer and reports to be measured by. */
export const targets: (Omit<Target, 'id'> & { indicator: string })[] = [
  {
    title: 'Cán bộ công đoàn cơ sở được tập huấn, bồi dưỡng trong nhiệm kỳ',
    unit: 'percent',
    comparison: 'exactly',
    value: 100,
    indicator: 'cadres-trained',
  },
  {
    title: 'Công đoàn cơ sở thực hiện đủ việc đào tạo, quy hoạch và phân công cán bộ',
    unit: 'percent',
    comparison: 'exactly',
    value: 100,
    indicator: 'cadre-work-done',
  },
  {
    title: 'Ban chấp hành đánh giá từng uỷ viên hằng năm',
    unit: 'percent',
    comparison: 'exactly',
    value: 100,
    indicator: 'members-evaluated',
  },
  {
    title: 'Công đoàn cơ sở hoàn thành tốt nhiệm vụ trở lên hằng năm',
    unit: 'percent',
    comparison: 'moreThan',
    value: 90,
    indicator: 'unions-good',
  },
  {
    title: 'Công đoàn cơ sở hoàn thành xuất sắc nhiệm vụ hằng năm',
    unit: 'percent',
    comparison: 'atLeast',
    value: 20,
    indicator: 'unions-excellent',
  },
  {
    title: 'Công đoàn cơ sở không hoàn thành nhiệm vụ',
    unit: 'count',
    comparison: 'exactly',
    value: 0,
    indicator: 'unions-failing',
  },
];

/** What every unit sends each year of the term. */
export const duties = (from: number, until: number): Omit<DutyRow, 'id'>[] => [
  row('Kế hoạch thực hiện Chương trình hằng năm', 'annual-plan/annual', `${from}-02-28`, until),
  row('Báo cáo sơ kết 6 tháng', 'report/sixMonth', `${from}-06-15`, until),
  row('Báo cáo kết quả năm', 'report/annual', `${from}-11-30`, until),
  row('Đánh giá từng uỷ viên ban chấp hành', 'member-evaluation/annual', `${from}-12-31`, until),
];

function row(title: string, duty: string, dueOn: string, repeatUntil: number): Omit<DutyRow, 'id'> {
  return { title, duty, dueOn, repeatUntil };
}

const bullets = (...lines: string[]) => lines.map((text) => ({ type: 'bullet' as const, text }));
const points = (...lines: string[]) => lines.map((text) => ({ type: 'subBullet' as const, text }));

export const sections: Section[] = [
  {
    heading: 'MỤC TIÊU',
    blocks: [
      {
        type: 'paragraph',
        text: 'Mỗi công đoàn cơ sở có một đội ngũ cán bộ hiểu việc, làm được việc và được đoàn viên tin cậy; nhờ đó tổ chức công đoàn trong các cơ quan, đơn vị của tỉnh ngày càng vững mạnh.',
      },
    ],
  },
  {
    heading: 'CHỈ TIÊU',
    blocks: bullets(
      'Đến hết nhiệm kỳ, 100% cán bộ công đoàn cơ sở được tập huấn, bồi dưỡng về nghiệp vụ và kỹ năng hoạt động công đoàn.',
      '100% công đoàn cơ sở làm đủ việc đào tạo, quy hoạch, bố trí và phân công cán bộ.',
      'Hằng năm, ban chấp hành công đoàn cơ sở đánh giá từng uỷ viên và phân công lại cho hợp sở trường.',
      'Hằng năm, trên 90% công đoàn cơ sở hoàn thành tốt nhiệm vụ trở lên, trong đó ít nhất 20% hoàn thành xuất sắc; không có đơn vị không hoàn thành nhiệm vụ.',
    ),
  },
  {
    heading: 'NHIỆM VỤ VÀ GIẢI PHÁP',
    sections: [
      {
        heading: 'Thông tin, tuyên truyền trong đội ngũ cán bộ công đoàn',
        blocks: bullets(
          'Chọn cách tuyên truyền ngắn gọn, sát công việc để cán bộ công đoàn nắm chắc vai trò của mình trong cơ quan, đơn vị.',
          'Đưa chủ trương, quy định mới đến cán bộ công đoàn kịp thời qua các nền tảng số.',
          'Nêu rõ thuận lợi và khó khăn của hoạt động công đoàn trong từng giai đoạn để cán bộ chủ động trong công việc.',
        ),
      },
      {
        heading: 'Quy hoạch, tập huấn và bồi dưỡng cán bộ',
        blocks: bullets(
          'Ban chấp hành công đoàn cơ sở lập quy hoạch cán bộ dân chủ, công khai; người trong quy hoạch được bồi dưỡng, giao việc và đánh giá.',
          'Mở lớp tập huấn, hội thảo và buổi trao đổi kinh nghiệm hằng năm, trước hết cho chủ tịch, phó chủ tịch và chủ nhiệm uỷ ban kiểm tra.',
          'Bồi dưỡng kỹ năng số cho cán bộ công đoàn để làm việc và tổ chức hoạt động.',
          'Dành kinh phí công đoàn cho tập huấn theo quy định, đồng thời đề nghị chuyên môn hỗ trợ.',
        ),
      },
      {
        heading: 'Đánh giá cán bộ công đoàn',
        blocks: [
          ...bullets(
            'Đánh giá từng uỷ viên ban chấp hành, lấy kết quả công việc và sự tin cậy của đoàn viên làm thước đo chính, theo các mặt:',
          ),
          ...points(
            'Bản lĩnh và trách nhiệm trước đoàn viên, người lao động;',
            'Sáng kiến, cách làm mới;',
            'Hiểu và vận dụng quy định của pháp luật và của công đoàn;',
            'Lắng nghe, nắm tâm tư đoàn viên;',
            'Vận động nguồn lực cho hoạt động công đoàn;',
            'Phối hợp, dẫn dắt và tạo niềm tin;',
            'Xử lý tình huống; tiến độ và chất lượng công việc…',
          ),
          ...bullets(
            'Sau đánh giá, góp ý để từng uỷ viên phát huy ưu điểm, sửa mặt còn yếu và điều chỉnh phân công nhiệm vụ.',
            'Khen thưởng kịp thời cán bộ công đoàn làm tốt.',
          ),
        ],
      },
    ],
  },
  {
    heading: 'TỔ CHỨC THỰC HIỆN',
    sections: [
      {
        heading: 'Công đoàn Viên chức tỉnh',
        blocks: bullets(
          'Hướng dẫn, giúp đỡ công đoàn cơ sở thực hiện Chương trình.',
          'Kiểm tra, giám sát; sơ kết giữa nhiệm kỳ và tổng kết cuối nhiệm kỳ.',
        ),
      },
      {
        heading: 'Công đoàn cơ sở',
        blocks: bullets(
          'Xây dựng kế hoạch thực hiện hằng năm, thống nhất trong ban chấp hành và gửi Công đoàn Viên chức tỉnh trước ngày 28 tháng 02.',
          'Rà soát kết quả, báo cáo và kiến nghị những việc cần hỗ trợ, tháo gỡ.',
          'Nắm tâm tư, nguyện vọng của đoàn viên, người lao động và giải quyết kịp thời.',
        ),
      },
    ],
  },
];

/** A second, shorter programme that is still being worked on. */
export const careSections: Section[] = [
  {
    heading: 'MỤC TIÊU',
    blocks: [
      {
        type: 'paragraph',
        text: 'Đoàn viên, người lao động có hoàn cảnh khó khăn được công đoàn thăm hỏi, giúp đỡ kịp thời.',
      },
    ],
  },
  {
    heading: 'NHIỆM VỤ VÀ GIẢI PHÁP',
    blocks: bullets(
      'Mỗi công đoàn cơ sở lập danh sách đoàn viên cần giúp đỡ và cập nhật hằng quý.',
      'Phối hợp với chuyên môn khám sức khoẻ định kỳ, tổ chức hoạt động văn hoá, thể thao.',
    ),
  },
];
