import {
  addDays,
  beginningOn,
  chairIn,
  endingOn,
  endOfDay,
  holderIn,
  votersIn,
  type DemoContext,
  type DemoDocument,
  type DemoStep,
  type FlowDemo,
  type Section,
} from '../kit/index.ts';
import { careSections, duties, legalBases, preamble, sections, targets } from './demoText.ts';
import type { Programme } from './form.ts';

/** One programme in force since the term began, one in draft, one before the committee. */
export const demo: FlowDemo = {
  documents: (context) => [inForce(context), inDraft(context), inVote(context)],
};

function inForce(context: DemoContext): DemoDocument {
  const { year, today } = context;
  const termFrom = year - ((((year - 2023) % 5) + 5) % 5);
  const begun = [`${termFrom}-09-05`, addDays(today, -120)].sort()[0] ?? today;
  return leading(context, { from: termFrom, to: termFrom + 5 }, begun);
}

/** The programme that the other documents hang under, in force some days after it was begun. */
export function leading(
  context: DemoContext,
  term: { from: number; to: number },
  begun: string,
): DemoDocument {
  const { today, province, id } = context;
  const content: Programme = {
    legalBases,
    preamble,
    termFrom: term.from,
    termTo: term.to,
    sections: withIds(sections, 'programme section', id),
    targets: targets.map((target) => ({ ...target, id: id(`programme target ${target.indicator}`) })),
    duties: duties(term.from, term.to).map((row, at) => ({
      ...row,
      id: id(`programme duty ${at + 1}`),
    })),
    recipients: [
      { text: 'UVBCH, UVUBKT Công đoàn Viên chức tỉnh' },
      { text: 'CĐCS trực thuộc', dispatchTo: [{ group: 'units' }] },
      { text: 'Lưu: VT, VP.' },
    ],
  };
  const [first = chairIn(province), ...others] = voters(context);
  const steps: DemoStep[] = [
    { after: 3, as: holderIn(province, 'officer'), action: 'openRound', payload: { mode: 'online' } },
    ...[first, ...others].map(agreeing),
    { after: 1, as: chairIn(province), action: 'closeRound' },
    { after: 1, as: chairIn(province), action: 'issue' },
  ];
  return {
    ...document(
      context,
      'programme',
      'Chương trình Cán bộ công đoàn cơ sở vững nghiệp vụ, gần đoàn viên',
      content,
    ),
    ...beginningOn(steps, begun, today),
    leads: true,
    ends: 'inForce',
  };
}

function inDraft(context: DemoContext): DemoDocument {
  const title = `Chương trình Chăm lo đời sống đoàn viên, người lao động giai đoạn ${context.year} - ${context.year + 2}`;
  return {
    ...document(context, 'programme-care', title, shortContent(context, 'care')),
    ...endingOn([], addDays(context.today, -6)),
    ends: 'draft',
  };
}

function inVote(context: DemoContext): DemoDocument {
  const { province, today, year } = context;
  const closesAt = endOfDay(addDays(today, 12));
  const [first = chairIn(province)] = voters(context);
  const steps: DemoStep[] = [
    {
      after: 4,
      as: holderIn(province, 'officer'),
      action: 'openRound',
      payload: { mode: 'online', closesAt },
    },
    { ...agreeing(first), after: 1 },
  ];
  return {
    ...document(
      context,
      'programme-digital',
      `Chương trình Kỹ năng số cho cán bộ công đoàn giai đoạn ${year} - ${year + 2}`,
      shortContent(context, 'digital'),
    ),
    ...endingOn(steps, addDays(today, -1)),
    ends: 'deciding',
  };
}

function shortContent({ year, id }: DemoContext, name: string): Programme {
  return {
    legalBases: legalBases.slice(0, 1),
    termFrom: year,
    termTo: year + 2,
    sections: withIds(careSections, `programme ${name} section`, id),
    targets: [],
    recipients: [{ text: 'CĐCS trực thuộc' }],
  };
}

function document({ province }: DemoContext, key: string, title: string, content: Programme) {
  return {
    kind: 'programme',
    key,
    organisationId: province.id,
    title,
    content,
    createdBy: holderIn(province, 'officer'),
  };
}

function voters({ province }: DemoContext): string[] {
  return votersIn(province).map(({ personId }) => personId);
}

function agreeing(as: string): DemoStep {
  return { after: 0, as, action: 'castBallot', payload: { choice: 'agree' } };
}

function withIds(parts: Section[], name: string, id: (name: string) => string): Section[] {
  return parts.map((part, index) => {
    const here = `${name} ${index + 1}`;
    return {
      id: id(here),
      ...part,
      ...(part.blocks
        ? { blocks: part.blocks.map((block, at) => ({ id: id(`${here} block ${at + 1}`), ...block })) }
        : {}),
      ...(part.sections ? { sections: withIds(part.sections, here, id) } : {}),
    };
  });
}
