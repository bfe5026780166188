import {
  addDays,
  asOf,
  chairIn,
  changesIn,
  endingOn,
  endOfDay,
  holderIn,
  agreeingIn,
  type DemoAct,
  type DemoContext,
  type DemoDocument,
  type DemoParty,
  type DemoStep,
  type FlowDemo,
  type HandOff,
} from '../kit/index.ts';
import { blank, levelAt, ownPoints, type Classification } from './form.ts';
import { handed } from './handed.ts';

/** Last year's units have their levels by one decision; this year's files stand in every state, and most units have none yet. */
export const demo: FlowDemo = {
  documents: (context) =>
    context.units.flatMap((unit) => [...ofLastYear(context, unit), ...ofThisYear(context, unit)]),
};

type Fate =
  'draft' | 'deciding' | 'agreed' | 'sent' | 'received' | 'appraised' | 'proposed' | 'decided' | 'recalled';

const fates: Partial<Record<number, Fate>> = {
  1: 'received',
  2: 'appraised',
  3: 'sent',
  4: 'draft',
  5: 'deciding',
  6: 'agreed',
  7: 'appraised',
  8: 'proposed',
  9: 'proposed',
  11: 'sent',
  12: 'recalled',
  13: 'decided',
  16: 'decided',
};

// What a decision takes in stood ready some days before.
const lastDays: Partial<Record<Fate, number>> = { proposed: -5, decided: -8 };

const CLASSIFIED = 12;

function ofLastYear(context: DemoContext, seat: DemoParty): DemoDocument[] {
  if (seat.no > CLASSIFIED) return [];
  const year = context.year - 1;
  const on = `${year}-12-21`;
  const issuedOn = `${year}-12-24`;
  const unit = asOf(seat, `${year}-12-01`);
  const content = contentOf(context, unit, year);
  const appraising = appraisal(context, unit, content);
  const told = endingOn(steps(context, unit, 'appraised', content), `${year}-12-18`);
  return [
    {
      ...begun(unit, year, content),
      ...told,
      acts: [
        ...told.acts,
        news(`${year}-12-22`, 'joinDecision', 'draft'),
        news(issuedOn, 'takeEffect', 'inForce'),
      ],
      ends: 'decided',
      joins: {
        ...{ role: 'classification', group: `classification-${year}`, on, issuedOn },
        handed: handed('', unit.id, unit.name, appraising.found),
      },
    },
  ];
}

function ofThisYear(context: DemoContext, seat: DemoParty): DemoDocument[] {
  const fate = fates[seat.no];
  if (!fate) return [];
  const { today, year } = context;
  const last = addDays(today, lastDays[fate] ?? -1);
  const quiet = changesIn(seat).every((day) => day < addDays(last, -30) || day > last);
  if (!quiet) return [];
  const unit = asOf(seat, last);
  const content = contentOf(context, unit, year);
  const told = endingOn(steps(context, unit, fate, content), last);
  const { found } = appraisal(context, unit, content);
  return [
    {
      ...begun(unit, year, content),
      ...told,
      ends: fate,
      ...joining(context, fate, told.acts, handed('', unit.id, unit.name, found)),
    },
  ];
}

/** Some are decided upon already, the decision on others is being prepared. */
function joining(
  { today, year }: DemoContext,
  fate: Fate,
  acts: readonly DemoAct[],
  handedOver: HandOff,
): Partial<Pick<DemoDocument, 'joins' | 'acts'>> {
  const joins = { role: 'classification', handed: handedOver };
  switch (fate) {
    case 'proposed':
      return {
        joins: { ...joins, group: `classification-${year}`, on: addDays(today, -3), issuedOn: null },
        acts: [...acts, news(addDays(today, -2), 'joinDecision', 'draft')],
      };
    case 'decided':
      return {
        joins: {
          ...{ ...joins, group: `classification-${year}-first` },
          ...{ on: addDays(today, -6), issuedOn: addDays(today, -3) },
        },
        acts: [
          ...acts,
          news(addDays(today, -5), 'joinDecision', 'draft'),
          news(addDays(today, -2), 'takeEffect', 'inForce'),
        ],
      };
    default:
      return {};
  }
}

