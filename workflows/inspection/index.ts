import { defineFlow, termBy, type DueFacts, type Term, type Tone } from '../kit/index.ts';
import { blank, facets, fixedIn, form, type Inspection } from './form.ts';
import { machine, type InspectionContext } from './machine.ts';
import { paper } from './paper.ts';
import { audience, waiting } from './parties.ts';
import { actions, inspectors, REMEDY } from './rules.ts';

const tones: Record<string, Tone> = {
  draft: 'draft',
  inspecting: 'waiting',
  explaining: 'waiting',
  concluding: 'draft',
  inForce: 'good',
};

/** The inspection committee inspects a unit, concludes, and follows up what is to be mended. */
export const inspection = defineFlow<Inspection, InspectionContext>({
  kind: 'inspection',
  version: 1,
  machine,
  form,
  create: { who: inspectors },
  save: { who: inspectors, fixed: fixedIn },
  actions,
  audience,
  term,
  waiting,
  typeCode: 'KL-UBKT',
  title: ({ year, subject, unit }) =>
    `Kết luận kiểm tra ${[subject.trim(), unit?.name].filter(Boolean).join(' tại ') || `năm ${year}`}`.slice(
      0,
      500,
    ),
  year: ({ year }) => year,
  manyAYear: true,
  paper,
  mainPath: ['draft', 'inspecting', 'explaining', 'concluding', 'inForce', 'closed', 'archived'],
  tones,
  blank,
  asksAs: [REMEDY],
  facets,
  labels: {
    vi: () => import('./labels/vi.ts').then(({ vi }) => vi),
    en: () => import('./labels/en.ts').then(({ en }) => en),
  },
  demo: () => import('./demo.ts').then(({ demo }) => demo),
  simulation: () => import('./year.ts').then(({ year }) => year),
});

/** A conclusion is followed up until the last day on which something is to be mended, and once more after it. */
function term(state: string, facts: DueFacts<Inspection, InspectionContext>): Term | null {
  const { content, context } = facts.document;
  const open = content.remedies.filter(({ id }) => !context.confirmed.includes(String(id)));
  const last = open
    .map(({ dueOn }) => dueOn)
    .toSorted()
    .at(-1);
  return state === 'inForce' && last ? { day: last } : termBy({ machine }, state, facts);
}
