import { z } from 'zod';
import { fields, legalBases, recipients, sections } from '../kit/index.ts';

const named = {
  id: fields.rowId(),
  organisationId: z.guid().meta({ kind: 'id' }),
  name: fields.title(500),
  documentId: z.guid().optional().meta({ kind: 'id' }),
  sentOn: fields.date().optional(),
};

/** How a unit stood at the cut-off. */
const unit = z.strictObject({
  ...named,
  standing: z.enum(['reported', 'returned', 'missing']).meta({ kind: 'enum' }),
});

const figure = z.strictObject({
  id: fields.rowId(),
  title: fields.title(1_000),
  planned: fields.text(200).optional(),
  value: fields.text(200).optional(),
  remark: fields.longText(4_000).optional(),
});

/**
 * The review of a programme: what is asked of the units until when, how they stood at the cut-off, what the province makes of
 * their reports in figures and words.
 */
export const form = z.strictObject({
  type: z.enum(['interim', 'final']).meta({ kind: 'enum' }),
  year: fields.year(),
  programme: fields.text(500),
  request: fields.text(500),
  cutOffOn: fields.date().optional(),
  legalBases: legalBases(),
  units: z.array(unit).max(5_000).meta({ kind: 'rows' }),
  lateReports: z.array(z.strictObject(named)).max(5_000).meta({ kind: 'rows', substance: false }),
  figures: z.array(figure).max(200).meta({ kind: 'rows' }),
  sections: sections(),
  recipients: recipients(),
});

export type Review = z.output<typeof form>;
export type ReviewUnit = Review['units'][number];

const asked = ['type', 'year', 'programme', 'request', 'cutOffOn'];
const gathered = ['units', 'lateReports'];

/** What may not be saved in a state: units stand as they stood at the cut-off, and what was asked as it was asked. */
export function fixedIn(state: string): readonly string[] {
  return state === 'draft' ? gathered : [...asked, ...gathered];
}

/** What must be there before units are asked. */
export function missingForAsking({ programme, request, cutOffOn }: Review): string[] {
  return [
    ...(programme.trim() ? [] : ['programme']),
    ...(request.trim() ? [] : ['request']),
    ...(cutOffOn ? [] : ['cutOffOn']),
  ];
}

/** What must be there before the committee votes on it. */
export function missingIn({ sections: parts }: Review): string[] {
  const says = parts.some((part) => part.blocks?.length || part.sections?.length);
  return says ? [] : ['sections'];
}

export function blank(year: number): Review {
  return {
    ...{ type: 'interim', year, programme: '', request: '', legalBases: [] },
    ...{ units: [], lateReports: [], figures: [], sections: [] },
    recipients: [
      { text: 'Các công đoàn cơ sở trực thuộc', dispatchTo: [{ group: 'units' }] },
      { text: 'Lưu: VT, VP.' },
    ],
  };
}

interface ProgrammeLike {
  targets?: { title: string; unit: string; value: number }[];
}

/** A row for each of the programme's targets, beside what was to be reached. */
export function fromProgramme(programme: unknown, year: number): Review {
  const { targets = [] } = (programme ?? {}) as ProgrammeLike;
  const figures = targets.map(({ title, unit: measure, value }) => ({
    title: title.slice(0, 1_000),
    planned: `${String(value).replace('.', ',')}${measure === 'percent' ? '%' : ''}`,
  }));
  return { ...blank(year), figures };
}

/** How many units stood how at the cut-off. */
export function countOf({ units }: Review, standing: ReviewUnit['standing']): number {
  return units.filter((one) => one.standing === standing).length;
}

/** Typed columns for indicators: who has not reported is counted apart, never as nought. */
export function facets(review: Review): Record<string, string | number | null> {
  const { year, type, units, lateReports } = review;
  const [reported, returned, missing] = (['reported', 'returned', 'missing'] as const).map((standing) =>
    countOf(review, standing),
  );
  return {
    ...{ year, type, asked: units.length, late: lateReports.length },
    ...{ reported: reported ?? 0, returned: returned ?? 0, missing: missing ?? 0 },
  };
}
