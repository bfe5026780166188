import {
  addWorkingDays,
  asOf,
  beginningOn,
  chairIn,
  oneInTen,
  votersIn,
  type DemoDocument,
  type DemoParty,
  type DemoStep,
  type FlowYear,
  type YearContext,
} from '../kit/index.ts';
import { stories, type Story } from './demo.ts';
import type { Feedback } from './form.ts';

/** The upper union's answer is there by then. */
const UNTIL_ANSWERED = 14;

/** In some units members speak up: one is answered by the unit itself, one's matter must go up before there is an answer. */
export const year: FlowYear = (context) =>
  oneInTen(context.units, 1).flatMap((unit) => {
    const [higher, own] = [stories[1], stories.at(-1)].filter((story) => story !== undefined);
    return [
      ...(own ? [answered(context, unit, own)] : []),
      ...(higher ? [escalated(context, unit, higher)] : []),
    ];
  });

function answered(context: YearContext, seat: DemoParty, story: Story): DemoDocument {
  const begun = `${context.year}-04-06`;
  const unit = asOf(seat, begun);
  const one = received(unit, story, begun);
  return {
    ...one,
    ...beginningOn(
      [accepting(unit), ...answering(unit, { ...one.content, ...story.answer }, 3)],
      begun,
      context.lastDayOf(seat),
    ),
    ends: 'closed',
  };
}

function escalated(context: YearContext, seat: DemoParty, { said }: Story): DemoDocument {
  const begun = `${context.year}-05-11`;
  const unit = asOf(seat, begun);
  const one = received(unit, { said }, begun);
  const content: Feedback = {
    ...one.content,
    answer: 'Công đoàn cấp trên đã làm việc với cơ quan bảo hiểm; chế độ được chi trả trong tháng này.',
    outcome: 'resolved',
  };
  return {
    ...one,
    ...beginningOn(
      [accepting(unit), ...answering(unit, content, UNTIL_ANSWERED)],
      begun,
      context.lastDayOf(seat),
    ),
    prompts: [
      {
        ...{ role: 'escalation', organisationId: unit.id, on: addWorkingDays(begun, 3) },
        ...{ title: said.subject, text: said.words },
      },
    ],
    ends: 'closed',
  };
}

/** As it comes from outside; the engine finds out whose it is. */
function received(unit: DemoParty, { said }: Pick<Story, 'said'>, on: string) {
  const content: Feedback = { ...said, sentOn: on, answer: '' };
  return {
    ...{ kind: 'member-feedback', key: `feedback-${on}-${unit.symbol}`, organisationId: unit.id, content },
    ...{ title: `Ý kiến đoàn viên: ${said.subject}`, createdBy: null },
  };
}

function accepting(unit: DemoParty): DemoStep {
  return { after: 2, as: chairIn(unit), action: 'accept', payload: { assigneeId: workerIn(unit) } };
}

function answering(unit: DemoParty, content: Feedback, after: number): DemoStep[] {
  return [
    { after, as: workerIn(unit), action: 'saveDraft', content },
    { after: 1, as: chairIn(unit), action: 'reply' },
  ];
}

function workerIn(unit: DemoParty): string {
  return votersIn(unit).at(-1)?.personId ?? chairIn(unit);
}
