import {
  addDays,
  asOf,
  chairIn,
  changesIn,
  endingOn,
  endOfDay,
  holderIn,
  votersIn,
  type DemoAct,
  type DemoContext,
  type DemoDocument,
  type DemoParty,
  type DemoStep,
  type FlowDemo,
  type HandOff,
} from '../kit/index.ts';
import { blank, forms, isOwn, type AwardForm, type Commendation } from './form.ts';
import { handed } from './handed.ts';

/** A commendation in each of its states, among them one that a unit gave itself and two of one decision. */
export const demo: FlowDemo = {
  documents: (context) =>
    context.units.flatMap((unit) => {
      const fate = fates[unit.no];
      return fate ? made(context, unit, fate) : [];
    }),
};

type Fate = 'draft' | 'deciding' | 'sent' | 'received' | 'appraised' | 'granted' | 'awarded' | 'declined';

const fates: Partial<Record<number, Fate>> = {
  1: 'awarded',
  2: 'sent',
  3: 'deciding',
  4: 'draft',
  5: 'received',
  6: 'granted',
  7: 'granted',
  8: 'declined',
  9: 'appraised',
};

function made(context: DemoContext, seat: DemoParty, fate: Fate): DemoDocument[] {
  const { today, year } = context;
  const last = addDays(today, fate === 'granted' ? -8 : -1);
  if (!changesIn(seat).every((day) => day < addDays(last, -30) || day > last)) return [];
  const unit = asOf(seat, last);
  const content = contentOf(context, unit, fate);
  const told = endingOn(steps(context, unit, fate, content), last);
  const document = { ...begun(unit, content), ...told, ends: fate === 'awarded' ? 'granted' : fate };
  if (fate !== 'granted') return [document];
  const issuedOn = addDays(today, -3);
  return [
    {
      ...document,
      acts: [
        ...told.acts,
        news(addDays(today, -5), 'joinDecision', 'draft'),
        news(addDays(today, -2), 'takeEffect', 'inForce'),
      ],
      joins: {
        ...{ role: 'award', group: `commendation-${year}`, on: addDays(today, -6), issuedOn },
        handed: handedBy(unit, content),
      },
    },
  ];
}

/** A nomination, or the unit's own award, before anything is done with it. */
export function begun(unit: DemoParty, content: Commendation) {
  const { year } = content;
  const title = isOwn(content)
    ? `Quyết định về việc tặng Giấy khen năm ${year}`
    : `Tờ trình về việc đề nghị khen thưởng năm ${year}`;
  return {
    ...{ kind: 'commendation', key: `commendation-${year}-${unit.symbol}`, organisationId: unit.id },
    ...{ title, content, createdBy: chairIn(unit) },
  };
}

/** What a decision takes over, where all who were nominated are proposed. */
export function handedBy(unit: DemoParty, content: Commendation): HandOff {
  return handed('', unit.id, unit.name, { ...content, results: proposed(content) });
}

function proposed({ nominees }: Commendation): Commendation['results'] {
  return nominees.map(({ id, title }) => ({
    ...{ nomineeId: String(id), title, outcome: 'proposed' },
  }));
}

function news(on: string, action: string, state: string): DemoAct {
  return { on, as: null, action, payload: { role: 'award', state } };
}

export function contentOf(context: DemoContext, unit: DemoParty, fate: Fate): Commendation {
  const id = (name: string) => context.id(`commendation ${context.year} ${unit.symbol} ${name}`);
  const asked: AwardForm =
    fate === 'awarded' ? 'unitCertificate' : unit.no % 2 === 0 ? 'merit' : 'upperCertificate';
  const member = unit.people.find(({ office }) => office === 'committeeMember') ?? unit.people[0];
  return {
    ...blank(context.year),
    occasion: `trong hoạt động công đoàn năm ${context.year}`,
    legalBases: ['Quy chế khen thưởng của tổ chức Công đoàn'],
    nominees: [
      {
        ...{
          id: id('person'),
          sort: 'person',
          title: member?.fullName ?? '',
          position: 'Uỷ viên Ban Chấp hành',
        },
        ...(member ? { personId: member.personId } : {}),
        form: asked,
        achievement: 'Tổ chức ba lớp tập huấn, vận động quỹ giúp 12 đoàn viên khó khăn.',
        evidence: 'Báo cáo công tác năm; danh sách đoàn viên được hỗ trợ.',
      },
    ],
  };
}

export function steps(context: DemoContext, unit: DemoParty, fate: Fate, content: Commendation): DemoStep[] {
  const chair = chairIn(unit);
  const officer = holderIn(context.province, 'officer');
  const deciding: DemoStep[] = [
    {
      ...{ after: 1, as: chair, action: 'openRound' },
      payload: { mode: 'online', closesAt: endOfDay(addDays(context.today, 14)) },
    },
  ];
  const agreed = [...deciding, ...ballots(unit, content), { after: 0, as: chair, action: 'closeRound' }];
  const sent = [...agreed, { after: 1, as: chair, action: 'send' }];
  const received = [...sent, { after: 1, as: officer, action: 'beginReview' }];
  const [row] = content.nominees;
  const verdict = (choice: 'propose' | 'decline', reason?: string): DemoStep => ({
    ...{ after: 1, as: officer, action: 'appraise' },
    payload: { verdicts: [{ rowId: row?.id, choice, ...(reason ? { reason } : {}) }] },
  });
  const appraised = [...received, verdict('propose')];
  const scripts: Record<Fate, DemoStep[]> = {
    ...{ draft: [], deciding, sent, received, appraised, granted: appraised },
    awarded: [...agreed, { after: 1, as: chair, action: 'award' }],
    declined: [
      ...received,
      verdict('decline', `Chưa đủ hai năm liên tục đạt ${forms.upperCertificate.toLowerCase()}.`),
      { after: 1, as: chairIn(context.province), action: 'decline' },
    ],
  };
  return scripts[fate];
}

/** Nobody votes on themselves. */
function ballots(unit: DemoParty, { nominees }: Commendation): DemoStep[] {
  const sheets = votersIn(unit).map(({ personId }) => ({
    as: personId,
    answers: nominees
      .filter((row) => row.personId !== personId)
      .map(({ id }) => ({ questionId: id, choices: ['agree'] })),
  }));
  return sheets
    .filter(({ answers }) => answers.length > 0)
    .map(({ as, answers }, index) => ({
      ...{ after: index === 0 ? 1 : 0, as, action: 'castBallot' },
      payload: { answers },
    }));
}
