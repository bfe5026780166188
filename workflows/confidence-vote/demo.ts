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
import { blank, type ConfidenceVote } from './form.ts';

/** The province has told how its leaders are trusted; unit 09 is in the middle of the vote. */
export const demo: FlowDemo = {
  documents: (context) => [
    vote(context, context.province, 'inForce'),
    ...context.units.slice(8, 9).map((unit) => vote(context, unit, 'deciding')),
  ],
};

type Fate = 'deciding' | 'inForce';

function vote(context: DemoContext, seat: DemoParty, ends: Fate): DemoDocument {
  const unit = asOf(seat, context.today);
  const begun = document(context, unit);
  return { ...begun, ...endingOn(stepsTo(ends, begun.content, unit), context.today), ends };
}

/** A committee's vote of the year, before anything is done with it. */
export function document(context: DemoContext, unit: DemoParty) {
  const content = contentFor(context, unit);
  return {
    ...{ kind: 'confidence-vote', key: `confidence-${content.year}-${unit.no}`, organisationId: unit.id },
    title: `Thông báo kết quả lấy phiếu tín nhiệm năm ${content.year}`,
    ...{ content, createdBy: chairIn(unit) },
  };
}

export function stepsTo(ends: Fate, { levels }: ConfidenceVote, unit: DemoParty): DemoStep[] {
  const chair = chairIn(unit);
  const voters = votersIn(unit);
  const rated = unit.people.filter(({ office }) =>
    ['chair', 'viceChair', 'inspectionChair'].includes(office),
  );
  const ballots = voters.map(({ personId }, at): DemoStep => ({
    ...{ after: 0, as: personId, action: 'castBallot' },
    payload: {
      answers: [...new Set(rated.map((one) => one.personId))]
        .filter((id) => id !== personId)
        .map((questionId) => ({ questionId, choices: [levels[at % 3 === 0 ? 1 : 0]?.id] })),
    },
  }));
  const opened: DemoStep[] = [
    { after: 1, as: chair, action: 'nameHolders', payload: { of: 'leaders' } },
    { after: 1, as: chair, action: 'openRound', payload: { mode: 'online' } },
  ];
  if (ends === 'deciding') return [...opened, ...ballots.slice(0, 2)];
  return [
    ...opened,
    ...ballots,
    { after: 1, as: chair, action: 'closeRound' },
    { after: 1, as: chair, action: 'issue' },
  ];
}

function contentFor({ year, id }: DemoContext, unit: DemoParty): ConfidenceVote {
  const content = blank(year);
  return {
    ...content,
    levels: content.levels.map((row, at) => ({
      ...row,
      id: id(`confidence ${year} ${unit.no} level ${at}`),
    })),
    recipients: [{ text: 'Các uỷ viên Ban Chấp hành' }, { text: 'Lưu: VT.' }],
  };
}
