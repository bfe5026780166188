/** People of the small province, by what they are. */
export type Role =
  'chair' | 'viceChair' | 'secretary' | 'member1' | 'member2' | 'officer' | 'leader' | 'deputy';

/** What one of them sends; `doc` tells which of two documents, `key` makes two the same request. */
export interface Request {
  by: Role;
  action: string;
  payload?: object;
  doc?: 0 | 1;
  key?: string;
}

/** Documents that were brought somewhere, and what may be sent about them at once. */
export interface Situation {
  name: string;
  documents: 1 | 2;
  before: Request[];
  atOnce: Request[];
}

const request = (by: Role, action: string, payload: object = {}, more: Partial<Request> = {}): Request => ({
  ...{ by, action, payload },
  ...more,
});
const vote = (by: Role, choice: string, key?: string) => request(by, 'castBallot', { choice }, { key });
const save = (objective: string): Request => request('chair', 'saveDraft', { objective });
const minutes = (agree: number) => ({
  ...{ attended: ['chair', 'viceChair', 'secretary', 'member1'], agree, disagree: 4 - agree, abstain: 0 },
  ...{ heldOn: 'today', reason: 'Đếm lại' },
});

const threeAgree = (ballot: 'open' | 'secret'): Request[] => [
  request('chair', 'openRound', { mode: 'online', ballot }),
  ...(['viceChair', 'secretary', 'member1'] as const).map((by) => vote(by, 'agree')),
];
const agreed: Request[] = [
  request('chair', 'openRound', { mode: 'meeting' }),
  request('secretary', 'recordMeeting', minutes(4)),
  request('chair', 'closeRound'),
];
const submitted = [...agreed, request('chair', 'submit')];
const underReview = [...submitted, request('officer', 'beginReview')];
const approved = [...underReview, request('leader', 'approve')];
const inForce = [...approved, request('chair', 'issue')];
const both = (acts: Request[]): Request[] => [...acts, ...acts.map((act) => ({ ...act, doc: 1 as const }))];
const reason = { reason: 'Có lý do' };

/** Wherever two or three may want different things, or the same, of one document or of one register. */
export const situations: Situation[] = [
  {
    name: 'a draft',
    ...{ documents: 1, before: [] },
    atOnce: [
      save('Bản của người nhanh'),
      save('Bản của người chậm'),
      request('chair', 'openRound', { mode: 'online' }),
      request('secretary', 'openRound', { mode: 'meeting' }),
      request('chair', 'assignDrafter', { personId: 'member1' }),
      request('chair', 'cancel', reason),
      request('chair', 'openRound', { mode: 'online' }, { key: 'open' }),
    ],
  },
  {
    name: 'a vote one ballot short',
    ...{ documents: 1, before: threeAgree('open') },
    atOnce: [
      vote('chair', 'agree'),
      vote('chair', 'disagree'),
      vote('member2', 'agree', 'ballot'),
      vote('member2', 'disagree'),
      vote('member1', 'disagree'),
      vote('secretary', 'abstain'),
      vote('viceChair', 'disagree'),
      request('chair', 'closeRound'),
      request('chair', 'closeRound', {}, { key: 'close' }),
      request('chair', 'abandonRound', reason),
    ],
  },
  {
    name: 'a secret vote two ballots short',
    ...{ documents: 1, before: threeAgree('secret') },
    atOnce: [
      vote('chair', 'agree'),
      vote('chair', 'disagree'),
      vote('member2', 'agree'),
      vote('member2', 'agree', 'ballot'),
      vote('member1', 'disagree'),
      request('chair', 'closeRound'),
      request('chair', 'abandonRound', reason),
    ],
  },
  {
    name: 'a meeting whose minutes are being written',
    ...{ documents: 1, before: agreed.slice(0, 1) },
    atOnce: [
      request('secretary', 'recordMeeting', minutes(4)),
      request('secretary', 'recordMeeting', minutes(1), { key: 'minutes' }),
      request('chair', 'closeRound'),
      request('chair', 'abandonRound', reason),
    ],
  },
  {
    name: 'an agreed plan',
    ...{ documents: 1, before: agreed },
    atOnce: [
      request('chair', 'submit'),
      request('chair', 'submit', {}, { key: 'submit' }),
      request('chair', 'revise'),
      request('chair', 'cancel', reason),
    ],
  },
  {
    name: 'a plan being put right before it goes up',
    ...{ documents: 1, before: [...agreed, request('chair', 'revise')] },
    atOnce: [request('chair', 'submit'), save('Khác hẳn'), request('chair', 'cancel', reason)],
  },
  {
    name: 'a submitted plan',
    ...{ documents: 1, before: submitted },
    atOnce: [
      request('officer', 'beginReview'),
      request('officer', 'beginReview', {}, { key: 'review' }),
      request('chair', 'withdraw', reason),
    ],
  },
  {
    name: 'two plans for one incoming register',
    ...{ documents: 2, before: both(submitted) },
    atOnce: [
      request('officer', 'beginReview'),
      request('officer', 'beginReview', {}, { doc: 1 }),
      request('chair', 'withdraw', reason),
      request('chair', 'withdraw', reason, { doc: 1 }),
    ],
  },
  {
    name: 'a plan under review',
    ...{ documents: 1, before: underReview },
    atOnce: [
      request('leader', 'approve'),
      request('deputy', 'approve'),
      request('leader', 'approve', {}, { key: 'approve' }),
      request('officer', 'returnForRevision', reason),
      request('deputy', 'returnForRevision', reason),
    ],
  },
  {
    name: 'an approved plan',
    ...{ documents: 1, before: approved },
    atOnce: [
      request('chair', 'issue'),
      request('chair', 'issue', {}, { key: 'issue' }),
      request('leader', 'withdrawApproval', reason),
      request('chair', 'cancel', reason),
    ],
  },
  {
    name: 'two approved plans of one register',
    ...{ documents: 2, before: both(approved) },
    atOnce: [
      request('chair', 'issue'),
      request('chair', 'issue', {}, { doc: 1 }),
      request('chair', 'issue', {}, { doc: 1, key: 'issue' }),
      request('leader', 'withdrawApproval', reason),
    ],
  },
  {
    name: 'a plan in force',
    ...{ documents: 1, before: inForce },
    atOnce: [
      request('chair', 'requestLeave', { act: 'recall', ...reason }),
      request('chair', 'requestLeave', { act: 'replace', ...reason }),
      request('chair', 'close'),
    ],
  },
  {
    name: 'leave that two leaders answer',
    ...{ documents: 1, before: [...inForce, request('chair', 'requestLeave', { act: 'recall', ...reason })] },
    atOnce: [
      request('leader', 'grantLeave'),
      request('deputy', 'refuseLeave', reason),
      request('chair', 'close'),
      request('chair', 'recall', reason),
    ],
  },
];
