import { describe, expect, test } from '@jest/globals';
import { after, by, given, where, type Scene } from '../../test/support/given.ts';
import {
  chair,
  deputy,
  drafter,
  holding,
  leader,
  member,
  officer,
  outsider,
  PROVINCE,
  secretary,
  UNIT,
  viceChair,
  type Person,
} from '../../test/support/people.ts';
import { roundRefuses } from '../../test/support/rounds.ts';
import { World } from '../../test/support/world.ts';
import { questionStandings, validateContent } from '../kit/index.ts';
import { blank, copyToYear, facets, plannedIn, type CadrePlanning, type Candidate } from './form.ts';
import { cadrePlanning as flow } from './index.ts';

const committee = [chair, viceChair, secretary, member, drafter];

const id = (no: number) => `00000000-0000-4000-8000-00000000${String(no).padStart(4, '0')}`;
const [forChair, forVice] = [id(1), id(2)];

const proposed = (no: number, post: Candidate['post'], who: Person): Candidate => ({
  ...{ id: id(no), post, personId: who.id, fullName: who.fullName, birthYear: 1980 },
});

const content = (more: Partial<CadrePlanning> = {}): CadrePlanning => ({
  ...blank(2026),
  posts: [
    { id: forChair, post: 'chair', seats: 1 },
    { id: forVice, post: 'viceChair', seats: 1 },
  ],
  candidates: [
    proposed(11, 'chair', viceChair),
    proposed(12, 'chair', secretary),
    proposed(13, 'chair', member),
    proposed(21, 'viceChair', secretary),
    proposed(22, 'viceChair', member),
  ],
  ...more,
});

const draftOf =
  (more: Partial<CadrePlanning> = {}): Scene =>
  () =>
    new World(flow, chair, content(more));
const draft = draftOf();

const ballot = (chairs: number[], vices: number[]) => ({
  answers: [
    { questionId: forChair, choices: chairs.map(id) },
    { questionId: forVice, choices: vices.map(id) },
  ],
});

const deciding = after(draft, ['openRound', chair, { mode: 'online' }]);

/** Each ballot in turn, of those for chair and those for vice chair. */
const voted = (...ballots: ReturnType<typeof ballot>[]) =>
  after(deciding, ...committee.map((one, at): [string, Person, unknown] => ['castBallot', one, ballots[at]]));

const usual = voted(
  ballot([11, 12], [21]),
  ballot([11, 12], [21]),
  ballot([11, 12], [21]),
  ballot([11, 13], [22]),
  ballot([13], []),
);
const agreed = after(usual, ['closeRound', chair]);
const submitted = after(agreed, ['submit', chair, {}]);
const underReview = after(submitted, ['beginReview', officer, {}]);
const strike = (no: number, text = 'Chưa đủ thời gian công tác') => ({
  struck: [{ section: 'candidates', rowId: id(no), text }],
});
const approved = after(underReview, ['approve', leader, strike(12)]);
const issued = after(approved, ['issue', chair, {}]);

const contentOf = (world: World) => world.document.content as CadrePlanning;
const namesIn = (world: World) => plannedIn(contentOf(world)).map((one) => [one.post, one.fullName]);

describe('the list put to the committee', () => {
  test('names posts and persons for each of them, none twice', () => {
    const opening = { mode: 'online' };
    const refused = (more: Partial<CadrePlanning>, code: string, params: object) =>
      given(draftOf(more)).when('openRound', by(chair), opening).thenRefused(code, params);
    const { posts, candidates } = content();
    refused({ posts: [], candidates: [] }, 'content-incomplete', { field: 'posts' });
    refused({ candidates: [] }, 'content-incomplete', { field: 'candidates' });
    refused({ posts: [...posts, { id: id(3), post: 'chair', seats: 2 }] }, 'post-twice', {
      names: ['Chủ tịch'],
    });
    refused(
      { posts: [...posts, { id: id(3), post: 'inspectionChair', seats: 1 }] },
      'post-without-candidates',
      {
        names: ['Chủ nhiệm Uỷ ban Kiểm tra'],
      },
    );
    refused(
      { candidates: [...candidates, proposed(31, 'inspectionMember', drafter)] },
      'candidate-without-post',
      { names: [drafter.fullName] },
    );
    refused({ candidates: [...candidates, proposed(32, 'chair', viceChair)] }, 'candidate-twice', {
      names: [viceChair.fullName],
    });
  });

  test('of a term that ends after it begins', () => {
    expect(validateContent(flow, content({ termFrom: 2028, termTo: 2028 }))).toMatchObject({
      ok: false,
      faults: [{ path: 'termTo', code: 'too-small', params: { min: 2029 } }],
    });
  });

  test('is opened by chair or secretary, in secret alone', () => {
    given(draft).when('openRound', by(member), { mode: 'online' }).thenRefused('not-authorised');
    given(draft)
      .when('openRound', by(secretary), { mode: 'online', ballot: 'open' })
      .thenInvalid('payload.ballot', 'not-an-option');
    expect(deciding().round).toMatchObject({ ballot: 'secret' });
  });
});

