/** A small but whole plan; a test changes what it is about. */
export function planContent(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    year: 2026,
    legalBases: [
      'Căn cứ Điều lệ Công đoàn Việt Nam',
      'Căn cứ Chương trình nâng cao năng lực cán bộ công đoàn cơ sở của Công đoàn Viên chức tỉnh',
    ],
    objective: 'Mỗi uỷ viên ban chấp hành nắm chắc việc được giao và được tập huấn trong năm.',
    targets: [
      { title: 'Cán bộ công đoàn được tập huấn', unit: 'percent', comparison: 'atLeast', value: 100 },
      { title: 'Buổi tuyên truyền trong năm', unit: 'count', comparison: 'atLeast', value: 4 },
    ],
    tasks: [
      {
        group: 'Tuyên truyền',
        title: 'Phổ biến quy định mới tới từng tổ công đoàn',
        startsOn: '2026-03-01',
        endsOn: '2026-06-30',
        unionFunds: 2500000,
        employerFunds: 1000000,
        outcome: 'Bốn buổi sinh hoạt chuyên đề',
      },
      {
        group: 'Tập huấn',
        title: 'Tập huấn kỹ năng số cho ban chấp hành',
        startsOn: '2026-07-01',
        endsOn: '2026-09-30',
        unionFunds: 12000000,
        employerFunds: 0,
      },
    ],
    arrangements: [
      {
        heading: 'Phân công',
        blocks: [{ type: 'bullet', text: 'Chủ tịch chỉ đạo chung, báo cáo công đoàn cấp trên mỗi quý.' }],
      },
    ],
    recipients: [{ text: 'Công đoàn Viên chức tỉnh (báo cáo)' }, { text: 'Lưu: VT' }],
    ...changes,
  };
}

/** The first task with something about it changed; everything else stays as it was. */
export function withFirstTask(content: Record<string, unknown>, changes: object): Record<string, unknown> {
  const [first, ...others] = content['tasks'] as object[];
  return { ...content, tasks: [{ ...first, ...changes }, ...others] };
}
