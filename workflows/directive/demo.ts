import {
  addDays,
  chairIn,
  endingOn,
  holderIn,
  type DemoContext,
  type DemoDocument,
  type DemoStep,
  type FlowDemo,
} from '../kit/index.ts';
import type { Directive } from './form.ts';

/** A guidance and a letter that the units have got, one that waits for its signature, one that came back. */
export const demo: FlowDemo = {
  documents: (context) => [
    { ...guidance(context), readBy: readings(context, -22, 24) },
    { ...letter(context), readBy: readings(context, -4, 9) },
    notice(context),
    plan(context),
  ],
};

/** The chairs of the first units opened it, one day after the other; every third only looked. */
function readings({ units, today }: DemoContext, firstDay: number, count: number): DemoDocument['readBy'] {
  return units.slice(0, count).map((unit, at) => ({
    on: addDays(today, Math.min(-1, firstDay + Math.floor(at / 4))),
    as: chairIn(unit),
    receives: at % 3 !== 2,
  }));
}

function guidance(context: DemoContext): DemoDocument {
  const title = `Hướng dẫn xây dựng kế hoạch công tác năm ${context.year}`;
  return made(context, 'guidance', title, [...submitted(context), ...issued(context)], -24, 'inForce', {
    type: 'guidance',
    legalBases: [
      'Điều lệ Công đoàn Việt Nam',
      'Chương trình công tác toàn khoá của Công đoàn Viên chức tỉnh',
    ],
    preamble: 'Công đoàn Viên chức tỉnh hướng dẫn các công đoàn cơ sở xây dựng kế hoạch năm như sau:',
    sections: [
      part(context, 'guidance 1', 'YÊU CẦU', [
        'Kế hoạch bám sát chương trình của cấp trên và việc của đơn vị.',
        'Ban chấp hành thảo luận và thống nhất trước khi gửi.',
      ]),
      part(context, 'guidance 2', 'NỘI DUNG', [
        'Chỉ tiêu có số liệu cụ thể, mỗi nhiệm vụ có người làm và hạn xong.',
        'Kinh phí nêu rõ phần công đoàn và phần chuyên môn hỗ trợ.',
      ]),
    ],
    tasks: [
      {
        id: context.id('guidance task'),
        title: 'Báo cáo việc lập kế hoạch năm',
        dueOn: `${context.year}-12-31`,
      },
    ],
  });
}

export function letter(context: DemoContext): DemoDocument {
  const title = 'Công văn về việc rà soát danh sách cán bộ công đoàn cơ sở';
  return made(context, 'letter', title, [...submitted(context), ...issued(context)], -5, 'inForce', {
    type: 'letter',
    signedFor: 'chair',
    addressees: ['Ban Chấp hành các công đoàn cơ sở trực thuộc'],
    sections: [
      part(context, 'letter 1', '', [
        'Đề nghị các công đoàn cơ sở rà soát họ tên, chức vụ, số điện thoại của cán bộ công đoàn và báo lại những thay đổi.',
      ]),
    ],
  });
}

function notice(context: DemoContext): DemoDocument {
  const title = 'Thông báo lịch tập huấn nghiệp vụ công đoàn';
  return made(context, 'notice', title, submitted(context), -1, 'submitted', {
    type: 'notice',
    sections: [
      part(context, 'notice 1', 'THỜI GIAN, ĐỊA ĐIỂM', [
        'Hai ngày, tại hội trường Công đoàn Viên chức tỉnh; chương trình gửi kèm giấy mời.',
      ]),
    ],
  });
}

function plan(context: DemoContext): DemoDocument {
  const returning: DemoStep = {
    ...{ after: 1, as: chairIn(context.province), action: 'returnForRevision' },
    payload: { reason: 'Nêu rõ đơn vị nào làm việc gì và hạn báo cáo.' },
  };
  const title = `Kế hoạch phát động thi đua năm ${context.year}`;
  return made(context, 'plan', title, [...submitted(context), returning], -2, 'returned', {
    type: 'plan',
    sections: [
      part(context, 'plan 1', 'MỤC ĐÍCH', ['Tạo khí thế thi đua lao động giỏi, lao động sáng tạo.']),
    ],
  });
}

export const submitted = ({ province }: DemoContext): DemoStep[] => [
  { after: 2, as: holderIn(province, 'officer'), action: 'submit' },
];
export const issued = ({ province }: DemoContext): DemoStep[] => [
  { after: 1, as: chairIn(province), action: 'issue' },
];

function made(
  context: DemoContext,
  key: string,
  title: string,
  steps: DemoStep[],
  lastDay: number,
  ends: string,
  content: Partial<Directive>,
): DemoDocument {
  const { province, today, year } = context;
  const whole: Directive = {
    ...{ type: 'guidance', year, signedFor: 'committee', addressees: [], legalBases: [], tasks: [] },
    sections: [],
    recipients: [
      { text: 'Công đoàn cơ sở trực thuộc', dispatchTo: [{ group: 'units' }] },
      { text: 'Lưu: VT, VP.' },
    ],
    ...content,
  };
  return {
    ...{ kind: 'directive', key: `directive-${key}`, organisationId: province.id, title, content: whole },
    createdBy: holderIn(province, 'officer'),
    ...endingOn(steps, addDays(today, lastDay)),
    ends,
  };
}

function part(
  { id }: DemoContext,
  name: string,
  heading: string,
  lines: string[],
): Directive['sections'][number] {
  return {
    id: id(`directive ${name}`),
    ...(heading ? { heading } : {}),
    blocks: lines.map((text, at) => ({
      id: id(`directive ${name} block ${at + 1}`),
      type: heading ? ('bullet' as const) : ('paragraph' as const),
      text,
    })),
  };
}
