import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { annualPlan } from '../../workflows/annual-plan/index.ts';
import { labelsOf } from '../../workflows/kit/index.ts';
import { programme } from '../../workflows/programme/index.ts';
import { drafter, officer, PROVINCE, UNIT } from '../support/people.ts';
import { promises } from './contract.ts';
import { play, type Start, type Subject, type Tally } from './play.ts';
import { runsOf } from './runs.ts';
import { steps } from './steps.ts';

const blocks = [{ type: 'paragraph', text: 'Xây dựng đội ngũ cán bộ.' }];
const plan = { year: 2026, legalBases: [], objective: 'Nâng cao năng lực', targets: [], recipients: [] };
const tasks = [{ group: 'Tập huấn', title: 'Tập huấn nghiệp vụ' }];
const term = { legalBases: [], termFrom: 2026, termTo: 2027, targets: [], recipients: [] };

const draftOf = (lastYear: number) => (content: unknown, substance: string, complete: boolean) => ({
  ...{ content, draft: { substance, complete, lastYear } },
});
const ofPlan = draftOf(2026);
const ofProgramme = draftOf(2027);

// Of each kind: a content, the same to the committee in another form, another substance, and one that says too little.
const subjects: [string, Omit<Subject, 'words'>][] = [
  [
    'annual-plan',
    {
      ...{ flow: annualPlan, creator: drafter, organisationId: UNIT },
      contents: [
        ofPlan({ ...plan, tasks }, 'one', true),
        ofPlan({ ...plan, tasks, legalBases: ['Chương trình số 04'] }, 'one', true),
        ofPlan({ ...plan, tasks, objective: 'Nâng cao kỹ năng số' }, 'other', true),
        ofPlan({ ...plan, tasks: [] }, 'too little', false),
      ],
    },
  ],
  [
    'programme',
    {
      ...{ flow: programme, creator: officer, organisationId: PROVINCE },
      contents: [
        ofProgramme({ ...term, sections: [{ heading: 'MỤC TIÊU', blocks }] }, 'one', true),
        ofProgramme(
          { ...term, sections: [{ heading: 'MỤC TIÊU', blocks }], recipients: [{ text: 'CĐCS' }] },
          'one',
          true,
        ),
        ofProgramme({ ...term, sections: [{ heading: 'CHỈ TIÊU', blocks }] }, 'other', true),
        ofProgramme({ ...term, sections: [{ heading: 'MỤC TIÊU' }] }, 'too little', false),
      ],
    },
  ],
];

const starts: fc.Arbitrary<Start> = fc.record({
  settings: fc.record({
    mode: fc.constantFrom('approve', 'approve', 'notify'),
    meetingDenominator: fc.constantFrom('present', 'roll'),
  }),
  lastDate: fc.constantFrom(null, '2026-01-10', '2026-02-01'),
  linked: fc.option(
    fc.record({
      kind: fc.constantFrom('annual-plan', 'programme'),
      state: fc.constantFrom('inForce', 'draft'),
      isOwn: fc.boolean(),
    }),
  ),
});

describe.each(subjects)('any sequence of acts on a document of kind %s', (kind, subject) => {
  const tally: Tally = { performed: new Set(), codes: new Set(), steps: 0 };
  const parameters = runsOf<[Start, Parameters<typeof play>[2]]>(150);
  let words: Subject['words'];

  beforeAll(async () => {
    const of = (locale: 'vi' | 'en') => labelsOf(subject.flow, locale);
    words = { vi: await of('vi'), en: await of('en') };
  });

  test('goes as promised, step by step', () => {
    fc.assert(
      fc.property(starts, steps, (start, sequence) => play({ ...subject, words }, start, sequence, tally)),
      parameters,
    );
  }, 3_600_000);

  test('and between them the sequences did everything there is to do', () => {
    const acts = promises[kind]?.map(({ action }) => action).filter((action) => action !== 'saveDraft');
    expect([...tally.performed].sort()).toEqual(acts?.sort());
  });
});
