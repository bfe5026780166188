import {
  asOf,
  chairIn,
  endingOn,
  holderIn,
  votersIn,
  type DemoContext,
  type DemoDocument,
  type DemoParty,
  type DemoStep,
  type FlowDemo,
} from '../kit/index.ts';
import { blank, candidatesFor, wantedFor, type CadrePlanning, type Candidate } from './form.ts';

/** Unit 10's list is in force, without one who was struck out; 07 asks for introductions, 08 waits above, 09 was returned. */
export const demo: FlowDemo = {
  documents: (context) =>
    context.units.slice(6, 10).map((unit, at) => planning(context, unit, fates[at] ?? 'inForce')),
};

type Fate = 'deciding' | 'underReview' | 'returned' | 'inForce';

const fates: Fate[] = ['deciding', 'underReview', 'returned', 'inForce'];

function planning(context: DemoContext, seat: DemoParty, ends: Fate): DemoDocument {
  const unit = asOf(seat, context.today);
  const begun = document(context, unit);
  return { ...begun, ...endingOn(stepsTo(ends, context, begun.content, unit), context.today), ends };
}

/** A unit's planning of the year, before anything is done with it. */
export function document(context: DemoContext, unit: DemoParty) {
  const content = contentFor(context, unit);
  const { year, termFrom, termTo } = content;
  return {
    ...{ kind: 'cadre-planning', key: `cadres-${year}-${unit.no}`, organisationId: unit.id },
    title: `Đề án quy hoạch cán bộ công đoàn nhiệm kỳ ${termFrom}-${termTo} (năm ${year})`,
    ...{ content, createdBy: chairIn(unit) },
  };
}

export function stepsTo(
  ends: Fate,
  { province }: DemoContext,
  content: CadrePlanning,
  unit: DemoParty,
): DemoStep[] {
  const chair = chairIn(unit);
  const voters = votersIn(unit);
  const opening: DemoStep = { after: 1, as: chair, action: 'openRound', payload: { mode: 'online' } };
  const ballots = voters.map(({ personId }, at): DemoStep => ({
    ...{ after: 0, as: personId, action: 'castBallot' },
    payload: { answers: content.posts.map((post) => ({ questionId: post.id, choices: picked(post, at) })) },
  }));
  if (ends === 'deciding') return [opening, ...ballots.slice(0, 2)];
  const submitted: DemoStep[] = [
    ...[opening, ...ballots],
    { after: 1, as: chair, action: 'closeRound' },
    { after: 1, as: chair, action: 'submit', payload: { remark: 'Kính trình phê duyệt quy hoạch.' } },
    { after: 2, as: holderIn(province, 'officer'), action: 'beginReview' },
  ];
  if (ends === 'underReview') return submitted;
  if (ends === 'returned') {
    const reason = 'Cần nêu rõ trình độ, bồi dưỡng của từng người và cân đối tỉ lệ nữ.';
    const notes = [{ section: 'candidates', text: 'Ghi trình độ, lớp bồi dưỡng đã qua của từng người.' }];
    return [
      ...submitted,
      {
        after: 2,
        as: holderIn(province, 'officer'),
        action: 'returnForRevision',
        payload: { reason, notes },
      },
    ];
  }
  const last = content.candidates.filter(({ post }) => post === 'viceChair').at(-1);
  const struck = [
    { section: 'candidates', rowId: last?.id, text: 'Đã được quy hoạch chức danh cao hơn ở đơn vị.' },
  ];
  return [
    ...submitted,
    { after: 2, as: chairIn(province), action: 'approve', payload: { struck } },
    { after: 1, as: chair, action: 'issue' },
  ];

  // All introduce whoever stands first; the others divide the votes that are left.
  function picked(post: CadrePlanning['posts'][number], voter: number): string[] {
    const proposed = candidatesFor(post, content).map(({ id }) => String(id));
    const most = Math.min(wantedFor(post, content), proposed.length);
    return voter % 4 === 3 ? proposed.slice(0, 1) : proposed.slice(0, most);
  }
}

function contentFor({ year, id }: DemoContext, unit: DemoParty): CadrePlanning {
  const withId =
    (name: string) =>
    <Row extends object>(row: Row, at: number): Row & { id: string } => ({
      ...row,
      id: id(`planning ${year} ${unit.no} ${name} ${at}`),
    });
  const members = votersIn(unit);
  const propose = (post: Candidate['post'], from: number, to: number): Candidate[] =>
    members.slice(from, to).map(({ personId, fullName }, at) => ({
      ...{ post, personId, fullName, birthYear: 1978 + ((unit.no + from + at) % 14) },
      training: at % 2 === 0 ? 'Đại học; nghiệp vụ công đoàn' : 'Thạc sĩ',
      reason: 'Nhiều năm làm công tác công đoàn, được đoàn viên tín nhiệm.',
    }));
  const content = blank(year);
  return {
    ...content,
    legalBases: ['Điều lệ Công đoàn Việt Nam khoá XIII;'],
    assessment: 'Ban Chấp hành hiện có đủ số lượng; cần chuẩn bị người kế cận cho các chức danh chủ chốt.',
    posts: content.posts.slice(0, 2).map(withId('post')),
    candidates: [...propose('chair', 0, 2), ...propose('viceChair', 1, 3)].map(withId('candidate')),
    recipients: [
      { text: 'Công đoàn Viên chức tỉnh', dispatchTo: [{ group: 'upper' }] },
      { text: 'Lưu: VT.' },
    ],
  };
}