/** A unit's file of a year, before anything is done with it. */
export function begun(unit: DemoParty, year: number, content: Classification) {
  return {
    ...{ kind: 'union-classification', key: `classification-${year}-${unit.symbol}` },
    organisationId: unit.id,
    title: `Báo cáo tự chấm điểm, đề nghị xếp loại công đoàn cơ sở năm ${year}`,
    content,
    createdBy: chairIn(unit),
  };
}

function news(on: string, action: string, state: string): DemoAct {
  return { on, as: null, action, payload: { role: 'classification', state } };
}

export function contentOf(context: DemoContext, unit: DemoParty, year: number): Classification {
  const id = (name: string) => context.id(`classification ${year} ${unit.symbol} ${name}`);
  const empty = blank(year);
  return {
    ...empty,
    summary: 'Hoàn thành các chỉ tiêu chính trong kế hoạch năm; một lớp tập huấn chuyển sang năm sau.',
    criteria: empty.criteria.map((row, at) => ({ id: id(`criterion ${at}`), ...row })),
    levels: empty.levels.map((row) => ({ id: id(`level ${row.level}`), ...row })),
  };
}

interface Points {
  rowId: string;
  points: number;
  reason?: string;
}

function ownScores(unit: DemoParty, { criteria }: Classification): Points[] {
  return criteria.map(({ id, most }, at) => ({
    ...{
      rowId: String(id),
      points: Math.max(1, most - ((unit.no * 3 + at) % 5) - (unit.no % 4 === 0 ? 3 : 0)),
    },
    reason: 'Theo báo cáo công tác năm và biên bản họp ban chấp hành.',
  }));
}

/** Every third unit gets fewer points by one yardstick, and is told why. */
export function appraisal(context: DemoContext, unit: DemoParty, content: Classification) {
  const scores = ownScores(unit, content).map(({ rowId, points }, at): Points => {
    if (unit.no % 3 !== 0 || at !== 3) return { rowId, points };
    return { rowId, points: points - 1, reason: 'Báo cáo 6 tháng gửi chậm 5 ngày.' };
  });
  const criteria = content.criteria.map((row, at) => ({
    ...row,
    own: scores[at]?.points,
    given: scores[at]?.points,
  }));
  const found = { ...content, criteria };
  return { scores, found: { ...found, proposedLevel: levelAt(ownPoints(found), found) ?? undefined } };
}

export function steps(
  context: DemoContext,
  unit: DemoParty,
  fate: Fate,
  content: Classification,
): DemoStep[] {
  const chair = chairIn(unit);
  const officer = holderIn(context.province, 'officer');
  const scored: DemoStep[] = [
    { after: 1, as: chair, action: 'scoreSelf', payload: { scores: ownScores(unit, content) } },
  ];
  const deciding = [...scored, opening(context, chair)];
  const agreed = [...deciding, ...agreeingIn(unit), { after: 0, as: chair, action: 'closeRound' }];
  const sent = [...agreed, { after: 1, as: chair, action: 'send' }];
  const received = [...sent, { after: 1, as: officer, action: 'beginReview' }];
  const { scores } = appraisal(context, unit, content);
  const appraised = [...received, { after: 1, as: officer, action: 'appraise', payload: { scores } }];
  const recalling = { after: 1, as: chair, action: 'recall', payload: { reason: 'Bổ sung minh chứng.' } };
  const scripts: Record<Fate, DemoStep[]> = {
    ...{ draft: scored, deciding, agreed, sent, received, appraised },
    ...{ proposed: appraised, decided: appraised, recalled: [...sent, recalling] },
  };
  return scripts[fate];
}

function opening({ today }: DemoContext, chair: string): DemoStep {
  return {
    ...{ after: 1, as: chair, action: 'openRound' },
    payload: { mode: 'online', closesAt: endOfDay(addDays(today, 14)) },
  };
}
