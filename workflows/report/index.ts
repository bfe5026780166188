import {
  anyOf,
  chairOf,
  defineFlow,
  drafter,
  memberOf,
  type BaseContext,
  type Duty,
  type Tone,
  textIn,
} from '../kit/index.ts';
import { blank, facets, form, taken, type Report } from './form.ts';
import { machine } from './machine.ts';
import { paper } from './paper.ts';
import { audience, waiting } from './parties.ts';
import { actions } from './rules.ts';

/** Owed for the first half of a year and for the year, and whenever the upper union asks. */
const duty: Duty = {
  periods: [
    { name: 'sixMonth', dueOn: (year) => `${year}-06-15` },
    { name: 'annual', dueOn: (year) => `${year}-11-30` },
  ],
  asked: { period: 'adHoc', field: 'obligationId' },
};

const tones: Record<string, Tone> = {
  draft: 'draft',
  deciding: 'waiting',
  agreed: 'good',
  submitted: 'waiting',
  underReview: 'waiting',
  returned: 'returned',
  accepted: 'good',
  issued: 'good',
};

export const report = defineFlow<Report, BaseContext>({
  kind: 'report',
  version: 1,
  machine,
  form,
  create: { who: memberOf('unit') },
  save: { who: anyOf(drafter(), chairOf('unit')) },
  actions,
  audience,
  waiting,
  duty,
  period: ({ period }) => period,
  typeCode: 'BC',
  title: titleOf,
  year: ({ year }) => year,
  paper,
  mainPath: ['draft', 'submitted', 'underReview', 'accepted', 'issued', 'archived'],
  tones,
  blank,
  takes: taken,
  opens: {
    proposal: {
      rows: 'recommendations',
      at: 'unit',
      in: ['agreed', 'submitted', 'underReview', 'accepted', 'issued'],
      who: memberOf('unit'),
      hand: ({ content }, row) => ({
        ...{ title: textIn(row?.['title']), text: textIn(row?.['detail']), year: content.year },
      }),
    },
  },
  facets,
  labels: {
    vi: () => import('./labels/vi.ts').then(({ vi }) => vi),
    en: () => import('./labels/en.ts').then(({ en }) => en),
  },
  demo: () => import('./demo.ts').then(({ demo }) => demo),
  simulation: () => import('./year.ts').then(({ year }) => year),
});

function titleOf({ year, period }: Report): string {
  switch (period) {
    case 'sixMonth':
      return `Báo cáo kết quả hoạt động công đoàn 6 tháng đầu năm ${year}`;
    case 'annual':
      return `Báo cáo kết quả hoạt động công đoàn năm ${year}`;
    case 'adHoc':
      return `Báo cáo đột xuất năm ${year}`;
  }
}
