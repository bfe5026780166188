import { groupOffices, type FacetCondition, type Indicator } from './kit/index.ts';

/** Committee, inspection committee, heads and deputies of groups. */
const cadreOffices = [
  ...['chair', 'viceChair', 'secretary', 'committeeMember', 'inspectionChair'],
  ...groupOffices,
];

const allUnits = { name: 'all', among: null };
const classified = { name: 'classified', among: [] };

const ofLevel = (...levels: string[]): FacetCondition[] => [{ facet: 'level', in: levels }];
const good = ofLevel('excellent', 'good');
const anyLevel = ofLevel('excellent', 'good', 'fulfilled', 'unfulfilled');

const unitWords = {
  vi: {
    counted: 'công đoàn cơ sở',
    denominators: {
      all: 'tất cả công đoàn cơ sở',
      classified: 'công đoàn cơ sở đã được xếp loại',
      good: 'công đoàn cơ sở hoàn thành tốt trở lên',
    },
  },
  en: {
    counted: 'grassroots unions',
    denominators: {
      all: 'all grassroots unions',
      classified: 'grassroots unions that are classified',
      good: 'grassroots unions rated good or better',
    },
  },
};

const cadreWords = {
  vi: { counted: 'cán bộ', denominators: { all: 'tất cả cán bộ đương nhiệm' } },
  en: { counted: 'cadres', denominators: { all: 'all cadres in post' } },
};

/** The figures that a programme's targets may name; each counts itself. */
export const indicators: readonly Indicator[] = [
  {
    code: 'cadres-trained',
    over: 'cadres',
    offices: cadreOffices,
    attendedAtLeast: 80,
    denominators: [allUnits],
    labels: {
      vi: { title: 'Cán bộ đã được tập huấn, bồi dưỡng trong nhiệm kỳ', ...cadreWords.vi },
      en: { title: 'Cadres trained during the term', ...cadreWords.en },
    },
  },
  {
    code: 'cadre-work-done',
    over: 'evidence',
    items: ['training', 'planning', 'assignment'],
    denominators: [allUnits],
    labels: {
      vi: { title: 'Công đoàn cơ sở có minh chứng đào tạo, quy hoạch và bố trí cán bộ', ...unitWords.vi },
      en: { title: 'Unions with evidence of training, planning and assignment', ...unitWords.en },
    },
  },
  {
    code: 'members-evaluated',
    over: 'documents',
    kind: 'member-evaluation',
    says: [],
    met: [
      { facet: 'members', atLeast: 1 },
      { facet: 'evaluated', same: 'members' },
    ],
    denominators: [allUnits],
    labels: {
      vi: { title: 'Công đoàn cơ sở đã đánh giá từng uỷ viên ban chấp hành', ...unitWords.vi },
      en: { title: 'Unions that evaluated each committee member', ...unitWords.en },
    },
  },
  {
    code: 'unions-good',
    over: 'documents',
    kind: 'union-classification',
    says: anyLevel,
    met: good,
    denominators: [classified, allUnits],
    labels: {
      vi: { title: 'Công đoàn cơ sở hoàn thành tốt nhiệm vụ trở lên', ...unitWords.vi },
      en: { title: 'Unions rated good or better', ...unitWords.en },
    },
  },
  {
    code: 'unions-excellent',
    over: 'documents',
    kind: 'union-classification',
    says: anyLevel,
    met: ofLevel('excellent'),
    denominators: [{ name: 'good', among: good }, classified, allUnits],
    labels: {
      vi: { title: 'Công đoàn cơ sở hoàn thành xuất sắc nhiệm vụ', ...unitWords.vi },
      en: { title: 'Unions rated excellent', ...unitWords.en },
    },
  },
  {
    code: 'unions-failing',
    over: 'documents',
    kind: 'union-classification',
    says: anyLevel,
    met: ofLevel('unfulfilled'),
    denominators: [classified, allUnits],
    labels: {
      vi: { title: 'Công đoàn cơ sở không hoàn thành nhiệm vụ', ...unitWords.vi },
      en: { title: 'Unions that failed', ...unitWords.en },
    },
  },
];
