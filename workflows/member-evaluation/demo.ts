import {
  asOf,
  chairIn,
  endingOn,
  votersIn,
  type DemoContext,
  type DemoDocument,
  type DemoParty,
  type DemoStep,
  type FlowDemo,
} from '../kit/index.ts';
import { blank, type MemberEvaluation } from './form.ts';

/** The province's own committee and unit 10 have concluded; 08 still assesses itself, 09 waits for what its members say. */
export const demo: FlowDemo = {
  documents: (context) => [
    evaluation(context, context.province, 'inForce'),
    ...context.units.slice(7, 10).map((unit, at) => evaluation(context, unit, fates[at] ?? 'inForce')),
  ],
};

type Fate = 'assessing' | 'tooFew' | 'notified' | 'inForce';

const fates: Fate[] = ['assessing', 'notified', 'inForce'];

function evaluation(context: DemoContext, seat: DemoParty, ends: Fate): DemoDocument {
  const unit = asOf(seat, context.today);
  const begun = document(context, unit);
  return { ...begun, ...endingOn(stepsTo(ends, begun.content, unit), context.today), ends };
}

/** A unit's evaluation of the year, before anything is done with it. */
export function document(context: DemoContext, unit: DemoParty) {
  const content = contentFor(context, unit);
  const { year } = content;
  return {
    ...{ kind: 'member-evaluation', key: `evaluation-${year}-${unit.no}`, organisationId: unit.id },
    ...{ title: `Kết luận đánh giá uỷ viên Ban Chấp hành năm ${year}`, content, createdBy: chairIn(unit) },
  };
}

export function stepsTo(ends: Fate, content: MemberEvaluation, unit: DemoParty): DemoStep[] {
  const members = membersOf(unit);
  const chair = chairIn(unit);
  const others = (id: string) => members.filter((each) => each !== id);
  const by = (as: string, action: string, payload?: Record<string, unknown>, after = 0): DemoStep => ({
    ...{ after, as, action },
    ...(payload ? { payload } : {}),
  });
  const assessed = (ends === 'assessing' ? members.slice(1) : members).map((id) =>
    by(id, 'assessSelf', {
      marks: content.criteria.map((row, at) => ({ rowId: row.id, points: at % 3 === 0 ? 4 : 3 })),
      strengths: 'Hoàn thành đủ nhiệm vụ được phân công, sát đoàn viên.',
      weaknesses: 'Cần chủ động hơn trong tuyên truyền trên nền tảng số.',
    }),
  );
  if (ends === 'assessing') return [by(chair, 'begin', undefined, 1), ...assessed];
  const heard = [
    by(chair, 'begin', undefined, 1),
    ...assessed,
    ...members.map((id, at) =>
      by(id === chair ? (others(chair)[0] ?? chair) : chair, 'recordTrust', {
        ...{ personId: id, asked: 60, trusting: 60 - at * 2 },
      }),
    ),
  ];
  const opening = by(chair, 'openRound', { mode: 'online', ballot: 'secret' }, 1);
  if (ends === 'tooFew') return [...heard, { ...opening, refused: 'question-roll-too-small' }];
  const [excellent, good] = content.levels.map(({ id }) => String(id));
  const level = (id: string) => (id === members[0] ? excellent : good);
  const voted = [
    ...[...heard, opening],
    ...members.map((voter) =>
      by(voter, 'castBallot', {
        answers: others(voter).map((id) => ({ questionId: id, choices: [level(id)] })),
      }),
    ),
    by(chair, 'closeRound', undefined, 1),
  ];
  const accepting = (ids: string[]) => ids.map((id) => by(id, 'acceptResult'));
  if (ends === 'notified') return [...voted, ...accepting(members.slice(2))];
  return [
    ...voted,
    ...accepting(members),
    by(chair, 'conclude', undefined, 1),
    by(chair, 'issue', {}, 1),
    by(chair, 'assignTasks', {
      ...{ personId: members[1], tasks: ['Phụ trách đào tạo, bồi dưỡng', 'Theo dõi tổ công đoàn'] },
    }),
  ];
}

/** Persons of the committee, the chair first. */
export function membersOf(unit: DemoParty): string[] {
  return votersIn(unit).map(({ personId }) => personId);
}

function contentFor({ year, id }: DemoContext, unit: DemoParty): MemberEvaluation {
  const withId =
    (name: string) =>
    <Row extends object>(row: Row, at: number): Row & { id: string } => ({
      ...row,
      id: id(`evaluation ${year} ${unit.no} ${name} ${at}`),
    });
  const { criteria, scale, levels, ...content } = blank(year);
  return {
    ...content,
    criteria: criteria.map(withId('criterion')),
    scale: scale.map(withId('scale')),
    levels: levels.map(withId('level')),
    recipients: [{ text: 'Các uỷ viên Ban Chấp hành' }, { text: 'Lưu: VT.' }],
  };
}
