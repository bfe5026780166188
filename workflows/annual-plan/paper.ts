import {
  abstractOf,
  dayText,
  ended,
  figure,
  heading,
  paperFrame,
  recipientLines,
  sectionBlocks,
  targetText,
  paragraphs,
  numberedParts,
  type Paper,
  type PaperBlock,
  type PaperFacts,
  type PaperRow,
  type Task,
} from '../kit/index.ts';
import type { AnnualPlan } from './form.ts';

/** KẾ HOẠCH: objective, targets, tasks with their money, arrangements; the words are the paper's, not the reader's. */
export function paper(facts: PaperFacts<AnnualPlan>): Paper {
  const { content, title, issuer } = facts;
  return {
    ...paperFrame(facts, content.year),
    typeName: 'KẾ HOẠCH',
    abstract: abstractOf(title, 'Kế hoạch'),
    legalBases: content.legalBases,
    preamble: `Ban Chấp hành ${issuer.name} xây dựng Kế hoạch năm ${content.year}, cụ thể như sau:`,
    body: ended(bodyOf(content), `Trên đây là Kế hoạch năm ${content.year} của ${issuer.name}`),
    recipients: recipientLines(content.recipients),
  };
}

function bodyOf(plan: AnnualPlan): PaperBlock[] {
  return numberedParts([
    ['Mục tiêu', paragraphs(plan.objective)],
    ['Chỉ tiêu', plan.targets.map((target) => ({ type: 'bullet', text: `${targetText(target)}.` }))],
    ['Nhiệm vụ và giải pháp', taskBlocks(plan.tasks)],
    ['Tổ chức thực hiện', sectionBlocks(plan.arrangements, 2)],
  ]);
}

function taskBlocks(tasks: Task[]): PaperBlock[] {
  if (tasks.length === 0) return [];
  const groups = grouped(tasks);
  const named = groups.filter(({ name }) => name.trim());
  const text = groups.flatMap(({ name, rows }) => [
    ...(name.trim()
      ? [
          heading(
            2,
            named.findIndex((group) => group.name === name),
            name,
          ),
        ]
      : []),
    ...rows.flatMap(taskText),
  ]);
  return [...text, taskTable(groups)];
}

interface Group {
  name: string;
  rows: { task: Task; no: number }[];
}

// Tasks of one group stand together in the order in which the group first appears.
function grouped(tasks: Task[]): Group[] {
  const names = [...new Set(tasks.map(({ group }) => group))];
  let no = 0;
  return names.map((name) => ({
    name,
    rows: tasks.filter(({ group }) => group === name).map((task) => ({ task, no: ++no })),
  }));
}

function taskText({ task }: Group['rows'][number]): PaperBlock[] {
  return [
    { type: 'bullet', text: task.title },
    ...paragraphs(task.detail ?? ''),
    ...(task.outcome?.trim()
      ? [{ type: 'subBullet', text: `Kết quả cần đạt: ${task.outcome}` } as const]
      : []),
  ];
}

function taskTable(groups: Group[]): PaperBlock {
  const tasks = groups.flatMap(({ rows }) => rows.map(({ task }) => task));
  const total = (of: (task: Task) => number | undefined) =>
    figure(tasks.reduce((sum, task) => sum + (of(task) ?? 0), 0));
  const rows: PaperRow[] = groups.flatMap(({ name, rows: own }): PaperRow[] => [
    ...(name.trim() ? [{ cells: [name], span: true as const }] : []),
    ...own.map(taskRow),
  ]);
  const totals = [
    '',
    'Tổng cộng',
    '',
    '',
    total((task) => task.unionFunds),
    total((task) => task.employerFunds),
  ];
  return {
    type: 'table',
    columns: [
      { title: 'TT', width: 0.06, align: 'center' },
      { title: 'Nội dung công việc', width: 0.31, align: 'left' },
      { title: 'Thời gian', width: 0.16, align: 'center' },
      { title: 'Người thực hiện', width: 0.17, align: 'left' },
      { title: 'Kinh phí công đoàn (đồng)', width: 0.15, align: 'right' },
      { title: 'Chuyên môn hỗ trợ (đồng)', width: 0.15, align: 'right' },
    ],
    rows: [...rows, { cells: totals, total: true }],
  };
}

function taskRow({ task, no }: Group['rows'][number]): PaperRow {
  const { title, assignees = [], unionFunds, employerFunds } = task;
  return {
    cells: [
      String(no),
      title,
      timeText(task),
      assignees.join(', '),
      moneyText(unionFunds),
      moneyText(employerFunds),
    ],
  };
}

function timeText({ startsOn, endsOn }: Task): string {
  if (startsOn && endsOn) {
    return startsOn === endsOn ? dayText(startsOn) : `${dayText(startsOn)} - ${dayText(endsOn)}`;
  }
  if (startsOn) return `Từ ${dayText(startsOn)}`;
  return endsOn ? `Trước ${dayText(endsOn)}` : '';
}

function moneyText(value: number | undefined): string {
  return value === undefined ? '' : figure(value);
}