describe('a secret introduction', () => {
  test('leaves nobody out: who is proposed votes on the post no less', () => {
    const standings = questionStandings(usual().round!);
    expect(standings.map(({ rollSize, present }) => [rollSize, present])).toEqual([
      [5, 5],
      [5, 5],
    ]);
  });

  test('takes up to as many as are wanted for the post', () => {
    given(deciding)
      .when('castBallot', by(chair), ballot([11, 12, 13], []))
      .thenInvalid('payload.answers.0.choices', 'too-many');
  });

  test('brings in whoever over half of the roll introduced, and keeps every figure', () => {
    const world = given(usual).when('closeRound', by(chair)).thenIn('agreed').world;
    expect(namesIn(world)).toEqual([
      ['chair', viceChair.fullName],
      ['chair', secretary.fullName],
      ['viceChair', secretary.fullName],
    ]);
    expect(contentOf(world).results.map(({ votes }) => votes)).toEqual([4, 3, 2, 3, 1]);
    expect(facets(contentOf(world))).toMatchObject({ posts: 2, proposed: 5, planned: 3 });
  });

  test('no more than are wanted, from the top; of equals at the edge none is left out', () => {
    const open = after(draftOf({ overPercent: 20 }), ['openRound', chair, { mode: 'meeting' }]);
    const count = (...votes: number[]) => ({
      ...{ attended: committee.map((each) => each.id), heldOn: open().today },
      counts: votes.map((one, at) => ({ questionId: forChair, choice: id(11 + at), votes: one })),
    });
    const introduced = (...votes: number[]) =>
      namesIn(after(open, ['recordMeeting', secretary, count(...votes)], ['closeRound', chair])()).length;
    expect(introduced(4, 4, 2)).toBe(2);
    expect(introduced(4, 3, 3)).toBe(3);
    expect(introduced(4, 1, 1)).toBe(1);
  });

  test('is over the share and of the number that the content says', () => {
    const strict = after(
      draftOf({ overPercent: 60 }),
      ['openRound', chair, { mode: 'online' }],
      ...committee.map((one, at): [string, Person, unknown] => [
        'castBallot',
        one,
        at < 3 ? ballot([11], [21]) : at === 3 ? ballot([11], []) : ballot([], []),
      ]),
      ['closeRound', chair],
    );
    expect(namesIn(strict())).toEqual([['chair', viceChair.fullName]]);
    const met = (of: 'roll' | 'present') =>
      after(
        draftOf({ of }),
        ['openRound', chair, { mode: 'meeting' }],
        [
          'recordMeeting',
          secretary,
          {
            attended: committee.slice(0, 4).map((one) => one.id),
            heldOn: draft().today,
            counts: [{ questionId: forChair, choice: id(11), votes: 3 }],
          },
        ],
      )().round?.rules;
    expect(met('roll')).toMatchObject({ majorityOver: [50, 100], denominator: 'roll' });
    expect(met('present')).toMatchObject({ denominator: 'present' });
  });

  test('goes back to the drafter where nobody was introduced by enough', () => {
    const none = voted(...committee.map(() => ballot([], [])));
    given(none).when('closeRound', by(chair)).thenIn('draft');
    given(after(none, ['closeRound', chair]))
      .when('submit', by(chair), {})
      .thenRefused('not-agreed');
  });
});

describe('the upper union', () => {
  test('is sent what was introduced, by the chair', () => {
    given(agreed).when('submit', by(member), {}).thenRefused('not-authorised');
    given(agreed).when('submit', by(chair), {}).thenIn('submitted');
    given(agreed).when('issue', by(chair), {}).thenRefused('approval-needed');
    given(submitted).when('withdraw', by(chair), { reason: 'Bổ sung người' }).thenIn('agreed');
    const emptied = where(agreed, (world) => {
      world.document.content = { ...contentOf(world), results: [] };
    });
    given(emptied).when('submit', by(chair), {}).thenRefused('nobody-introduced');
  });

  test('approves the whole list, or without some for a reason each', () => {
    given(underReview).when('approve', by(officer), {}).thenRefused('not-authorised');
    const whole = given(underReview).when('approve', by(leader), {}).thenIn('approved').world;
    expect(namesIn(whole)).toHaveLength(3);
    expect(namesIn(approved())).toEqual([
      ['chair', viceChair.fullName],
      ['viceChair', secretary.fullName],
    ]);
    given(underReview)
      .when('approve', by(leader), strike(12, ' '))
      .thenInvalid('payload.struck.0.text', 'required');
    given(underReview)
      .when('approve', by(leader), strike(13))
      .thenInvalid('payload.struck.0.rowId', 'not-an-option');
    const twice = { struck: [...strike(12).struck, ...strike(12).struck] };
    given(underReview).when('approve', by(leader), twice).thenInvalid('payload.struck.1.rowId', 'duplicate');
    const all = { struck: [11, 12, 21].flatMap((no) => strike(no).struck) };
    given(underReview).when('approve', by(leader), all).thenRefused('nobody-left');
  });

  test('has none of its own decide on what they had part in', () => {
    const both = holding(chair, ...chair.offices, { office: 'viceChair', organisationId: PROVINCE });
    given(underReview).when('approve', by(both), {}).thenRefused('own-document', { as: 'saved' });
    given(submitted)
      .when('beginReview', by(holding(secretary, { office: 'officer', organisationId: PROVINCE })), {})
      .thenRefused('own-document');
    given(approved).when('withdrawApproval', by(both), { reason: 'x' }).thenRefused('own-document');
  });

  test('may take the approval back until it is issued, and what was struck out with it', () => {
    const again = after(approved, ['withdrawApproval', leader, { reason: 'Xem lại một trường hợp' }]);
    expect(again().document.state).toBe('underReview');
    expect(namesIn(again())).toHaveLength(3);
    given(again).when('approve', by(deputy), {}).thenIn('approved');
    given(issued).when('withdrawApproval', by(leader), { reason: 'x' }).thenRefused('wrong-state');
  });

  test('returns it with reasons; another list asks for another vote', () => {
    const returned = after(underReview, ['returnForRevision', officer, { reason: 'Thiếu cán bộ nữ' }]);
    const again = after(returned, ['revise', chair]);
    given(again).when('submit', by(chair), {}).thenIn('submitted');
    const changed = where(again, (world) =>
      world.save(
        chair,
        content({ candidates: [proposed(11, 'chair', viceChair), proposed(21, 'viceChair', member)] }),
      ),
    );
    given(changed).when('submit', by(chair), {}).thenRefused('substance-changed');
  });

  test('is missing above the top union, which issues by itself', () => {
    const own = () => new World(flow, officer, content(), { organisationId: PROVINCE });
    given(own).when('submit', by(leader), {}).thenRefused('no-upper-organisation');
  });
});

