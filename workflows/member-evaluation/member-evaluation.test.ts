import { describe, expect, test } from '@jest/globals';
import { after, by, given, where, type Scene } from '../../test/support/given.ts';
import {
  auditor,
  chair,
  drafter,
  engine,
  everybody,
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
import { World } from '../../test/support/world.ts';
import { validateContent } from '../kit/index.ts';
import { blank, copyToYear, facets, form, unfit, type MemberEvaluation } from './form.ts';
import { memberEvaluation as flow } from './index.ts';
import { criteria } from './defaults.ts';

const committee = [chair, viceChair, secretary, member, drafter];

const id = (kind: number, no: number) =>
  `00000000-0000-4000-8000-0000000${kind}${String(no).padStart(4, '0')}`;

const content = (): MemberEvaluation => {
  const { criteria: asked, scale, levels, ...rest } = blank(2026);
  return {
    ...rest,
    criteria: asked.map((row, at) => ({ ...row, id: id(1, at) })),
    scale: scale.map((row, at) => ({ ...row, id: id(2, at) })),
    levels: levels.map((row, at) => ({ ...row, id: id(3, at) })),
  };
};

const [excellent, good, done, failed] = [0, 1, 2, 3].map((at) => id(3, at)) as [
  string,
  string,
  string,
  string,
];

const marks = content().criteria.map((row) => ({ rowId: row.id, points: 3 }));
const self = { marks, strengths: 'Bám sát đoàn viên' };
const trust = (of: Person) => ({ personId: of.id, asked: 50, trusting: 45 });
const ballot = (voter: Person, level: string, about = committee) => ({
  answers: about
    .filter((one) => one !== voter)
    .map((one) => ({ questionId: one.id, choices: level ? [level] : [] })),
});

const draft: Scene = () => new World(flow, chair, content());
const begun = after(draft, ['begin', chair]);
const selfAssessed = after(
  begun,
  ...committee.map((one): [string, Person, unknown] => ['assessSelf', one, self]),
);
const heard = after(
  selfAssessed,
  ...committee.map((one): [string, Person, unknown] => [
    'recordTrust',
    one === chair ? secretary : chair,
    trust(one),
  ]),
);
const deciding = after(heard, ['openRound', chair, { mode: 'online', ballot: 'secret' }]);
const voted = (level: string) =>
  after(
    deciding,
    ...committee.map((one): [string, Person, unknown] => ['castBallot', one, ballot(one, level)]),
  );
const notified = after(voted(good), ['closeRound', chair]);
const objected = after(notified, ['objectTo', member, { reason: 'Chưa tính việc tổ chức hội thao' }]);
const concluded = after(notified, ...committee.map((one): [string, Person] => ['acceptResult', one]), [
  'conclude',
  chair,
]);
const issued = after(concluded, ['issue', chair, {}]);

const rowOf = (world: World, of: Person) =>
  (world.document.content as MemberEvaluation).members.find(({ personId }) => personId === of.id);

describe('the yardsticks', () => {
  test('are the seven criteria of the programme, a scale and levels, each for the committee to change', () => {
    expect(criteria).toHaveLength(7);
    const own = { ...content(), levels: [{ title: 'Đạt' }, { title: 'Chưa đạt' }] };
    expect(validateContent(flow, own)).toMatchObject({ ok: true });
  });

  test('must be there before anybody is measured', () => {
    for (const field of ['criteria', 'scale', 'levels'] as const) {
      const without = () => new World(flow, chair, { ...content(), [field]: [] });
      given(without).when('begin', by(chair)).thenRefused('content-incomplete', { field });
    }
  });

  test('go on to another year without the people', () => {
    const next = copyToYear(selfAssessed().document.content as MemberEvaluation, 2027);
    expect(next).toMatchObject({ year: 2027, members: [] });
    expect(next.criteria).toEqual(criteria);
  });
});

describe('an evaluation begins', () => {
  test('with the committee as it sits, whatever was typed', () => {
    const typed = { ...content(), members: [{ ...row(outsider), level: 'Hoàn thành xuất sắc nhiệm vụ' }] };
    const world = given(() => new World(flow, chair, typed))
      .when('begin', by(chair))
      .thenIn('assessing').world;
    const { members } = world.document.content as MemberEvaluation;
    expect(members.map(({ personId }) => personId)).toEqual(committee.map((one) => one.id));
    expect(members.every(({ level, marks: given_ }) => level === undefined && given_.length === 0)).toBe(
      true,
    );
  });

  test('by chair or secretary', () => {
    given(draft).when('begin', by(member)).thenRefused('not-authorised');
    given(draft).when('begin', by(leader)).thenRefused('not-authorised');
    given(draft).when('begin', by(secretary)).thenIn('assessing');
  });

  test('in the province no less, whose officer keeps it', () => {
    const own = () => new World(flow, officer, content(), { organisationId: PROVINCE });
    const world = given(own).when('begin', by(officer)).thenIn('assessing').world;
    expect((world.document.content as MemberEvaluation).members).toHaveLength(4);
  });
});

describe('members are heard', () => {
  test('each assesses themselves by every criterion and its scale', () => {
    const world = given(begun).when('assessSelf', by(member), self).thenIn('assessing').world;
    expect(rowOf(world, member)).toMatchObject({ strengths: self.strengths, marks });
    expect(rowOf(world, chair)?.marks).toEqual([]);
    given(begun)
      .when('assessSelf', by(member), { ...self, marks: marks.slice(1) })
      .thenInvalid('payload.marks', 'unanswered');
    given(begun)
      .when('assessSelf', by(member), { ...self, marks: [{ ...marks[0], points: 9 }, ...marks.slice(1)] })
      .thenInvalid('payload.marks.0.points', 'not-an-option');
    given(begun)
      .when('assessSelf', by(member), { ...self, marks: [...marks, marks[0]] })
      .thenInvalid('payload.marks.7.rowId', 'duplicate');
    given(begun)
      .when('assessSelf', by(member), { ...self, marks: [...marks, { rowId: id(9, 9), points: 3 }] })
      .thenInvalid('payload.marks.7.rowId', 'invalid');
  });

  test('who came to the committee since is not evaluated', () => {
    const newcomer = holding(outsider, { office: 'committeeMember', organisationId: UNIT });
    given(begun).when('assessSelf', by(newcomer), self).thenRefused('not-evaluated-here');
    given(begun).when('assessSelf', by(leader), self).thenRefused('not-authorised');
  });

  test('colleagues remark on one another, never on themselves, under their names', () => {
    const said = { personId: viceChair.id, text: 'Cần phân việc rõ hơn' };
    const world = given(begun).when('remarkOn', by(member), said).thenIn('assessing').world;
    expect(rowOf(world, viceChair)?.remarks).toEqual([
      { personId: member.id, by: member.fullName, text: said.text },
    ]);
    given(begun).when('remarkOn', by(viceChair), said).thenRefused('remark-on-oneself');
    given(begun)
      .when('remarkOn', by(member), { ...said, personId: outsider.id })
      .thenRefused('member-not-evaluated');
  });

  test('the trust of members is recorded by another, never more than were asked', () => {
    given(begun).when('recordTrust', by(secretary), trust(secretary)).thenRefused('trust-of-oneself');
    given(begun).when('recordTrust', by(member), trust(chair)).thenRefused('not-authorised');
    given(begun)
      .when('recordTrust', by(secretary), { ...trust(chair), trusting: 51 })
      .thenInvalid('payload.trusting', 'too-big');
    given(begun).when('recordTrust', by(secretary), trust(outsider)).thenRefused('member-not-evaluated');
  });

  test('and only then the committee votes; who stays silent holds it up for ten working days', () => {
    const online = { mode: 'online' };
    given(begun).when('openRound', by(chair), online).thenRefused('self-assessment-missing');
    given(selfAssessed).when('openRound', by(chair), online).thenRefused('trust-missing');
    given(heard).when('openRound', by(chair), online).thenIn('deciding');
    const silent = after(
      begun,
      ...committee.map((one): [string, Person, unknown] => [
        'recordTrust',
        one === chair ? secretary : chair,
        trust(one),
      ]),
    );
    given(silent).days(9).when('openRound', by(chair), online).thenRefused('self-assessment-missing');
    given(silent).days(16).when('openRound', by(chair), online).thenIn('deciding');
  });
});

describe('the committee votes', () => {
  test('on each member without that member', () => {
    const world = deciding();
    expect(world.round?.questions?.map(({ personId }) => personId)).toEqual(committee.map((one) => one.id));
    given(deciding)
      .when('castBallot', by(chair), {
        answers: [...ballot(chair, good).answers, { questionId: chair.id, choices: [good] }],
      })
      .thenInvalid('payload.answers.4.questionId', 'own-question');
  });

  test('and each has a level that over half gave, or better; what is voted on stays the same', () => {
    const before = deciding().document.substanceHash;
    const world = notified();
    expect(world.document).toMatchObject({ state: 'notified', substanceHash: before });
    expect(committee.map((one) => rowOf(world, one)?.level)).toEqual(
      Array(5).fill('Hoàn thành tốt nhiệm vụ'),
    );
    expect(facets(world.document.content as MemberEvaluation)).toMatchObject({
      ...{ members: 5, evaluated: 5, 'level.1': 0, 'level.2': 5 },
    });
  });

  test('and again where somebody has no level', () => {
    given(voted('')).when('closeRound', by(chair)).thenIn('assessing');
    given(after(voted(''), ['closeRound', chair]))
      .when('openRound', by(secretary), { mode: 'meeting' })
      .thenIn('deciding');
  });

  test('nobody has the worst for want of a better one', () => {
    const split = after(
      deciding,
      ['castBallot', chair, ballot(chair, failed)],
      ['castBallot', viceChair, ballot(viceChair, done)],
      ['castBallot', secretary, ballot(secretary, '')],
      ['castBallot', member, ballot(member, failed)],
      ['castBallot', drafter, ballot(drafter, excellent)],
    );
    given(split).when('closeRound', by(chair)).thenIn('assessing');
  });
});

describe('members are told', () => {
  test('each is waited for, and the inbox of who accepted is empty', () => {
    const world = after(notified, ['acceptResult', member])();
    const waiting = flow.waiting('notified', world.facts(chair)).map(({ personId }) => personId);
    expect(waiting).toEqual(committee.filter((one) => one !== member).map((one) => one.id));
    given(() => world)
      .when('acceptResult', by(member))
      .thenRefused('already-accepted');
    given(notified).when('acceptResult', by(officer)).thenRefused('not-authorised');
  });

  test('and may object once, which opens their own level again and no other', () => {
    const world = given(objected).when('openRound', by(chair), { mode: 'online' }).thenIn('deciding').world;
    expect(world.round?.questions?.map(({ personId }) => personId)).toEqual([member.id]);
    const opened = after(objected, ['openRound', chair, { mode: 'online' }]);
    given(opened)
      .when('castBallot', by(member), ballot(member, excellent, [member]))
      .thenRefused('asked-nothing');
    expect(flow.waiting('deciding', opened().facts(chair)).map(({ personId }) => personId)).toEqual(
      committee.filter((one) => one !== member).map(({ id }) => id),
    );
    const again = after(
      opened,
      ...committee
        .filter((one) => one !== member)
        .map((one): [string, Person, unknown] => ['castBallot', one, ballot(one, excellent, [member])]),
      ['closeRound', chair],
    );
    expect(rowOf(again(), member)?.level).toBe('Hoàn thành xuất sắc nhiệm vụ');
    expect(rowOf(again(), chair)?.level).toBe('Hoàn thành tốt nhiệm vụ');
    given(again).when('objectTo', by(member), { reason: 'Vẫn chưa đúng' }).thenRefused('already-objected');
    const newcomer = holding(outsider, { office: 'committeeMember', organisationId: UNIT });
    given(notified).when('objectTo', by(newcomer), { reason: 'x' }).thenRefused('not-evaluated-here');
    given(notified).when('objectTo', by(member), { reason: ' ' }).thenInvalid('payload.reason', 'required');
  });

  test('within five working days, unless all accept before', () => {
    given(notified).when('conclude', by(chair)).thenRefused('objection-window-open');
    given(notified).days(5).when('conclude', by(engine)).thenRefused('objection-window-open');
    given(notified).days(9).when('conclude', by(engine)).thenIn('concluded');
    given(concluded)
      .when('issue', by(chair), {})
      .thenIn('inForce')
      .thenWith({
        type: 'recordCadre',
        entries: committee.map(({ id: personId }) => ({
          ...{ personId, entry: 'evaluation', on: concluded().today, title: 'Hoàn thành tốt nhiệm vụ' },
          data: { year: 2026, level: 'Hoàn thành tốt nhiệm vụ' },
        })),
      });
    given(notified).days(9).when('conclude', by(member)).thenRefused('not-authorised');
  });

  test('within as many days as are configured', () => {
    const longer = where(notified, (world) => {
      world.settings = { ...world.settings, states: { notified: { workingDays: 10 } } };
    });
    given(longer).days(9).when('conclude', by(engine)).thenRefused('objection-window-open');
    given(longer).days(16).when('conclude', by(engine)).thenIn('concluded');
  });
});

describe('what follows', () => {
  test('is an assignment of tasks by the chair, to whom was evaluated', () => {
    const tasks = { personId: member.id, tasks: ['Phụ trách tuyên truyền'] };
    given(issued)
      .when('assignTasks', by(chair), tasks)
      .thenWith({ type: 'assignTasks', personId: member.id, tasks: tasks.tasks, from: issued().today });
    given(issued).when('assignTasks', by(secretary), tasks).thenRefused('not-authorised');
    given(issued)
      .when('assignTasks', by(chair), { ...tasks, personId: outsider.id })
      .thenRefused('member-not-evaluated');
    given(concluded).when('assignTasks', by(chair), tasks).thenRefused('wrong-state');
  });

  test('its paper tells marks, trust and level of each, and no colleague by name', () => {
    const world = after(notified)();
    const paper = flow.paper({
      content: after(begun, ['remarkOn', member, { personId: chair.id, text: 'Nên họp đều hơn' }])().document
        .content,
      ...{ title: world.document.title, number: '01/KL-CĐCS', issuedOn: null, draft: true, signer: null },
      issuer: { name: 'Công đoàn cơ sở', symbol: 'CĐCS', place: 'Bình Minh', parentName: null },
    });
    const printed = JSON.stringify(paper);
    expect(paper).toMatchObject({
      typeName: 'KẾT LUẬN',
      abstract: 'Đánh giá uỷ viên Ban Chấp hành năm 2026',
    });
    expect(printed).toContain('Góp ý: Nên họp đều hơn');
    expect(printed).toContain(chair.fullName);
    expect(printed.match(new RegExp(member.fullName, 'g'))).toHaveLength(2);
  });

  test('only the committee reads it until it is issued, then those above who answer for cadres', () => {
    const { document } = issued();
    const readers = (state: string) =>
      flow.audience(state, { document }).map(({ organisationId, office }) => `${organisationId}:${office}`);
    expect(readers('notified')).not.toContain(`${PROVINCE}:officer`);
    expect(readers('notified')).not.toContain(`${UNIT}:undefined`);
    expect(readers('inForce')).toContain(`${PROVINCE}:officer`);
    expect(readers('notified')).toContain(`${PROVINCE}:inspectionChair`);
    expect(everybody).toContain(auditor);
  });

  test('it ends with its year', () => {
    given(issued).when('close', by(engine)).thenRefused('year-not-over');
    given(issued).days(365).when('close', by(engine)).thenIn('closed');
    given(issued)
      .when('recall', by(chair), { reason: 'Sai mức' })
      .thenIn('recalled')
      .thenWith({ type: 'withdrawCadre' });
  });
});

function row({ id: personId, fullName }: Person): MemberEvaluation['members'][number] {
  return { id: personId, personId, fullName, office: '', marks: [], remarks: [] };
}

test('what acts fill is no save’s to change', () => {
  expect(form.shape.members.meta()).toMatchObject({ fixed: true });
});

test('nobody is evaluated by marks that do not differ, or without levels to choose between', () => {
  const codes = (changes: Partial<MemberEvaluation>) =>
    unfit({ ...content(), ...changes }).map(({ path, code }) => `${path}: ${code}`);
  const { criteria: asked, levels, scale } = content();
  expect(codes({})).toEqual([]);
  const written = (changes: object) => {
    const read = validateContent({ form }, { ...blank(2026), ...changes });
    return read.ok ? [] : read.faults.map(({ path, code }) => `${path}: ${code}`);
  };
  const [{ title }] = asked as [{ title: string }];
  expect(written({ criteria: [{ title }, { title: ` ${title.toUpperCase()}` }] })).toEqual([
    'criteria.1.title: duplicate',
  ]);
  expect(written({ levels: [{ title: 'Tốt' }, { title: 'tốt' }] })).toEqual(['levels.1.title: duplicate']);
  const marks = [
    { title: 'Tốt', points: 4 },
    { title: 'Khá', points: 4 },
  ];
  expect(written({ scale: marks })).toEqual(['scale.1.points: duplicate']);
  expect(codes({ levels: levels.slice(0, 1) })).toEqual(['levels: too-few']);
  expect(codes({ scale: [...scale].reverse() })).toEqual([
    'scale.1.points: not-below',
    'scale.2.points: not-below',
    'scale.3.points: not-below',
  ]);
});

test('the round hears the committee alone, and is not opened where there is nobody to be evaluated', () => {
  given(deciding).when('castBallot', by(outsider), ballot(outsider, good)).thenRefused('not-on-roll');
  const nobody = where(heard, (world) => {
    world.document = { ...world.document, content: { ...content(), members: [] } };
  });
  given(nobody)
    .when('openRound', by(chair), { mode: 'online', ballot: 'secret' })
    .thenRefused('no-questions');
});