describe('a list in force', () => {
  test('stands in the records of those planned, and not of who was struck out', () => {
    const { termFrom, termTo } = content();
    given(approved)
      .when('issue', by(chair), {})
      .thenIn('inForce')
      .thenWith({
        type: 'recordCadre',
        entries: [
          expect.objectContaining({
            ...{ personId: viceChair.id, entry: 'planning' },
            title: `Quy hoạch Chủ tịch nhiệm kỳ ${termFrom}-${termTo}`,
            data: { post: 'Chủ tịch', until: `${termTo}-12-31` },
          }),
          expect.objectContaining({ personId: secretary.id }),
        ],
      });
    given(issued).when('recall', by(chair), { reason: 'Sai' }).thenWith({ type: 'withdrawCadre' });
  });

  test('of people without a record is in force no less', () => {
    const strangers = content().candidates.map(({ personId: _, ...one }) => one);
    const world = where(approved, ({ document }) => {
      document.content = { ...(document.content as CadrePlanning), candidates: strangers };
    });
    given(world).when('issue', by(chair), {}).thenWith({ type: 'recordCadre', entries: [] });
  });

  test('is reviewed next year by a file that begins with whoever is planned', () => {
    const next = copyToYear(contentOf(issued()), 2027);
    expect(next).toMatchObject({ year: 2027, results: [] });
    expect(next.candidates.map(({ fullName }) => fullName)).toEqual([viceChair.fullName, secretary.fullName]);
  });

  test('is printed post by post, with whom the upper union did not approve', () => {
    const paper = flow.paper({
      ...{ content: issued().document.content, title: issued().document.title, number: '01/ĐA-CĐCS' },
      ...{ issuedOn: null, draft: false, signer: null },
      issuer: { name: 'Công đoàn cơ sở', symbol: 'CĐCS', place: 'Bình Minh', parentName: null },
    });
    const printed = JSON.stringify(paper);
    expect(paper).toMatchObject({ typeName: 'ĐỀ ÁN' });
    expect(paper.abstract).toMatch(/^Quy hoạch cán bộ công đoàn nhiệm kỳ/);
    expect(printed).toContain(`${secretary.fullName} (Chủ tịch): Chưa đủ thời gian công tác`);
    expect(printed).not.toContain(member.fullName);
  });

  test('is for the committee and for those above who answer for cadres, nobody else', () => {
    const readers = (state: string) =>
      flow
        .audience(state, { document: issued().document })
        .map(({ organisationId, office }) => `${organisationId === UNIT ? 'unit' : 'upper'}:${office}`);
    expect(readers('draft')).not.toContain('upper:officer');
    expect(readers('underReview')).toEqual(expect.arrayContaining(['upper:officer', 'upper:chair']));
    for (const state of ['draft', 'inForce']) {
      expect(readers(state)).not.toContain('unit:undefined');
      expect(readers(state)).not.toContain('upper:committeeMember');
    }
    expect(outsider.offices).toEqual([]);
  });

  test('ends with its term', () => {
    given(issued).when('close', by(chair), {}).thenIn('closed');
  });
});

describe('the committee votes', () => {
  roundRefuses({
    ...{ scene: draft, opener: chair, closer: chair, voter: member, stranger: outsider },
    ...{ ballot: ballot([11, 12], [21]), asksOne: false },
  });
});
